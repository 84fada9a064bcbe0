#include "sheet/derive_sheets.h"

#include "sheet/sheet_html.h"
#include "sheet/sheet_json.h"
#include "sheet/time_counters.h"

namespace counterpoint {

std::vector<DerivedFile> derive_sheets(const ResultSheet& sheet) {
    return {{std::string(sheet_html_name), sheet_html(sheet)},
            {std::string(sheet_json_name), sheet_json(sheet)},
            {std::string(counters_csv_name), time_counters_csv(sheet)},
            {std::string(counters_labels_name), time_counters_labels(sheet)},
            {std::string(counters_vtt_name), time_counters_vtt(sheet)}};
}

} // namespace counterpoint
