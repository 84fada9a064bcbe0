#include "app/commands.h"

#include "app/repair.h"
#include "app/state_json.h"
#include "base/text.h"
#include "bundle/layout.h"

#include <ostream>

namespace counterpoint {

Result<std::string> show_discussion(FileSystem& files, const std::string& folder, bool json) {
    auto content = read_journal(files, journal_path(folder));
    if (!content && content.error().kind == ErrorKind::missing)
        return Error{ErrorKind::missing, "There is no discussion in this folder.", folder, {}, {}};
    if (!content)
        return content.error();
    const State state = state_from(content->events);
    return json ? state_json(state) : state_text(state);
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
