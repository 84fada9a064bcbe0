// A handbook as text: whatever the bytes, clean bounded lines, and a reading that the catalogue can judge.

#include "base/text.h"
#include "fuzz/promise.h"
#include "units/handbook/handbook_import.h"

using namespace counterpoint;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = text_of_txt({reinterpret_cast<const char*>(data), size});
    if (!text) {
        promise(!text.error().what.empty());
        return 0;
    }
    promise(text->size() <= 2 * most_handbook_lines); // a footnote makes two of one
    int last = 0;
    for (const HandbookLine& line : *text) {
        promise(is_clean_utf8(line.text));
        promise(line.text.find('\n') == std::string::npos);
        promise(line.number >= last);
        last = line.number;
    }
    const HandbookImport import =
        plan_import(read_handbook(*text), Catalogue{}, "fuzz.txt", std::string(64, '0'));
    promise(import.units.size() == import.reports.size());
    for (const Unit& unit : import.units)
        promise(!unit.id.empty() && criteria_of(unit) > 0);
    for (const Unplaced& unplaced : import.unplaced)
        promise(unplaced.first_line <= unplaced.last_line && is_clean_utf8(unplaced.text) &&
                is_clean_utf8(unplaced.behind) && !unplaced.why.empty());
    for (const std::string& conflict : import.conflicts)
        promise(is_clean_utf8(conflict));

    // What was read is known now: reading it again changes nothing.
    const HandbookImport again =
        plan_import(read_handbook(*text), Catalogue(import.units), "fuzz.txt", std::string(64, '0'));
    promise(again.units.size() == import.units.size());
    for (const UnitReport& report : again.reports)
        promise(report.differences.empty() && report.left_off.empty());
    return 0;
}
