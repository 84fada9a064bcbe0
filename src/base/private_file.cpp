#include "base/private_file.h"

#include <fmt/format.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

namespace counterpoint {

namespace {

Error unwritable(int code, std::string_view what, const std::string& path) {
    return Error{code == ENOSPC || code == EDQUOT ? ErrorKind::full : ErrorKind::unwritable,
                 fmt::format("{}: {}.", what, std::strerror(code)),
                 path,
                 {},
                 {}};
}

Result<void> make_private_folders(const std::filesystem::path& folder) {
    std::error_code code;
    if (folder.empty() || std::filesystem::is_directory(folder, code))
        return {};
    if (auto made = make_private_folders(folder.parent_path()); !made)
        return made;
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
        return unwritable(errno, "The folder could not be made", folder.string());
    return {};
}

/// A whole and durable temporary file beside `path`, removed again unless it was put in its place.
class Temporary {
public:
    explicit Temporary(const std::string& path) : name_(fmt::format("{}.{}.tmp", path, ::getpid())) {}
    ~Temporary() { ::unlink(name_.c_str()); }
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;

    Result<void> write(std::string_view bytes) const {
        ::unlink(name_.c_str()); // what a dead process of the same number left
        const int descriptor = ::open(name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (descriptor < 0)
            return unwritable(errno, "The file could not be written", name_);
        int failure = 0;
        while (!bytes.empty() && failure == 0) {
            const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
            if (written > 0)
                bytes.remove_prefix(static_cast<std::size_t>(written));
            else if (errno != EINTR)
                failure = written < 0 ? errno : ENOSPC;
        }
        if (failure == 0 && ::fsync(descriptor) != 0)
            failure = errno;
        ::close(descriptor);
        return failure == 0 ? Result<void>() : unwritable(failure, "The file could not be written", name_);
    }

    [[nodiscard]] const std::string& name() const { return name_; }

private:
    std::string name_;
};

void sync_folder(const std::filesystem::path& folder) {
    const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor); // not every file system can
    ::close(descriptor);
}

template <typename Place>
Result<void> put(const std::string& path, std::string_view bytes, Place place) {
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    if (auto made = make_private_folders(folder); !made)
        return made;
    const Temporary temporary(path);
    if (auto written = temporary.write(bytes); !written)
        return written;
    if (place(temporary.name()) != 0)
        return errno == EEXIST ? Error{ErrorKind::in_use,
                                       "A file of this name exists already.",
                                       path,
                                       "It was not changed.",
                                       {}}
                               : unwritable(errno, "The file could not be put in its place", path);
    sync_folder(folder);
    return {};
}

} // namespace

Result<void> create_private_file(const std::string& path, std::string_view bytes) {
    return put(path, bytes, [&](const std::string& from) { return ::link(from.c_str(), path.c_str()); });
}

Result<void> replace_private_file(const std::string& path, std::string_view bytes) {
    return put(path, bytes, [&](const std::string& from) { return std::rename(from.c_str(), path.c_str()); });
}

Result<void> check_private(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0)
        return Error{ErrorKind::missing,
                     fmt::format("The file is not there: {}.", std::strerror(errno)),
                     path,
                     {},
                     {}};
    if ((status.st_mode & 0077) != 0)
        return Error{ErrorKind::refused, "Others on this computer may read this key.", path,
                     "It was not used.", "Make it yours alone (chmod 600), and think about a new key."};
    return {};
}

} // namespace counterpoint
