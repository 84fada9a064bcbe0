#include "ui/panels/arrangements_panel.h"

#include "live/window/planning.h"
#include "live/words/plan_pages_words.h"
#include "live/words/shared_words.h"
#include "ui/paragraph_field.h"
#include "ui/widgets.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

/// Two fields beside each other.
void field_pair(const PanelFrame& frame, const char* left_id, const char* left, std::string& left_text,
                const char* right_id, const char* right, std::string& right_text) {
    const float gap = frame.theme.px(12);
    const float half = (ImGui::GetContentRegionAvail().x - gap) / 2;
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const auto field = [&](float x, const char* id, const char* label, std::string& words) {
        ImGui::SetCursorScreenPos({x, start.y});
        const GroupScope group;
        text(frame.theme.font.small, frame.theme.color.muted, label);
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() - frame.theme.px(4));
        ImGui::SetNextItemWidth(half);
        bare_text_field(id, "", words, frame.window, 1'000);
    };
    field(start.x, left_id, left, left_text);
    field(start.x + half + gap, right_id, right, right_text);
}

void draw_manner(const PanelFrame& frame) {
    const Theme& theme = frame.theme;
    Manner& manner = frame.window.setup.plan.manner;
    const float gap = theme.px(12);
    const ImVec2 half{(ImGui::GetContentRegionAvail().x - gap) / 2, theme.px(40)};
    const auto choice = [&](const char* id, const char* words, Manner one) {
        const bool chosen = manner == one;
        const ColorScope edge(ImGuiCol_Border, chosen ? theme.color.accent : theme.color.edge);
        if (button(theme, id, choice_label(chosen, words), ButtonWeight::quiet, half))
            manner = one;
    };
    choice("face-to-face", plan_pages_words::face_to_face, Manner::face_to_face);
    ImGui::SameLine(0, gap);
    choice("remote", plan_pages_words::remote, Manner::remote);
}

} // namespace

void draw_scope_panel(const PanelFrame& frame) {
    const PanelScope panel("scope", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    const Theme& theme = frame.theme;
    const ArrangementsView& view = frame.view.arrangements;
    SetupDraft& setup = frame.window.setup;
    if (button(theme, "back", shared_words::back_to_plan, ButtonWeight::quiet, {-1, theme.px(40)}))
        leave_plan_page(frame.view.plan, frame.input.now, frame.window, frame.sink);
    heading(theme, plan_pages_words::scope);
    wrapped_text(theme.font.body, theme.color.muted, view.scope_text);
    const ImVec2 size{theme.px(150), theme.px(38)};
    if (button(theme, "all", plan_pages_words::all_criteria, ButtonWeight::quiet, size,
               !setup.plan.scope.empty()))
        setup.plan.scope.clear();
    if (!view.gaps.empty()) {
        ImGui::SameLine();
        if (button(theme, "gaps", plan_pages_words::only_gaps, ButtonWeight::quiet, size))
            setup.plan.scope = view.gaps;
    }
    for (const UnitCriteria& unit : view.scope) {
        ImGui::Dummy({0, theme.px(4)});
        wrapped_text(theme.font.small, theme.color.muted, unit.unit);
        for (const CriterionChoice& one : unit.criteria)
            if (choice_box(theme, criterion_text(one.criterion).c_str(), ChoiceKind::any, one.chosen,
                           one.name, ""))
                toggle_scope(one.criterion, frame.view.plan.units_chosen, setup);
    }
}

void draw_arrangements_panel(const PanelFrame& frame) {
    const PanelScope panel("arrangements", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    const Theme& theme = frame.theme;
    const ArrangementsView& view = frame.view.arrangements;
    SetupDraft& setup = frame.window.setup;
    Plan& plan = setup.plan;
    heading(theme, plan_pages_words::when_where_how);
    field_pair(frame, "date", plan_pages_words::date, plan.date, "time", plan_pages_words::time, plan.time);
    field_pair(frame, "minutes", plan_pages_words::minutes, setup.minutes, "place", plan_pages_words::place,
               plan.place);
    if (!view.minutes_problem.empty())
        wrapped_text(theme.font.small, theme.color.danger, view.minutes_problem);
    draw_manner(frame);
    paragraph_field(theme, "method", plan_pages_words::method, plan.method, frame.window, 2);
    paragraph_field(theme, "access", plan_pages_words::access, plan.access_arrangements, frame.window, 2);
    paragraph_field(theme, "special", plan_pages_words::special, plan.special_consideration, frame.window, 1);
    paragraph_field(theme, "others", plan_pages_words::others, setup.others, frame.window, 2);
    for (const std::string& unit : view.need_approval) {
        PriorApproval& approval = approval_of(unit, setup);
        wrapped_text(theme.font.small, theme.color.warning,
                     fmt::format(plan_pages_words::needs_approval, unit));
        field_pair(frame, ("approved-by " + unit).c_str(), plan_pages_words::approved_by,
                   approval.approved_by, ("approved-on " + unit).c_str(), plan_pages_words::approved_on,
                   approval.on);
    }
    field_pair(frame, "title", plan_pages_words::evidence_title, plan.evidence_title, "reference",
               plan_pages_words::evidence_reference, plan.evidence_reference);
}

} // namespace counterpoint
