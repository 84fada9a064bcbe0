// The waveform of three hours of two voices: shown from its file, and made anew from the FLAC beside ffmpeg's
// showwavespic, all on one core: decoding is what is compared, not the number of threads. Part of ./dev bench
// audio.

#include "audio/waveform_file.h"
#include "cost.h"
#include "long_sound.h"

#include <sched.h>

using namespace counterpoint;
using namespace counterpoint::bench;

namespace {

void ffmpeg_picture(const std::string& sound) {
    const std::string command =
        fmt::format("ffmpeg -nostdin -loglevel error -y -threads 1 -i '{}' -lavfi showwavespic=s=2000x200 "
                    "-frames:v 1 '{}.png'",
                    sound, sound);
    if (std::system(command.c_str()) == 0)
        return;
    fmt::print(stderr, "failed: {}\n", command);
    std::exit(1);
}

} // namespace

int main() {
    cpu_set_t first_core; // inherited by ffmpeg
    CPU_ZERO(&first_core);
    CPU_SET(0, &first_core);
    if (sched_setaffinity(0, sizeof first_core, &first_core) != 0)
        return 1;
    constexpr int hours = 3;
    constexpr int rounds = 5;
    const auto files = real_file_system();
    const std::string sound = long_sound(*files, hours);
    const std::string stored = sound + ".waveform";

    // In turns, so that whatever else the computer does falls on both.
    std::vector<double> ours_wall, ours_processor, theirs_wall, theirs_processor;
    Waveform waveform;
    for (int round = 0; round < rounds; ++round) {
        const Cost ours = cost_of([&] { waveform = must(waveform_of_flac(*files, sound)); });
        const Cost theirs = cost_of([&] { ffmpeg_picture(sound); });
        ours_wall.push_back(ours.wall);
        ours_processor.push_back(ours.processor);
        theirs_wall.push_back(theirs.wall);
        theirs_processor.push_back(theirs.processor);
    }
    must(files->replace(stored, waveform_bytes(waveform)));

    std::vector<double> shown;
    for (int run = 0; run < 300; ++run)
        shown.push_back(1'000 * cost_of([&] {
                                    const Waveform read = must(read_waveform(*files, stored));
                                    for (const int channel : {0, 1})
                                        if (read.picture(channel, 0, read.frames(), 2'000).size() != 2'000)
                                            std::exit(1);
                                }).wall);

    fmt::print("waveform of {} h, two channels, 48 kHz ({} MB of FLAC, {:.1f} MB of waveform), one core\n",
               hours, must(files->read_all(sound, std::uint64_t{4} << 30)).size() / 1'000'000,
               static_cast<double>(waveform_bytes(waveform).size()) / 1e6);
    fmt::print("  opened and drawn to 2,000 columns  p50 {:6.2f} ms  p99 {:6.2f} ms   goal: under 50 ms\n",
               quantile(shown, 0.5), quantile(shown, 0.99));
    fmt::print("  made anew from the FLAC            {:6.2f} s wall  {:6.2f} s CPU   median of {}\n",
               quantile(ours_wall, 0.5), quantile(ours_processor, 0.5), rounds);
    fmt::print("  ffmpeg showwavespic                {:6.2f} s wall  {:6.2f} s CPU\n",
               quantile(theirs_wall, 0.5), quantile(theirs_processor, 0.5));
    fmt::print("  ffmpeg to ours                     {:6.2f} wall    {:6.2f} CPU     goal: at least 1.2\n",
               quantile(theirs_wall, 0.5) / quantile(ours_wall, 0.5),
               quantile(theirs_processor, 0.5) / quantile(ours_processor, 0.5));
}
