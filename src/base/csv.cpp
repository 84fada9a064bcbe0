#include "base/csv.h"

#include "base/text.h"

namespace counterpoint {

std::optional<std::vector<CsvRecord>> split_csv(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    std::vector<CsvRecord> records;
    std::size_t line = 1;
    CsvRecord record;
    std::string field;
    bool quoted = false;
    const auto end_record = [&] {
        record.fields.push_back(std::move(field));
        field.clear();
        if (record.fields.size() > 1 || !trimmed(record.fields.front()).empty())
            records.push_back(std::move(record));
        record = {line + 1, {}};
    };
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (quoted) {
            if (c == '"' && i + 1 < bytes.size() && bytes[i + 1] == '"')
                field += bytes[++i];
            else if (c == '"')
                quoted = false;
            else
                field += c;
        } else if (c == '"' && trimmed(field).empty()) {
            field.clear();
            quoted = true;
        } else if (c == ',') {
            record.fields.push_back(std::move(field));
            field.clear();
        } else if (c == '\n') {
            end_record();
        } else if (c != '\r') {
            field += c;
        }
        if (c == '\n')
            ++line;
    }
    if (!field.empty() || !record.fields.empty())
        end_record();
    if (quoted)
        return std::nullopt;
    return records;
}

} // namespace counterpoint
