#include "app/learner_copy_file.h"

#include "bundle/layout.h"
#include "bundle/staged_file.h"
#include "discussion/result_sheet.h"
#include "discussion/state.h"
#include "journal/journal_reader.h"
#include "sheet/learner_copy.h"

namespace counterpoint {

Result<std::string> learner_copy_for(FileSystem& files, const std::string& folder,
                                     const std::string& target) {
    const bool page = target.ends_with(".html");
    if (!page && !target.ends_with(".pdf"))
        return Error{ErrorKind::invalid, "The learner's copy is a page or a PDF.", target,
                     "Nothing was written.", "Let its name end in .html or .pdf."};
    const auto journal = read_journal(files, journal_path(folder));
    if (!journal)
        return journal.error();
    const ResultSheet sheet = result_sheet(state_from(journal->events));
    if (sheet.units.empty())
        return Error{ErrorKind::refused, "No unit has been chosen yet.", folder, "Nothing was written.", {}};
    return page ? Result<std::string>(learner_copy_html(sheet)) : learner_copy_pdf(sheet);
}

Result<std::uint64_t> write_learner_copy(FileSystem& files, const std::string& folder,
                                         const std::string& target) {
    const auto bytes = learner_copy_for(files, folder, target);
    if (!bytes)
        return bytes.error();
    auto staged = StagedFile::create(files, target);
    if (!staged)
        return staged.error();
    if (auto written = staged->file().write_at(0, *bytes); !written)
        return written.error();
    if (auto placed = staged->place(); !placed)
        return placed.error();
    return bytes->size();
}

} // namespace counterpoint
