#include "sheet/html_parts.h"

#include "sheet/words.h"

namespace counterpoint {

namespace {

Html fact(std::string_view name, const Html& value) {
    return fill("<div><dt>{}</dt><dd>{}</dd></div>\n", name, value);
}

Html length_html(const ResultSheet& sheet) {
    return fill("{} ({}; {} frames)", counter_text(sheet.frames, sheet.format.sample_rate),
                seconds_text(sheet.frames, sheet.format.sample_rate), grouped(sheet.frames));
}

Html takes_html(const ResultSheet& sheet) {
    if (sheet.takes.empty())
        return Html{"<p class=\"nothing\">Nothing has been recorded.</p>\n"};
    Html html{"<table class=\"takes\">\n<caption>Takes</caption>\n<thead><tr><th scope=\"col\">Take</th>"
              "<th scope=\"col\">Began</th><th scope=\"col\">From</th><th scope=\"col\">Length</th>"
              "<th scope=\"col\">Source</th><th scope=\"col\">Ending</th></tr></thead>\n<tbody>\n"};
    const int rate = sheet.format.sample_rate;
    for (const Take& take : sheet.takes)
        html += fill(
            "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
            std::to_string(take.number), date_time_text(take.started_at),
            counter_text(take.first_frame, rate), counter_text(take.frames, rate),
            from_person(source_text(take.source)), ending_text(take.ending));
    return html += Html{"</tbody>\n</table>\n"};
}

Html losses_html(const ResultSheet& sheet) {
    if (sheet.losses.empty())
        return Html{"<p>No loss of sound was noticed.</p>\n"};
    const int rate = sheet.format.sample_rate;
    Html html = fill("<p>In all, {} frames ({}) never arrived:</p>\n<ul class=\"losses\">\n",
                     grouped(sheet.lost_frames), seconds_text(sheet.lost_frames, rate));
    for (const Loss& loss : sheet.losses)
        html += fill("<li>{}</li>\n", from_person(loss_text(loss, rate)));
    return html += Html{"</ul>\n"};
}

/// A page says nothing of pauses where there was none.
Html pauses_html(const ResultSheet& sheet) {
    if (sheet.pauses.empty())
        return {};
    Html html{"<h3>Pauses</h3>\n<p>The recording stood still; what was said then is not in it.</p>\n<ul "
              "class=\"pauses\">\n"};
    for (const Pause& pause : sheet.pauses)
        html += fill("<li>At {}: {}. Paused {}, {}.</li>\n", counter_text(pause.at, sheet.format.sample_rate),
                     from_person(pause.reason), date_time_text(pause.paused_at),
                     pause.resumed_at ? "went on " + date_time_text(*pause.resumed_at) : "and ended so");
    return html += Html{"</ul>\n"};
}

std::string trouble_text(const SignalTrouble& trouble, SoundFormat format) {
    return signal_problem_text(trouble.problem, trouble.channel, format.channels) + ", from " +
           counter_text(trouble.since, format.sample_rate) +
           (trouble.until ? " to " + counter_text(*trouble.until, format.sample_rate) : " on");
}

std::string outage_text(const DeviceOutage& outage, int rate) {
    std::string text = outage.device + " was gone from " + counter_text(outage.at, rate) +
                       (outage.until ? " to " + counter_text(*outage.until, rate) : " on");
    if (!outage.returned_as.empty() && outage.returned_as != outage.device)
        text += "; from then on " + outage.returned_as + " was recorded";
    return text;
}

/// What was wrong with the sound beside losses; nothing if nothing was.
Html health_html(const ResultSheet& sheet) {
    if (sheet.health == RecordingHealth{})
        return {};
    Html html{"<h3>Sound</h3>\n<p>The recorder noticed:</p>\n<ul class=\"losses\">\n"};
    for (const DeviceOutage& outage : sheet.health.devices)
        html += fill("<li>{}</li>\n", from_person(outage_text(outage, sheet.format.sample_rate)));
    for (const SignalTrouble& trouble : sheet.health.signal)
        html += fill("<li>{}</li>\n", trouble_text(trouble, sheet.format));
    return html += Html{"</ul>\n"};
}

/// A fact on a line of its own: hashes are long.
Html wide_fact(std::string_view name, std::string_view code) {
    return fill("<div class=\"wide\"><dt>{}</dt><dd><code>{}</code></dd></div>\n", name, code);
}

Html file_facts(const ClosedRecording& recording) {
    return fact("File", fill("<a href=\"{}\">{}</a>, {} bytes", file_address(recording.file), recording.file,
                             grouped(static_cast<std::int64_t>(recording.bytes)))) +=
           wide_fact("SHA-256 of the file", recording.sha256);
}

} // namespace

Html recording_html(const ResultSheet& sheet) {
    Html html{"<section class=\"card recording\" aria-labelledby=\"recording\">\n<h2 "
              "id=\"recording\">Recording</h2>\n"
              "<dl class=\"fields\">\n"};
    html += fact("Length", length_html(sheet));
    html += fact("Format", html_text(format_text(sheet.format)));
    if (sheet.recording)
        html += file_facts(*sheet.recording);
    else
        html += fact("State", Html{"not closed yet"});
    if (sheet.stopped_by)
        html += fact("Ended because", html_text(stop_text(*sheet.stopped_by)));
    html += wide_fact("Discussion", sheet.discussion);
    html += Html{"</dl>\n"};
    html += takes_html(sheet);
    html += Html{"<h3>Losses</h3>\n"};
    html += losses_html(sheet);
    html += pauses_html(sheet);
    html += health_html(sheet);
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
