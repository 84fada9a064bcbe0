#pragma once

// Why a call of PortAudio failed. Thread: the one that made the call, right after it.

#include <portaudio.h>

#include <string>

namespace counterpoint {

/// PortAudio's reason in words; the sound server's own where there is one.
[[nodiscard]] inline std::string portaudio_reason(PaError code) {
    if (code == paUnanticipatedHostError)
        if (const PaHostErrorInfo* info = Pa_GetLastHostErrorInfo();
            info != nullptr && *info->errorText != '\0')
            return info->errorText;
    return Pa_GetErrorText(code);
}

} // namespace counterpoint
