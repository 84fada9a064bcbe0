#include "units/user_catalogue.h"

#include "base/sha256.h"
#include "units/unit_differences.h"
#include "units/unit_json.h"
#include "units/unit_origin.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>

namespace counterpoint {

namespace {

constexpr std::uint64_t largest_unit_file = 4U << 20; // bytes
constexpr std::size_t most_own_units = 2'000;
constexpr std::string_view suffix = ".json";

std::string path_of(const std::string& folder, const std::string& id) {
    return join_path(folder, id + std::string(suffix));
}

/// Errors name the file.
Result<Unit> unit_in(const std::string& bytes, const std::string& path) {
    const auto json = nlohmann::ordered_json::parse(bytes, nullptr, false);
    if (json.is_discarded())
        return Error{
            ErrorKind::invalid,
            "This is no JSON.",
            path,
            {},
            "src/units/FORMAT.md describes what a unit looks like; \"units show UNIT --json\" prints "
            "one."};
    auto unit = unit_from_json(json);
    if (unit)
        return unit;
    Error error = unit.error();
    error.path = path;
    return error;
}

Result<Unit> stored_unit(FileSystem& files, const std::string& path) {
    auto bytes = files.read_all(path, largest_unit_file);
    if (!bytes)
        return bytes.error();
    auto unit = unit_in(*bytes, path);
    if (unit && unit->id != std::filesystem::path(path).stem().string())
        return Error{ErrorKind::damaged,
                     fmt::format("This file holds the unit {}, not the one it is named after.", unit->id),
                     path,
                     {},
                     {}};
    return unit;
}

} // namespace

LoadedCatalogue load_catalogue(FileSystem& files, const std::string& folder) {
    Texts problems;
    std::map<std::string, Unit> units;
    if (files.is_directory(folder)) {
        auto entries = files.list_recursive(folder);
        if (!entries)
            problems.push_back(entries.error().message());
        else
            for (const DirectoryEntry& entry : *entries) {
                if (!entry.is_regular_file || !entry.name.ends_with(suffix) ||
                    entry.name.find('/') != std::string::npos || units.size() >= most_own_units)
                    continue;
                auto unit = stored_unit(files, join_path(folder, entry.name));
                if (unit)
                    units[unit->id] = std::move(*unit);
                else
                    problems.push_back(unit.error().message());
            }
    }
    const Catalogue built_in = built_in_catalogue();
    for (const Unit& unit : built_in.units())
        units.try_emplace(unit.id, unit);
    std::vector<Unit> all;
    for (auto& [id, unit] : units)
        all.push_back(std::move(unit));
    return {Catalogue(std::move(all)), std::move(problems)};
}

Texts other_versions(FileSystem& files, const std::string& folder, const std::vector<Unit>& units) {
    Texts sentences;
    std::map<std::string, Texts> others; // ids by where they come from
    for (const Unit& unit : units) {
        const std::string path = path_of(folder, unit.id);
        if (!files.exists(path))
            continue;
        const auto present = stored_unit(files, path);
        if (!present)
            sentences.push_back(
                fmt::format("The file of {} in your catalogue holds no unit that can be read: {}", unit.id,
                            present.error().what));
        else if (!differences(*present, unit).empty())
            others[present->source.file.empty() ? "" : ", " + origin_text(*present)].push_back(unit.id);
    }
    for (const auto& [origin, ids] : others)
        sentences.push_back(
            fmt::format("Your catalogue has another version of {}{}.", fmt::join(ids, ", "), origin));
    return sentences;
}

Result<Texts> store_units(FileSystem& files, const std::string& folder, const std::vector<Unit>& units,
                          Replacing replacing) {
    if (replacing == Replacing::refuse)
        if (const Texts others = other_versions(files, folder, units); !others.empty())
            return Error{ErrorKind::refused, fmt::format("{}", fmt::join(others, " ")), folder,
                         "Nothing was changed.",
                         "If the new one is right, do it again and allow it to replace what is there."};
    std::vector<const Unit*> news;
    for (const Unit& unit : units) {
        const std::string path = path_of(folder, unit.id);
        const auto present = files.exists(path) ? stored_unit(files, path) : Result<Unit>(Error{});
        if (!present || *present != unit)
            news.push_back(&unit);
    }
    Texts stored;
    if (news.empty())
        return stored;
    if (auto made = files.create_directories(folder); !made)
        return made.error();
    for (const Unit* unit : news) {
        auto replaced = files.replace(path_of(folder, unit->id), unit_to_json(*unit).dump(2) + "\n");
        if (!replaced) {
            Error error = replaced.error();
            error.safe = stored.empty() ? "Your catalogue is as it was."
                                        : fmt::format("Stored are {}; the others are as they were.",
                                                      fmt::join(stored, " "));
            return error;
        }
        stored.push_back(unit->id);
    }
    return stored;
}

Result<void> remove_unit(FileSystem& files, const std::string& folder, const std::string& id) {
    // Also one that is damaged; an id that leads out of the folder is nobody's.
    if (id.find('/') == std::string::npos && files.exists(path_of(folder, id)))
        return files.remove(path_of(folder, id));
    return Error{ErrorKind::invalid,
                 fmt::format("Your own catalogue has no unit \"{}\".", id),
                 {},
                 {},
                 "Built-in units cannot be removed."};
}

Result<Unit> read_unit_file(FileSystem& files, const std::string& path) {
    auto bytes = files.read_all(path, largest_unit_file);
    if (!bytes)
        return bytes.error();
    auto unit = unit_in(*bytes, path);
    if (!unit)
        return unit;
    unit->source.file = std::filesystem::path(path).filename().string();
    unit->source.sha256 = sha256_hex(*bytes);
    return unit;
}

} // namespace counterpoint
