#include "sheet/sheet_html.h"

#include "base/assets.h"
#include "sheet/html_parts.h"
#include "sheet/sheet_json.h"
#include "sheet/words.h"

namespace counterpoint {

namespace {

Html data_html(const ResultSheet& sheet) {
    return Html{fmt::format("{}{}{}\n", embedded_json_begin, sheet_json(sheet), embedded_json_end)};
}

} // namespace

std::string sheet_html(const ResultSheet& sheet) {
    Html page = header_html(sheet, "Result Sheet");
    const bool in_notes = sheet.written_notes.has_value();
    if (!in_notes)
        page += player_html(sheet);
    page += Html{"<main id=\"sheet\">\n"};
    page += in_notes ? note_line_html(sheet) : counters_html(sheet);
    page += units_html(sheet);
    page += declaration_html(sheet);
    page += questions_html(sheet);
    page += plan_html(sheet);
    page += statements_html(sheet);
    page += in_notes ? notes_html(sheet) : recording_html(sheet);
    page += seals_html(sheet);
    page += decision_trail_html(sheet);
    page += in_notes ? note_trail_html(sheet) : trail_html(sheet);
    page += evidence_matrix_html(sheet);
    page += Html{"</main>\n"};
    page += data_html(sheet);
    const std::string_view player = in_notes ? std::string_view() : embedded_asset("sheet/result-sheet.js");
    return page_html({sheet_title(sheet), sheet.program, player, sheet.practice}, page);
}

std::string_view embedded_json(std::string_view page) {
    const std::size_t begin = page.find(embedded_json_begin);
    if (begin == std::string_view::npos)
        return {};
    const std::string_view rest = page.substr(begin + embedded_json_begin.size());
    const std::size_t end = rest.find(embedded_json_end);
    if (end == std::string_view::npos || rest.find(embedded_json_begin) != std::string_view::npos)
        return {};
    return rest.substr(0, end);
}

} // namespace counterpoint
