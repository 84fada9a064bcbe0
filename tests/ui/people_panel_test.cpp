#include "ui/panels/people_panel.h"

#include "ui/panel_fixture.h"

using namespace counterpoint;

TEST_CASE("each field takes what is typed, and keys belong to it") {
    test::PanelFixture fixture;
    const auto draw = fixture.drawing(draw_people_panel);
    // Each round of GENERATE has a fixture of its own, so a field is named by how it is found, not by its
    // address.
    using Field = std::string& (*)(SetupDraft&);
    const auto [id, field] = GENERATE(table<const char*, Field>({
        {"learner", [](SetupDraft& setup) -> std::string& { return setup.learner.name; }},
        {"registration", [](SetupDraft& setup) -> std::string& { return setup.learner.registration; }},
        {"assessor", [](SetupDraft& setup) -> std::string& { return setup.assessor.name; }},
        {"centre", [](SetupDraft& setup) -> std::string& { return setup.centre.name; }},
        {"centre-number", [](SetupDraft& setup) -> std::string& { return setup.centre.number; }},
    }));
    fixture.ui.enter_field("people", id, draw);
    fixture.window.typing = false;
    fixture.ui.frame(draw);
    CHECK(fixture.window.typing);
    CHECK(fixture.view().keys == KeyContext::typing_plan);
    fixture.ui.type("Zoë O'Hara", draw);
    CHECK(field(fixture.window.setup) == "Zoë O'Hara");
    CHECK(fixture.sink.given.empty());
}
