#include "live/views/stage_view.h"

#include "app/discussion_list.h"
#include "base/text.h"
#include "live/views/view_model.h"
#include "live/words/discussions_words.h"
#include "live/words/notes_words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>

namespace counterpoint {

namespace {

constexpr std::array<std::string_view, 4> stage_names = {discussions_words::plan, discussions_words::conduct,
                                                         discussions_words::review,
                                                         discussions_words::decide};

Stage stage_shown(Screen screen) {
    switch (screen) {
    case Screen::plan:
    case Screen::arrangements:
    case Screen::questions:
    case Screen::catalogue:
    case Screen::discussions:
    case Screen::welcome:
    case Screen::settings:
    case Screen::help:
        break;
    case Screen::beginning:
    case Screen::conduct:
    case Screen::strip:
    case Screen::noting: // and afterwards in Review
    case Screen::stopped:
    case Screen::finished: // where its folder is
        return Stage::conduct;
    case Screen::review:
        return Stage::review;
    case Screen::decide:
        return Stage::decide;
    }
    return Stage::plan;
}

/// Why one cannot go there, or nothing.
std::string why_not(Stage stage, const Snapshot& snapshot) {
    const bool recorded = snapshot.link == LinkState::finished;
    switch (stage) {
    case Stage::plan:
        return kept_in_notes(*snapshot.state) ? notes_words::settled
               : recorded                     ? discussions_words::settled
                                              : "";
    case Stage::conduct:
        return ""; // of one that was held: where it is
    case Stage::review:
    case Stage::decide:
        return recorded                         ? ""
               : kept_in_notes(*snapshot.state) ? notes_words::not_ended_yet
                                                : discussions_words::not_closed_yet;
    }
    return "";
}

std::string stage_word(const ListedDiscussion& one) {
    switch (one.stage) {
    case DiscussionStage::planned:
        return discussions_words::planned;
    case DiscussionStage::noting:
        return discussions_words::noting;
    case DiscussionStage::cut_short:
        return discussions_words::cut_short;
    case DiscussionStage::closed:
        return one.in_notes ? discussions_words::closed_in_notes : discussions_words::closed;
    case DiscussionStage::decided:
        return discussions_words::decided;
    case DiscussionStage::unreadable:
        return discussions_words::unreadable;
    }
    return "";
}

std::string name_of_folder(const std::string& folder) {
    return folder.substr(folder.find_last_of('/') + 1);
}

DiscussionRow row_of(const ListedDiscussion& one, const Snapshot& snapshot) {
    DiscussionRow row;
    row.folder = one.folder;
    row.here = one.folder == snapshot.folder;
    row.can_open = one.stage != DiscussionStage::unreadable;
    if (!row.can_open) {
        row.title = name_of_folder(one.folder);
        row.detail = one.problem;
        return row;
    }
    row.title =
        fmt::format(discussions_words::facts, one.learner.empty() ? discussions_words::no_name : one.learner,
                    fmt::join(one.units, ", "));
    row.detail = one.practice ? fmt::format(discussions_words::practice_facts, one.date, stage_word(one))
                              : fmt::format(discussions_words::facts, one.date, stage_word(one));
    return row;
}

} // namespace

StageBar stage_bar(const Snapshot& snapshot, Screen screen) {
    StageBar bar;
    const bool ended_notes = screen == Screen::noting && is_closed(*snapshot.state);
    const Stage here = ended_notes ? Stage::review : stage_shown(screen);
    for (std::size_t i = 0; i < stage_names.size(); ++i) {
        StageTab tab;
        tab.stage = static_cast<Stage>(i);
        tab.name = stage_names[i];
        tab.here = tab.stage == here;
        tab.hint = tab.here ? "" : why_not(tab.stage, snapshot);
        tab.open = tab.hint.empty();
        bar.tabs.push_back(std::move(tab));
    }
    const State& state = *snapshot.state;
    if (!snapshot.folder.empty()) {
        std::vector<std::string> units;
        for (const Unit& unit : state.units)
            units.push_back(unit.id);
        bar.subject = fmt::format(discussions_words::subject, state.learner.name, fmt::join(units, ", "));
    }
    return bar;
}

DiscussionsView discussions_view(const Snapshot& snapshot, const WindowState& window) {
    DiscussionsView view;
    view.can_open_path = !trimmed(window.discussions.path).empty();
    if (!snapshot.discussions) {
        view.status = discussions_words::looking;
        return view;
    }
    for (const ListedDiscussion& one : snapshot.discussions->discussions)
        view.rows.push_back(row_of(one, snapshot));
    if (view.rows.empty())
        view.status = discussions_words::none;
    else if (snapshot.discussions->left_out > 0)
        view.status = fmt::format(discussions_words::older, snapshot.discussions->left_out);
    return view;
}

} // namespace counterpoint
