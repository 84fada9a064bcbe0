// From "stop" to a closed bundle, three hours of two channels in one take, beside `openssl dgst -sha256` over
// the same recording: the hash, the waveform that was kept while it was recorded, the journal, every sheet,
// the manifests, all durable. In turns, the best of five: other programs only slow things down.

#include "app/closing.h"
#include "app/discussion_folder.h"
#include "app/waveform_shelf.h"
#include "audio/waveform_file.h"
#include "base/text.h"
#include "bundle/layout.h"
#include "cost.h"
#include "journal/discussion_writer.h"
#include "long_sound.h"
#include "units/catalogue.h"

using namespace counterpoint;
using namespace counterpoint::bench;

namespace {

namespace fs = std::filesystem;

constexpr int hours = 3;
constexpr SoundFormat two_channels{48'000, 2};
constexpr Frame frames = Frame{hours} * 3'600 * two_channels.sample_rate;

/// As the recorder leaves it at "stop": one take, its waveform on the shelf, a counter a minute.
void run_until_stop(DiscussionWriter& writer) {
    must(writer.execute({Actor::program, StartTake{{SourceKind::device, "USB microphone"}, two_channels}}));
    const std::string unit = writer.state().units.front().id;
    for (Frame at = 0; at < frames; at += Frame{60} * two_channels.sample_rate)
        must(
            writer.execute({Actor::assessor, MakeMark{at, at, {{unit, "2.1"}}, "a note", MarkOrigin::live}}));
    must(writer.execute({Actor::program, EndTake{frames, TakeEnding::stopped, TalkTime{1, 1, 0}}}));
    must(writer.execute({Actor::assessor, StopRecording{StopCause::assessor}}));
}

Cost close_once(FileSystem& files, const std::string& sound, const std::string& waveform,
                const fs::path& root) {
    fs::remove_all(root);
    fs::create_directories(root);
    const std::string folder = (root / "bundle").string();
    const SystemClock clock;
    const Catalogue catalogue = built_in_catalogue();
    must(create_discussion(files, clock, folder,
                           {{must(catalogue.find("8585-302"))},
                            {"Riverside College", "012345"},
                            {"Sam Okafor", "L0012345"},
                            {"Alex Reid"}}));
    auto discussion = must(open_discussion(files, folder));
    DurableLineSink sink(*discussion.journal);
    DiscussionWriter writer(std::move(discussion.state), std::move(discussion.chain), clock, sink);
    run_until_stop(writer);
    fs::create_hard_link(sound, data_path(folder, "take-01.flac"));
    const WaveformShelf shelf(files, (root / "shelf").string());
    fs::copy_file(waveform, shelf.place_for_take(writer.state().discussion, 1));

    return cost_of([&] {
        const ClosedRecording closed = must(complete_recording(files, folder, writer.state(), shelf));
        if (closed.overview.empty())
            std::exit(1);
        must(writer.execute({Actor::program, CloseRecording{closed}}));
        shelf.adopt(writer.state());
        must(write_bundle(files, folder, writer.state(), clock.wall_now()));
    });
}

Cost openssl_once(const std::string& sound) {
    return cost_of([&] {
        if (std::system(fmt::format("openssl dgst -sha256 '{}' > /dev/null", sound).c_str()) != 0)
            std::exit(1);
    });
}

} // namespace

int main() {
    const auto files = real_file_system();
    const std::string sound = long_sound(*files, hours);
    const std::string waveform = sound + ".waveform";
    if (!files->exists(waveform))
        must(files->replace(waveform, waveform_bytes(must(waveform_of_flac(*files, sound)))));
    const fs::path root = fs::path(COUNTERPOINT_BENCH_DIR) / "close";
    Cost ours{1e9, 1e9};
    Cost theirs{1e9, 1e9};
    for (int round = 0; round < 5; ++round) {
        const Cost one = close_once(*files, sound, waveform, root);
        const Cost other = openssl_once(sound);
        ours = {std::min(ours.wall, one.wall), std::min(ours.processor, one.processor)};
        theirs = {std::min(theirs.wall, other.wall), std::min(theirs.processor, other.processor)};
    }
    fs::remove_all(root);
    fmt::print("{} h, two channels, {:.1f} MB of FLAC; best of 5\n", hours,
               static_cast<double>(fs::file_size(sound)) / 1e6);
    fmt::print("  stop to closed        {:6.2f} s wall  {:6.2f} s CPU   {:.0f} MB\n", ours.wall,
               ours.processor, largest_memory());
    fmt::print("  openssl dgst -sha256  {:6.2f} s wall  {:6.2f} s CPU\n", theirs.wall, theirs.processor);
    fmt::print("  ours to openssl       {:6.2f} wall    {:6.2f} CPU     goal: under 2\n",
               ours.wall / theirs.wall, ours.processor / theirs.processor);
}
