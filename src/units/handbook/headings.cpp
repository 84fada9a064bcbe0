#include "units/handbook/headings.h"

#include "base/text.h"
#include "units/handbook/line_text.h"

#include <algorithm>
#include <array>

namespace counterpoint {

namespace {

struct PartName {
    std::string_view folded;
    UnitPart part;
};
constexpr std::array<PartName, 13> part_names = {{{"thelearnerwill", UnitPart::outcome},
                                                  {"assessmentcriteria", UnitPart::criteria},
                                                  {"assessmentcriteria(ac)", UnitPart::criteria},
                                                  {"thelearnercan", UnitPart::criteria},
                                                  {"depth", UnitPart::depth},
                                                  {"indicativecontent", UnitPart::depth},
                                                  {"assessmentguidance", UnitPart::guidance},
                                                  {"guidance", UnitPart::guidance},
                                                  {"thelearnermust", UnitPart::guidance},
                                                  {"assessmentrequirements", UnitPart::requirements},
                                                  {"assessmentrequirement", UnitPart::requirements},
                                                  {"evidencerequirements", UnitPart::requirements},
                                                  {"unitassessmentrequirements", UnitPart::requirements}}};

struct FactName {
    std::string_view folded;
    Fact fact;
};
constexpr std::array<FactName, 14> fact_names = {{{"uan", Fact::uan},
                                                  {"unitaccreditationnumber", Fact::uan},
                                                  {"unitreferencenumber", Fact::uan},
                                                  {"level", Fact::level},
                                                  {"unitlevel", Fact::level},
                                                  {"credit", Fact::credit},
                                                  {"credits", Fact::credit},
                                                  {"creditvalue", Fact::credit},
                                                  {"unitcredit", Fact::credit},
                                                  {"glh", Fact::glh},
                                                  {"guidedlearninghours", Fact::glh},
                                                  {"guidedlearninghours(glh)", Fact::glh},
                                                  {"aim", Fact::aim},
                                                  {"unitaim", Fact::aim}}};

constexpr std::size_t longest_name = 40; // bytes of a heading or the name of a cell

template <typename Names>
auto named(const Names& names, std::string_view text) {
    const std::string plain = text.size() <= longest_name ? folded(text) : std::string();
    return std::find_if(names.begin(), names.end(), [&](const auto& one) { return one.folded == plain; });
}

bool is_letter_or_digit(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// "301" of "301 Title", "8585-301: Title"; what follows is left in `text`.
std::optional<std::string> take_unit_number(std::string_view& text) {
    constexpr std::size_t longest = 8;
    std::size_t end = 0;
    while (end < text.size() && (is_letter_or_digit(text[end]) || text[end] == '-'))
        ++end;
    std::string_view token = text.substr(0, end);
    if (const std::size_t dash = token.find('-'); dash != std::string_view::npos) {
        if (!all_digits(token.substr(0, dash)))
            return std::nullopt;
        token.remove_prefix(dash + 1);
    }
    const bool fits = !token.empty() && token.size() <= longest &&
                      std::any_of(token.begin(), token.end(), is_digit) &&
                      token.find('-') == std::string_view::npos;
    const bool ends = end == text.size() || text[end] == ' ' || text[end] == '\t' || text[end] == ':';
    if (!fits || !ends)
        return std::nullopt;
    text.remove_prefix(end);
    return std::string(token);
}

std::string_view without_lead(std::string_view text) {
    constexpr std::string_view dash = "\u2013";
    text = trimmed(text);
    if (text.starts_with(dash))
        text.remove_prefix(dash.size());
    else if (text.starts_with(':') || text.starts_with('-') || text.starts_with('.'))
        text.remove_prefix(1);
    return trimmed(text);
}

} // namespace

std::optional<UnitPart> part_heading(std::string_view text) {
    const auto found = named(part_names, text);
    return found == part_names.end() ? std::nullopt : std::optional(found->part);
}

std::optional<OutcomeHeading> outcome_heading(std::string_view text) {
    constexpr std::string_view words = "learning outcome";
    std::string_view rest = text;
    if (begins_with_words(rest, words))
        rest = trimmed(rest.substr(words.size()));
    else if (!rest.starts_with("LO"))
        return std::nullopt;
    if (rest.empty())
        return OutcomeHeading{};
    const bool bracket = rest.starts_with('(');
    if (bracket)
        rest.remove_prefix(1);
    if (begins_with_words(rest, "lo"))
        rest = trimmed(rest.substr(2));
    const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    if (digits == 0 || digits > 2)
        return std::nullopt;
    OutcomeHeading heading{std::string(rest.substr(0, digits)), {}};
    rest.remove_prefix(digits);
    if (bracket && rest.starts_with(')'))
        rest.remove_prefix(1);
    if (!rest.empty() && is_letter_or_digit(rest.front()))
        return std::nullopt;
    if (rest.starts_with('.') && rest.size() > 1 && is_digit(rest[1]))
        return std::nullopt; // "LO 1.1" is a criterion
    heading.statement = without_lead(rest);
    return heading;
}

std::optional<FactLine> fact_line(std::string_view text) {
    const std::size_t end = std::min(text.find_first_of(":\t"), text.size());
    const auto found = named(fact_names, text.substr(0, end));
    if (found == fact_names.end())
        return std::nullopt;
    return FactLine{found->fact, trimmed(text.substr(std::min(end + 1, text.size())))};
}

std::optional<UnitHeading> unit_heading(std::string_view text) {
    constexpr std::string_view word = "unit ";
    if (!begins_with_words(text, word))
        return std::nullopt;
    text.remove_prefix(word.size());
    auto number = take_unit_number(text);
    if (!number)
        return std::nullopt;
    return UnitHeading{std::move(*number), without_lead(text)};
}

std::optional<std::string> result_sheet_heading(std::string_view text) {
    constexpr std::size_t longest = 160;
    if (text.size() > longest)
        return std::nullopt;
    const std::string small = in_small_letters(text);
    const std::size_t unit = small.find("unit ");
    if (unit == std::string::npos)
        return std::nullopt;
    std::string_view rest = text.substr(unit + 5);
    auto number = take_unit_number(rest);
    if (!number)
        return std::nullopt;
    const std::string behind = folded(without_lead(rest));
    for (const std::string_view name : {"resultsheet", "resultssheet", "marksheet"})
        if (behind.starts_with(name) && behind.size() <= name.size() + 6) // a page number may follow
            return number;
    return std::nullopt;
}

bool is_appendix_heading(const HandbookLine& line) {
    constexpr std::string_view word = "appendix ";
    return !line.cell && begins_with_words(line.text, word) && line.text.size() > word.size() &&
           is_letter_or_digit(line.text[word.size()]) && line.text.size() <= 160 && !line.text.ends_with('.');
}

} // namespace counterpoint
