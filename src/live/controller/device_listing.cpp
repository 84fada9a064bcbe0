#include "live/controller/device_listing.h"

#include <nlohmann/json.hpp>

namespace counterpoint {

namespace {
constexpr std::uint64_t largest_listing = 1'000'000;
} // namespace

DeviceListing::DeviceListing(FileSystem& files, std::string program, const std::string& folder)
    : files_(files), program_(std::move(program)), output_path_(join_path(folder, "devices.json")) {}

Result<void> DeviceListing::look() {
    auto child = ChildProcess::start({program_, "devices", "--json"}, output_path_, "/dev/null");
    if (!child)
        return child.error();
    child_ = *child;
    return {};
}

std::optional<std::vector<std::string>> DeviceListing::take_names() {
    if (!child_ || !child_->ended())
        return std::nullopt;
    child_.reset();
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
