#include "app/units_command.h"

#include "app/terminal_text.h"
#include "app/unit_listing.h"
#include "base/text.h"
#include "units/unit_differences.h"
#include "units/unit_origin.h"

#include <fmt/format.h>

#include <ostream>

namespace counterpoint {

namespace {

constexpr std::string_view do_it_again = "If the new one is right, do it again with --replace.";

/// What is refused can be asked for: by the name that it has on the command line.
Error with_option(Error error) {
    if (error.kind == ErrorKind::refused)
        error.advice = do_it_again;
    return error;
}

std::string text_about(const Texts& stored, std::size_t units, const std::string& folder) {
    const std::string count = units == 1 ? "1 unit" : fmt::format("{} units", units);
    if (stored.empty())
        return fmt::format("Nothing changed: what was read is in {} already.", printable(folder));
    if (stored.size() == units)
        return fmt::format("Stored {} in {}.", count, printable(folder));
    return fmt::format("Stored {} of {} in {}; the others are there already.", stored.size(), count,
                       printable(folder));
}

/// A line for each difference; one if the unit only adds to the known one. Empty for the same unit.
std::string differences_text(Unit known, const Unit& unit) {
    std::string text;
    for (const std::string& difference : differences(known, unit))
        text += fmt::format("    Differs: {}\n", difference);
    known.source = unit.source;
    if (text.empty() && known != unit)
        text = "    Differs: in typography alone, or in what it adds.\n";
    return text;
}

} // namespace

Catalogue known_units(FileSystem& files, const std::string& folder, std::ostream& warnings) {
    LoadedCatalogue loaded = load_catalogue(files, folder);
    for (const std::string& problem : loaded.problems)
        warnings << printable(problem) << "\n";
    return std::move(loaded.catalogue);
}

Result<std::string> list_units(const Catalogue& catalogue, bool json) {
    return json ? units_json(catalogue) : units_text(catalogue);
}

Result<std::string> show_unit(const Catalogue& catalogue, const std::string& id, bool json) {
    auto unit = catalogue.find(id);
    if (!unit)
        return unit.error();
    return json ? unit_json_text(*unit) : unit_text(*unit);
}

Result<std::string> import_handbook(FileSystem& files, const std::string& folder, const Catalogue& known,
                                    const ImportOptions& options, std::ostream& report) {
    const auto import = look_into_handbook(files, known, options.handbook);
    if (!import)
        return import.error();
    std::string stored_text = "Nothing was stored.";
    if (options.dry_run)
        for (const std::string& question : questions_before_storing(files, folder, *import))
            stored_text += "\nTo be stored it needs --replace: " + printable(question);
    if (!options.dry_run || import->units.empty()) {
        const auto stored = store_import(files, folder, *import, options.replacing);
        if (!stored) {
            report << "Not stored. What was found:\n" << import_text(*import) << "\n";
            return with_option(stored.error());
        }
        stored_text = text_about(*stored, import->units.size(), folder);
    }
    if (options.json)
        return import_json(*import);
    return import_text(*import) + "\n" + stored_text + "\n";
}

Result<std::string> add_unit(FileSystem& files, const std::string& folder, const Catalogue& known,
                             const std::string& path, Replacing replacing, std::ostream& report) {
    const auto unit = read_unit_file(files, path);
    if (!unit)
        return unit.error();
    const auto before = known.find(unit->id);
    const std::string differs = before ? differences_text(*before, *unit) : std::string();
    const std::string known_as = before ? fmt::format("{} ({})", unit->id, origin_text(*before)) : "";
    if (replacing == Replacing::refuse && !differs.empty()) {
        report << printable_lines("Not stored.\n" + differs);
        return with_option({ErrorKind::refused,
                            fmt::format("The catalogue has another {}.", known_as),
                            path,
                            "Nothing was changed.",
                            {}});
    }
    const auto stored = store_units(files, folder, {*unit}, replacing);
    if (!stored)
        return with_option(stored.error());
    if (stored->empty())
        return fmt::format("{} is in {} already; nothing changed.\n", unit->id, printable(folder));
    const std::string place = differs.empty() ? "" : ", in the place of " + known_as;
    return printable_lines(fmt::format("Stored {} in {}{}.\n{}", unit->id, folder, place, differs));
}

Result<std::string> check_unit(FileSystem& files, const std::string& path) {
    const auto unit = read_unit_file(files, path);
    if (!unit)
        return unit.error();
    return unit_text(*unit) + "\nThis file holds a unit.\n";
}

Result<std::string> remove_own_unit(FileSystem& files, const std::string& folder, const std::string& id) {
    if (auto removed = remove_unit(files, folder, id); !removed)
        return removed.error();
    return fmt::format("Removed {} from {}.\n", printable(id), printable(folder));
}

} // namespace counterpoint
