#include "live/recorder/recorder_status.h"

#include "live/recorder/disk_watch.h"

namespace counterpoint {

namespace {
constexpr double few_minutes = 15; ///< of room on the disk: time to find another one
} // namespace

std::vector<std::string> problem_sentences(const State& state, const LiveStatus& status,
                                           const RecorderTroubles& troubles) {
    std::vector<std::string> list;
    for (const DeviceOutage& outage : state.health.devices)
        if (!outage.until)
            list.push_back(outage.device + ": " + outage.cause + " It is looked for; the recording goes on.");
    if (list.empty() && !status.sound_arriving && !is_paused(state) &&
        state.stage == RecordingStage::recording)
        list.emplace_back("No sound is arriving from the microphone. The recording goes on with silence.");
    for (const SignalTrouble& trouble : state.health.signal)
        if (!trouble.until)
            list.push_back(
                signal_problem_text(trouble.problem, trouble.channel, sound_format(state).channels) + ".");
    if (!troubles.write_problem.empty())
        list.push_back(troubles.write_problem);
    if (!troubles.journal_problem.empty())
        list.push_back("Marks cannot be saved at the moment; they are kept and tried again. " +
                       troubles.journal_problem);
    if (status.disk_minutes_left >= 0 && status.disk_minutes_left < few_minutes)
        list.push_back(room_sentence(status.disk_minutes_left));
    return list;
}

} // namespace counterpoint
