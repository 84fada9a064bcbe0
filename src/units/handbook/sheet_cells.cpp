#include "units/handbook/sheet_cells.h"

#include "units/handbook/line_text.h"

#include <algorithm>
#include <array>

namespace counterpoint {

bool is_decision(std::string_view text) {
    constexpr std::array<std::string_view, 4> decisions = {"pass/referral", "referral/pass", "pass/refer",
                                                           "refer/pass"};
    constexpr std::size_t longest = 24; // bytes
    return is_open_choice(text) || (text.size() <= longest && std::find(decisions.begin(), decisions.end(),
                                                                        folded(text)) != decisions.end());
}

bool is_open_choice(std::string_view text) {
    constexpr std::size_t longest = 24; // bytes
    return text.size() <= longest && folded(text) == "chooseanitem";
}

std::vector<SheetCell> sheet_cells(const HandbookText& text, std::size_t begin, std::size_t end) {
    std::vector<SheetCell> cells;
    for (std::size_t at = begin; at < end; ++at) {
        const HandbookLine& line = text[at];
        const bool behind_decision = !line.text.empty() && !cells.empty() && !cells.back().empty() &&
                                     is_decision(text[cells.back().lines.front()].text);
        const bool behind_blank = at == begin || (text[at - 1].text.empty() && !text[at - 1].cell);
        if (line.cell || behind_decision)
            cells.push_back({at, {}, behind_blank});
        if (!line.text.empty() && !cells.empty() && !is_footnote(line.text))
            cells.back().lines.push_back(at);
    }
    return cells;
}

bool begins_sheet_head(const HandbookText& text, std::size_t at) {
    const auto is = [&](std::size_t line, std::string_view name) {
        return line < text.size() && text[line].cell && text[line].text.size() <= 24 &&
               folded(text[line].text) == name;
    };
    return (is(at, "referral") && is(at + 1, "pass")) || (is(at, "pass") && is(at + 1, "referral"));
}

} // namespace counterpoint
