#include "live/commands/devices_command.h"

#include "audio/playback/portaudio_output.h"
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

Result<std::string> outputs_command(bool json) {
    auto outputs = list_output_devices();
    if (!outputs)
        return outputs.error();
    if (outputs->empty() && !json)
        return std::string("Sound cannot be played on this computer.\n");
    nlohmann::json names = nlohmann::json::array();
    std::string lines;
    for (const std::string& name : *outputs) {
        names.push_back(clean_utf8(name));
        lines += "  " + name + "\n";
    }
    return json ? names.dump() + "\n" : lines;
}

} // namespace counterpoint
