#include "app/handbook_command.h"
#include "app/terminal_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

namespace counterpoint {

namespace {

using Json = nlohmann::ordered_json;

/// "line 63", or what Word's own count comes nearest to.
std::string place(const HandbookImport& import, int first, int last) {
    const std::string_view name = import.counts_paragraphs ? "paragraph" : "line";
    return first == last ? fmt::format("{} {}", name, first) : fmt::format("{}s {} to {}", name, first, last);
}

std::string place_of(const HandbookImport& import, const UnitReport& report) {
    const std::string unit = place(import, report.line, report.line);
    const std::string sheet = place(import, report.sheet_line, report.sheet_line);
    if (report.line != 0 && report.sheet_line != 0)
        return fmt::format("{}, result sheet {}", unit, sheet);
    return report.line != 0 ? unit + ", no result sheet" : "only a result sheet, " + sheet;
}

std::string sentence(const std::string& text) {
    return text.empty() ? text : "    " + text + "\n";
}

/// What the handbook says of the two rules, and where; of a unit that nobody knew also that it says nothing.
std::string rules_text(const HandbookImport& import, const UnitReport& report, const Unit& unit) {
    std::string text;
    if (report.counters_line != 0)
        text += sentence(fmt::format("Time counters are {} ({}).",
                                     unit.counters_mandatory ? "mandatory" : "advised",
                                     place(import, report.counters_line, report.counters_line)));
    if (report.approval_line != 0)
        text += sentence(fmt::format("A discussion needs approval beforehand ({}).",
                                     place(import, report.approval_line, report.approval_line)));
    if (!unit.counters_mandatory.is_known())
        text += sentence("Not read: whether time counters must stand on the result sheet.");
    if (!unit.needs_prior_approval.is_known())
        text += sentence("Not read: whether a discussion needs approval beforehand.");
    return text;
}

std::string comparison_text(const UnitReport& report) {
    std::string text;
    if (!report.known)
        text += sentence("New to the catalogue.");
    else if (report.differences.empty())
        text += sentence(report.filled_in.empty() ? "Every fact and statement as known."
                                                  : "What was read is as known.");
    for (const std::string& difference : report.differences)
        text += sentence("Differs: " + difference);
    const std::string known =
        report.known_from == "built in" ? "the built-in unit" : "the known unit (" + report.known_from + ")";
    if (!report.filled_in.empty())
        text += sentence(
            fmt::format("Not in this file, taken from {}: {}.", known, fmt::join(report.filled_in, ", ")));
    if (!report.carried_over.empty())
        text += sentence(fmt::format("Carried over from {}, not read from this handbook: {}.", known,
                                     fmt::join(report.carried_over, "; ")));
    for (const std::string& left_off : report.left_off)
        text += sentence("Left off: " + left_off);
    return text;
}

std::string unit_lines(const HandbookImport& import, const UnitReport& report, const Unit& unit) {
    std::string text =
        fmt::format("{}  {}\n    {} LO, {} AC", report.id, report.title, report.outcomes, report.criteria);
    if (report.sheet_criteria > 0)
        text += fmt::format("; {} AC on the result sheet, {} with Referral and Pass descriptors",
                            report.sheet_criteria, report.criteria_with_descriptors);
    text += fmt::format(" ({})\n", place_of(import, report));
    if (!report.inferred.empty())
        text += sentence(fmt::format("Numbers that were not printed, taken from their place: AC {}",
                                     fmt::join(report.inferred, ", ")));
    for (const std::string& gap : report.gaps)
        text += sentence(gap);
    return text + rules_text(import, report, unit) + comparison_text(report);
}

std::string unplaced_text(const HandbookImport& import, const Unplaced& unplaced) {
    const std::string behind = import.counts_paragraphs && !unplaced.behind.empty()
                                   ? fmt::format(" (behind {})", unplaced.behind)
                                   : std::string();
    return fmt::format("    {}{}: \"{}\" {}\n", place(import, unplaced.first_line, unplaced.last_line),
                       behind, unplaced.text, unplaced.why);
}

} // namespace

std::string import_text(const HandbookImport& import) {
    std::string text = import.source.title.empty() ? import.source.file : import.source.title;
    if (!import.source.version.empty())
        text += ", version " + import.source.version;
    if (!import.source.date.empty())
        text += ", " + import.source.date;
    text += import.reports.empty() ? "\n" : "\n\n";
    for (std::size_t i = 0; i < import.reports.size(); ++i)
        text += unit_lines(import, import.reports[i], i < import.units.size() ? import.units[i] : Unit{});
    if (!import.conflicts.empty())
        text += "\nTo be checked:\n";
    for (const std::string& conflict : import.conflicts)
        text += "    " + conflict + "\n";
    if (import.counts_paragraphs && !import.conflicts.empty())
        text += "    (Lines are paragraphs of the document here, those in tables included.)\n";
    if (!import.unplaced.empty())
        text += "\nIn the units, but with no place there:\n";
    else if (!import.reports.empty() && import.left_out == 0)
        text += "\nEverything in the units has its place.\n";
    for (const Unplaced& unplaced : import.unplaced)
        text += unplaced_text(import, unplaced);
    return printable_lines(text);
}

std::string import_json(const HandbookImport& import) {
    Json json = {{"file", import.source.file},    {"sha256", import.source.sha256},
                 {"title", import.source.title},  {"version", import.source.version},
                 {"date", import.source.date},    {"units", Json::array()},
                 {"conflicts", import.conflicts}, {"unplaced", Json::array()}};
    for (const UnitReport& report : import.reports)
        json["units"].push_back({{"id", report.id},
                                 {"title", report.title},
                                 {"line", report.line},
                                 {"sheet_line", report.sheet_line},
                                 {"outcomes", report.outcomes},
                                 {"criteria", report.criteria},
                                 {"sheet_criteria", report.sheet_criteria},
                                 {"criteria_with_descriptors", report.criteria_with_descriptors},
                                 {"inferred", report.inferred},
                                 {"gaps", report.gaps},
                                 {"given_twice", report.given_twice},
                                 {"known", report.known},
                                 {"differences", report.differences},
                                 {"known_from", report.known_from},
                                 {"older_than", report.older_than},
                                 {"filled_in", report.filled_in},
                                 {"carried_over", report.carried_over},
                                 {"left_off", report.left_off},
                                 {"counters_line", report.counters_line},
                                 {"approval_line", report.approval_line}});
    for (const Unplaced& unplaced : import.unplaced)
        json["unplaced"].push_back({{"first_line", unplaced.first_line},
                                    {"last_line", unplaced.last_line},
                                    {"text", unplaced.text},
                                    {"why", unplaced.why},
                                    {"behind", unplaced.behind}});
    json["left_out"] = import.left_out;
    return json_for_terminal(json.dump(2)) + "\n";
}

} // namespace counterpoint
