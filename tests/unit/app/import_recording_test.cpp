#include "app/import_recording_command.h"

#include "app/repair.h"
#include "audio/take_writer.h"
#include "bundle/layout.h"
#include "bundle/verify.h"
#include "journal/journal_reader.h"
#include "support/fake_clock.h"
#include "support/faulty_file_system.h"
#include "support/memory_disk.h"
#include "support/sample_discussion.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

std::string little_endian(std::uint32_t number, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i)
        text += static_cast<char>(number >> (8 * i));
    return text;
}

/// A WAV file of this many frames of two channels, no two alike.
std::string wav(std::uint32_t frames) {
    std::string samples;
    for (std::uint32_t i = 0; i < 2 * frames; ++i)
        samples += little_endian(i * 7919U, 2);
    const std::string form = little_endian(1, 2) + little_endian(2, 2) + little_endian(8'000, 4) +
                             little_endian(32'000, 4) + little_endian(4, 2) + little_endian(16, 2);
    const std::string body =
        "WAVEfmt " + little_endian(16, 4) + form + "data" + little_endian(4 * frames, 4) + samples;
    return "RIFF" + little_endian(static_cast<std::uint32_t>(body.size()), 4) + body;
}

constexpr std::string_view mpeg4("\0\0\0\x18"
                                 "ftypM4A pretended",
                                 21);

/// A planned discussion and a stranger's file beside it, on a disk in memory.
struct Desk {
    MemoryDisk disk;
    FakeClock clock;

    explicit Desk(std::string_view file) {
        REQUIRE(disk.replace("/interview", file).ok());
        REQUIRE(create_discussion(disk, clock, "/talk", {{small_unit()}, {}, {}, {}}).ok());
    }

    ImportWorld world() { return {.files = disk, .clock = clock}; }
    Result<void> import(const ImportWorld& with, bool what_there_is = false) {
        return import_recording(with, "/talk", {.from = "/interview", .what_there_is = what_there_is});
    }
    State state(FileSystem& files) {
        const auto journal = read_journal(files, journal_path("/talk"));
        REQUIRE(journal.ok());
        return state_from(journal->events);
    }
    void check_untouched() {
        CHECK(state(disk).takes.empty());
        CHECK(disk.list_recursive("/talk")->size() == 2); // data and its journal
    }
    void check_whole() {
        const VerifyReport report = verify(disk, "/talk");
        INFO(report_lines(report));
        CHECK(report.verdict == Verdict::whole);
        REQUIRE(report.imported.has_value());
        CHECK(report.imported->name == "interview");
    }
};

/// Makes a FLAC of the given frames, as ffmpeg would.
auto converter(Frame frames, Converted converted) {
    return [=](FileSystem& files, const Conversion& conversion) -> Result<Converted> {
        auto take = TakeWriter::create(files, conversion.target, {48'000, 1});
        REQUIRE(take.ok());
        REQUIRE((*take)->write_silence(frames).ok());
        REQUIRE((*take)->finish().ok());
        return converted;
    };
}

} // namespace

TEST_CASE("A file that changes while it is read is not imported, and can be once it rests") {
    Desk desk(wav(20'000));
    ImportWorld world = desk.world();
    world.stop_asked = [&] { // asked in the middle of reading
        REQUIRE(desk.disk.replace("/interview", wav(30'000)).ok());
        return false;
    };
    const auto imported = desk.import(world);
    REQUIRE_FALSE(imported.ok());
    CHECK(imported.error().kind == ErrorKind::in_use);
    CHECK(imported.error().message().find("changed while it was read") != std::string::npos);
    desk.check_untouched();
    REQUIRE(desk.import(desk.world()).ok());
    desk.check_whole();
    CHECK(recorded_frames(desk.state(desk.disk)) == 30'000);
}

TEST_CASE("An import that is stopped leaves the plan as it was") {
    Desk desk(wav(20'000));
    ImportWorld world = desk.world();
    world.stop_asked = [] { return true; };
    CHECK(desk.import(world).error().kind == ErrorKind::refused);
    desk.check_untouched();
}

TEST_CASE("A full disk ends an import, and leaves nothing of it") {
    const TemporaryFolder folder;
    const auto real = real_file_system();
    FaultyFileSystem files(*real);
    const FakeClock clock;
    REQUIRE(files.replace(folder.file("interview"), wav(200'000)).ok());
    REQUIRE(create_discussion(files, clock, folder.file("talk"), {{small_unit()}, {}, {}, {}}).ok());
    files.set_room(100'000);
    const ImportWorld world{.files = files, .clock = clock};
    const auto imported = import_recording(world, folder.file("talk"), {.from = folder.file("interview")});
    REQUIRE_FALSE(imported.ok());
    CHECK(imported.error().kind == ErrorKind::full);
    CHECK_FALSE(files.exists(folder.file("talk/data/take-01.flac")));
}

TEST_CASE("What ffmpeg complains about counts as damage, which must be asked for") {
    Desk desk(mpeg4);
    ImportWorld world = desk.world();
    world.convert = converter(48'000, {"stream 0: partial file"});
    const auto imported = desk.import(world);
    REQUIRE_FALSE(imported.ok());
    CHECK(imported.error().message().find("stream 0: partial file") != std::string::npos);
    desk.check_untouched();
    REQUIRE(desk.import(world, true).ok());
    desk.check_whole();
    const State state = desk.state(desk.disk);
    CHECK(state.imported->form == "MPEG-4, read by ffmpeg");
    CHECK(state.imported->missing == "ffmpeg says of it: stream 0: partial file");
}

TEST_CASE("Of several sound tracks the first is imported, and the recording says so") {
    Desk desk(mpeg4);
    ImportWorld world = desk.world();
    world.convert = converter(48'000, {"", true});
    REQUIRE(desk.import(world).ok());
    desk.check_whole();
    CHECK(desk.state(desk.disk).imported->form ==
          "MPEG-4, read by ffmpeg; of its sound tracks the first alone");
}

TEST_CASE("A converter that fails or makes no sound leaves nothing") {
    Desk desk(mpeg4);
    ImportWorld world = desk.world();
    world.convert = [](FileSystem&, const Conversion&) {
        return Error{ErrorKind::missing, "No ffmpeg.", {}, {}, {}};
    };
    CHECK(desk.import(world).error().kind == ErrorKind::missing);
    desk.check_untouched();
    world.convert = converter(0, {});
    CHECK(desk.import(world).error().path == "/interview");
    desk.check_untouched();
}

TEST_CASE("After a crash at any moment an import can be repeated, or is closed by repair") {
    Desk desk(wav(4'000));
    const std::size_t before = desk.disk.moment();
    REQUIRE(desk.import(desk.world()).ok());
    std::mt19937_64 random(1);
    std::size_t repeated = 0;
    for (std::size_t moment = before; moment <= desk.disk.moment(); ++moment)
        for (const CrashKind kind : {CrashKind::killed, CrashKind::power_cut}) {
            INFO(desk.disk.change_at(std::min(moment, desk.disk.moment() - 1)));
            const auto disk = desk.disk.after_crash(moment, kind, random);
            const ImportWorld world{.files = *disk, .clock = desk.clock};
            const auto again = import_recording(world, "/talk", {.from = "/interview"});
            repeated += again ? 1U : 0U;
            if (!again) {
                CHECK(again.error().kind == ErrorKind::refused); // it has a recording
                const auto repaired = repair_discussion(*disk, desk.clock, "/talk");
                INFO((repaired ? std::string() : repaired.error().message()));
                REQUIRE(repaired.ok());
            }
            const VerifyReport report = verify(*disk, "/talk");
            INFO(report_lines(report));
            REQUIRE(report.verdict == Verdict::whole);
            REQUIRE(recorded_frames(desk.state(*disk)) == 4'000);
            REQUIRE(report.imported.has_value());
        }
    CHECK(repeated > 0);
}
