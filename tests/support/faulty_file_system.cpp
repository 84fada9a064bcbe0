#include "support/faulty_file_system.h"

#include <algorithm>
#include <thread>

namespace counterpoint::test {

namespace {
Error full(const std::string& path) {
    return Error{ErrorKind::full, "The file could not be written: No space left on device.", path, {}, {}};
}
Error broken(const std::string& path) {
    return Error{ErrorKind::unwritable, "The file could not be written: Input/output error.", path, {}, {}};
}
} // namespace

class FaultyFile final : public File {
public:
    FaultyFile(std::unique_ptr<File> real, FaultyFileSystem& system)
        : real_(std::move(real)), system_(system), close_delay_(system.close_delay_) {}
    ~FaultyFile() override { std::this_thread::sleep_for(close_delay_->load()); }

    Result<void> write_at(std::uint64_t offset, std::string_view bytes) override {
        if (system_.fail_writes_)
            return broken(path());
        const auto size = real_->size();
        if (!size)
            return size.error();
        const std::uint64_t end = offset + bytes.size();
        const std::uint64_t growth = end > *size ? end - *size : 0;
        const std::uint64_t fitting = std::min(growth, system_.room_.load());
        system_.room_ -= fitting;
        auto written = real_->write_at(offset, bytes.substr(0, bytes.size() - (growth - fitting)));
        if (written && fitting < growth)
            return full(path());
        return written;
    }

    Result<std::size_t> read_at(std::uint64_t offset, std::span<char> into) override {
        const auto got = real_->read_at(offset, into);
        const std::uint64_t bad = system_.corrupt_offset_;
        if (got && path() == system_.corrupt_path_ && bad >= offset && bad < offset + *got)
            into[bad - offset] = static_cast<char>(into[bad - offset] ^ 0x20);
        return got;
    }
    Result<std::uint64_t> size() override { return real_->size(); }
    Result<void> truncate(std::uint64_t size) override { return real_->truncate(size); }
    Result<void> keep_room(std::uint64_t) override { return full(path()); }
    Result<void> sync() override {
        ++system_.syncs_;
        if (system_.fail_syncs_)
            return broken(path());
        return system_.skip_syncs_ ? Result<void>() : real_->sync();
    }
    Result<void> lock() override { return real_->lock(); }
    [[nodiscard]] const std::string& path() const override { return real_->path(); }

private:
    std::unique_ptr<File> real_;
    FaultyFileSystem& system_;
    std::shared_ptr<std::atomic<std::chrono::milliseconds>> close_delay_;
};

Result<std::unique_ptr<File>> FaultyFileSystem::open(const std::string& path, OpenMode mode) {
    auto file = real_.open(path, mode);
    if (!file)
        return file.error();
    return std::unique_ptr<File>(std::make_unique<FaultyFile>(std::move(*file), *this));
}

Result<std::string> FaultyFileSystem::read_all(const std::string& path, std::uint64_t limit) {
    return real_.read_all(path, limit);
}

Result<void> FaultyFileSystem::replace(const std::string& path, std::string_view bytes) {
    if (fail_writes_)
        return broken(path);
    if (bytes.size() > room_)
        return full(path);
    room_ -= bytes.size();
    return real_.replace(path, bytes);
}

Result<void> FaultyFileSystem::rename(const std::string& from, const std::string& to) {
    return real_.rename(from, to);
}
Result<void> FaultyFileSystem::remove(const std::string& path) {
    return real_.remove(path);
}
Result<void> FaultyFileSystem::create_directories(const std::string& path) {
    return real_.create_directories(path);
}
Result<void> FaultyFileSystem::sync_directory(const std::string& path) {
    return real_.sync_directory(path);
}
bool FaultyFileSystem::exists(const std::string& path) {
    return real_.exists(path);
}
bool FaultyFileSystem::is_directory(const std::string& path) {
    return real_.is_directory(path);
}
Result<std::vector<DirectoryEntry>> FaultyFileSystem::list_recursive(const std::string& path) {
    return real_.list_recursive(path);
}
Result<std::uint64_t> FaultyFileSystem::free_bytes(const std::string& path) {
    const auto free = real_.free_bytes(path);
    return free ? Result<std::uint64_t>(std::min(*free, room_.load())) : free;
}
Result<std::string> FaultyFileSystem::identity(const std::string& path) {
    return real_.identity(path);
}

} // namespace counterpoint::test
