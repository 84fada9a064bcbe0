#pragma once

// How this user likes the window: what is kept from one start to the next, apart from any discussion.
//
// Promises: a file that is damaged, or was written by another version, never keeps the window from opening;
// what cannot be read is said in a sentence and stands at its default. What a newer version put into the file
// is left there. Thread: plain values and pure functions; the last two wait for the disk.

#include "base/file_system.h"

#include <string>
#include <string_view>

namespace counterpoint {

enum class Appearance { light, dark, high_contrast };

/// Size of everything, percent of what the monitor asks for.
inline constexpr int smallest_size = 100;
inline constexpr int largest_size = 300;

inline constexpr int longest_lead_in = 60; ///< seconds

struct WindowSettings {
    Appearance appearance = Appearance::light;
    int size = smallest_size;
    int lead_in = 0;       ///< a counter points so many seconds before its press
    bool welcomed = false; ///< the first steps have been seen
    bool operator==(const WindowSettings&) const = default;
};

/// The next size in this direction (+1, -1); the same one at the end.
[[nodiscard]] int next_size(int size, int direction);

struct ReadSettings {
    WindowSettings settings;
    std::string problem; ///< sentences, empty if all was read
};

[[nodiscard]] ReadSettings parse_window_settings(std::string_view bytes);

/// `before`: what the file held, whose other members stay if it can be read.
[[nodiscard]] std::string format_window_settings(const WindowSettings& settings,
                                                 std::string_view before = {});

/// Defaults, and no problem, where there is no file yet.
[[nodiscard]] ReadSettings load_window_settings(FileSystem& files, const std::string& path);

/// The file holds the old bytes or the new. Makes the folders above it.
Result<void> keep_window_settings(FileSystem& files, const std::string& path, const WindowSettings& settings);

} // namespace counterpoint
