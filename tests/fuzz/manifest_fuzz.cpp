// A manifest of a stranger's: read or refused; what was read is written again as the same bytes, and stays
// inside.

#include "bundle/bag_info.h"
#include "bundle/layout.h"
#include "bundle/manifest.h"
#include "fuzz/promise.h"

using namespace counterpoint;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    (void)bagging_date(bytes);
    (void)seal_of_file(bytes);
    const auto manifest = parse_manifest(bytes);
    if (!manifest) {
        promise(!manifest.error().what.empty());
        return 0;
    }
    promise(format_manifest(*manifest) == bytes);
    for (const ManifestEntry& entry : *manifest) {
        promise(!entry.path.empty() && entry.path.front() != '/');
        promise(('/' + entry.path + '/').find("/../") == std::string::npos); // a name may end in dots
        promise(find_entry(*manifest, entry.path) == &entry);
    }
    return 0;
}
