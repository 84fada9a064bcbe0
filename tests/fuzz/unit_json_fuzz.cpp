// A unit of a stranger's: what is taken is written back to the same unit.

#include "fuzz/promise.h"
#include "units/unit_json.h"

#include <nlohmann/json.hpp>

using namespace counterpoint;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto json = nlohmann::ordered_json::parse(data, data + size, nullptr, false);
    if (json.is_discarded())
        return 0;
    const auto unit = unit_from_json(json);
    if (!unit) {
        promise(!unit.error().what.empty());
        return 0;
    }
    const auto again = unit_from_json(nlohmann::ordered_json::parse(unit_to_json(*unit).dump()));
    promise(again.ok() && *again == *unit);
    return 0;
}
