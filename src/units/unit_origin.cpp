#include "units/unit_origin.h"

#include <fmt/format.h>

namespace counterpoint {

UnitOrigin unit_origin(const Unit& unit) {
    if (unit.source.file.empty())
        return UnitOrigin::built_in;
    return unit.source.file.ends_with(".json") ? UnitOrigin::own : UnitOrigin::handbook;
}

std::string origin_text(const Unit& unit) {
    const HandbookSource& source = unit.source;
    switch (unit_origin(unit)) {
    case UnitOrigin::built_in:
        return "built in";
    case UnitOrigin::handbook:
        return "from " + source.file + (source.version.empty() ? "" : ", version " + source.version);
    case UnitOrigin::own:
        return "your own, from " + source.file;
    }
    return {};
}

} // namespace counterpoint
