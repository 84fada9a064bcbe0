#pragma once

// Bytes in memory as a File that can only be read: a sound that is built in, a part of a zip.
// Thread: any, since nothing changes.

#include "base/file_system.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace counterpoint {

class MemoryFile final : public File {
public:
    /// `bytes` must outlive the file. `name` stands in error messages.
    MemoryFile(std::string_view bytes, std::string name) : bytes_(bytes), name_(std::move(name)) {}

    Result<void> write_at(std::uint64_t, std::string_view) override { return read_only(); }
    Result<std::size_t> read_at(std::uint64_t offset, std::span<char> into) override {
        const std::string_view rest = bytes_.substr(std::min<std::size_t>(offset, bytes_.size()));
        return rest.copy(into.data(), into.size());
    }
    Result<std::uint64_t> size() override { return std::uint64_t{bytes_.size()}; }
    Result<void> truncate(std::uint64_t) override { return read_only(); }
    Result<void> keep_room(std::uint64_t) override { return read_only(); }
    Result<void> sync() override { return {}; }
    Result<void> lock() override { return read_only(); }
    [[nodiscard]] const std::string& path() const override { return name_; }

private:
    [[nodiscard]] Error read_only() const {
        return Error{ErrorKind::unwritable, "This file is built into the program.", name_, {}, {}};
    }

    std::string_view bytes_;
    std::string name_;
};

} // namespace counterpoint
