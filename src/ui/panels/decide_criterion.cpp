#include "ui/panels/decide_criterion.h"

#include "live/window/deciding.h"
#include "live/window/listening.h"
#include "live/words/decide_words.h"
#include "live/words/notes_words.h"
#include "live/words/review_words.h"
#include "live/words/shared_words.h"
#include "ui/paragraph_field.h"
#include "ui/widgets.h"

#include <array>

namespace counterpoint {

namespace {

struct GroundChoice {
    ReferralGround ground;
    const char* id;
    const char* words;
};

/// All that people reach for; only the first is a ground, the rule stands beside the others (R47).
constexpr std::array<GroundChoice, 4> grounds = {
    {{ReferralGround::criterion_not_met, "not-met", decide_words::not_met},
     {ReferralGround::literacy, "literacy", decide_words::literacy},
     {ReferralGround::presentation, "presentation", decide_words::presentation},
     {ReferralGround::missed_deadline, "deadline", decide_words::deadline}}};

void small_heading(const Theme& theme, std::string_view words) {
    ImGui::Dummy({0, theme.px(6)});
    text(theme.font.small, theme.color.muted, words);
}

void draw_texts(const Theme& theme, const NamedTexts& list) {
    small_heading(theme, list.name);
    for (const std::string& one : list.texts)
        wrapped_text(theme.font.small, theme.color.ink, "· " + one);
}

/// Descriptors of both sides beside each other, as the form has them.
void draw_descriptors(const Theme& theme, const DecideCriterionView& view) {
    if (view.descriptors.empty())
        return;
    const float half = (ImGui::GetContentRegionAvail().x - theme.px(20)) / 2;
    const ImVec2 start = ImGui::GetCursorScreenPos();
    float bottom = start.y;
    const auto column = [&](float left, const NamedTexts& list) {
        ImGui::SetCursorScreenPos({left, start.y});
        {
            const GroupScope group;
            text(theme.font.small, theme.color.muted, list.name);
            for (const std::string& one : list.texts)
                text_in_lines(theme.font.small, theme.color.ink, "· " + one, half);
        }
        bottom = std::max(bottom, ImGui::GetItemRectMax().y);
    };
    float x = start.x;
    for (const NamedTexts& list : view.descriptors) {
        column(x, list);
        x += half + theme.px(20);
    }
    ImGui::SetCursorScreenPos({start.x, bottom + theme.px(4)});
}

void draw_counters(const PanelFrame& frame, const DecideCriterionView& view) {
    const Theme& theme = frame.theme;
    if (view.in_notes) {
        small_heading(theme, notes_words::clock_times);
        if (view.notes.empty())
            wrapped_text(theme.font.body, theme.color.muted, notes_words::no_note);
        for (const std::string& note : view.notes)
            wrapped_text(theme.font.body, theme.color.ink, note);
        return draw_copy_button(frame, view.counter_line);
    }
    small_heading(theme, shared_words::annotated_counters);
    if (view.counters.empty())
        wrapped_text(theme.font.body, theme.color.muted, decide_words::no_counter);
    for (const CounterLine& counter : view.counters) {
        const std::string id = "hear " + std::to_string(counter.mark);
        if (button(theme, id.c_str(), review_words::play_counter, ButtonWeight::quiet,
                   {theme.px(70), theme.px(32)}, frame.view.player.possible))
            listen_to_counter(*frame.view.state, counter.mark, frame.sink);
        ImGui::SameLine();
        ImGui::AlignTextToFramePadding();
        wrapped_text(theme.font.body, theme.color.ink, counter.text);
    }
    draw_copy_button(frame, view.counter_line);
}

/// Each part has fields of its own: Dear ImGui would write what is typed in one of them into the next.
std::string id_of(const char* field, const DecideDraft& draft) {
    const DecideTarget& target = draft.target;
    return std::string(field) + " " + target.unit + "/" + target.criterion;
}

void typing(DecideDraft::Focus field, DecideDraft& draft) {
    draft.typed_into = field;
    if (draft.takes_focus == field)
        draft.takes_focus = DecideDraft::Focus::none;
}

void draw_feedback(const PanelFrame& frame, const std::string& id, const char* label, int lines, bool kept) {
    DecideDraft& draft = frame.window.decide;
    if (draft.takes_focus == DecideDraft::Focus::feedback)
        ImGui::SetKeyboardFocusHere();
    const FieldNews news =
        paragraph_field(frame.theme, id.c_str(), label, draft.feedback, frame.window, lines);
    if (news.active)
        typing(DecideDraft::Focus::feedback, draft);
    if (news.left)
        keep_typed(*frame.view.state, frame.input.now, frame.window, frame.sink);
    text(frame.theme.font.small, frame.theme.color.muted,
         !kept                                  ? decide_words::not_kept
         : frame.window.decide.feedback.empty() ? decide_words::nothing_written
                                                : decide_words::kept);
}

/// The user's own; spelling is theirs.
void draw_phrases(const PanelFrame& frame, const DecideCriterionView& view) {
    const Theme& theme = frame.theme;
    if (button(theme, "keep-phrase", decide_words::keep_phrase, ButtonWeight::quiet,
               {theme.px(230), theme.px(36)}, view.can_keep_phrase))
        frame.sink.request(KeepPhrase{frame.window.decide.feedback});
    if (!view.phrases)
        return;
    for (std::size_t i = 0; i < view.phrases->size(); ++i) {
        const std::string id = "phrase " + std::to_string(i);
        if (button(theme, id.c_str(), decide_words::add, ButtonWeight::quiet, {theme.px(70), theme.px(32)}))
            add_phrase((*view.phrases)[i], frame.window);
        ImGui::SameLine();
        ImGui::AlignTextToFramePadding();
        wrapped_text(theme.font.small, theme.color.ink, (*view.phrases)[i]);
    }
}

void draw_referral(const PanelFrame& frame, const DecideCriterionView& view) {
    const Theme& theme = frame.theme;
    DecideDraft& draft = frame.window.decide;
    small_heading(theme, decide_words::why_referral);
    const float gap = theme.px(6);
    const float width = (ImGui::GetContentRegionAvail().x - 3 * gap) / 4;
    for (const GroundChoice& one : grounds) {
        if (one.ground != grounds.front().ground)
            ImGui::SameLine(0, gap);
        const bool chosen = draft.ground == one.ground;
        const ColorScope edge(ImGuiCol_Border, chosen ? theme.color.accent : theme.color.edge);
        if (button(theme, one.id, choice_label(chosen, one.words), ButtonWeight::quiet,
                   {width, theme.px(38)}))
            draft.ground = one.ground;
    }
    const bool takes_focus = draft.takes_focus == DecideDraft::Focus::reason;
    if (takes_focus)
        ImGui::SetKeyboardFocusHere();
    ImGui::SetNextItemWidth(-1);
    if (bare_text_field(id_of("reason", draft).c_str(), decide_words::missing, draft.reason, frame.window,
                        2'000, takes_focus))
        typing(DecideDraft::Focus::reason, draft);
    if (!view.referral_refusal.empty() &&
        (draft.ground != ReferralGround::criterion_not_met || !draft.reason.empty()))
        wrapped_text(theme.font.body, theme.color.danger, view.referral_refusal);
}

void draw_judgement(const PanelFrame& frame, const DecideCriterionView& view) {
    const Theme& theme = frame.theme;
    const auto judge_by = [&](std::optional<Judgement> judgement) {
        judge(judgement, *frame.view.state, frame.input.now, frame.window, frame.sink);
    };
    small_heading(theme, decide_words::decision);
    wrapped_text(theme.font.strong, theme.color.ink, view.judgement);
    const ImVec2 size{theme.px(180), theme.px(44)};
    if (button(theme, "pass", decide_words::press_pass,
               view.is_pass ? ButtonWeight::quiet : ButtonWeight::main, size,
               view.pass_refusal.empty() && !view.is_pass))
        judge_by(Judgement::pass);
    beside_if_room(size.x, theme.px(10));
    if (button(theme, "refer", decide_words::press_referral, ButtonWeight::danger, size,
               view.referral_refusal.empty()))
        judge_by(Judgement::referral);
    beside_if_room(size.x, theme.px(10));
    if (button(theme, "open", decide_words::leave_open, ButtonWeight::quiet, size,
               view.is_pass || view.is_referral))
        judge_by(std::nullopt);
    if (!view.pass_refusal.empty())
        wrapped_text(theme.font.body, theme.color.danger, view.pass_refusal);
}

void draw_evidence(const PanelFrame& frame, const DecideCriterionView& view) {
    const Theme& theme = frame.theme;
    DecideDraft& draft = frame.window.decide;
    small_heading(theme, decide_words::evidence);
    for (const EvidenceRow& one : view.evidence) {
        const std::string id = "withdraw " + std::to_string(one.number);
        if (button(theme, id.c_str(), decide_words::withdraw, ButtonWeight::quiet,
                   {theme.px(110), theme.px(36)}))
            withdraw_evidence(one.number, frame.input.now, frame.window, frame.sink);
        ImGui::SameLine();
        wrapped_text(theme.font.body, theme.color.ink, one.text);
    }
    const float gap = theme.px(8);
    const float width = ImGui::GetContentRegionAvail().x - theme.px(90) - 3 * gap;
    const auto field = [&](const char* id, const char* hint, std::string& words, float part) {
        ImGui::SetNextItemWidth(width * part);
        bare_text_field(id_of(id, draft).c_str(), hint, words, frame.window, 2'000);
        ImGui::SameLine(0, gap);
    };
    field("evidence-title", decide_words::evidence_title, draft.evidence_title, 0.4F);
    field("evidence-reference", decide_words::evidence_reference, draft.evidence_reference, 0.2F);
    field("evidence-explanation", decide_words::evidence_explanation, draft.evidence_explanation, 0.4F);
    if (button(theme, "name-evidence", decide_words::add, ButtonWeight::quiet, {theme.px(90), 0},
               view.can_name_evidence))
        name_evidence(frame.input.now, frame.window, frame.sink);
}

} // namespace

void draw_copy_button(const PanelFrame& frame, const std::string& counter_line) {
    const Theme& theme = frame.theme;
    DecideDraft& draft = frame.window.decide;
    const char* const words = kept_in_notes(*frame.view.state) ? notes_words::copy_times : decide_words::copy;
    if (button(theme, "copy", words, ButtonWeight::quiet, {theme.px(230), theme.px(38)},
               !counter_line.empty())) {
        ImGui::SetClipboardText(counter_line.c_str());
        draft.copied = counter_line;
    }
    if (!draft.copied.empty()) {
        constexpr const char* copied = decide_words::copied;
        beside_if_room(width_of(theme.font.small, copied), theme.px(10));
        ImGui::AlignTextToFramePadding();
        text(theme.font.small, theme.color.muted, copied);
    }
}

void draw_criterion(const PanelFrame& frame) {
    const Theme& theme = frame.theme;
    const DecideCriterionView& view = frame.view.decide.criterion;
    wrapped_text(theme.font.number, theme.color.ink, view.title);
    wrapped_text(theme.font.body, theme.color.ink, view.statement);
    for (const std::string& remark : view.remarks)
        wrapped_text(theme.font.small, theme.color.warning, remark);
    draw_counters(frame, view);
    ImGui::Dummy({0, theme.px(6)});
    draw_descriptors(theme, view);
    for (const NamedTexts& list : view.advice)
        draw_texts(theme, list);
    ImGui::Dummy({0, theme.px(6)});
    draw_feedback(frame, id_of("feedback", frame.window.decide), decide_words::feedback, 3,
                  view.feedback_kept);
    draw_phrases(frame, view);
    draw_judgement(frame, view);
    draw_referral(frame, view);
    draw_evidence(frame, view);
}

void draw_outcome(const PanelFrame& frame) {
    const Theme& theme = frame.theme;
    const DecideOutcomeView& view = frame.view.decide.outcome;
    const DecideTarget& target = frame.window.decide.target;
    wrapped_text(theme.font.number, theme.color.ink, view.title);
    wrapped_text(theme.font.body, theme.color.ink, view.statement);
    ImGui::Dummy({0, theme.px(8)});
    draw_feedback(frame, "comment " + target.unit + "/" + target.outcome, decide_words::comment, 5,
                  view.comment_kept);
    if (!view.qa_comment.empty()) {
        small_heading(theme, decide_words::qa_comment);
        wrapped_text(theme.font.body, theme.color.ink, view.qa_comment);
    }
}

} // namespace counterpoint
