// A stranger's recording, of whatever form libsndfile takes it for: imported into a whole bundle, or refused
// in words with the plan as it was.

#include "app/discussion_folder.h"
#include "app/import_recording.h"
#include "bundle/verify.h"
#include "fuzz/promise.h"
#include "support/fake_clock.h"
#include "support/memory_disk.h"

using namespace counterpoint;
using namespace counterpoint::test;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    MemoryDisk disk;
    const FakeClock clock;
    if (!disk.replace("/file", {reinterpret_cast<const char*>(data), size}) ||
        !create_discussion(disk, clock, "/talk", {{*built_in_catalogue().find("8585-301")}, {}, {}, {}}))
        std::abort();
    const ImportWorld world{.files = disk, .clock = clock, .convert = [](FileSystem&, const Conversion&) {
                                return Error{ErrorKind::missing, "There is no ffmpeg here.", {}, {}, {}};
                            }};
    const auto imported = import_recording(world, "/talk", {.from = "/file", .what_there_is = true});
    promise(imported.ok() || !imported.error().what.empty());
    const VerifyReport report = verify(disk, "/talk", {.deep = true});
    promise(imported.ok() == (report.verdict == Verdict::whole));
    promise(imported.ok() || disk.list_recursive("/talk")->size() == 2); // data and its journal
    return 0;
}
