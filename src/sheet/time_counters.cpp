#include "sheet/time_counters.h"

#include "base/text.h"
#include "sheet/csv_cell.h"
#include "sheet/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

/// "AC 2.1: what was said", with PRACTICE in front where it must be.
std::string label_of(const ResultSheet& sheet, const Counter& counter) {
    return fmt::format("{}{}{}{}", sheet.practice ? "PRACTICE " : "", counter.criteria_text,
                       counter.note.empty() ? "" : ": ", one_line(counter.note));
}

std::int64_t milliseconds_at(Frame frame, int sample_rate) {
    return std::max<Frame>(frame, 0) * 1000 / sample_rate;
}

std::string vtt_time(std::int64_t milliseconds) {
    return fmt::format("{:02}:{:02}:{:02}.{:03}", milliseconds / 3'600'000, milliseconds / 60'000 % 60,
                       milliseconds / 1000 % 60, milliseconds % 1000);
}

/// Escaped as WebVTT wants it. "-->" cannot survive, since '>' does not.
std::string vtt_text(std::string_view text) {
    std::string escaped;
    for (const char c : one_line(text)) {
        if (c == '&')
            escaped += "&amp;";
        else if (c == '<')
            escaped += "&lt;";
        else if (c == '>')
            escaped += "&gt;";
        else
            escaped += c;
    }
    return escaped;
}

} // namespace

std::string time_counters_csv(const ResultSheet& sheet) {
    std::string csv = "time,seconds,frame,criteria,statements,note,origin,practice\r\n";
    for (const Counter& counter : sheet.counters) {
        std::string criteria;
        std::string statements;
        for (const CriterionId& id : counter.criteria) {
            criteria += (criteria.empty() ? "" : " ") + id.unit + "/" + id.number;
            statements += (statements.empty() ? "" : " | ") + statement_of(sheet, id);
        }
        csv += fmt::format("{},{},{},{},{},{},{},{}\r\n", csv_cell(counter.text), counter.seconds,
                           counter.frame, csv_cell(criteria), csv_cell(statements), csv_cell(counter.note),
                           counter.origin == MarkOrigin::live ? "live" : "added later",
                           sheet.practice ? "PRACTICE" : "");
    }
    return csv;
}

std::string time_counters_vtt(const ResultSheet& sheet) {
    const int rate = sheet.format.sample_rate;
    std::string vtt = "WEBVTT\n\nNOTE\nAnnotated time counters of a professional discussion\n";
    if (sheet.practice)
        vtt += "PRACTICE\n";
    for (std::size_t i = 0; i < sheet.counters.size(); ++i) {
        const std::int64_t start = milliseconds_at(sheet.counters[i].frame, rate);
        std::int64_t end = milliseconds_at(sheet.frames, rate);
        for (std::size_t later = i + 1; later < sheet.counters.size(); ++later)
            if (const auto next = milliseconds_at(sheet.counters[later].frame, rate); next > start) {
                end = next;
                break;
            }
        end = std::max(end, start + 1);
        vtt += fmt::format("\n{}\n{} --> {}\n{}\n", sheet.counters[i].mark, vtt_time(start), vtt_time(end),
                           vtt_text(label_of(sheet, sheet.counters[i])));
    }
    return vtt;
}

std::string time_counters_labels(const ResultSheet& sheet) {
    std::string labels;
    for (const Counter& counter : sheet.counters)
        labels += fmt::format("{0:.6f}\t{0:.6f}\t{1}\n", counter.seconds, one_line(label_of(sheet, counter)));
    return labels;
}

} // namespace counterpoint
