#include "live/window/aside.h"

#include "live/keys/key_rules.h"
#include "live/window/deciding.h"
#include "live/words/help_words.h"
#include "live/words/shared_words.h"

#include <algorithm>
#include <utility>

namespace counterpoint {

namespace {

HelpGroup& group_of(std::vector<HelpGroup>& groups, std::string_view title) {
    const auto found = std::find_if(groups.begin(), groups.end(),
                                    [&](const HelpGroup& group) { return group.title == title; });
    if (found != groups.end())
        return *found;
    groups.push_back({std::string(title), {}});
    return groups.back();
}

void add(HelpGroup& group, const KeyRule& rule) {
    const bool there = std::any_of(group.keys.begin(), group.keys.end(), [&](const HelpKey& key) {
        return key.name == rule.name && key.words == rule.words;
    });
    if (!there)
        group.keys.push_back({std::string(rule.name), std::string(rule.words)});
}

} // namespace

void show_aside(Aside aside, const State& state, Instant at, WindowState& window, CommandSink& sink) {
    keep_typed(state, at, window, sink);
    window.aside = aside;
}

void leave_aside(WindowState& window) {
    if (window.aside == Aside::welcome)
        window.settings.welcomed = true;
    const bool was_help = window.aside == Aside::help;
    window.aside = was_help ? std::exchange(window.before_help, Aside::none) : Aside::none;
}

void leave_all_asides(WindowState& window) {
    while (window.aside != Aside::none)
        leave_aside(window);
}

void toggle_help(const State& state, Instant at, WindowState& window, CommandSink& sink) {
    if (window.aside == Aside::help)
        return leave_aside(window);
    window.before_help = window.aside;
    show_aside(Aside::help, state, at, window, sink);
}

void begin_with_handbook(WindowState& window) {
    leave_aside(window);
    window.catalogue.open = true;
}

void begin_with_practice(WindowState& window) {
    leave_aside(window);
    window.setup.source = SoundSource{SourceKind::practice, shared_words::practice_conversation};
}

std::vector<HelpGroup> help_groups(KeyContext now) {
    std::vector<HelpGroup> groups;
    const std::string_view here = words_of(now);
    if (!here.empty())
        group_of(groups, here);
    group_of(groups, help_words::everywhere);
    for (const KeyRule& rule : key_rules()) {
        if (rule.holds_everywhere()) {
            add(group_of(groups, help_words::everywhere), rule);
            continue;
        }
        for (const KeyContext context : rule.contexts)
            if (context != KeyContext::paused || !rule.marks_a_moment())
                add(group_of(groups, words_of(context)), rule);
    }
    using namespace help_words;
    group_of(groups, by_keyboard).keys = {
        {tab, next_field}, {arrows, next_item}, {space_or_enter, press_item}};
    std::erase_if(groups, [](const HelpGroup& group) { return group.keys.empty(); });
    return groups;
}

} // namespace counterpoint
