#include "app/handbook_command.h"

#include "base/sha256.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <filesystem>
#include <map>

namespace counterpoint {

namespace {

constexpr std::string_view untouched = "Your catalogue is as it was.";

/// Too large a file in words that help: what makes a handbook large is its pictures.
Error without_bytes(Error error, const std::string& path) {
    if (error.kind != ErrorKind::invalid)
        return error;
    return Error{ErrorKind::invalid,
                 fmt::format("This file is larger than {} MB, which no handbook is.",
                             largest_handbook_file / 1'000'000),
                 path, std::string(untouched),
                 "Open it in a word processor, take its pictures out or save it as .txt, and read that."};
}

std::string ids_where(const HandbookImport& import, bool (*holds)(const UnitReport&)) {
    Texts ids;
    for (const UnitReport& report : import.reports)
        if (holds(report))
            ids.push_back(report.id);
    return fmt::format("{}", fmt::join(ids, ", "));
}

} // namespace

Result<HandbookImport> look_into_handbook(FileSystem& files, const Catalogue& known,
                                          const std::string& path) {
    auto bytes = files.read_all(path, largest_handbook_file);
    if (!bytes)
        return without_bytes(bytes.error(), path);
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
                     path, std::string(untouched),
                     "If it is a handbook, units can also be written by hand: units add."};
    import.counts_paragraphs = is_word_document(*bytes);
    if (std::string guess = guess_about_handbook(*bytes); !guess.empty())
        import.conflicts.insert(import.conflicts.begin(), std::move(guess));
    return import;
}

Texts questions_before_storing(FileSystem& files, const std::string& folder, const HandbookImport& import) {
    Texts questions;
    if (const std::string ids =
            ids_where(import, [](const UnitReport& report) { return report.given_twice; });
        !ids.empty())
        questions.push_back(
            fmt::format("This handbook gives {} in two wordings, and only the first can be stored.", ids));
    std::map<std::string, Texts> newer; // ids by the known version
    for (const UnitReport& report : import.reports)
        if (!report.older_than.empty())
            newer[report.older_than].push_back(report.id);
    for (const auto& [version, ids] : newer)
        questions.push_back(
            fmt::format("This handbook is of version {}, older than version {}, which is known of {}.",
                        import.source.version, version, fmt::join(ids, ", ")));
    for (std::string& other : other_versions(files, folder, import.units))
        questions.push_back(std::move(other));
    return questions;
}

Result<Texts> store_import(FileSystem& files, const std::string& folder, const HandbookImport& import,
                           Replacing replacing) {
    if (import.units.empty())
        return Error{ErrorKind::invalid,
                     "No unit of this file can be stored.",
                     import.source.file,
                     std::string(untouched),
                     {}};
    if (replacing == Replacing::refuse)
        if (const Texts questions = questions_before_storing(files, folder, import); !questions.empty())
            return Error{ErrorKind::refused, fmt::format("{}", fmt::join(questions, " ")), import.source.file,
                         "Nothing was changed.",
                         "The report says what differs and where. If this handbook is right, do it again and "
                         "allow it to replace what is there."};
    return store_units(files, folder, import.units, Replacing::allow);
}

} // namespace counterpoint
