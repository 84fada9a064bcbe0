#include "discussion/conduct/conduct_report.h"

#include "discussion/conduct/voice_line.h"
#include "discussion/marks/counters.h"

#include <algorithm>

namespace counterpoint {

namespace {

constexpr std::size_t parts_of_recording = 10;
constexpr std::size_t an_answer = VoiceLine::steps_in(1);      ///< shorter is a nod
constexpr std::size_t a_silence = VoiceLine::steps_in(3);      ///< ends a stretch
constexpr std::size_t an_overlap = VoiceLine::steps_in(1) / 2; ///< shorter is taking turns

TalkShare share_between(const VoiceLine& line, std::size_t from, std::size_t to) {
    TalkShare share;
    for (std::size_t step = from; step < std::min(to, line.size()); ++step) {
        if (line.assessor(step) && line.learner(step))
            share.both += line.frames_of(1);
        else if (line.assessor(step))
            share.assessor += line.frames_of(1);
        else if (line.learner(step))
            share.learner += line.frames_of(1);
    }
    return share;
}

TalkShare& operator+=(TalkShare& share, const TalkShare& more) {
    share = {share.assessor + more.assessor, share.learner + more.learner, share.both + more.both};
    return share;
}

std::vector<SharePart> shares_over_time(const VoiceLine& line) {
    std::vector<SharePart> parts;
    for (std::size_t part = 0; part < parts_of_recording; ++part) {
        const std::size_t from = line.size() * part / parts_of_recording;
        const std::size_t to = line.size() * (part + 1) / parts_of_recording;
        if (from < to)
            parts.push_back({line.frames_of(from), line.frames_of(to), share_between(line, from, to)});
    }
    return parts;
}

std::vector<CriterionShare> shares_by_criterion(const VoiceLine& line, const State& state) {
    std::vector<CriterionShare> shares;
    const std::vector<Counter> all = counters(state);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Frame end = i + 1 < all.size() ? all[i + 1].frame : line.frames_of(line.size());
        const TalkShare share = share_between(line, line.step_at(all[i].frame), line.step_at(end));
        for (const CriterionId& id : all[i].criteria) {
            auto found = std::ranges::find(shares, id, &CriterionShare::criterion);
            if (found == shares.end()) {
                shares.push_back({id, {}});
                found = std::prev(shares.end());
            }
            found->share += share;
        }
    }
    return shares;
}

/// Steps from `from` on in which the learner says something, at least an answer long; the first of them.
std::optional<std::size_t> answer_from(const VoiceLine& line, std::size_t from, std::size_t to) {
    std::size_t run = 0;
    for (std::size_t step = from; step < std::min(to, line.size()); ++step) {
        run = line.learner(step) ? run + 1 : 0;
        if (run == an_answer)
            return step + 1 - run;
    }
    return std::nullopt;
}

std::vector<ThinkingTime> thinking_times(const VoiceLine& line, const std::vector<AskedQuestion>& asked) {
    std::vector<ThinkingTime> times;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const std::size_t from = line.step_at(asked[i].at);
        const std::size_t to = i + 1 < asked.size() ? line.step_at(asked[i + 1].at) : line.size();
        const auto answer = answer_from(line, from, to);
        ThinkingTime time{i, {}};
        if (answer) {
            std::size_t silence = 0;
            while (*answer - silence > from && !line.assessor(*answer - silence - 1))
                ++silence;
            time.frames = line.frames_of(silence);
        }
        times.push_back(time);
    }
    return times;
}

LongestStretch longest_stretch(const VoiceLine& line) {
    LongestStretch longest;
    std::size_t begin = 0;
    std::size_t end = 0; ///< behind the assessor's last voice; `begin` while there is none
    std::size_t learner_run = 0;
    for (std::size_t step = 0; step < line.size(); ++step) {
        learner_run = line.learner(step) && !line.assessor(step) ? learner_run + 1 : 0;
        if (learner_run == an_answer || step - end >= a_silence)
            begin = end = step + 1;
        if (!line.assessor(step))
            continue;
        if (begin == end)
            begin = step;
        end = step + 1;
        if (line.frames_of(end - begin) > longest.frames)
            longest = {line.frames_of(begin), line.frames_of(end - begin)};
    }
    return longest;
}

Overlaps overlaps_of(const VoiceLine& line) {
    Overlaps overlaps;
    std::size_t run = 0;
    for (std::size_t step = 0; step <= line.size(); ++step) {
        if (step < line.size() && line.assessor(step) && line.learner(step)) {
            ++run;
            continue;
        }
        if (run >= an_overlap) {
            ++overlaps.times;
            overlaps.frames += line.frames_of(run);
        }
        run = 0;
    }
    return overlaps;
}

} // namespace

ConductReport conduct_report(const State& state) {
    ConductReport report;
    report.not_asked = questions_not_asked(state.planning, state.conduct);
    const auto line = voice_line(state);
    if (!line) {
        report.not_told = line.error().message();
        return report;
    }
    report.whole = share_between(*line, 0, line->size());
    report.over_time = shares_over_time(*line);
    report.by_criterion = shares_by_criterion(*line, state);
    report.thinking = thinking_times(*line, state.conduct.asked);
    report.longest = longest_stretch(*line);
    report.overlaps = overlaps_of(*line);
    report.takes_missing = std::ranges::any_of(state.takes, [](const Take& take) { return !take.talk; });
    return report;
}

} // namespace counterpoint
