#include "ui/panels/catalogue_panel.h"

#include "ui/panel_fixture.h"

#include <algorithm>

using namespace counterpoint;
using Catch::Contains;

namespace {

struct CatalogueFixture : test::PanelFixture {
    test::HeadlessUi::Draw list = drawing(draw_catalogue_list_panel);
    test::HeadlessUi::Draw page = drawing(draw_catalogue_page_panel);

    CatalogueFixture() {
        window.catalogue.open = true;
        area = {0, 0, 500, 3'000};
    }

    /// A handbook that was read, with one unit in it.
    void read_handbook() {
        HandbookImport import;
        import.source.title = "Keeping Bees";
        import.units = {snapshot.catalogue->find("8585-301").value()};
        import.reports = {
            {.id = "8585-301",
             .title = "Bees",
             .line = 63,
             .differences = {
                 "Credit: known as 4, here 5."
             } }};
        import.unplaced = {{ 91, 91, "A club may", "is a footnote" }};
        snapshot.handbook = {HandbookStep::read, std::make_shared<const HandbookImport>(import), {}};
    }
};

} // namespace

TEST_CASE("the catalogue is a screen of its own, and Escape and its button lead back to the plan") {
    CatalogueFixture fixture;
    CHECK(fixture.view().screen == Screen::catalogue);
    CHECK(fixture.view().keys == KeyContext::reading);
    fixture.ui.activate("catalogue list", "back", fixture.list);
    CHECK_FALSE(fixture.window.catalogue.open);
    CHECK(fixture.view().screen == Screen::plan);
    KeyPress escape;
    escape.key = Key::escape;
    const KeyMeaning meaning = KeyMap().meaning(escape, KeyContext::reading);
    REQUIRE(std::holds_alternative<WindowIntent>(meaning));
    CHECK(std::get<WindowIntent>(meaning) == WindowIntent::leave_catalogue);
}

TEST_CASE("a running recording is never covered by the catalogue") {
    CatalogueFixture fixture;
    fixture.record();
    CHECK(fixture.view().screen == Screen::conduct);
}

TEST_CASE("a unit is read with its exact wording and what the handbook says to each criterion") {
    CatalogueFixture fixture;
    Unit unit = fixture.snapshot.catalogue->find("8585-302").value();
    unit.source.file = "handbook.docx";
    unit.source.version = "1.2";
    unit.outcomes[0].criteria[0].referral = {"The plan is for fewer hours"};
    unit.outcomes[0].criteria[0].guidance = {"Show the plan"};
    unit.outcomes[0].criteria[0].sheet_statement = "Make a plan";
    fixture.snapshot.catalogue = std::make_shared<const Catalogue>(std::vector<Unit>{unit});
    CHECK_THAT(fixture.ui.text(fixture.list), Contains("From handbook.docx, version 1.2"));
    fixture.ui.activate("catalogue list", "8585-302", fixture.list);
    const std::string text = fixture.ui.text(fixture.page);
    CHECK_THAT(text, Contains("Practice: at least 12 hours, with at most 2 individuals."));
    CHECK_THAT(text, Contains("8585:649"));
    CHECK_THAT(text, !Contains("disagree")); // it is this page
    CHECK_THAT(text, Contains("AC 1.1  Produce a plan for effective coaching"));
    CHECK_THAT(text, Contains("Typical of a referral") && Contains("The plan is for fewer hours"));
    CHECK_THAT(text, Contains("Assessment guidance") && Contains("Show the plan"));
    CHECK_THAT(text, Contains("The result sheet words it: Make a plan"));
}

TEST_CASE("a handbook is read from its path, told, and stored only when the person says so") {
    CatalogueFixture fixture;
    CHECK_FALSE(fixture.view().catalogue.can_look);
    fixture.window.catalogue.handbook = "/home/alex/handbook.docx";
    fixture.ui.activate("catalogue list", "look", fixture.list);
    CHECK(fixture.sink.requested<LookIntoHandbook>().path == "/home/alex/handbook.docx");

    fixture.snapshot.handbook.step = HandbookStep::looking;
    CHECK_FALSE(fixture.view().catalogue.can_look); // one at a time
    fixture.read_handbook();
    const std::string text = fixture.ui.text(fixture.page);
    CHECK_THAT(text, Contains("Keeping Bees") && Contains("Differs: Credit: known as 4, here 5."));
    CHECK_THAT(text, Contains("line 91") && Contains("is a footnote"));
    CHECK_THAT(fixture.ui.text(fixture.list), Contains("Store 1 unit"));
    fixture.ui.activate("catalogue list", "store", fixture.list);
    (void)fixture.sink.requested<StoreHandbook>(1);

    fixture.snapshot.handbook.step = HandbookStep::would_replace;
    fixture.snapshot.handbook.problem = "Your catalogue has another version of 8585-301.";
    CHECK_THAT(fixture.ui.text(fixture.list), Contains("Replace with"));
    CHECK_THAT(fixture.ui.text(fixture.page), Contains("another version of 8585-301"));
    fixture.snapshot.handbook.step = HandbookStep::stored;
    CHECK_FALSE(fixture.view().catalogue.can_store);
    CHECK_THAT(fixture.ui.text(fixture.list), Contains("In your catalogue: 1 unit."));
}

TEST_CASE("a file that is no handbook is told on the page") {
    CatalogueFixture fixture;
    fixture.snapshot.handbook = {HandbookStep::read, nullptr,
                                 "This is a PDF, which cannot be read as a handbook."};
    CHECK_THAT(fixture.ui.text(fixture.page), Contains("This is a PDF"));
    CHECK_FALSE(fixture.view().catalogue.can_store);
}

TEST_CASE("the plan says what to know of a chosen unit, and leads to the catalogue") {
    test::PanelFixture fixture;
    fixture.window.setup.units = {"8585-300"};
    const auto& units = fixture.view().plan.units;
    const auto chosen =
        std::find_if(units.begin(), units.end(), [](const UnitChoice& unit) { return unit.chosen; });
    REQUIRE(chosen != units.end());
    REQUIRE_FALSE(chosen->notes.empty());
    CHECK_THAT(chosen->notes.front(), Contains("approved beforehand"));
}

TEST_CASE("the desktop is asked for a handbook") {
    CatalogueFixture fixture;
    fixture.snapshot.file_choice = {true, WantedPath::recording, 0, ""}; // another question
    CHECK_THAT(fixture.ui.text(fixture.list), Contains("Choose…"));
    fixture.ui.activate("catalogue list", "choose", fixture.list);
    CHECK(fixture.sink.requested<ChoosePath>().wanted == WantedPath::handbook);
}
