#include "app/units_command.h"

#include "app/unit_listing.h"
#include "base/text.h"

#include <fmt/format.h>

#include <ostream>

namespace counterpoint {

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
                                    const ImportOptions& options) {
    const auto import = look_into_handbook(files, known, options.handbook);
    if (!import)
        return import.error();
    if (!options.dry_run)
        if (auto stored = store_import(files, folder, *import, options.replacing); !stored)
            return stored.error();
    if (options.json)
        return import_json(*import);
    return import_text(*import) +
           (options.dry_run ? "\nNothing was stored.\n"
                            : fmt::format("\nStored {} units in {}.\n", import->units.size(), folder));
}

Result<std::string> add_unit(FileSystem& files, const std::string& folder, const std::string& path,
                             Replacing replacing) {
    const auto unit = read_unit_file(files, path);
    if (!unit)
        return unit.error();
    if (auto stored = store_units(files, folder, {*unit}, replacing); !stored)
        return stored.error();
    return fmt::format("Stored {} in {}.\n", unit->id, folder);
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
