#pragma once

// Sound of two channels at another speed without another pitch, by SoundTouch.
//
// Exactly as long as asked: what goes in makes its length divided by the speed, to the frame. Thread: one at
// a time. Not chosen: Rubber Band, which sounds better with music, but is under the GPL; resampling, which
// makes a voice of another person out of one.

#include <cstdint>
#include <memory>
#include <span>

namespace soundtouch {
class SoundTouch;
}

namespace counterpoint {

inline constexpr double slowest_speed = 0.5;
inline constexpr double fastest_speed = 2.0;

class Tempo {
public:
    explicit Tempo(int sample_rate);
    ~Tempo();
    Tempo(const Tempo&) = delete;
    Tempo& operator=(const Tempo&) = delete;

    /// Forgets what went in. `speed` from slowest_speed to fastest_speed.
    void restart(double speed);

    /// Whole frames, left and right in turn.
    void put(std::span<const std::int16_t> interleaved);

    /// No more goes in before the next restart(): what was held back to be overlapped comes out.
    void finish();

    /// Frames that were ready and are in `interleaved` now; 0 if more must go in first.
    std::size_t take(std::span<std::int16_t> interleaved);

private:
    std::unique_ptr<soundtouch::SoundTouch> stretcher_;
    double speed_ = 1;
    std::int64_t in_ = 0;  ///< frames
    std::int64_t out_ = 0; ///< frames
    bool finished_ = false;
};

} // namespace counterpoint
