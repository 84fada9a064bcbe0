#include "sheet/recording_words.h"

#include "sheet/words.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

/// With more than a third of it in both channels, both microphones heard both voices: conversations overlap
/// in a tenth of their time or less.
constexpr Frame least_apart = 3;

std::string trouble_text(const SignalTrouble& trouble, SoundFormat format) {
    return signal_problem_text(trouble.problem, trouble.channel, format.channels) + ", from " +
           counter_text(trouble.since, format.sample_rate) +
           (trouble.until ? " to " + counter_text(*trouble.until, format.sample_rate) : " on");
}

std::string outage_text(const DeviceOutage& outage, int rate) {
    std::string text = outage.device + " was gone from " + counter_text(outage.at, rate) +
                       (outage.until ? " to " + counter_text(*outage.until, rate) : " on");
    if (!outage.returned_as.empty() && outage.returned_as != outage.device)
        text += "; from then on " + outage.returned_as + " was recorded";
    return text;
}

/// "the left channel (USB microphone)": a device of its own is named.
std::string channel_text(const ResultSheet& sheet, bool right) {
    const SoundSource& source = sheet.takes.front().source;
    std::string text = right ? "the right channel" : "the left channel";
    if (source.kind == SourceKind::device && !source.second.empty())
        text += " (" + (right ? source.second : source.name) + ")";
    return text;
}

} // namespace

std::string pause_text(const Pause& pause, int sample_rate) {
    return fmt::format("At {}: {}. Paused {}, {}.", counter_text(pause.at, sample_rate), pause.reason,
                       date_time_text(pause.paused_at),
                       pause.resumed_at ? "went on " + date_time_text(*pause.resumed_at) : "and ended so");
}

Texts health_texts(const ResultSheet& sheet) {
    Texts texts;
    for (const DeviceOutage& outage : sheet.health.devices)
        texts.push_back(outage_text(outage, sheet.format.sample_rate));
    for (const SignalTrouble& trouble : sheet.health.signal)
        texts.push_back(trouble_text(trouble, sheet.format));
    return texts;
}

Texts imported_texts(const ResultSheet& sheet) {
    if (!sheet.imported)
        return {};
    const ImportedRecording& from = *sheet.imported;
    Texts texts{
        "This recording was made elsewhere and imported" +
        (sheet.takes.empty() ? std::string() : " on " + date_time_text(sheet.takes.front().started_at)) +
        ". What this program notes of its own recordings, such as pauses and losses, is not known of "
        "it."};
    if (!from.missing.empty())
        texts.push_back("The file was not whole: " + from.missing + ".");
    std::string said;
    if (!from.recorded_with.empty())
        said += " with " + from.recorded_with;
    if (!from.recorded_on.empty())
        said += " on " + from.recorded_on;
    texts.push_back(said.empty() ? "With what it was recorded, and when, was not said."
                                 : "As the assessor says, it was recorded" + said + ".");
    texts.push_back(fmt::format("It comes from a file of {} bytes ({}), called {}",
                                grouped(static_cast<std::int64_t>(from.bytes)), from.form, from.name));
    return texts;
}

std::string_view no_losses_text(const ResultSheet& sheet) {
    return sheet.imported ? "Whether sound was lost while it was recorded is not known." : no_losses_sentence;
}

std::string take_began_text(const ResultSheet& sheet, const Take& take) {
    return (sheet.imported ? "imported " : "") + date_time_text(take.started_at);
}

std::string file_text(const ClosedRecording& recording) {
    return fmt::format("{}, {} bytes", recording.file, grouped(static_cast<std::int64_t>(recording.bytes)));
}

std::string talk_text(const ResultSheet& sheet) {
    if (sheet.takes.empty() || !sheet.recording)
        return {};
    if (sheet.format.channels != 2)
        return "Who talked for how long cannot be told: the recording has one channel.";
    TalkTime talk;
    std::size_t measured = 0;
    for (const Take& take : sheet.takes)
        if (take.talk) {
            talk = {talk.left + take.talk->left, talk.right + take.talk->right, talk.both + take.talk->both};
            ++measured;
        }
    if (measured == 0)
        return "Who talked for how long was not measured.";
    const Frame all = talk.left + talk.right + talk.both;
    if (all == 0)
        return "Who talked for how long cannot be told: no voice was heard.";
    if (least_apart * talk.both > all)
        return "Who talked for how long cannot be told: both channels carry the same voices.";
    std::string text = fmt::format(
        "A voice sounded for {} in all: {} % of it in {}, {} % in {}, {} % in both at once.",
        counter_text(all, sheet.format.sample_rate), percent(talk.left, all), channel_text(sheet, false),
        percent(talk.right, all), channel_text(sheet, true), percent(talk.both, all));
    if (measured < sheet.takes.size())
        text += " Takes that were cut short are not in it.";
    return text + " This is guidance; no decision follows from it.";
}

} // namespace counterpoint
