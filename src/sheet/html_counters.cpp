#include "sheet/html_parts.h"

#include "sheet/words.h"

namespace counterpoint {

namespace {

/// The buttons need the page's script, which takes their `hidden` away. Without it the browser's own player
/// is there. On a telephone only what stands in `player-bar` stays on the screen. A small copy of the bundle
/// has its sound in the second place (src/bundle/EXPORTS.md); this floor cannot name it by the constant that
/// bundle/ has, and a test there holds both together.
constexpr std::string_view player_form = R"(<section class="player" id="player" aria-label="Player">
<div class="player-bar">
<audio controls preload="metadata"><source src="{0}"><source src="../small-copy/recording.opus"></audio>
<div class="player-keys" id="player-keys" hidden>
<button type="button" id="previous-counter">Previous<span class="of-counter"> counter</span></button>
<button type="button" id="back">Back 5 secs</button>
<button type="button" id="next-counter">Next<span class="of-counter"> counter</span></button>
<span class="player-time"><span class="unseen">Playing position </span><span id="player-time">0m 00 secs</span></span>
</div>
<p class="player-problem" id="player-problem" role="alert" hidden></p>
</div>
<div class="player-choices" id="player-choices" hidden>
<label>Counters of <select id="filter"><option value="" selected>every AC</option>{2}</select></label>
<label>Speed <select id="speed"><option value="0.5">0.5</option><option value="0.75">0.75</option><option value="1" selected>1</option><option value="1.25">1.25</option><option value="1.5">1.5</option><option value="2">2</option></select></label>
<label>Begin earlier <select id="pre-roll"><option value="0" selected>at the counter</option><option value="2">2 secs</option><option value="5">5 secs</option><option value="10">10 secs</option></select></label>
</div>
<details class="player-help"><summary>Keys, and where there is no sound</summary>
<p class="player-keyboard" id="player-keyboard" hidden>With the keyboard in this bar: <kbd>K</kbd> play or pause, <kbd>J</kbd> back 5 secs, <kbd>L</kbd> on 5 secs, <kbd>P</kbd> and <kbd>N</kbd> previous and next counter; on the waveform the arrow keys go from counter to counter.</p>
<p class="player-hint">No sound here? Open <a href="{0}">{1}</a> in any player, for instance VLC, and go to the time that a counter shows.</p>
</details>
{3}</section>
)";

/// A choice for each criterion that has a counter, unit by unit.
Html filter_choices(const ResultSheet& sheet) {
    Html html;
    for (const SheetUnit& part : sheet.units)
        for (const SheetOutcome& outcome : part.outcomes)
            for (const SheetCriterion& row : outcome.criteria)
                if (!row.counters.empty())
                    html +=
                        fill("<option value=\"{}/{}\">AC {}{}{}{}</option>", part.unit.id,
                             row.criterion.number, row.criterion.number, sheet.units.size() > 1 ? " (" : "",
                             sheet.units.size() > 1 ? part.unit.id : "", sheet.units.size() > 1 ? ")" : "");
    return html;
}

/// Seconds to the millisecond, as short as it goes: "115.25".
std::string media_fragment_time(double seconds) {
    std::string text = fmt::format("{:.3f}", seconds);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

/// What counter_link and moment_link have in common; `mark` 0 where none stands there.
Html position_link(const ResultSheet& sheet, Frame frame, MarkId mark, std::string_view text) {
    if (!sheet.recording)
        return fill("<span class=\"counter\">{}</span>", text);
    const std::string seconds = media_fragment_time(seconds_from(frame, sheet.format.sample_rate));
    return fill("<a class=\"counter\" href=\"{}#t={}\" data-seconds=\"{}\"{}>{}</a>",
                file_address(sheet.recording->file), seconds, seconds,
                mark == 0 ? Html{} : fill(" data-mark=\"{}\"", std::to_string(mark)), text);
}

} // namespace

Html counter_link(const ResultSheet& sheet, const Counter& counter, std::string_view text) {
    return position_link(sheet, counter.frame, counter.mark, text);
}

Html counter_pin(const ResultSheet& sheet, const Counter& counter, const Html& content) {
    const std::string seconds = media_fragment_time(seconds_from(counter.frame, sheet.format.sample_rate));
    return fill("<a class=\"pin\" href=\"{}#t={}\" data-seconds=\"{}\" data-mark=\"{}\" aria-label=\"{} "
                "{}\">{}</a>",
                file_address(sheet.recording->file), seconds, seconds, std::to_string(counter.mark),
                counter.text, counter.criteria_text, content);
}

Html moment_link(const ResultSheet& sheet, Frame frame) {
    return position_link(sheet, frame, 0, counter_text(frame, sheet.format.sample_rate));
}

Html player_html(const ResultSheet& sheet) {
    if (!sheet.recording)
        return Html{
            "<section class=\"player\" aria-label=\"Player\">\n<p class=\"player-problem\">The recording "
            "has not been closed yet, so there is nothing to play from this page.</p>\n</section>\n"};
    return fill(player_form, file_address(sheet.recording->file), sheet.recording->file,
                filter_choices(sheet), waveform_html(sheet));
}

Html counters_html(const ResultSheet& sheet) {
    Html html{"<section class=\"card\" aria-labelledby=\"counters\">\n"
              "<h2 id=\"counters\">Annotated time counters</h2>\n"};
    if (sheet.counters.empty())
        return html += fill("<p class=\"nothing\">{}</p>\n</section>\n", no_counters_sentence);
    html += Html{"<p class=\"counter-line\">"};
    for (std::size_t i = 0; i < sheet.counters.size(); ++i) {
        const Counter& counter = sheet.counters[i];
        html += Html{i == 0 ? "" : ", "};
        html += counter_link(sheet, counter, counter.text + " " + counter.criteria_text);
    }
    return html += Html{"</p>\n</section>\n"};
}

} // namespace counterpoint
