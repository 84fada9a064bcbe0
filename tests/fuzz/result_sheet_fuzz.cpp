// The sheets of a stranger's journal: whatever people are said to have typed, the JSON is JSON, the page
// holds exactly its bytes, and each form has the lines that it must have. And a stranger's page: one sheet in
// it or none.

#include "discussion/result_sheet.h"
#include "fuzz/promise.h"
#include "journal/journal_reader.h"
#include "sheet/derive_sheets.h"
#include "sheet/learner_copy.h"
#include "sheet/sheet_html.h"
#include "sheet/sheet_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

using namespace counterpoint;

namespace {

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos;
         at = text.find(part, at + part.size()))
        ++found;
    return found;
}

void check_sheets(const ResultSheet& sheet) {
    const std::string json = sheet_json(sheet);
    promise(nlohmann::json::accept(json));
    promise(json.find_first_of("<>&") == std::string::npos);
    for (const DerivedFile& file : derive_sheets(sheet)) {
        if (file.name == sheet_html_name) {
            promise(embedded_json(file.bytes) == json);
            promise(count(file.bytes, "<script") == 2 && count(file.bytes, "</script") == 2);
        }
        if (file.name == counters_labels_name)
            promise(count(file.bytes, "\n") == sheet.counters.size() + (sheet.practice ? 1 : 0));
    }
    promise(count(learner_copy_html(sheet), "<script") == 0);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const std::string_view embedded = embedded_json(bytes);
    promise(embedded.size() <= bytes.size());
    if (const auto journal = parse_journal(bytes))
        check_sheets(result_sheet(state_from(journal->events)));
    return 0;
}
