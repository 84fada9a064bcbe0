#include "live/window/giving_paths.h"

#include "live/views/view_model.h"
#include "live/words/banner_words.h"

namespace counterpoint {

void put_path(WantedPath wanted, std::string path, WindowState& window) {
    window.notice.clear();
    window.leave_field = true; // one that has the keyboard would write over it what was typed
    switch (wanted) {
    case WantedPath::recording:
        window.setup.existing = std::move(path);
        window.setup.existing_comes_into_view = frames_into_view;
        break;
    case WantedPath::handbook:
        window.catalogue.handbook = std::move(path);
        break;
    case WantedPath::questions:
        window.plan_page.bank_file = std::move(path);
        break;
    case WantedPath::discussion:
        window.discussions.path = std::move(path);
        break;
    }
}

std::optional<WantedPath> wanted_on(Screen screen) {
    switch (screen) {
    case Screen::plan:
        return WantedPath::recording;
    case Screen::catalogue:
        return WantedPath::handbook;
    case Screen::questions:
        return WantedPath::questions;
    case Screen::discussions:
        return WantedPath::discussion;
    default:
        return std::nullopt;
    }
}

void take_dropped(const std::vector<std::string>& paths, Screen screen, WindowState& window) {
    if (paths.empty())
        return;
    const auto wanted = wanted_on(screen);
    if (wanted && paths.size() == 1)
        return put_path(*wanted, paths.front(), window);
    window.notice = wanted ? banner_words::several_dropped : banner_words::dropped_elsewhere;
}

void follow_file_choice(const FileChoice& choice, WindowState& window) {
    if (choice.number == window.file_choice)
        return;
    window.file_choice = choice.number;
    put_path(choice.wanted, choice.path, window);
}

} // namespace counterpoint
