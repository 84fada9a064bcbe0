// A waveform of a stranger's: read or refused, and what was read can be shown and written again.

#include "audio/waveform_file.h"
#include "fuzz/promise.h"

using namespace counterpoint;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto waveform = parse_waveform(bytes, "recording.waveform");
    if (!waveform) {
        promise(!waveform.error().what.empty());
        return 0;
    }
    promise(waveform_bytes(*waveform) == bytes);
    for (int channel = 0; channel < waveform->format().channels; ++channel)
        for (const std::size_t pixels : {std::size_t{1}, std::size_t{1'000}})
            promise(waveform->picture(channel, -100, waveform->frames() + 100, pixels).size() == pixels);
    return 0;
}
