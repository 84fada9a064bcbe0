#include "base/file_system.h"

#include "base/descriptor.h"

#include <fmt/format.h>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

namespace counterpoint {

namespace {

Error errno_error(int code, std::string what, const std::string& path) {
    Error error{.kind = ErrorKind::unreadable, .what = {}, .path = path, .safe = {}, .advice = {}};
    switch (code) {
    case ENOENT:
    case ENOTDIR:
        error.kind = ErrorKind::missing;
        break;
    case ENOSPC:
    case EDQUOT:
        error.kind = ErrorKind::full;
        error.advice = "Free some space on this disk.";
        break;
    case EROFS:
        error.kind = ErrorKind::unwritable;
        error.advice = "Choose a folder that you may write to.";
        break;
    default:
        break;
    }
    error.what = fmt::format("{}: {}.", what, std::strerror(code));
    return error;
}

Error write_error(int code, std::string what, const std::string& path) {
    Error error = errno_error(code, std::move(what), path);
    if (error.kind == ErrorKind::unreadable) {
        error.kind = ErrorKind::unwritable;
        if (code == EACCES || code == EPERM)
            error.advice = "Choose a folder that you may write to.";
    }
    return error;
}

Error pipe_or_device(const std::string& path) {
    return Error{ErrorKind::unreadable, "This is a pipe or a device, not a file.", path, {}, {}};
}

class PosixFile final : public File {
public:
    PosixFile(int descriptor, std::string path) : descriptor_(descriptor), path_(std::move(path)) {}

    Result<void> write_at(std::uint64_t offset, std::string_view bytes) override {
        while (!bytes.empty()) {
            const ssize_t written =
                ::pwrite(descriptor_.number(), bytes.data(), bytes.size(), static_cast<off_t>(offset));
            if (written < 0 && errno == EINTR)
                continue;
            if (written <= 0)
                return write_error(written < 0 ? errno : ENOSPC, "The file could not be written", path_);
            bytes.remove_prefix(static_cast<std::size_t>(written));
            offset += static_cast<std::uint64_t>(written);
        }
        return {};
    }

    Result<std::size_t> read_at(std::uint64_t offset, std::span<char> into) override {
        std::size_t done = 0;
        while (done < into.size()) {
            const ssize_t got = ::pread(descriptor_.number(), into.data() + done, into.size() - done,
                                        static_cast<off_t>(offset + done));
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0)
                return errno_error(errno, "The file could not be read", path_);
            if (got == 0)
                break;
            done += static_cast<std::size_t>(got);
        }
        return done;
    }

    Result<std::uint64_t> size() override {
        struct stat status {};
        if (::fstat(descriptor_.number(), &status) != 0)
            return errno_error(errno, "The size of the file could not be read", path_);
        return static_cast<std::uint64_t>(status.st_size);
    }

    Result<void> truncate(std::uint64_t size) override {
        if (::ftruncate(descriptor_.number(), static_cast<off_t>(size)) != 0)
            return write_error(errno, "The file could not be shortened", path_);
        return {};
    }

    Result<void> keep_room(std::uint64_t end) override {
        if (::fallocate(descriptor_.number(), FALLOC_FL_KEEP_SIZE, 0, static_cast<off_t>(end)) != 0)
            return write_error(errno, "No room could be kept for the file", path_);
        return {};
    }

    Result<void> sync() override {
        if (::fdatasync(descriptor_.number()) != 0)
            return write_error(errno, "The file could not be made safe on the disk", path_);
        return {};
    }

    Result<void> lock() override {
        if (::flock(descriptor_.number(), LOCK_EX | LOCK_NB) == 0)
            return {};
        if (errno == EWOULDBLOCK)
            return Error{ErrorKind::in_use, "Another program is writing to this discussion.", path_, {}, {}};
        return write_error(errno, "The file could not be locked", path_);
    }

    [[nodiscard]] const std::string& path() const override { return path_; }

private:
    Descriptor descriptor_;
    std::string path_;
};

class PosixFileSystem final : public FileSystem {
public:
    Result<std::unique_ptr<File>> open(const std::string& path, OpenMode mode) override {
        // What a stranger's folder calls its journal may be a link to a file of the user's own.
        int flags = mode == OpenMode::read ? O_CLOEXEC : O_CLOEXEC | O_NOFOLLOW;
        flags |= O_NONBLOCK; // a pipe, which is refused below, would otherwise wait for somebody to write
        switch (mode) {
        case OpenMode::read:
            flags |= O_RDONLY;
            break;
        case OpenMode::read_write:
            flags |= O_RDWR;
            break;
        case OpenMode::create_new:
            flags |= O_RDWR | O_CREAT | O_EXCL;
            break;
        case OpenMode::create_or_open:
            flags |= O_RDWR | O_CREAT;
            break;
        }
        const int descriptor = ::open(path.c_str(), flags, 0644);
        if (descriptor < 0 && errno == ELOOP && mode != OpenMode::read)
            return Error{ErrorKind::refused, "This is a link, and nothing is written through a link.", path,
                         "Nothing was changed.", "Put the file itself in its place."};
        if (descriptor < 0) {
            const bool writing = mode != OpenMode::read;
            return writing ? write_error(errno, "The file could not be opened for writing", path)
                           : errno_error(errno, "The file could not be opened", path);
        }
        auto file = std::make_unique<PosixFile>(descriptor, path);
        struct stat status {};
        if (::fstat(descriptor, &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode))
            return pipe_or_device(path);
        return std::unique_ptr<File>(std::move(file));
    }

