// marks.csv: read or refused, and every mark names criteria of the unit at a time that is one.

#include "app/marks_csv.h"
#include "fuzz/promise.h"
#include "units/catalogue.h"

using namespace counterpoint;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Catalogue catalogue = built_in_catalogue();
    const auto marks =
        parse_marks({reinterpret_cast<const char*>(data), size}, {catalogue.find("8585-301").value()});
    if (!marks) {
        promise(!marks.error().what.empty());
        return 0;
    }
    for (const ScriptedMark& mark : *marks)
        promise(!mark.criteria.empty() && mark.seconds >= 0);
    return 0;
}
