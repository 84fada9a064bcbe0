#include "app/handbook_command.h"

#include "app/terminal_text.h"
#include "base/sha256.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>

namespace counterpoint {

namespace {

using Json = nlohmann::ordered_json;

std::string place_of(const UnitReport& report) {
    if (report.line != 0 && report.sheet_line != 0)
        return fmt::format("line {}, result sheet line {}", report.line, report.sheet_line);
    return report.line != 0 ? fmt::format("line {}, no result sheet", report.line)
                            : fmt::format("only a result sheet, line {}", report.sheet_line);
}

std::string unit_lines(const UnitReport& report) {
    std::string text =
        fmt::format("{}  {}\n    {} LO, {} AC", report.id, report.title, report.outcomes, report.criteria);
    if (report.sheet_criteria > 0)
        text += fmt::format("; {} AC on the result sheet, {} with Referral and Pass descriptors",
                            report.sheet_criteria, report.criteria_with_descriptors);
    text += fmt::format(" ({})\n", place_of(report));
    if (!report.inferred.empty())
        text += fmt::format("    Numbers that were not printed, taken from their place: AC {}\n",
                            fmt::join(report.inferred, ", "));
    for (const std::string& gap : report.gaps)
        text += "    " + gap + "\n";
    if (!report.known)
        text += "    New to the catalogue.\n";
    else if (report.differences.empty())
        text += report.filled_in.empty() ? "    Every fact and statement as known.\n"
                                         : "    What was read is as known.\n";
    for (const std::string& difference : report.differences)
        text += "    Differs: " + difference + "\n";
    if (!report.filled_in.empty())
        text += fmt::format("    Not in this file, taken from what is known: {}.\n",
                            fmt::join(report.filled_in, ", "));
    if (!report.carried_over.empty())
        text += fmt::format("    Carried over from what is known, not read from this handbook: {}.\n",
                            fmt::join(report.carried_over, "; "));
    for (const std::string& left_off : report.left_off)
        text += "    Left off: " + left_off + "\n";
    return text;
}

std::string lines_of(const Unplaced& unplaced) {
    return unplaced.first_line == unplaced.last_line
               ? fmt::format("line {}", unplaced.first_line)
               : fmt::format("lines {} to {}", unplaced.first_line, unplaced.last_line);
}

} // namespace

Result<HandbookImport> look_into_handbook(FileSystem& files, const Catalogue& known,
                                          const std::string& path) {
    auto bytes = files.read_all(path, largest_handbook_file);
    if (!bytes)
        return bytes.error();
    auto text = text_of_handbook(*bytes);
    if (!text) {
        Error error = text.error();
        error.path = path;
        return error;
    }
    auto import = plan_import(read_handbook(*text), known, std::filesystem::path(path).filename().string(),
                              sha256_hex(*bytes));
    if (import.reports.empty() && import.conflicts.empty())
        return Error{ErrorKind::invalid,
                     "No unit was found in this file: no unit heading with learning outcomes and assessment "
                     "criteria below it, and no result sheet.",
                     path, "Your catalogue is as it was.",
                     "If it is a handbook, units can also be written by hand: units add."};
    if (std::string guess = guess_about_handbook(*bytes); !guess.empty())
        import.conflicts.insert(import.conflicts.begin(), std::move(guess));
    return import;
}

Result<void> store_import(FileSystem& files, const std::string& folder, const HandbookImport& import,
                          Replacing replacing) {
    const auto twice = std::find_if(import.reports.begin(), import.reports.end(),
                                    [](const UnitReport& report) { return report.given_twice; });
    if (twice != import.reports.end() && replacing == Replacing::refuse)
        return Error{
            ErrorKind::refused,
            fmt::format("This handbook gives {} in two wordings, and only the first can be stored.",
                        twice->id),
            import.source.file, "Your catalogue is as it was.",
            "The report says where both stand (units import --dry-run). If the first is right, do it "
            "again and allow it to replace what is there."};
    return store_units(files, folder, import.units, replacing);
}

std::string import_text(const HandbookImport& import) {
    std::string text = import.source.title.empty() ? import.source.file : import.source.title;
    if (!import.source.version.empty())
        text += ", version " + import.source.version;
    if (!import.source.date.empty())
        text += ", " + import.source.date;
    text += "\n\n";
    for (const UnitReport& report : import.reports)
        text += unit_lines(report);
    if (!import.conflicts.empty())
        text += "\nTo be checked:\n";
    for (const std::string& conflict : import.conflicts)
        text += "    " + conflict + "\n";
    text += import.unplaced.empty() ? "\nEverything in the units has its place.\n"
                                    : "\nIn the units, but with no place there:\n";
    for (const Unplaced& unplaced : import.unplaced)
        text += fmt::format("    {}: \"{}\" {}\n", lines_of(unplaced), unplaced.text, unplaced.why);
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
                                 {"differences", report.differences}});
    for (const Unplaced& unplaced : import.unplaced)
        json["unplaced"].push_back({{"first_line", unplaced.first_line},
                                    {"last_line", unplaced.last_line},
                                    {"text", unplaced.text},
                                    {"why", unplaced.why}});
    return json_for_terminal(json.dump(2)) + "\n";
}

} // namespace counterpoint
