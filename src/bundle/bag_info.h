#pragma once

// bagit.txt and bag-info.txt: what the bag says about itself (RFC 8493 §2.1.1 and §2.2.2, FORMAT.md).
// Pure. Thread: any.

#include "base/clock.h"
#include "discussion/state.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace counterpoint {

inline constexpr std::size_t largest_bag_info = std::size_t{1} << 20; ///< bytes

inline constexpr std::string_view bagit_declaration =
    "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/// How much lies below data/, for a quick look at whether a copy is complete.
struct PayloadOxum {
    std::uint64_t bytes = 0;
    std::size_t files = 0;
};

/// The bytes of bag-info.txt.
[[nodiscard]] std::string format_bag_info(const State& state, std::chrono::year_month_day bagged,
                                          PayloadOxum payload);

/// The Bagging-Date in bytes that may be anything; nullopt if there is no such line or no such day.
[[nodiscard]] std::optional<std::chrono::year_month_day> bagging_date(std::string_view bag_info);

/// The day of a wall time (UTC).
[[nodiscard]] std::chrono::year_month_day day_of(WallTime time);

} // namespace counterpoint
