#include "sheet/derive_sheets.h"

#include "sheet/sheet_html.h"
#include "sheet/sheet_json.h"
#include "sheet/time_counters.h"
#include "sheet/written_notes_csv.h"

namespace counterpoint {

std::vector<DerivedFile> derive_sheets(const ResultSheet& sheet) {
    if (sheet.written_notes)
        return {{std::string(sheet_html_name), sheet_html(sheet)},
                {std::string(sheet_json_name), sheet_json(sheet)},
                {std::string(written_notes_csv_name), written_notes_csv(sheet)}};
    return {{std::string(sheet_html_name), sheet_html(sheet)},
            {std::string(sheet_json_name), sheet_json(sheet)},
            {std::string(counters_csv_name), time_counters_csv(sheet)},
            {std::string(counters_labels_name), time_counters_labels(sheet)},
            {std::string(counters_vtt_name), time_counters_vtt(sheet)}};
}

} // namespace counterpoint
