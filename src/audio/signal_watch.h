#pragma once

// Listens to what is recorded and says when a person should look after a microphone.
//
// Promises: each problem is told once when it begins and once when it is over; never on and off by turns,
// since an alarm that flickers is soon ignored. A pause in talk is no problem, however long: a quiet room is
// ten times as loud as a muted input (peak 0.017 and more against 0.0005 to 0.0010). Where a side may be
// silent for a good reason (it listens; noise suppression makes its pauses perfect; it is the other end of a
// call) the watch waits until the reason no longer holds. One cause gives one alarm: a dead microphone is not
// also called too low. What cannot be told: which of two people in one microphone is missing; whether a
// silent microphone was muted on purpose.
// Measured by tests/unit/audio/signal_watch_test.cpp on clips that were labelled before these rules.
// Thread: one at a time (the sound writer's). Pure: time is counted in frames.

#include "audio/channel_kind.h"
#include "audio/voice_activity.h"
#include "base/signal_problem.h"
#include "base/talk_time.h"

#include <chrono>
#include <optional>
#include <span>
#include <vector>

namespace counterpoint {

/// Below it nothing is heard: between the loudest muted input (0.001 of full scale) and the quietest room
/// (0.017), nearer to the first in proportion.
inline constexpr float dead_peak = 0.004F;
/// How loud a voice is, is told by the loudest tenth of its windows.
inline constexpr std::size_t loudest_tenth = 10;

struct SignalPatience {
    std::chrono::seconds dead{8};           ///< of silence while the other side talks
    std::chrono::seconds dead_at_start{15}; ///< of silence all round, with nobody heard before
    std::chrono::seconds dead_in_talk{25};  ///< of silence all round, later
    /// The last two where noise suppression makes pauses silent (it was seen to do so three times).
    std::chrono::seconds dead_suppressed{150};
    std::chrono::seconds dead_in_suppressed_talk{75};
    std::chrono::seconds never_heard{120};     ///< from the beginning
    std::chrono::seconds no_longer_heard{360}; ///< since the last word; listening for so long is rare
};

/// Frames are counted from the first one that listen() was given.
struct SignalNews {
    SignalProblem problem = SignalProblem::clipping;
    int channel = 0;
    bool began = true; ///< false: it is over
    Frame since = 0;   ///< of a beginning: from where on; of an end: from where on all is well
    Frame noticed = 0; ///< never before `since`
    bool operator==(const SignalNews&) const = default;
};

class SignalWatch {
public:
    /// `kinds` has one entry per channel, or none: microphones.
    explicit SignalWatch(SoundFormat format, std::vector<ChannelKind> kinds = {},
                         SignalPatience patience = {});

    /// Sound that follows on the sound before, whole frames. What there is to tell is appended to `news`.
    void listen(std::span<const std::int16_t> interleaved, std::vector<SignalNews>& news);

    /// Frames that stand as silence because they were lost: time passes, and nothing is judged by them.
    void skip(Frame frames);

    /// Of two channels, until the end of the last whole window; a voice that the other side's microphone
    /// hears twice as loud is the other side's. Nothing of one channel.
    [[nodiscard]] const TalkTime& talk_time() const { return talk_time_; }

private:
    /// Consonants and gaps of a moment belong to the voice around them; a single pitch is a knock or a creak.
    class Voice {
    public:
        void note(bool pitch);
        [[nodiscard]] bool talks() const { return left_ > 0; }
        /// Long enough to be a word.
        [[nodiscard]] bool said_something() const { return run_ >= a_word; }

    private:
        static constexpr int lasts = 8;   ///< windows after the last pitch: 400 ms
        static constexpr int a_word = 12; ///< windows, the 400 ms after it included

        unsigned recent_ = 0; ///< a bit for each of the last four windows
        int left_ = 0;
        int run_ = 0;
    };

    /// How loud the phrases of one side were.
    class Loudness {
    public:
        void note(bool talks, bool pitch, float peak);
        [[nodiscard]] bool too_low() const { return faint_ >= faint_begins; }
        [[nodiscard]] bool clear() const { return faint_ <= faint_ends; }

    private:
        struct Phrase {
            int windows;
            bool faint;
        };
        void end_phrase();
        [[nodiscard]] static int windows_of(const std::vector<Phrase>& phrases, bool faint_only);

        static constexpr int remembered = 60 * VoiceActivity::windows_per_second;
        static constexpr int faint_begins = 12 * VoiceActivity::windows_per_second;
        static constexpr int faint_ends = 4 * VoiceActivity::windows_per_second;

        std::vector<float> peaks_; ///< of the phrase that is being said
        std::vector<Phrase> phrases_;
        int faint_ = 0; ///< windows in faint phrases, of those remembered
    };

    struct Channel {
        explicit Channel(int sample_rate) : activity(sample_rate) {}

        ChannelKind kind = ChannelKind::microphone;
        VoiceActivity activity;
        VoiceActivity::Window window;
        Voice voice; ///< of this side, not what the other side's voice leaves in this microphone
        std::vector<std::int16_t> samples;

        // Dead.
        bool quiet = false;
        Frame quiet_since = 0;
        int quiet_windows = 0;
        int quiet_while_other_talks = 0;
        int loud_in_a_row = 0;
        int alive_windows = 0;
        int silent_pauses = 0; ///< after which it spoke again
        // Missing.
        bool heard = false;
        Frame last_heard = 0;
        int windows_unheard = 0;
        // Clipping.
        std::vector<bool> cut_seconds; ///< of the last seconds, newest first
        Frame cut_since = 0;
        int talk_since_cut = 0;
        // Too low.
        Loudness loudness;
        Frame talked_since = 0;

        std::array<bool, 4> stands{}; ///< by SignalProblem
    };

    void end_window(std::vector<SignalNews>& news);
    void note_talk();
    void judge(Channel& channel, int number, bool other_talks, std::vector<SignalNews>& news);
    void note_quiet(Channel& channel, bool other_talks);
    [[nodiscard]] bool dead(const Channel& channel) const;
    void tell(Channel& channel, int number, SignalProblem problem, std::optional<Frame> began, bool over,
              std::vector<SignalNews>& news);

    SignalPatience patience_;
    int sample_rate_;
    std::size_t window_frames_;
    std::vector<Channel> channels_;
    Frame frames_ = 0; ///< until the end of the last whole window
    std::uint64_t windows_ = 0;
    TalkTime talk_time_;
};

} // namespace counterpoint
