#pragma once

// Sends the standard error of the whole process nowhere while it lives.
//
// For libraries that print instead of returning: opening PortAudio makes ALSA and JACK write 80 lines about
// devices that are not there, in front of the sentence that the person should read. Not chosen: the error
// handlers of ALSA and JACK themselves (snd_lib_error_set_handler, jack_set_error_function); that would link
// both libraries directly, one of them for nothing else, and still miss the plug-ins that print. Thread: one
// at a time in a process. What other threads print meanwhile is lost, so keep its life short.

namespace counterpoint {

class QuietStderr {
public:
    QuietStderr();
    ~QuietStderr();
    QuietStderr(const QuietStderr&) = delete;
    QuietStderr& operator=(const QuietStderr&) = delete;

private:
    int real_; ///< a duplicate of the real descriptor; -1 if it could not be put aside: nothing is silenced
               ///< then
};

} // namespace counterpoint
