// A recorder that is killed, or whose computer loses its power, at a thousand moments of a session: after
// repair every mark that was called saved is there and points to the same sound, and of the sound before the
// crash at most half a second is missing, stated and silent where a mark needs it.

#include "told_session.h"

#include "app/repair.h"
#include "audio/sound_reader.h"
#include "base/text.h"
#include "bundle/layout.h"
#include "bundle/verify.h"
#include "support/fake_clock.h"
#include "support/rounds.h"
#include "support/scripted_device.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <iostream>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

std::uint64_t new_seed() {
    const char* given = std::getenv("COUNTERPOINT_TEST_SEED");
    return given != nullptr ? std::strtoull(given, nullptr, 10) : std::random_device{}();
}

std::vector<std::string> lines_of(FileSystem& disk) {
    std::vector<std::string> lines;
    const std::string journal = *disk.read_all(journal_path(told_folder), largest_journal);
    for (const std::string_view line : split(trimmed(journal), '\n'))
        lines.emplace_back(line);
    return lines;
}

std::vector<std::int16_t> sound_of(FileSystem& disk, const State& state) {
    auto reader = SoundReader::open(disk, data_path(told_folder, recording_name));
    REQUIRE(reader.ok());
    const Frame length = recorded_frames(state);
    std::vector<std::int16_t> sound(static_cast<std::size_t>((length + 1) * (*reader)->format().channels));
    const auto got = (*reader)->read(sound);
    REQUIRE(got.ok());
    REQUIRE(*got == length);
    return sound;
}

/// Frames of a take that are stated as lost.
Frame lost_in(const State& state, const Take& take) {
    Frame lost = 0;
    for (const Loss& loss : state.losses)
        if (loss.at >= take.first_frame && loss.at < take.first_frame + take.frames)
            lost += loss.frames;
    return lost;
}

/// Whether the take's part of the recording is its own sound up to the stated loss at its end, and silence
/// there.
bool is_its_sound(const std::vector<std::int16_t>& recording, const State& state, const Take& take,
                  Frame sound_from) {
    const int channels = take.format.channels;
    const Frame kept = take.frames - lost_in(state, take);
    auto expected = counting_sound(sound_from, kept, channels);
    expected.resize(static_cast<std::size_t>(take.frames * channels));
    const auto begin = recording.begin() + static_cast<std::ptrdiff_t>(take.first_frame * channels);
    return std::equal(expected.begin(), expected.end(), begin);
}

/// The promises, on the disk of a discussion that was repaired. `sound_from` is what each take's sound begins
/// with.
void check_promises(MemoryDisk& disk, const ToldSession& told, std::size_t moment,
                    const std::vector<Frame>& sound_from) {
    const VerifyReport report = verify(disk, told_folder);
    INFO(report_lines(report));
    REQUIRE(report.verdict == Verdict::whole);

    const auto lines = lines_of(disk);
    const auto acknowledged = static_cast<std::ptrdiff_t>(told.durable_at(moment));
    REQUIRE(static_cast<std::ptrdiff_t>(lines.size()) >= acknowledged);
    REQUIRE(std::equal(told.lines.begin(), told.lines.begin() + acknowledged, lines.begin()));

    const State state = state_from(read_journal(disk, journal_path(told_folder))->events);
    const auto recording = sound_of(disk, state);
    REQUIRE(state.takes.size() <= sound_from.size());
    for (std::size_t i = 0; i < state.takes.size(); ++i)
        REQUIRE(is_its_sound(recording, state, state.takes[i], sound_from[i]));
    for (const Mark& mark : state.marks)
        REQUIRE(mark.points_to < recorded_frames(state));
    if (state.takes.size() == sound_from.size()) {
        const Take& last = state.takes.back();
        REQUIRE(last.frames - lost_in(state, last) >= told.captured_at(moment) - last.format.sample_rate / 2);
        REQUIRE((last.ending == TakeEnding::cut_short || last.frames == told.captured.back().value));
    }
}

