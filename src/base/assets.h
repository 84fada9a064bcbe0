#pragma once

// The files of assets/ that are built into the program (cmake/EmbedAssets.cmake).
// Thread: constant data, any thread.

#include <string_view>
#include <vector>

namespace counterpoint {

struct Asset {
    std::string_view name;  ///< path below assets/, e.g. "units/8585-301.json"
    std::string_view bytes; ///< lives as long as the program
};

[[nodiscard]] std::vector<Asset> embedded_assets();

/// The bytes of one asset; a name that was not built in is a mistake of ours and ends the program.
[[nodiscard]] std::string_view embedded_asset(std::string_view name);

} // namespace counterpoint
