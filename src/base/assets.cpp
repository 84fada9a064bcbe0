#include "base/assets.h"

#include <cstddef>
#include <cstdio>
#include <cstdlib>

namespace counterpoint {

namespace {
struct EmbeddedAsset {
    const char* name;
    const char* begin;
    const char* end;
};
} // namespace

#include "embedded_assets.inc"

std::vector<Asset> embedded_assets() {
    std::vector<Asset> assets;
    for (const EmbeddedAsset& asset : embedded_assets_table)
        assets.push_back({asset.name, {asset.begin, static_cast<std::size_t>(asset.end - asset.begin)}});
    return assets;
}

std::string_view embedded_asset(std::string_view name) {
    for (const EmbeddedAsset& asset : embedded_assets_table)
        if (name == asset.name)
            return {asset.begin, static_cast<std::size_t>(asset.end - asset.begin)};
    std::fprintf(stderr, "counterpoint: the asset %.*s is not built in\n", static_cast<int>(name.size()),
                 name.data());
    std::abort();
}

} // namespace counterpoint
