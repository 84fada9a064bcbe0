#include "live/devices_command.h"

#include "audio/portaudio_device.h"
#include "base/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace counterpoint {

Result<std::string> devices_command(bool json) {
    auto devices = list_input_devices();
    if (!devices)
        return devices.error();
    if (json) {
        nlohmann::json names = nlohmann::json::array();
        for (const DeviceInfo& device : *devices)
            names.push_back(clean_utf8(device.name));
        return names.dump() + "\n";
    }
    if (devices->empty())
        return std::string("There is no microphone on this computer.\n");
    std::string text;
    for (const DeviceInfo& device : *devices)
        text += fmt::format("{}{}  ({} channel{})\n", device.is_default ? "* " : "  ", device.name,
                            device.channels, device.channels == 1 ? "" : "s");
    return text;
}

} // namespace counterpoint
