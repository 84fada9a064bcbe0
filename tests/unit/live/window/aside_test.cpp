#include "live/window/aside.h"

#include "live/keys/key_rules.h"
#include "live/views/view_model.h"
#include "live/words/help_words.h"

#include "support/recording_sink.h"

#include <algorithm>
#include <set>

using namespace counterpoint;

namespace {

struct Desk {
    WindowState window;
    Snapshot snapshot;
    test::RecordingSink sink;

    Desk() { snapshot.state = std::make_shared<State>(); }
    [[nodiscard]] Screen screen() const { return screen_of(snapshot, window); }
};

} // namespace

TEST_CASE("A page beside the work leads back to where one was") {
    Desk desk;
    desk.window.plan_page.page = PlanPageDraft::Page::questions;
    show_aside(Aside::settings, *desk.snapshot.state, Instant{}, desk.window, desk.sink);
    CHECK(desk.screen() == Screen::settings);
    leave_aside(desk.window);
    CHECK(desk.screen() == Screen::questions);
}

TEST_CASE("First steps that were left do not come again by themselves") {
    Desk desk;
    desk.window.aside = Aside::welcome;
    CHECK(desk.screen() == Screen::welcome);
    SECTION("by going on") {
        leave_aside(desk.window);
    }
    SECTION("to the handbook") {
        begin_with_handbook(desk.window);
        CHECK(desk.screen() == Screen::catalogue);
    }
    SECTION("to practise") {
        begin_with_practice(desk.window);
        CHECK(desk.screen() == Screen::plan);
        REQUIRE(desk.window.setup.source);
        CHECK(desk.window.setup.source->kind == SourceKind::practice);
    }
    CHECK(desk.window.aside == Aside::none);
    CHECK(desk.window.settings.welcomed);
}

TEST_CASE("Looking at settings or help does not count as having seen the first steps") {
    Desk desk;
    desk.window.aside = Aside::settings;
    leave_aside(desk.window);
    CHECK_FALSE(desk.window.settings.welcomed);
}

TEST_CASE("No page ever covers a recording, one that is cut short, or its start") {
    Desk desk;
    auto state = std::make_shared<State>();
    state->units.emplace_back();
    desk.snapshot.state = state;
    for (const Aside aside : {Aside::welcome, Aside::settings, Aside::help})
        for (const LinkState link :
             {LinkState::starting, LinkState::attached, LinkState::finishing, LinkState::lost}) {
            desk.window.aside = aside;
            desk.snapshot.link = link;
            CHECK(desk.screen() == screen_behind(desk.snapshot, desk.window));
        }
}

TEST_CASE("F1 shows help and goes back, and what was done before stands first in it") {
    Desk desk;
    toggle_help(*desk.snapshot.state, Instant{}, desk.window, desk.sink);
    CHECK(desk.screen() == Screen::help);
    toggle_help(*desk.snapshot.state, Instant{}, desk.window, desk.sink);
    CHECK(desk.screen() == Screen::plan);
    CHECK(help_groups(KeyContext::stopped).front().title == words_of(KeyContext::stopped));
    CHECK(help_groups(KeyContext::planning).front().title == words_of(KeyContext::planning));
}

TEST_CASE("Help names every key that does anything, none of them twice under one title") {
    const auto groups = help_groups(KeyContext::recording);
    std::set<std::string> titles;
    for (const HelpGroup& group : groups) {
        CAPTURE(group.title);
        CHECK(titles.insert(group.title).second);
        std::set<std::pair<std::string, std::string>> keys;
        for (const HelpKey& key : group.keys)
            CHECK(keys.insert({key.name, key.words}).second);
    }
    for (const KeyRule& rule : key_rules()) {
        CAPTURE(rule.name);
        CHECK(std::any_of(groups.begin(), groups.end(), [&](const HelpGroup& group) {
            return std::any_of(group.keys.begin(), group.keys.end(), [&](const HelpKey& key) {
                return key.name == rule.name && key.words == rule.words;
            });
        }));
    }
}

TEST_CASE("While it is paused help offers no key that marks a moment") {
    const auto shows = [](KeyContext now, std::string_view words) {
        const HelpGroup group = help_groups(now).front();
        return std::any_of(group.keys.begin(), group.keys.end(),
                           [&](const HelpKey& key) { return key.words == words; });
    };
    for (const auto* words : {help_words::mark, help_words::mark_number, help_words::mark_again}) {
        CHECK(shows(KeyContext::recording, words));
        CHECK_FALSE(shows(KeyContext::paused, words));
    }
    CHECK(shows(KeyContext::paused, help_words::go_on));
    CHECK(shows(KeyContext::paused, help_words::withdraw_last));
}
