#pragma once

// The button beside a field for a path: the desktop's own file chooser. Thread: see ui/panel.h.

#include "live/words/shared_words.h"
#include "ui/widgets.h"

namespace counterpoint {

/// While the desktop's window is open it can be pressed again: it may have got behind another one.
inline void draw_choose_button(const PanelFrame& frame, WantedPath wanted, ImVec2 size) {
    const FileChoice& choice = frame.view.file_choice;
    const bool open = choice.open && choice.wanted == wanted;
    if (button(frame.theme, "choose", open ? shared_words::choose_again : shared_words::choose_file,
               ButtonWeight::quiet, size))
        frame.sink.request(ChoosePath{wanted});
}

} // namespace counterpoint
