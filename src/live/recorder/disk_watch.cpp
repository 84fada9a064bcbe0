#include "live/recorder/disk_watch.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {
/// Sheets, manifests, the journal's growth and the last blocks of the take, with room to spare.
constexpr std::uint64_t closing_bytes = std::uint64_t{32} << 20;
} // namespace

std::uint64_t DiskWatch::reserve(std::uint64_t take_bytes) const {
    return closing_bytes + (earlier_takes_bytes > 0 ? earlier_takes_bytes + take_bytes : 0);
}

double DiskWatch::minutes_left(std::uint64_t free_bytes, std::uint64_t take_bytes, Frame take_frames) const {
    const std::uint64_t kept = reserve(take_bytes);
    if (free_bytes <= kept)
        return 0;
    const double frames_a_minute = 60.0 * format.sample_rate;
    double bytes_a_minute = frames_a_minute * format.channels * 2;
    if (static_cast<double>(take_frames) >= frames_a_minute)
        bytes_a_minute = std::min(bytes_a_minute, static_cast<double>(take_bytes) * frames_a_minute /
                                                      static_cast<double>(take_frames));
    if (earlier_takes_bytes > 0)
        bytes_a_minute *= 2; // every byte is needed once more for the joined recording
    return static_cast<double>(free_bytes - kept) / std::max(bytes_a_minute, 1.0);
}

std::string room_sentence(double minutes) {
    const auto whole = static_cast<int>(minutes);
    if (whole < 1)
        return "The disk has room for less than a minute; then the recording ends by itself and is closed.";
    return fmt::format("The disk has room for {} more {}; then the recording ends by itself and is closed.",
                       whole, whole == 1 ? "minute" : "minutes");
}

} // namespace counterpoint
