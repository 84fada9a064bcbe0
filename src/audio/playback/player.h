#pragma once

// Plays a recording: from any frame, at half to double speed, one voice or both, round a counter, through
// whatever device there is.
//
// A thread of its own decodes ahead; the audio callback takes from a ring and never waits for it. A seek, a
// new speed and a new loop are heard as soon as the device's buffer is over, without a gap: the old sound
// goes on until the new one is there. A device that goes away is looked for once a second, and playing goes
// on where it was heard last. Promises: reads only. Nothing here hangs, whatever the sound server does, but
// starting a device may take its deadline. Thread: position() from any thread; everything else from the one
// that made the player, which also calls attend() about ten times a second while something is to be heard.

#include "audio/playback/playback_device.h"
#include "audio/playback/playback_mixer.h"
#include "audio/playback/sound_feed.h"
#include "base/clock.h"
#include "base/file_system.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace counterpoint {

/// Shorter loops are no speech, and their joints would be all that is heard. Seconds.
inline constexpr double shortest_loop = 0.1;

class Player final {
public:
    /// ErrorKind as SoundReader::open; damaged if the header does not say how long the sound is (a take that
    /// was cut off and not repaired). No device is touched before play(). `clock` must outlive the player;
    /// `files` need not.
    [[nodiscard]] static Result<std::unique_ptr<Player>> open(FileSystem& files, const Clock& clock,
                                                              const std::string& path,
                                                              std::unique_ptr<PlaybackDevice> device);
    ~Player();
    Player(const Player&) = delete;
    Player& operator=(const Player&) = delete;

    [[nodiscard]] SoundFormat format() const { return format_; }
    [[nodiscard]] Frame length() const { return length_; }

    /// ErrorKind::device if the device does not start; the player is paused then. At the end it begins anew.
    Result<void> play();
    void pause();

    /// To a frame, 0 to length() (others count as the nearest of them); out of the loop if it lies outside.
    void seek(Frame frame);

    /// slowest_speed to fastest_speed, else ErrorKind::invalid.
    Result<void> set_speed(double speed);

    /// `channel` is 0 (left) or 1. ErrorKind::invalid for a recording of one channel.
    Result<void> mute(int channel, bool muted);

    /// From now on round this region, from its beginning. ErrorKind::invalid if it is shorter than
    /// shortest_loop or not within the recording.
    Result<void> loop(PlaybackRegion region);
    void end_loop();

    /// Goes on through another device, from what was heard last. If that does not start, the old one is kept.
    Result<void> use_device(std::unique_ptr<PlaybackDevice> device);

    /// Watches the device and the end.
    void attend();

    /// The frame that is heard now, or was heard last. Any thread.
    [[nodiscard]] Frame position() const noexcept { return mixer_.heard_frame(clock_.monotonic_now()); }

    [[nodiscard]] bool playing() const { return wants_to_play_; }

    /// All was heard, up to the end; play() begins anew.
    [[nodiscard]] bool at_end() const;

    [[nodiscard]] double speed() const { return speed_; }
    [[nodiscard]] std::optional<PlaybackRegion> looping() const { return loop_; }
    [[nodiscard]] bool muted(int channel) const { return mixer_.muted(channel); }
    [[nodiscard]] std::string device_name() const { return device_->name(); }

    /// False while a lost device is looked for.
    [[nodiscard]] bool device_present() const { return !device_lost_; }

    /// Why the sound ended before its end, if it did.
    [[nodiscard]] std::optional<Error> problem() const;

    /// Frames of output that are decoded and wait to be asked for, about.
    [[nodiscard]] Frame ahead() const noexcept {
        return static_cast<Frame>(ring_.waiting()) * PlaybackBlock::most_frames;
    }

    /// Frames of silence because the computer was too slow, since it was opened.
    [[nodiscard]] Frame starved() const { return mixer_.starved(); }

private:
    /// What the reading thread shall do from now on.
    struct Course {
        std::uint64_t generation = 0;
        Frame from = 0;
        double speed = 1;
        std::optional<PlaybackRegion> loop;
    };

    Player(const Clock& clock, std::unique_ptr<SoundReader> reader, Frame length,
           std::unique_ptr<PlaybackDevice> device);
    void take_course(Frame from);
    Result<void> start_device(Frame at);
    void stop_device();
    void watch_device(Instant now);
    void read_ahead();
    [[nodiscard]] bool has_room(int blocks) const;

    const Clock& clock_;
    SoundFormat format_;
    Frame length_;
    std::unique_ptr<PlaybackDevice> device_;
    PlaybackRing ring_;
    PlaybackMixer mixer_;

    // Of the controlling thread.
    bool wants_to_play_ = false;
    bool device_started_ = false;
    bool device_lost_ = false;
    Frame standing_at_ = 0; ///< while no device runs
    double speed_ = 1;
    std::optional<PlaybackRegion> loop_;
    std::uint64_t generation_ = 0;
    std::uint64_t calls_seen_ = 0;
    Instant last_call_{};
    Instant next_attempt_{};

    mutable std::mutex mutex_; ///< guards the next four; the callback never sees it held
    std::condition_variable wake_;
    Course course_;
    bool closing_ = false;
    std::optional<Error> problem_;

    SoundFeed feed_; ///< of the reading thread
    std::thread thread_;
};

} // namespace counterpoint
