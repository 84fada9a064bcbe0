#pragma once

// What the window may ask of listening, and what it then sees of it in the snapshot: playing the recording
// that lies open, and a test of the microphone before the talk.
//
// Both run in programs of their own (`counterpoint-cli player` and `test-recording`), since a sound system
// hangs and crashes; the window starts them by asking. Promises: asking never waits; what fails comes back as
// a sentence in `failure`, and asking again starts anew. A command for a player that is just starting is kept
// until it is there. A player ends when another discussion is opened, or the window closes.
// Thread: plain values; the functions: the window's main thread.

#include "discussion/marks/mark.h"
#include "discussion/recording/recording.h"
#include "live/link/player_messages.h"

#include <vector>

namespace counterpoint {

/// ---- requests

/// To the player of the discussion that lies open: play, pause, seek, speed, mute, loop, another output.
struct Listen {
    PlayerCommand command;
};

/// The player ends: its device is free again.
struct EndListening {};

/// Record a few seconds from the microphones that are to be used, judge each channel, play them back.
struct TestSound {
    SoundSource source; ///< a device, or two
    double seconds = 5; ///< 1 to 60
    std::string output; ///< where it is played back; "" is the system's default
    bool play_back = true;
};

/// Not to the end: whoever has heard enough goes on.
struct EndSoundTest {};

/// ---- what the snapshot holds

/// The player. Until `ready`, only `step` and `failure` mean anything.
struct Playback {
    enum class Step {
        none,     ///< nobody asked
        starting, ///< commands are kept for it
        ready,
        failed, ///< `failure` says why
    } step = Step::none;
    Frame length = 0; ///< of the recording
    SoundFormat format;
    PlayerStatus status;
    std::string failure; ///< sentences; empty if all is well
    bool operator==(const Playback&) const = default;

    /// What is heard at `now`, 0 to `length`: the screen counts on between two statuses.
    [[nodiscard]] Frame position_at(Instant now) const;
};

struct TestedChannel {
    std::string name;    ///< "microphone", "left", "right"
    float peak = 0;      ///< the loudest moment, 0 to 1 of full scale
    bool good = false;   ///< nothing is wrong with it
    std::string verdict; ///< "good", or what is wrong and what to do about it
    bool operator==(const TestedChannel&) const = default;
};

struct SoundTest {
    enum class Step {
        none,
        recording, ///< speak now
        listening, ///< it is played back; `channels` are judged
        done,      ///< also when it was ended early
        failed,    ///< `failure` says why; `channels` may have been judged before
    } step = Step::none;
    SoundSource source;
    double seconds = 0;
    std::vector<TestedChannel> channels;
    std::string failure;
    std::vector<float> levels{}; ///< of each channel now, 0 to 1, while it is recorded
    bool operator==(const SoundTest&) const = default;

    /// It came to an end and every channel is good.
    [[nodiscard]] bool passed() const;
};

/// ---- keys and clicks

class CommandSink;
struct State;

void play_or_pause(const Playback& playback, CommandSink& sink);

/// A click into the waveform, a counter's time.
void seek_to(Frame frame, CommandSink& sink);

/// By so many seconds from what is heard at `now`, back (negative) or on; stops at either end.
void seek_by(double seconds, const Playback& playback, Instant now, CommandSink& sink);

/// From counter_pre_roll before the counter on, since the words that led to it were said before. Nothing for
/// a mark that is withdrawn or none.
void listen_to_counter(const State& state, MarkId mark, CommandSink& sink);

/// Round that counter until it is told otherwise; told so again for the same one, no more.
void loop_counter(const State& state, MarkId mark, const Playback& playback, CommandSink& sink);

/// The next of 0.5, 0.75, 1, 1.25, 1.5, 2 times.
void play_faster(const Playback& playback, CommandSink& sink);
void play_slower(const Playback& playback, CommandSink& sink);

/// `channel` 0 is left, 1 right; only of a recording that has two.
void mute_or_unmute(int channel, const Playback& playback, CommandSink& sink);

} // namespace counterpoint
