// A stranger's zip: refused, or every name in it is safe, no entry gives more than it states, and verify has
// an answer.

#include "base/memory_file.h"
#include "bundle/bundle_in_zip.h"
#include "bundle/verify.h"
#include "bundle/zip_entry_name.h"
#include "fuzz/promise.h"

using namespace counterpoint;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto archive = ZipArchive::open(std::make_unique<MemoryFile>(
        std::string_view(reinterpret_cast<const char*>(data), size), "fuzz.zip"));
    if (!archive) {
        promise(!archive.error().what.empty());
        return 0;
    }
    if ((*archive)->encrypted())
        (void)(*archive)->unlock(secret_from("fuzz")).ok();
    ZipFileSystem zip(std::move(*archive));
    for (const ZipEntry& entry : zip.archive().entries())
        promise(why_name_is_unsafe(entry.name) == nullptr);
    const auto entries = zip.list_recursive("");
    promise(entries.ok());
    for (const DirectoryEntry& entry : *entries) {
        if (!entry.is_regular_file)
            continue;
        constexpr std::uint64_t most = std::uint64_t{1} << 20;
        const auto bytes = zip.read_all(entry.name, most);
        promise(!bytes.ok() || bytes->size() == zip.size_of(entry.name));
    }
    if (const auto place = find_bundle(zip))
        promise(exit_code(verify(zip, place->folder).verdict) >= 0);
    return 0;
}
