#include "sheet/html_parts.h"

#include "sheet/conduct_words.h"
#include "sheet/recording_words.h"
#include "sheet/words.h"

namespace counterpoint {

namespace {

Html fact(std::string_view name, const Html& value) {
    return fill("<div><dt>{}</dt><dd>{}</dd></div>\n", name, value);
}

Html takes_html(const ResultSheet& sheet) {
    if (sheet.takes.empty())
        return fill("<p class=\"nothing\">{}</p>\n", nothing_recorded_sentence);
    Html html{"<table class=\"takes\">\n<caption>Takes</caption>\n<thead><tr><th scope=\"col\">Take</th>"
              "<th scope=\"col\">Began</th><th scope=\"col\">From</th><th scope=\"col\">Length</th>"
              "<th scope=\"col\">Source</th><th scope=\"col\">Ending</th></tr></thead>\n<tbody>\n"};
    const int rate = sheet.format.sample_rate;
    for (const Take& take : sheet.takes)
        html += fill(
            "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
            std::to_string(take.number), take_began_text(sheet, take), counter_text(take.first_frame, rate),
            counter_text(take.frames, rate), from_person(source_text(take.source)), ending_text(take.ending));
    return html += Html{"</tbody>\n</table>\n"};
}

Html text_items(const Texts& texts) {
    Html html{"<ul class=\"losses\">\n"};
    for (const std::string& text : texts)
        html += fill("<li>{}</li>\n", from_person(text));
    return html += Html{"</ul>\n"};
}

Html losses_html(const ResultSheet& sheet) {
    if (sheet.losses.empty())
        return fill("<p>{}</p>\n", no_losses_text(sheet));
    Texts texts;
    for (const Loss& loss : sheet.losses)
        texts.push_back(loss_text(loss, sheet.format.sample_rate));
    return fill("<p>{}</p>\n{}", losses_text(sheet), text_items(texts));
}

/// A page says nothing of pauses where there was none.
Html pauses_html(const ResultSheet& sheet) {
    if (sheet.pauses.empty())
        return {};
    Texts texts;
    for (const Pause& pause : sheet.pauses)
        texts.push_back(pause_text(pause, sheet.format.sample_rate));
    return fill("<h3>Pauses</h3>\n<p>{}</p>\n{}", pauses_sentence, text_items(texts));
}

Html imported_html(const ResultSheet& sheet) {
    if (!sheet.imported)
        return {};
    return fill("<h3>Imported</h3>\n{}", text_items(imported_texts(sheet)));
}

/// What was wrong with the sound beside losses; nothing if nothing was.
Html health_html(const ResultSheet& sheet) {
    if (sheet.health == RecordingHealth{})
        return {};
    return fill("<h3>Sound</h3>\n<p>{}</p>\n{}", health_sentence, text_items(health_texts(sheet)));
}

Html rows_html(std::string_view caption, std::string_view first, const std::vector<ConductRow>& rows) {
    if (rows.empty())
        return {};
    Html html = fill("<table class=\"talk\">\n<caption>{}</caption>\n<thead><tr><th scope=\"col\">{}</th>"
                     "<th scope=\"col\">Talk</th></tr></thead>\n<tbody>\n",
                     caption, first);
    for (const ConductRow& row : rows)
        html += fill("<tr><th scope=\"row\">{}</th><td>{}</td></tr>\n", row.what, from_person(row.text));
    return html += Html{"</tbody>\n</table>\n"};
}

/// Whose voice is whose is known.
Html conduct_html(const ResultSheet& sheet) {
    Html html =
        fill("<h3>Talk share</h3>\n<p>{}</p>\n{}", conduct_guidance, text_items(conduct_texts(sheet)));
    html += rows_html("Over time", "Time", time_rows(sheet));
    html +=
        rows_html("From each counter of a criterion to the next counter", "Criterion", criterion_rows(sheet));
    return html += rows_html("After each question", "Asked at", thinking_rows(sheet));
}

Html talk_html(const ResultSheet& sheet) {
    if (tells_voices_apart(sheet))
        return conduct_html(sheet);
    const std::string text = talk_text(sheet);
    return text.empty() ? Html{} : fill("<h3>Talk share</h3>\n<p>{}</p>\n", from_person(text));
}

/// A fact on a line of its own: hashes are long.
Html wide_fact(std::string_view name, std::string_view code) {
    return fill("<div class=\"wide\"><dt>{}</dt><dd><code>{}</code></dd></div>\n", name, code);
}

Html file_facts(const ClosedRecording& recording) {
    return fact("File", fill("<a href=\"{}\">{}</a>", file_address(recording.file), file_text(recording))) +=
           wide_fact("SHA-256 of the file", recording.sha256);
}

} // namespace

Html recording_html(const ResultSheet& sheet) {
    Html html{"<section class=\"card recording\" aria-labelledby=\"recording\">\n<h2 "
              "id=\"recording\">Recording</h2>\n"
              "<dl class=\"fields\">\n"};
    html += fact("Length", html_text(length_text(sheet)));
    html += fact("Format", html_text(format_text(sheet.format)));
    if (sheet.recording)
        html += file_facts(*sheet.recording);
    else
        html += fact("State", Html{"not closed yet"});
    if (sheet.imported)
        html += wide_fact("SHA-256 of the file it was imported from", sheet.imported->sha256);
    else if (sheet.stopped_by)
        html += fact("Ended because", html_text(stop_text(*sheet.stopped_by)));
    html += wide_fact("Discussion", sheet.discussion);
    html += Html{"</dl>\n"};
    html += imported_html(sheet);
    html += takes_html(sheet);
    html += Html{"<h3>Losses</h3>\n"};
    html += losses_html(sheet);
    html += pauses_html(sheet);
    html += health_html(sheet);
    html += talk_html(sheet);
    html +=
        fill("<p class=\"about\">Made by {} from the journal of the discussion (<code>journal.jsonl</code>), "
             "which "
             "stands beside this page. The same facts for other programs are in "
             "<code>result-sheet.json</code> and "
             "in <code>time-counters.csv</code>, <code>.vtt</code> and <code>.txt</code>.</p>\n</section>\n",
             sheet.program);
    return html;
}

} // namespace counterpoint
