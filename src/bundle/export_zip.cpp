#include "bundle/export_zip.h"

#include "base/file_hash.h"
#include "base/text.h"
#include "bundle/layout.h"
#include "bundle/staged_file.h"
#include "bundle/verify.h"
#include "bundle/zip_entry_name.h"
#include "bundle/zip_file_system.h"
#include "journal/journal_reader.h"

#include <algorithm>
#include <filesystem>
#include <limits>

namespace counterpoint {

namespace {

constexpr std::size_t longest_password = 99; // 7-Zip takes no longer one

Error zip_not_read_back(const std::string& target) {
    return Error{ErrorKind::damaged, "The zip does not read back as it was written.", target,
                 "The bundle is as it was. The zip was removed.", "Check the disk, then try again."};
}

Result<FileHash> hash_of(FileSystem& files, const FileToZip& file) {
    if (file.path.empty())
        return FileHash{sha256_hex(file.bytes), file.bytes.size()};
    return hash_file(files, file.path);
}

/// Every file of the zip against its original.
Result<void> read_back(FileSystem& files, const std::vector<FileToZip>& originals, const Secret* password,
                       const std::string& path) {
    auto file = files.open(path, OpenMode::read);
    if (!file)
        return file.error();
    auto archive = ZipArchive::open(std::move(*file));
    if (!archive)
        return archive.error();
    if (password != nullptr)
        if (auto unlocked = (*archive)->unlock(*password); !unlocked)
            return unlocked;
    ZipFileSystem zip(std::move(*archive));
    if (zip.archive().entries().size() != originals.size())
        return zip_not_read_back(path);
    for (const FileToZip& original : originals) {
        const auto copy = hash_file(zip, original.name);
        if (!copy)
            return copy.error();
        const auto expected = hash_of(files, original);
        if (!expected)
            return expected.error();
        if (copy->sha256 != expected->sha256 || copy->bytes != expected->bytes)
            return zip_not_read_back(path);
    }
    return {};
}

} // namespace

std::string top_folder_name(const std::string& folder) {
    auto path = std::filesystem::absolute(folder).lexically_normal();
    if (!path.has_filename()) // "a/b/"
        path = path.parent_path();
    const std::string name = file_name_from(path.filename().string());
    return why_name_is_unsafe(name) == nullptr ? name : "bundle " + name;
}

Result<void> check_zip_password(const Secret& password) {
    const std::string_view text = password.text();
    const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c <= 0x7E; });
    if (!text.empty() && text.size() <= longest_password && ascii)
        return {};
    return Error{ErrorKind::refused,
                 text.empty() ? "The password is empty." : "Not every program would take this password.",
                 {},
                 "Nothing was written.",
                 "Use 1 to 99 letters A to Z, digits and signs without accents."};
}

Result<void> check_may_leave(FileSystem& files, const std::string& folder) {
    const VerifyReport report = verify(files, folder);
    if (report.verdict == Verdict::whole)
        return {};
    if (report.verdict == Verdict::small_copy)
        return Error{ErrorKind::refused, "This is a small copy, and its recording is elsewhere.", folder,
                     "Nothing was written.", "Copy the bundle that holds the recording."};
    const Finding& first = report.findings.front();
    return Error{report.verdict == Verdict::unreadable ? ErrorKind::missing : ErrorKind::damaged,
                 "This is no bundle as it was recorded, so it was not copied: " + first.file + " " +
                     first.what,
                 folder, "Nothing was changed.", "counterpoint-cli verify tells more."};
}

Result<BundleFiles> bundle_files(FileSystem& files, const std::string& folder) {
    const auto journal = read_journal(files, journal_path(folder));
    if (!journal)
        return journal.error();
    const auto entries = files.list_recursive(folder);
    if (!entries)
        return entries.error();
    BundleFiles bundle;
    const std::string top = top_folder_name(folder);
    for (const DirectoryEntry& entry : *entries)
        if (entry.is_regular_file)
            bundle.files.push_back({join_path(top, entry.name), join_path(folder, entry.name)});
    std::sort(bundle.files.begin(), bundle.files.end(),
              [](const FileToZip& a, const FileToZip& b) { return a.name < b.name; });
    bundle.time = journal->events.back().at;
    return bundle;
}

Result<ExportedZip> write_checked_zip(FileSystem& files, const BundleFiles& bundle, const Secret* password,
                                      const std::string& target, std::uint64_t limit) {
    auto staged = StagedFile::create(files, target);
    if (!staged)
        return staged.error();
    if (auto written = write_zip(files, bundle.files, bundle.time, password, staged->file()); !written)
        return written.error();
    const auto bytes = staged->file().size();
    if (!bytes)
        return bytes.error();
    const ExportedZip made{*bytes, bundle.files.size()};
    if (made.bytes > limit)
        return made;
    if (auto same = read_back(files, bundle.files, password, staged->path()); !same)
        return same.error();
    if (auto placed = staged->place(); !placed)
        return placed.error();
    return made;
}

Result<ExportedZip> export_zip(FileSystem& files, const std::string& folder, const Secret* password,
                               const std::string& target) {
    if (password != nullptr)
        if (auto usable = check_zip_password(*password); !usable)
            return usable.error();
    if (auto may = check_may_leave(files, folder); !may)
        return may.error();
    const auto bundle = bundle_files(files, folder);
    if (!bundle)
        return bundle.error();
    return write_checked_zip(files, *bundle, password, target, std::numeric_limits<std::uint64_t>::max());
}

} // namespace counterpoint
