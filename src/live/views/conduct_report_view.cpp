#include "live/views/conduct_report_view.h"

#include "discussion/decide.h"
#include "live/window/sending.h"
#include "live/words/finished_words.h"
#include "live/words/notes_words.h"
#include "live/words/shared_words.h"
#include "sheet/conduct_words.h"
#include "sheet/decision_words.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

void add_part(ConductReportView& view, std::string title, const std::vector<ConductRow>& rows) {
    if (rows.empty())
        return;
    ConductReportView::Part part{std::move(title), {}};
    for (const ConductRow& row : rows)
        part.lines.push_back(row.what + ": " + row.text);
    view.parts.push_back(std::move(part));
}

/// When each question was put, where nothing more is known of it.
std::vector<std::string> put_lines(const ResultSheet& sheet) {
    std::vector<std::string> lines;
    for (const AskedQuestion& asked : sheet.conduct.asked)
        lines.push_back(counter_text(asked.at, sheet.format.sample_rate) + ": " +
                        asked_text(asked, sheet.planning));
    return lines;
}

void add_part(ConductReportView& view, std::string title, std::vector<std::string> lines) {
    if (!lines.empty())
        view.parts.push_back({std::move(title), std::move(lines)});
}

ConductReportView report_of(const State& state) {
    ConductReportView view;
    if (kept_in_notes(state)) {
        view.guidance = notes_words::conduct;
        std::vector<std::string> planned;
        for (const Question& question : state.planning.questions)
            planned.push_back(question.text);
        add_part(view, notes_words::planned_questions, std::move(planned));
        return view;
    }
    const ResultSheet sheet = result_sheet(state);
    view.guidance = conduct_guidance;
    view.facts = conduct_texts(sheet);
    const std::size_t open = sheet.conduct_report.not_asked.size();
    if (open + state.conduct.asked.size() > 0)
        view.facts.push_back(
            fmt::format(finished_words::put,
                        state.conduct.asked.size() == 1
                            ? finished_words::one_question
                            : fmt::format(finished_words::questions, state.conduct.asked.size()),
                        open));
    const std::vector<ConductRow> thinking = thinking_rows(sheet);
    if (thinking.empty())
        add_part(view, finished_words::questions_put, put_lines(sheet));
    std::vector<std::string> not_put;
    for (const Question& question : sheet.conduct_report.not_asked)
        not_put.push_back(question.text);
    add_part(view, finished_words::questions_not_put, std::move(not_put));
    add_part(view, finished_words::over_time, time_rows(sheet));
    add_part(view, finished_words::between_counters, criterion_rows(sheet));
    add_part(view, finished_words::thinking, thinking);
    return view;
}

std::string label_of(std::string_view who, std::optional<Frame> at, int rate) {
    return at ? fmt::format(finished_words::speaks_from, who, counter_text(*at, rate))
              : fmt::format(finished_words::speaks_here, who);
}

CheckVoices command_of(const VoicesDraft& draft) {
    return {{draft.assessor_at.value_or(0), draft.learner_at.value_or(0)}};
}

} // namespace

void point_at_assessor(const Playback& playback, Instant now, WindowState& window) {
    window.voices.assessor_at = playback.position_at(now);
}

void point_at_learner(const Playback& playback, Instant now, WindowState& window) {
    window.voices.learner_at = playback.position_at(now);
}

void check_voices(Instant at, WindowState& window, CommandSink& sink) {
    submit(command_of(window.voices), at, window, sink);
    window.voices = {};
}

ConductReportView ConductReportViewMaker::make(const Snapshot& snapshot, const WindowState& window) {
    const State& state = *snapshot.state;
    if (state_ != snapshot.state) {
        state_ = snapshot.state;
        report_ = report_of(state);
    }
    ConductReportView view = report_;
    const SoundFormat format = sound_format(state);
    view.possible = snapshot.link == LinkState::finished && format.channels == 2;
    if (!view.possible)
        return view;
    const VoicesDraft& draft = window.voices;
    view.check = finished_words::whose_channel;
    view.assessor_label = label_of(shared_words::assessor, draft.assessor_at, format.sample_rate);
    view.learner_label = label_of(shared_words::learner, draft.learner_at, format.sample_rate);
    if (draft.assessor_at && draft.learner_at) {
        const auto decided = decide(state, {Actor::assessor, command_of(draft)});
        view.refusal = decided ? "" : decided.error().message();
        view.can_check = decided.ok();
    }
    return view;
}

} // namespace counterpoint
