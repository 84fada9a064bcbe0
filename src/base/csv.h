#pragma once

// Comma separated values as RFC 4180 has them, from anywhere: fields in quotes may hold commas, line feeds
// and doubled quotes; CR before LF is passed over; lines without anything are left out. Pure. Thread: any.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace counterpoint {

struct CsvRecord {
    std::size_t line = 1; ///< at which it begins, for messages
    std::vector<std::string> fields;
};

/// The records in order; nullopt if a quote is never closed. A byte order mark at the beginning is passed
/// over.
[[nodiscard]] std::optional<std::vector<CsvRecord>> split_csv(std::string_view bytes);

} // namespace counterpoint
