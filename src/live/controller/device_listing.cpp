#include "live/controller/device_listing.h"

#include <nlohmann/json.hpp>

namespace counterpoint {

namespace {
constexpr std::uint64_t largest_listing = 1'000'000;
/// On a busy computer the sound system's own code was seen to end a program that looks at its devices.
constexpr int listing_attempts = 3;
constexpr int listing_was_killed = 128; ///< exit codes above
} // namespace

DeviceListing::DeviceListing(FileSystem& files, std::string program, const std::string& folder)
    : files_(files), program_(std::move(program)), output_path_(join_path(folder, "devices.json")) {}

Result<void> DeviceListing::look() {
    attempts_ = 0;
    return start();
}

Result<void> DeviceListing::start() {
    ++attempts_;
    auto child = ChildProcess::start({program_, "devices", "--json"}, output_path_, "/dev/null");
    if (!child)
        return child.error();
    child_ = *child;
    return {};
}

std::optional<std::vector<std::string>> DeviceListing::take_names() {
    if (!child_)
        return std::nullopt;
    const auto ended = child_->ended();
    if (!ended)
        return std::nullopt;
    child_.reset();
    if (*ended > listing_was_killed && attempts_ < listing_attempts && start())
        return std::nullopt;
    std::vector<std::string> names;
    const auto text = files_.read_all(output_path_, largest_listing);
    const auto json = nlohmann::json::parse(text ? *text : "", nullptr, false);
    if (json.is_array())
        for (const auto& name : json)
            if (name.is_string())
                names.push_back(name.get<std::string>());
    return names;
}

} // namespace counterpoint
