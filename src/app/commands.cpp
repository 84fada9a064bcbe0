#include "app/commands.h"

#include "app/repair.h"
#include "app/state_json.h"
#include "base/text.h"
#include "discussion/result_sheet.h"
#include "sheet/conduct_words.h"

#include <fmt/format.h>

#include <ostream>

namespace counterpoint {

Result<std::string> show_discussion(FileSystem& files, const std::string& folder, bool json) {
    const auto state = read_discussion(files, folder);
    if (!state)
        return state.error();
    return json ? state_json(*state) : state_text(*state);
}

namespace {

std::string rows_text(std::string_view title, const std::vector<ConductRow>& rows) {
    std::string text = rows.empty() ? "" : fmt::format("\n{}\n", title);
    for (const ConductRow& row : rows)
        text += fmt::format("  {}: {}\n", row.what, printable(row.text));
    return text;
}

} // namespace

Result<std::string> conduct_report_command(FileSystem& files, const std::string& folder) {
    const auto state = read_discussion(files, folder);
    if (!state)
        return state.error();
    const ResultSheet sheet = result_sheet(*state);
    if (sheet.written_notes)
        return Error{ErrorKind::refused,
                     "This discussion was kept in written notes; who talked for how long cannot be told.",
                     folder,
                     {},
                     {}};
    std::string text = fmt::format("{}\n\n", conduct_guidance);
    for (const std::string& sentence : conduct_texts(sheet))
        text += printable(sentence) + "\n";
    text += fmt::format("Questions put: {}; of the list not ticked as put: {}.\n", sheet.conduct.asked.size(),
                        sheet.conduct_report.not_asked.size());
    for (const Question& question : sheet.conduct_report.not_asked)
        text += fmt::format("  {}\n", printable(question.text));
    text += rows_text("Over time", time_rows(sheet));
    text += rows_text("From each counter of a criterion to the next counter", criterion_rows(sheet));
    return text + rows_text("After each question", thinking_rows(sheet));
}

Result<std::string> repair_command(FileSystem& files, const Clock& clock, const std::string& folder,
                                   const std::string& waveforms) {
    auto report = repair_discussion(files, clock, folder, waveforms);
    if (!report)
        return report.error();
    auto shown = show_discussion(files, folder, false);
    return shown ? Result<std::string>(repair_text(*report) + *shown) : shown;
}

Result<std::string> summary_after(const Result<void>& done, FileSystem& files, const std::string& folder) {
    if (!done)
        return done.error();
    return show_discussion(files, folder, false);
}

int print(const Result<std::string>& result, std::ostream& out, std::ostream& err) {
    if (!result) {
        err << printable(result.error().message()) << "\n"; // it may name files of strangers
        return 2;
    }
    out << *result;
    return 0;
}

} // namespace counterpoint
