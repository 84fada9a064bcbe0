#include "units/catalogue.h"

#include "base/assets.h"
#include "units/unit_json.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace counterpoint {

Catalogue::Catalogue(std::vector<Unit> units) : units_(std::move(units)) {
    std::sort(units_.begin(), units_.end(), [](const Unit& a, const Unit& b) { return a.id < b.id; });
}

std::vector<const Unit*> Catalogue::in_order_of_use() const {
    std::vector<const Unit*> order;
    for (const Unit& unit : units_)
        order.push_back(&unit);
    std::stable_sort(order.begin(), order.end(), [](const Unit* a, const Unit* b) {
        const bool a_built_in = a->source.file.empty();
        const bool b_built_in = b->source.file.empty();
        return a_built_in != b_built_in ? b_built_in : a->level < b->level;
    });
    return order;
}

Result<Unit> Catalogue::find(std::string_view id) const {
    std::vector<std::string_view> ids;
    for (const Unit& unit : units_) {
        if (unit.id == id)
            return unit;
        ids.push_back(unit.id);
    }
    return Error{ErrorKind::invalid,
                 fmt::format("There is no unit \"{}\" in the catalogue.", id),
                 {},
                 {},
                 fmt::format("Choose one of: {}.", fmt::join(ids, ", "))};
}

Catalogue built_in_catalogue() {
    std::vector<Unit> units;
    for (const Asset& asset : embedded_assets()) {
        if (!asset.name.starts_with("units/"))
            continue;
        auto unit = unit_from_json(nlohmann::ordered_json::parse(asset.bytes, nullptr, false));
        if (!unit) { // our own asset: a mistake of the build, caught by the first test that runs
            std::fprintf(stderr, "counterpoint: %.*s: %s\n", static_cast<int>(asset.name.size()),
                         asset.name.data(), unit.error().what.c_str());
            std::abort();
        }
        units.push_back(std::move(*unit));
    }
    return Catalogue(std::move(units));
}

} // namespace counterpoint
