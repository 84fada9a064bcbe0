#pragma once

// What is wrong, and what can be done about it: the strip that stands on every screen. A part of
// live/views/view_model.h. Thread: plain values.

#include <string>
#include <vector>

namespace counterpoint {

enum class Severity { calm, notice, warning, danger };

/// What a button of the banner does.
enum class BannerAction { go_on, close_as_it_is, stop, close_window, stay, strip, dismiss };

struct BannerButton {
    BannerAction action;
    std::string text;
};

struct BannerView {
    Severity severity = Severity::calm;
    std::vector<std::string> lines; ///< the worst first; one calm line when all is well
    std::vector<BannerButton> buttons;
};

} // namespace counterpoint
