#include "bundle/zip_archive.h"

#include "base/text.h"
#include "bundle/zip_directory.h"
#include "bundle/zip_entry_name.h"
#include "bundle/zip_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace counterpoint {

namespace {

struct DiscardArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseEntry {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using OpenEntry = std::unique_ptr<zip_file_t, CloseEntry>;

Error with_path(Error error, const std::string& path) {
    error.path = path;
    return error;
}

Error unreadable_zip(const std::string& path, const char* why) {
    return Error{ErrorKind::damaged, fmt::format("The zip cannot be read: {}.", why), path, {}, {}};
}

Error wrong_password(const std::string& path) {
    return Error{ErrorKind::refused, "This is not the password of the zip.", path, {}, {}};
}

/// libzip refuses some names by itself, in words that name no entry; ours come first.
Result<void> check_raw_names(const ZipDirectory& directory) {
    for (const ZipRecord& record : directory.records) {
        std::string_view name = record.name;
        if (record.is_folder())
            name.remove_suffix(1);
        if (const char* why = is_clean_utf8(name) ? why_name_is_unsafe(name) : nullptr)
            return zip_entry_error(ErrorKind::invalid, record.name, why);
    }
    return {};
}

/// Names as they are compared, with everything that must not meet: the same name twice, a file where another
/// has a folder.
class Names {
public:
    /// Why this entry cannot stand beside those before; nullptr if it can.
    const char* add(const ZipEntry& entry) {
        const std::string name = folded_name(entry.name);
        for (std::size_t end = name.find('/'); end != std::string::npos; end = name.find('/', end + 1)) {
            const std::string above = name.substr(0, end);
            if (files_.contains(above))
                return "lies in a folder where another entry has a file";
            folders_.insert(above);
        }
        if (entry.is_folder) {
            folders_.insert(name);
            return !files_.contains(name) && entries_.insert(name).second ? nullptr : "stands there twice";
        }
        if (folders_.contains(name))
            return "is a file where another entry has a folder";
        files_.insert(name);
        return entries_.insert(name).second ? nullptr
                                            : "stands there twice, or differs by capital letters alone";
    }

private:
    std::set<std::string> files_;
    std::set<std::string> folders_; ///< those above an entry too
    std::set<std::string> entries_;
};

} // namespace

/// libzip's archive over our File. In this order: the source of the archive reads `file` and writes `error`.
struct ZipArchive::Handle {
    std::unique_ptr<File> file;
    ZipFileError error;
    std::vector<ZipRecord> records;
    std::unique_ptr<zip_t, DiscardArchive> archive;
};

/// One entry. Reading goes forward; going back opens it again.
class ZipEntryFile final : public File {
public:
    ZipEntryFile(ZipArchive& archive, std::size_t number)
        : archive_(archive), number_(number), path_(archive.entries_[number].name) {}

    Result<void> open() {
        zip_t* zip = archive_.handle_->archive.get();
        position_ = 0;
        // libzip wipes its copy of the password when the entry is closed.
        entry_.reset(encrypted() ? zip_fopen_index_encrypted(zip, number_, 0, password())
                                 : zip_fopen_index(zip, number_, 0));
        if (entry_)
            return {};
        const int code = zip_error_code_zip(zip_get_error(zip));
        if (code == ZIP_ER_WRONGPASSWD)
            return wrong_password(archive_.path_);
        return failure(zip_error_strerror(zip_get_error(zip)));
    }

    Result<std::size_t> read_at(std::uint64_t offset, std::span<char> into) override {
        if (offset < position_)
            if (auto opened = open(); !opened)
                return opened.error();
        while (position_ < offset) {
            std::array<char, 65'536> skipped{};
            auto got = read(std::span(skipped).first(
                static_cast<std::size_t>(std::min<std::uint64_t>(offset - position_, skipped.size()))));
            if (!got || *got == 0)
                return got;
        }
        std::size_t done = 0;
        while (done < into.size()) {
            auto got = read(into.subspan(done));
            if (!got)
                return got;
            if (*got == 0)
                break;
            done += *got;
        }
        return done;
    }

    Result<std::uint64_t> size() override { return bytes(); }
    Result<void> write_at(std::uint64_t, std::string_view) override { return read_only(); }
    Result<void> truncate(std::uint64_t) override { return read_only(); }
    Result<void> keep_room(std::uint64_t) override { return read_only(); }
    Result<void> sync() override { return {}; }
    Result<void> lock() override { return read_only(); }
    [[nodiscard]] const std::string& path() const override { return path_; }

private:
    [[nodiscard]] bool encrypted() const { return archive_.entries_[number_].encrypted; }
    [[nodiscard]] std::uint64_t bytes() const { return archive_.entries_[number_].bytes; }

    [[nodiscard]] const char* password() const {
        return archive_.password_ ? archive_.password_->text().data() : "";
    }

    [[nodiscard]] Error failure(const char* why) const {
        if (archive_.handle_->error)
            return *archive_.handle_->error;
        return Error{
            ErrorKind::damaged, fmt::format("The entry in the zip is damaged: {}.", why), path_, {}, {}};
    }
    [[nodiscard]] Error read_only() const {
        return Error{ErrorKind::unwritable, "A zip can only be read.", path_, {}, {}};
    }

