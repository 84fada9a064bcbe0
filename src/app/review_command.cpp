#include "app/review_command.h"

#include "app/discussion_folder.h"
#include "app/heard_voices.h"
#include "base/text.h"
#include "bundle/layout.h"
#include "discussion/review/review_checks.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace counterpoint {

namespace {

using Json = nlohmann::ordered_json;

std::string report_text(const ReviewReport& report) {
    std::string text;
    const ReviewRule* last = nullptr; // why is said once where one follows another
    for (const ReviewFinding& finding : report.findings) {
        const ReviewRule& rule = rule_of(finding.check);
        text += fmt::format("{}: {}\n", rule.title, printable(finding.sentence));
        if (&rule != last)
            text += fmt::format("    {}\n", rule.why);
        last = &rule;
    }
    if (report.findings.empty())
        text += "Nothing stands out.\n";
    for (const std::string& sentence : report.not_checked)
        text += "Not checked: " + sentence + "\n";
    return text + "These are hints where to listen again. Nothing follows from them by itself.\n";
}

Json finding_json(const ReviewFinding& finding) {
    Json json = {{"check", rule_of(finding.check).name}, {"sentence", finding.sentence}};
    if (finding.mark != 0) {
        json["mark"] = finding.mark;
        json["frame"] = finding.at;
    } else {
        json["criterion"] = criterion_text(finding.criterion);
    }
    return json;
}

std::string report_json(const ReviewReport& report) {
    Json json = {{"findings", Json::array()}, {"not_checked", report.not_checked}, {"rules", Json::array()}};
    for (const ReviewFinding& finding : report.findings)
        json["findings"].push_back(finding_json(finding));
    for (const ReviewRule& rule : review_rules())
        json["rules"].push_back({{"check", rule.name},
                                 {"title", rule.title},
                                 {"seconds", rule.seconds},
                                 {"why", rule.why},
                                 {"source", rule.source}});
    return json.dump(2) + "\n";
}

} // namespace

Result<std::string> review_command(FileSystem& files, const std::string& folder, const std::string& waveforms,
                                   bool json) {
    const auto read = read_discussion(files, folder);
    if (!read)
        return read.error();
    const State& state = *read;
    if (kept_in_notes(state))
        return Error{ErrorKind::refused,
                     "This discussion was kept in written notes; there are no counters to listen to again.",
                     folder,
                     {},
                     {}};
    HeardVoices voices;
    std::string unheard; // why nobody listened
    if (state.recording) {
        const auto waveform = WaveformShelf(files, waveforms)
                                  .waveform(data_path(folder, state.recording->file), *state.recording);
        if (waveform)
            voices = heard_voices(*waveform, state);
        else
            unheard = waveform.error().message();
    }
    ReviewReport report = review_counters(state, voices);
    if (!unheard.empty())
        report.not_checked.push_back(std::move(unheard));
    return json ? report_json(report) : report_text(report);
}

} // namespace counterpoint