/// What a crash left, repaired; and what a crash during that repair left, repaired.
void crash_and_repair(const ToldSession& told, std::size_t moment, const std::vector<Frame>& sound_from,
                      std::uint64_t first_promise, std::mt19937_64& random) {
    const FakeClock clock;
    const auto kind = random() % 3 == 0 ? CrashKind::killed : CrashKind::power_cut;
    auto disk = told.disk->after_crash(moment, kind, random);
    INFO("crash at change " << moment << ", " << told.disk->change_at(moment)
                            << (kind == CrashKind::killed ? ", killed" : ", power cut"));
    const auto repaired = repair_discussion(*disk, clock, told_folder);
    INFO((repaired ? std::string() : repaired.error().message()));
    if (told.durable_at(moment) < first_promise) {
        // Nothing was promised yet. It is either repaired all the same or a sentence says why not.
        REQUIRE((repaired.ok() || !repaired.error().what.empty()));
        return;
    }
    REQUIRE(repaired.ok());
    check_promises(*disk, told, moment, sound_from);

    const std::size_t second = random() % (disk->moment() + 1);
    const auto second_kind = random() % 3 == 0 ? CrashKind::killed : CrashKind::power_cut;
    INFO("crash of the repair at change " << second << ", " << disk->change_at(second)
                                          << (second_kind == CrashKind::killed ? ", killed" : ", power cut"));
    auto again = disk->after_crash(second, second_kind, random);
    const auto repaired_again = repair_discussion(*again, clock, told_folder);
    INFO((repaired_again ? std::string() : repaired_again.error().message()));
    REQUIRE(repaired_again.ok());
    check_promises(*again, told, moment, sound_from);
}

/// The event from which on something was promised: the take that it starts.
std::uint64_t start_of_take(const ToldSession& told, int number) {
    for (std::size_t i = 0; i < told.lines.size(); ++i)
        if (told.lines[i].find(R"("type":"take-started","data":{"take":)" + std::to_string(number)) !=
            std::string::npos)
            return i + 1;
    FAIL("take " << number << " was never started");
    return 0;
}

ToldSession told_session() {
    return tell_session({.seconds = 4, .format = {48'000, 1}, .sound_from = 5});
}

} // namespace

// The next two are a thousand moments together; apart, so that two cores share them.

TEST_CASE("A crash at any moment costs no saved mark and at most half a second of sound") {
    const std::uint64_t seed = new_seed();
    std::cout << "COUNTERPOINT_TEST_SEED=" << seed << std::endl;
    std::mt19937_64 random(seed);
    const ToldSession told = told_session();
    const State state = state_from(read_journal(*told.disk, journal_path(told_folder))->events);
    REQUIRE(state.marks.size() == told.marked.size());
    for (std::size_t i = 0; i < told.marked.size(); ++i)
        REQUIRE(state.marks[i].pressed == told.marked[i]); // the frame of the press, to the sample

    for (int i = 0; i < rounds(600); ++i)
        crash_and_repair(told, random() % (told.disk->moment() + 1), {5}, start_of_take(told, 1), random);
}

TEST_CASE("A crash at any moment of a second take costs no more, and both takes are joined") {
    const std::uint64_t seed = new_seed();
    std::cout << "COUNTERPOINT_TEST_SEED=" << seed << std::endl;
    std::mt19937_64 random(seed);
    const ToldSession told = told_session();
    auto left = told.disk->after_crash(told.disk->moment() / 2, CrashKind::power_cut, random);
    const ToldSession second =
        tell_session({.seconds = 3, .format = {48'000, 1}, .sound_from = 7'777}, std::move(left));
    for (int i = 0; i < rounds(400); ++i)
        crash_and_repair(second, random() % (second.disk->moment() + 1), {5, 7'777}, start_of_take(second, 2),
                         random);
}

TEST_CASE("A crash at each step of closing and of repairing can be mended") {
    const std::uint64_t seed = new_seed();
    std::cout << "COUNTERPOINT_TEST_SEED=" << seed << std::endl;
    std::mt19937_64 random(seed);
    const ToldSession told = tell_session({.seconds = 1, .format = {48'000, 2}, .sound_from = 5});
    const std::uint64_t start = start_of_take(told, 1);
    for (std::size_t moment = told.disk->moment() / 2; moment <= told.disk->moment(); ++moment)
        for (int i = 0; i < rounds(3); ++i)
            crash_and_repair(told, moment, {5}, start, random);
}
