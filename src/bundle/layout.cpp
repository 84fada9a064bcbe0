#include "bundle/layout.h"

#include "base/text.h"
#include "sheet/derive_sheets.h"
#include "sheet/sheet_pdf.h"

#include <algorithm>

namespace counterpoint {

namespace {

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_replaced_by_the_writer(std::string_view file) {
    std::vector<std::string> files = closed_payload();
    for (const std::string& tag_file : tag_files())
        files.push_back(tag_file);
    files.emplace_back(tag_manifest_file);
    return std::find(files.begin(), files.end(), file) != files.end();
}

} // namespace

std::string payload_file(std::string_view name) {
    return "data/" + std::string(name);
}

std::vector<std::string> closed_payload() {
    return {std::string(journal_file),          std::string(recording_file),
            payload_file(sheet_html_name),      payload_file(sheet_json_name),
            payload_file(sheet_pdf_name),       payload_file(counters_csv_name),
            payload_file(counters_labels_name), payload_file(counters_vtt_name)};
}

std::vector<std::string> open_payload(const State& state) {
    std::vector<std::string> files{std::string(journal_file)};
    for (const Take& take : state.takes)
        files.push_back(payload_file(take.file));
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<std::string> tag_files() {
    return {std::string(bag_info_file), std::string(bagit_file), std::string(manifest_file)};
}

bool is_left_over(std::string_view file) {
    constexpr std::string_view ending = ".tmp";
    if (!file.ends_with(ending))
        return false;
    file.remove_suffix(ending.size());
    const std::size_t dot = file.rfind('.');
    if (dot == std::string_view::npos)
        return false;
    const auto numbers = split(file.substr(dot + 1), '-');
    return numbers.size() == 2 && is_number(numbers[0]) && is_number(numbers[1]) &&
           is_replaced_by_the_writer(file.substr(0, dot));
}

} // namespace counterpoint
