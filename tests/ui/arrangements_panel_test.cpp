// What is agreed beforehand.

#include "ui/panels/arrangements_panel.h"

#include "live/window/planning.h"
#include "live/window/staging.h"
#include "ui/panels/people_panel.h"
#include "ui/panels/record_panel.h"

#include "ui/panel_fixture.h"

using namespace counterpoint;
using Catch::Contains;

namespace {

struct ArrangementsFixture : test::PanelFixture {
    test::HeadlessUi::Draw scope = drawing(draw_scope_panel);
    test::HeadlessUi::Draw details = drawing(draw_arrangements_panel);

    ArrangementsFixture() {
        area = {0, 0, 700, 1'200};
        window.setup.units = {"8585-301"};
        window.plan_page.page = PlanPageDraft::Page::arrangements;
    }
    Plan plan() {
        const auto& start = view().plan.start;
        for (const Action& action : start.arrangements)
            if (const auto* plan = std::get_if<PlanDiscussion>(&action))
                return plan->plan;
        return {};
    }
};

} // namespace

TEST_CASE_METHOD(ArrangementsFixture, "the plan's page leads to the arrangements, and Escape leads back") {
    window.plan_page.page = PlanPageDraft::Page::people;
    ui.activate("people", "arrangements", drawing(draw_people_panel));
    CHECK(view().screen == Screen::arrangements);
    CHECK(view().keys == KeyContext::arranging);
    KeyPress escape;
    escape.key = Key::escape;
    CHECK(std::get<WindowIntent>(KeyMap().meaning(escape, KeyContext::arranging)) ==
          WindowIntent::leave_plan_page);
    CHECK(std::get<WindowIntent>(KeyMap().meaning(escape, KeyContext::typing_arrangement)) ==
          WindowIntent::leave_field);
    ui.activate("scope", "back", scope);
    CHECK(view().screen == Screen::plan);
    CHECK(sink.given.empty()); // nothing lies open: what was typed waits for Keep or Record
}

TEST_CASE_METHOD(ArrangementsFixture, "criteria are taken out of scope and put back; all is the usual") {
    CHECK_THAT(ui.text(scope), Contains("All 11 criteria are in scope."));
    ui.activate("scope", "8585-301/1.2", scope);
    CHECK(plan().scope.size() == 10);
    CHECK_THAT(ui.text(scope), Contains("10 of 11"));
    ui.activate("scope", "8585-301/1.2", scope);
    CHECK(plan().scope.empty());
    for (const char* number : {"1.1", "3.4"})
        ui.activate("scope", ("8585-301/" + std::string(number)).c_str(), scope);
    ui.activate("scope", "all", scope);
    CHECK(plan() == Plan{});
}

TEST_CASE_METHOD(ArrangementsFixture, "only the gaps of an earlier submission") {
    test::ToldDiscussion discussion;
    discussion.add(SubmissionNamed{{2, std::string(32, '1'), std::string(64, '2'), {{"8585-301", "1.2"}}}},
                   Actor::assessor);
    snapshot.state = std::make_shared<State>(discussion.state());
    ui.activate("scope", "gaps", scope);
    const auto gaps = plan().scope;
    CHECK(gaps.size() == 10);
    CHECK(std::count(gaps.begin(), gaps.end(), CriterionId{"8585-301", "1.2"}) == 0);
}

TEST_CASE_METHOD(ArrangementsFixture, "what is typed becomes the plan, and is kept in a new folder") {
    SetupDraft& setup = window.setup;
    setup.units = {"8585-300"};
    CHECK_THAT(ui.text(details), Contains("takes the place of the written work"));
    ui.enter_field("arrangements", "place", details);
    ui.type("Room 4", details);
    ui.activate("arrangements", "remote", details);
    setup.minutes = " 45 ";
    setup.others = "Kim Doe, IQA\n\nRobin Lane";
    approval_of("8585-300", setup) = {"8585-300", "The awarding body", "1 October 2026"};
    approval_of("8585-702", setup) = {"8585-702", "x", "y"}; // of a unit that is not chosen any more
    setup.plan.scope = {{"8585-301", "1.1"}, {"8585-300", "1.1"}};
    const Plan kept = plan();
    CHECK(kept.place == "Room 4");
    CHECK(kept.manner == Manner::remote);
    CHECK(kept.minutes == 45);
    CHECK(kept.others_present == std::vector<OtherPresent>{{"Kim Doe", "IQA"}, {"Robin Lane", ""}});
    CHECK(kept.approvals.size() == 1);
    CHECK(kept.scope == std::vector<CriterionId>{{"8585-300", "1.1"}});
    setup.minutes = "long";
    CHECK_THAT(ui.text(details), Contains("number of minutes"));

    window.plan_page.page = PlanPageDraft::Page::people;
    ui.activate("record", "keep", drawing(draw_record_panel));
    CHECK(sink.requested<KeepPlan>().plan.units == std::vector<std::string>{"8585-300"});
    CHECK(sink.requested<KeepPlan>().plan.arrangements.size() == 1);
}

TEST_CASE_METHOD(ArrangementsFixture, "a plan that lies open is read into the fields, and changes go to it") {
    test::ToldDiscussion discussion;
    discussion.name("Riverside College", "Sam Okafor", "Alex Reid");
    test::tell_plan(discussion);
    snapshot.state = std::make_shared<State>(discussion.state());
    snapshot.folder = "/d/one";
    follow_snapshot(snapshot, window);
    window.plan_page.page = PlanPageDraft::Page::arrangements;
    CHECK(view().plan.changes.empty());
    CHECK(window.setup.minutes == "45");
    CHECK(window.setup.others == "Kim Doe, IQA");
    window.setup.plan.place = "Room 5";
    ui.activate("scope", "back", scope);
    CHECK(sink.command<PlanDiscussion>().plan.place == "Room 5");
    CHECK(sink.given.size() == 1);
}