    /// AE-2 states no check sum, and libzip 1.7 holds the 0 that stands there against files of 20 bytes or
    /// more when all of them were read. Their authentication code was right, or the last bytes had not come.
    [[nodiscard]] bool is_end_without_check_sum() {
        return archive_.handle_->records[number_].without_check_sum && position_ == bytes() &&
               zip_error_code_zip(zip_file_get_error(entry_.get())) == ZIP_ER_CRC;
    }

    /// What comes next; 0 at the end, where the check sum was right.
    Result<std::size_t> read(std::span<char> into) {
        if (!entry_)
            return failure("it could not be read before");
        const zip_int64_t got = zip_fread(entry_.get(), into.data(), into.size());
        if (got < 0 && is_end_without_check_sum())
            return std::size_t{0};
        if (got < 0)
            return failure(zip_error_strerror(zip_file_get_error(entry_.get())));
        position_ += static_cast<std::uint64_t>(got);
        if (position_ > bytes() || (got == 0 && !into.empty() && position_ < bytes()))
            return failure("it does not have the length that the zip states");
        return static_cast<std::size_t>(got);
    }

    ZipArchive& archive_;
    std::size_t number_;
    std::string path_;
    OpenEntry entry_;
    std::uint64_t position_ = 0;
};

ZipArchive::ZipArchive(std::unique_ptr<File> file)
    : path_(file->path()), handle_(std::make_unique<Handle>()) {
    handle_->file = std::move(file);
}

ZipArchive::~ZipArchive() = default;

Result<std::unique_ptr<ZipArchive>> ZipArchive::open(std::unique_ptr<File> file) {
    std::unique_ptr<ZipArchive> archive(new ZipArchive(std::move(file)));
    auto directory = read_zip_directory(*archive->handle_->file);
    if (!directory)
        return with_path(directory.error(), archive->path_);
    if (auto checked = check_zip_directory(*directory); !checked)
        return with_path(checked.error(), archive->path_);
    if (auto checked = check_local_headers(*archive->handle_->file, *directory); !checked)
        return with_path(checked.error(), archive->path_);
    if (auto checked = check_raw_names(*directory); !checked)
        return with_path(checked.error(), archive->path_);
    archive->handle_->records = std::move(directory->records);
    if (auto opened = archive->open_handle(); !opened)
        return opened.error();
    if (auto read = archive->read_names(); !read)
        return with_path(read.error(), archive->path_);
    return archive;
}

Result<void> ZipArchive::open_handle() {
    zip_source_t* source = zip_source_over(*handle_->file, handle_->error);
    zip_error_t reason;
    zip_error_init(&reason);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &reason);
    const Error failure = archive == nullptr ? unreadable_zip(path_, zip_error_strerror(&reason)) : Error{};
    zip_error_fini(&reason);
    if (archive == nullptr) {
        zip_source_free(source); // otherwise the archive owns it
        return handle_->error.value_or(failure);
    }
    handle_->archive.reset(archive);
    return {};
}

/// Our and libzip's reading of the directory must be the same.
Result<void> ZipArchive::read_names() {
    const auto count = zip_get_num_entries(handle_->archive.get(), 0);
    if (static_cast<std::size_t>(count) != handle_->records.size())
        return unreadable_zip(path_, "its directory can be read in two ways");
    Names names;
    for (std::size_t i = 0; i < handle_->records.size(); ++i) {
        const ZipRecord& record = handle_->records[i];
        const char* raw = zip_get_name(handle_->archive.get(), i, ZIP_FL_ENC_RAW);
        zip_stat_t status;
        if (raw == nullptr || record.name.find('\0') != std::string::npos || record.name != raw ||
            zip_stat_index(handle_->archive.get(), i, 0, &status) != 0 || status.size != record.unpacked ||
            status.comp_size != record.packed)
            return zip_entry_error(ErrorKind::invalid, record.name, "can be read in two ways");
        ZipEntry entry{record.name, record.unpacked, record.is_folder(), record.encrypted};
        if (!is_clean_utf8(entry.name)) // in the letters of DOS, which Windows still writes
            if (const char* name = zip_get_name(handle_->archive.get(), i, ZIP_FL_ENC_GUESS))
                entry.name = name;
        if (entry.is_folder)
            entry.name.pop_back();
        if (const char* why = why_name_is_unsafe(entry.name))
            return zip_entry_error(ErrorKind::invalid, record.name, why);
        if (const char* why = names.add(entry))
            return zip_entry_error(ErrorKind::invalid, record.name, why);
        entries_.push_back(std::move(entry));
    }
    return {};
}

bool ZipArchive::encrypted() const {
    return std::any_of(entries_.begin(), entries_.end(),
                       [](const ZipEntry& entry) { return entry.encrypted; });
}

Result<void> ZipArchive::unlock(const Secret& password) {
    if (password.text().empty()) // libzip takes that for "not given"
        return wrong_password(path_);
    password_ = with_nul(password);
    for (std::size_t i = 0; i < entries_.size(); ++i)
        if (entries_[i].encrypted && !entries_[i].is_folder) {
            auto opened = open_entry(i);
            if (opened)
                return {};
            password_.reset();
            return opened.error();
        }
    return {};
}

Result<std::unique_ptr<File>> ZipArchive::open_entry(std::size_t number) {
    if (entries_[number].encrypted && !password_)
        return Error{ErrorKind::refused, "The zip is locked with a password.", path_, {}, {}};
    auto file = std::make_unique<ZipEntryFile>(*this, number);
    if (auto opened = file->open(); !opened)
        return opened.error();
    return std::unique_ptr<File>(std::move(file));
}

} // namespace counterpoint
