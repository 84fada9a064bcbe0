#include "sheet/html_parts.h"

namespace counterpoint {

namespace {

/// The buttons need the page's script, which takes their `hidden` away. Without it the browser's own player
/// is there. A small copy of the bundle has its sound in the second place (src/bundle/EXPORTS.md); this floor
/// cannot name it by the constant that bundle/ has, and a test there holds both together.
constexpr std::string_view player_form = R"(<section class="player" aria-label="Recording">
<audio controls preload="metadata"><source src="{0}"><source src="../small-copy/recording.opus"></audio>
<div class="player-keys" id="player-keys" hidden>
<button type="button" id="previous-counter">Previous counter</button>
<button type="button" id="back">Back 5 secs</button>
<button type="button" id="next-counter">Next counter</button>
<span class="player-time"><span class="unseen">Playing position </span><span id="player-time">0m 00 secs</span></span>
</div>
<p class="player-problem" id="player-problem" role="alert" hidden></p>
<p class="player-hint">No sound here? Open <a href="{0}">{1}</a> in any player, for instance VLC, and go to the time that a counter shows.</p>
</section>
)";

/// Seconds to the millisecond, as short as it goes: "115.25".
std::string media_fragment_time(double seconds) {
    std::string text = fmt::format("{:.3f}", seconds);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

} // namespace

Html counter_link(const ResultSheet& sheet, const Counter& counter, std::string_view text) {
    if (!sheet.recording)
        return fill("<span class=\"counter\">{}</span>", text);
    const std::string seconds = media_fragment_time(counter.seconds);
    return fill("<a class=\"counter\" href=\"{}#t={}\" data-seconds=\"{}\" data-mark=\"{}\">{}</a>",
                file_address(sheet.recording->file), seconds, seconds, std::to_string(counter.mark), text);
}

Html player_html(const ResultSheet& sheet) {
    if (!sheet.recording)
        return Html{
            "<section class=\"player\" aria-label=\"Recording\">\n<p class=\"player-problem\">The recording "
            "has not been closed yet, so there is nothing to play from this page.</p>\n</section>\n"};
    return fill(player_form, file_address(sheet.recording->file), sheet.recording->file);
}

Html counters_html(const ResultSheet& sheet) {
    Html html{"<section class=\"card\" aria-labelledby=\"counters\">\n"
              "<h2 id=\"counters\">Annotated time counters</h2>\n"};
    if (sheet.counters.empty())
        return html +=
               Html{"<p class=\"nothing\">No criteria were marked in this recording.</p>\n</section>\n"};
    html += Html{"<p class=\"counter-line\">"};
    for (std::size_t i = 0; i < sheet.counters.size(); ++i) {
        const Counter& counter = sheet.counters[i];
        html += Html{i == 0 ? "" : ", "};
        html += counter_link(sheet, counter, counter.text + " " + counter.criteria_text);
    }
    return html += Html{"</p>\n</section>\n"};
}

} // namespace counterpoint
