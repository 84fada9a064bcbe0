#include "sheet/conduct_words.h"

#include "sheet/decision_words.h"
#include "sheet/plan_words.h"
#include "sheet/recording_words.h"
#include "sheet/words.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

/// "4 seconds": a tenth is more than such a report can know.
std::string about_seconds(Frame frames, int rate) {
    const Frame seconds = (2 * frames + rate) / (2 * rate);
    return seconds == 0   ? "less than a second"
           : seconds == 1 ? "1 second"
                          : fmt::format("{} seconds", seconds);
}

Frame voices_in(const TalkShare& share) {
    return share.assessor + share.learner + share.both;
}

} // namespace

std::string share_text(const TalkShare& share) {
    const Frame all = voices_in(share);
    if (all == 0)
        return "no voice";
    return fmt::format("assessor {} %, learner {} %, both at once {} %", percent(share.assessor, all),
                       percent(share.learner, all), percent(share.both, all));
}

Texts conduct_texts(const ResultSheet& sheet) {
    const ConductReport& report = sheet.conduct_report;
    const int rate = sheet.format.sample_rate;
    if (sheet.takes.empty())
        return {};
    if (!report.not_told.empty())
        return {report.not_told};
    Texts texts{fmt::format("Voices sounded for {} in all: {}.", counter_text(voices_in(report.whole), rate),
                            share_text(report.whole))};
    if (report.longest.frames > 0)
        texts.push_back(fmt::format("The assessor's longest stretch began at {} and took {}.",
                                    counter_text(report.longest.from, rate),
                                    about_seconds(report.longest.frames, rate)));
    texts.push_back(report.overlaps.times == 0
                        ? "They never talked at once for longer than half a second."
                        : fmt::format("They talked at once {}, for {} in all.",
                                      report.overlaps.times == 1
                                          ? "once"
                                          : fmt::format("{} times", report.overlaps.times),
                                      about_seconds(report.overlaps.frames, rate)));
    if (report.takes_missing)
        texts.emplace_back("Takes that were cut short were not listened to and count as silence.");
    return texts;
}

std::vector<ConductRow> time_rows(const ResultSheet& sheet) {
    std::vector<ConductRow> rows;
    for (const SharePart& part : sheet.conduct_report.over_time)
        rows.push_back({counter_text(part.from, sheet.format.sample_rate) + " to " +
                            counter_text(part.to, sheet.format.sample_rate),
                        share_text(part.share)});
    return rows;
}

std::vector<ConductRow> criterion_rows(const ResultSheet& sheet) {
    std::vector<ConductRow> rows;
    for (const CriterionShare& one : sheet.conduct_report.by_criterion)
        rows.push_back({criteria_text({one.criterion}, sheet), share_text(one.share)});
    return rows;
}

std::vector<ConductRow> thinking_rows(const ResultSheet& sheet) {
    std::vector<ConductRow> rows;
    for (const ThinkingTime& time : sheet.conduct_report.thinking) {
        const AskedQuestion& asked = sheet.conduct.asked[time.asked];
        rows.push_back({counter_text(asked.at, sheet.format.sample_rate),
                        (time.frames ? about_seconds(*time.frames, sheet.format.sample_rate) + " to think: "
                                     : "no answer was heard: ") +
                            asked_text(asked, sheet.planning)});
    }
    return rows;
}

} // namespace counterpoint
