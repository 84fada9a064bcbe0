#include "discussion/conduct/voice_line.h"

#include "discussion/conduct/conduct_report.h"
#include "discussion/rules.h"

#include <algorithm>

namespace counterpoint {

namespace {

constexpr std::size_t enough_voice = VoiceLine::steps_in(2); ///< in the ten seconds of one person
constexpr std::size_t tenths_in_one_channel = 8;             ///< of that voice
constexpr Frame longest_hours = 100;                         ///< a stranger's journal may claim any length

Error cannot_tell(std::string_view why) {
    return refused("Who talked for how long cannot be told: " + std::string(why));
}

/// In which channel the one voice of these ten seconds is heard; none if in no single one.
Voices channel_heard(const std::vector<Voices>& steps, std::size_t from, std::size_t& voiced) {
    const std::size_t to = std::min(from + VoiceLine::steps_in(voices_check_seconds), steps.size());
    std::size_t left = 0;
    std::size_t right = 0;
    voiced = 0;
    for (std::size_t step = from; step < to; ++step) {
        left += steps[step] == Voices::left ? 1U : 0U;
        right += steps[step] == Voices::right ? 1U : 0U;
        voiced += steps[step] != Voices::none ? 1U : 0U;
    }
    if (left * 10 >= voiced * tenths_in_one_channel)
        return Voices::left;
    return right * 10 >= voiced * tenths_in_one_channel ? Voices::right : Voices::none;
}

} // namespace

std::size_t VoiceLine::step_at(Frame frame) const {
    const Frame step = std::max<Frame>(frame, 0) * TalkTime::steps_per_second / rate_;
    return std::min(static_cast<std::size_t>(step), steps_.size());
}

std::string VoiceLine::name_channels(const VoicesCheck& check) {
    std::size_t of_assessor = 0;
    std::size_t of_learner = 0;
    const Voices assessor = channel_heard(steps_, step_at(check.assessor_at), of_assessor);
    const Voices learner = channel_heard(steps_, step_at(check.learner_at), of_learner);
    if (of_assessor < enough_voice || of_learner < enough_voice)
        return std::string("in the ten seconds that were named for the ") +
               (of_assessor < enough_voice ? "assessor" : "learner") + " hardly a voice is heard.";
    if (assessor == Voices::none || learner == Voices::none)
        return std::string("the ") + (assessor == Voices::none ? "assessor" : "learner") +
               " is heard in both channels.";
    if (assessor == learner)
        return "both voices are heard in the same channel.";
    assessor_ = assessor;
    learner_ = learner;
    return {};
}

Result<VoiceLine> voice_line(const State& state) {
    if (kept_in_notes(state))
        return cannot_tell("the discussion was kept in written notes.");
    if (state.takes.empty() || running_take(state) != nullptr)
        return cannot_tell("the recording is not ended.");
    const SoundFormat format = sound_format(state);
    if (format.channels != 2)
        return cannot_tell("the recording has one channel.");
    if (recorded_frames(state) / format.sample_rate > longest_hours * 3'600)
        return cannot_tell("the recording is longer than any discussion.");
    std::vector<Voices> steps;
    bool heard = false;
    for (const Take& take : state.takes) {
        const auto begin =
            static_cast<std::size_t>(take.first_frame * TalkTime::steps_per_second / format.sample_rate);
        const auto end = static_cast<std::size_t>((take.first_frame + take.frames) *
                                                  TalkTime::steps_per_second / format.sample_rate);
        steps.resize(std::max(begin, end), Voices::none);
        if (!take.talk)
            continue;
        heard = heard || !take.talk->steps.empty();
        for (std::size_t i = 0; i < take.talk->steps.size() && begin + i < steps.size(); ++i)
            steps[begin + i] = take.talk->steps[i];
    }
    if (!heard)
        return cannot_tell("the voices in it were not listened to.");
    if (!state.conduct.voices_checked)
        return cannot_tell("nobody has named ten seconds in which the assessor alone speaks, and ten of the "
                           "learner.");
    VoiceLine line(std::move(steps), format.sample_rate);
    if (const std::string against = line.name_channels(*state.conduct.voices_checked); !against.empty())
        return cannot_tell(against);
    return line;
}

} // namespace counterpoint
