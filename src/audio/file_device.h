#pragma once

// An existing sound file as a capture device: recordings made elsewhere, the built-in practice sound, and
// tests.
//
// Promises: every frame of the file reaches the target, none is ever dropped. The file's own rate is the
// take's: start() refuses another format, so ask format() first. Damage in the middle of the file ends it
// like its end does, and damage() says so. Thread: reads and delivers on a thread of its own. Not chosen:
// converting the sample rate on the way in; the take would then not hold the samples of the file.

#include "audio/capture_device.h"
#include "audio/sound_reader.h"
#include "base/clock.h"
#include "base/file_system.h"

#include <atomic>
#include <condition_variable>
#include <limits>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

namespace counterpoint {

enum class PlaySpeed {
    real,    ///< one second of sound a second
    maximum, ///< as fast as the target has room
};

class FileDevice final : public CaptureDevice {
public:
    /// ErrorKind::missing, unreadable, or invalid if it is no sound of 1 or 2 channels and 8 to 192 kHz.
    /// `clock` must outlive the device; `files` need not.
    [[nodiscard]] static Result<std::unique_ptr<FileDevice>> open(FileSystem& files, const Clock& clock,
                                                                  const std::string& path, PlaySpeed speed);

    /// From bytes in memory, which must outlive the device (an embedded asset does).
    [[nodiscard]] static Result<std::unique_ptr<FileDevice>>
    open_memory(std::string_view bytes, std::string name, const Clock& clock, PlaySpeed speed);

    ~FileDevice() override;

    [[nodiscard]] SoundFormat format() const { return reader_->format(); }

    /// Length according to the header; -1 where it does not say.
    [[nodiscard]] Frame stated_frames() const { return reader_->stated_frames(); }

    /// Ends after so many frames, to the frame, if the file has more. Before start().
    void end_at(Frame frames) { end_ = frames; }

    /// Begins again at its end until end_at(). Before start().
    void repeat() { repeats_ = true; }

    /// Plays from where it stopped; from the beginning the first time.
    Result<void> start(SoundFormat format, CaptureTarget& target) override;
    void stop() override;
    [[nodiscard]] bool running() const override { return running_.load(); }
    [[nodiscard]] std::string name() const override { return name_; }
    [[nodiscard]] bool keeps_time() const override { return false; }

    /// Why the sound ended before the end of the file, if it did. After source_ended().
    [[nodiscard]] std::optional<Error> damage() const override;

private:
    FileDevice(std::unique_ptr<SoundReader> reader, std::string name, const Clock& clock, PlaySpeed speed);
    void play(CaptureTarget& target, Instant begin);
    bool wait_for_turn(const CaptureTarget& target, Frame block, Instant due);

    std::unique_ptr<SoundReader> reader_;
    std::string name_;
    const Clock& clock_;
    PlaySpeed speed_;
    Frame end_ = std::numeric_limits<Frame>::max();
    bool repeats_ = false;
    std::atomic<bool> running_{false};
    std::thread thread_;

    mutable std::mutex mutex_; ///< the target never sees it held
    std::condition_variable wake_;
    bool stop_asked_ = false;
    std::optional<Error> damage_;
};

} // namespace counterpoint