    Result<std::string> read_all(const std::string& path, std::uint64_t limit) override {
        struct stat status {};
        if (::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode))
            return pipe_or_device(path);
        auto file = open(path, OpenMode::read);
        if (!file)
            return file.error();
        auto size = (*file)->size();
        if (!size)
            return size.error();
        if (*size > limit)
            return Error{ErrorKind::invalid,
                         fmt::format("The file is larger ({} bytes) than such a file may be ({} bytes).",
                                     *size, limit),
                         path,
                         {},
                         {}};
        std::string bytes(*size, '\0');
        auto got = (*file)->read_at(0, bytes);
        if (!got)
            return got.error();
        bytes.resize(*got);
        return bytes;
    }

    Result<void> replace(const std::string& path, std::string_view bytes) override {
        static std::atomic<unsigned> counter{0};
        const std::string temporary = fmt::format("{}.{}-{}.tmp", path, ::getpid(), counter.fetch_add(1));
        auto written = write_temporary(temporary, bytes);
        if (written && ::rename(temporary.c_str(), path.c_str()) != 0)
            written = write_error(errno, "The file could not be put in its place", path);
        if (!written) {
            ::unlink(temporary.c_str());
            Error error = written.error();
            error.path = path;
            return error;
        }
        return sync_parent(path);
    }

    Result<void> rename(const std::string& from, const std::string& to) override {
        // link + unlink where the disk can, since rename() would silently replace an existing file.
        if (::link(from.c_str(), to.c_str()) == 0) {
            ::unlink(from.c_str());
            return sync_parent(to);
        }
        if (errno == EEXIST || exists(to))
            return Error{ErrorKind::in_use, "A file of this name exists already.", to, {}, {}};
        if (::rename(from.c_str(), to.c_str()) != 0)
            return write_error(errno, "The file could not be renamed", from);
        return sync_parent(to);
    }

    Result<void> remove(const std::string& path) override {
        if (::remove(path.c_str()) != 0)
            return write_error(errno, "The file could not be removed", path);
        return {};
    }

    Result<void> create_directories(const std::string& path) override {
        const auto folder = std::filesystem::path(path).lexically_normal();
        std::filesystem::path made;
        for (const auto& part : folder) {
            made /= part;
            std::error_code code;
            if (std::filesystem::create_directory(made, code))
                if (auto synced = sync_parent(made.string()); !synced)
                    return synced;
            if (code == std::errc::file_exists) // a file stands where a folder should
                code = std::make_error_code(std::errc::not_a_directory);
            if (code)
                return write_error(code.value(), "The folder could not be made", path);
        }
        return {};
    }

    Result<void> sync_directory(const std::string& path) override {
        const Descriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (folder.number() < 0)
            return errno_error(errno, "The folder could not be opened", path);
        // EINVAL: file systems without directories to sync (some network shares); nothing better can be done.
        if (::fsync(folder.number()) != 0 && errno != EINVAL)
            return write_error(errno, "The folder could not be made safe on the disk", path);
        return {};
    }

    bool exists(const std::string& path) override {
        struct stat status {};
        return ::lstat(path.c_str(), &status) == 0;
    }

    bool is_directory(const std::string& path) override {
        struct stat status {};
        return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
    }

    Result<std::vector<DirectoryEntry>> list_recursive(const std::string& path) override {
        namespace fs = std::filesystem;
        std::error_code code;
        constexpr int deepest = 16; // names of a stranger's endless folders would grow without bound
        std::vector<DirectoryEntry> entries;
        fs::recursive_directory_iterator iterator(path, code);
        if (code)
            return errno_error(code.value(), "The folder could not be read", path);
        while (iterator != fs::recursive_directory_iterator()) {
            std::error_code gone; // an entry that vanished in between is neither file nor folder
            const fs::file_status status = iterator->symlink_status(gone);
            if (iterator.depth() >= deepest)
                iterator.disable_recursion_pending();
            entries.push_back({iterator->path().lexically_relative(path).generic_string(),
                               status.type() == fs::file_type::regular,
                               status.type() == fs::file_type::directory});
            iterator.increment(code);
            if (code) // which has made the iterator the end, as if nothing more were there
                return errno_error(code.value(), "The folder could not be read", path);
        }
        std::sort(entries.begin(), entries.end(),
                  [](const DirectoryEntry& a, const DirectoryEntry& b) { return a.name < b.name; });
        return entries;
    }

    Result<std::uint64_t> free_bytes(const std::string& path) override {
        struct statvfs status {};
        if (::statvfs(path.c_str(), &status) != 0)
            return errno_error(errno, "The free space of the disk could not be read", path);
        return static_cast<std::uint64_t>(status.f_bavail) * status.f_frsize;
    }

    Result<std::string> identity(const std::string& path) override {
        struct stat status {};
        if (::stat(path.c_str(), &status) != 0)
            return errno_error(errno, "The file could not be found", path);
        return fmt::format("{:x}-{:x}", static_cast<std::uint64_t>(status.st_dev),
                           static_cast<std::uint64_t>(status.st_ino));
    }

private:
    Result<void> write_temporary(const std::string& path, std::string_view bytes) {
        auto file = open(path, OpenMode::create_new);
        if (!file)
            return file.error();
        if (auto written = (*file)->write_at(0, bytes); !written)
            return written;
        return (*file)->sync();
    }

    Result<void> sync_parent(const std::string& path) {
        const std::string parent = std::filesystem::path(path).parent_path().string();
        return sync_directory(parent.empty() ? "." : parent);
    }
};

} // namespace

std::unique_ptr<FileSystem> real_file_system() {
    return std::make_unique<PosixFileSystem>();
}

std::string join_path(std::string_view folder, std::string_view name) {
    if (folder.empty())
        return std::string(name);
    return fmt::format("{}{}{}", folder, folder.ends_with('/') ? "" : "/", name);
}

} // namespace counterpoint
