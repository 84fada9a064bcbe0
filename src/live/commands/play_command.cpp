#include "live/commands/play_command.h"

#include "app/marks_csv.h"
#include "audio/playback/player.h"
#include "audio/playback/portaudio_output.h"
#include "base/local_socket.h"
#include "bundle/layout.h"
#include "journal/journal_reader.h"
#include "live/window/counter_region.h"

#include <fmt/format.h>

#include <ostream>

namespace counterpoint {

namespace {

using namespace std::chrono_literals;

Error cannot_play(std::string what, std::string advice = {}) {
    return Error{ErrorKind::invalid, std::move(what), {}, {}, std::move(advice)};
}

/// Where to begin, and what to go round.
struct Range {
    Frame from = 0;
    std::optional<PlaybackRegion> loop;
};

Result<Range> range_of(const PlayOptions& options, const State& state, const Player& player) {
    const int rate = player.format().sample_rate;
    if (options.counter != 0) {
        if (!options.from.empty())
            return cannot_play("Either a time or a counter can be played from, not both.");
        auto region = counter_region(counters(state), static_cast<std::size_t>(std::max(options.counter, 0)),
                                     player.length(), rate);
        if (!region)
            return region.error();
        return Range{region->begin, options.loop ? std::optional(*region) : std::nullopt};
    }
    if (options.loop)
        return cannot_play("Only a counter can be repeated.", "Give --counter with its number.");
    if (options.from.empty())
        return Range{};
    const auto seconds = parse_mark_time(options.from);
    if (!seconds)
        return cannot_play(fmt::format("\"{}\" is no time.", options.from), "Write 1m55, 115 or 00:01:55.");
    const Frame from = frame_at_seconds(*seconds, rate);
    if (from >= player.length())
        return cannot_play(
            fmt::format("The recording ends at {}, before that time.", counter_text(player.length(), rate)));
    return Range{from, {}};
}

Result<void> set_up(Player& player, const PlayOptions& options, const Range& range) {
    if (auto set = player.set_speed(options.speed); !set)
        return set;
    if (!options.mute.empty() && options.mute != "left" && options.mute != "right")
        return cannot_play(fmt::format("There is no voice \"{}\".", options.mute), "Write left or right.");
    if (!options.mute.empty())
        if (auto muted = player.mute(options.mute == "left" ? 0 : 1, true); !muted)
            return muted;
    if (range.loop)
        return player.loop(*range.loop);
    player.seek(range.from);
    return {};
}

} // namespace

Result<std::string> play_command(const RecorderWorld& world, const PlayOptions& options, std::ostream& out) {
    auto content = read_journal(world.files, journal_path(options.folder));
    if (!content)
        return content.error();
    const State state = state_from(content->events);
    if (kept_in_notes(state))
        return Error{ErrorKind::refused,
                     "This discussion was kept in written notes; there is no recording to play.",
                     options.folder,
                     {},
                     "The notes stand in data/result-sheet.html."};
    if (!state.recording)
        return Error{ErrorKind::refused, "The recording of this discussion is not closed yet.",
                     options.folder, "It was not touched.", "counterpoint-cli stop closes it."};
    auto player = Player::open(world.files, world.clock, data_path(options.folder, recording_name),
                               std::make_unique<PortAudioOutput>(options.output, world.clock));
    if (!player)
        return player.error();
    const auto range = range_of(options, state, **player);
    if (!range)
        return range.error();
    if (auto ready = set_up(**player, options, *range); !ready)
        return ready.error();
    if (auto playing = (*player)->play(); !playing)
        return playing.error();

    const int rate = (*player)->format().sample_rate;
    out << fmt::format("Playing from {}. Ctrl-C stops.", counter_text(range->from, rate)) << std::endl;
    const Instant end = world.clock.monotonic_now() + std::chrono::duration_cast<std::chrono::nanoseconds>(
                                                          std::chrono::duration<double>(options.seconds));
    while ((*player)->playing() && !world.signals.received()) {
        if (options.seconds > 0 && world.clock.monotonic_now() >= end)
            break;
        wait_for({world.signals.descriptor()}, {}, 50ms);
        (*player)->attend();
    }
    if (const auto problem = (*player)->problem())
        return *problem;
    return fmt::format("Stopped at {}.\n", counter_text((*player)->position(), rate));
}

} // namespace counterpoint
