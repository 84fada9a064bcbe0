#include "ui/panels/people_panel.h"

#include "ui/panel_fixture.h"

using namespace counterpoint;

TEST_CASE("each field takes what is typed, and keys belong to it") {
    test::PanelFixture fixture;
    const auto draw = fixture.drawing(draw_people_panel);
    SetupDraft& setup = fixture.window.setup;
    const auto [id, text] = GENERATE_REF(table<const char*, std::string*>({
        {"learner", &setup.learner.name},
        {"registration", &setup.learner.registration},
        {"assessor", &setup.assessor.name},
        {"centre", &setup.centre.name},
        {"centre-number", &setup.centre.number},
    }));
    fixture.ui.enter_field("people", id, draw);
    fixture.window.typing = false;
    fixture.ui.frame(draw);
    CHECK(fixture.window.typing);
    CHECK(fixture.view().keys == KeyContext::typing_plan);
    fixture.ui.type("Zoë O'Hara", draw);
    CHECK(*text == "Zoë O'Hara");
    CHECK(fixture.sink.given.empty());
}
