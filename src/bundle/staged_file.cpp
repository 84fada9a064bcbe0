#include "bundle/staged_file.h"

namespace counterpoint {

StagedFile::StagedFile(FileSystem& files, std::string target)
    : files_(&files), target_(std::move(target)), path_(target_ + ".export") {}

Result<StagedFile> StagedFile::create(FileSystem& files, const std::string& target) {
    if (files.exists(target))
        return Error{ErrorKind::refused, "There is something of this name already.", target,
                     "It was not changed.", "Choose another name."};
    StagedFile staged(files, target);
    auto file = files.open(staged.path_, OpenMode::create_or_open);
    if (!file)
        return file.error();
    if (auto locked = (*file)->lock(); !locked) {
        if (locked.error().kind != ErrorKind::in_use)
            return locked.error();
        return Error{ErrorKind::in_use, "Another program is making this file.", target, {}, {}};
    }
    staged.file_ = std::move(*file);
    if (auto emptied = staged.file_->truncate(0); !emptied)
        return emptied.error();
    return staged;
}

StagedFile::~StagedFile() {
    if (file_)
        (void)files_->remove(path_).ok(); // whoever failed has said so
}

Result<void> StagedFile::place() {
    if (auto synced = file_->sync(); !synced)
        return synced;
    if (auto placed = files_->rename(path_, target_); !placed)
        return placed;
    file_.reset();
    return {};
}

} // namespace counterpoint
