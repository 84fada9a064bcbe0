#include "bundle/bag_info.h"

#include "base/text.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

constexpr std::string_view notes_description =
    "External-Description: A professional discussion kept in written notes; there is no recording";
constexpr std::string_view date_label = "Bagging-Date: ";

/// As the value of a label.
std::string value_of(std::string_view text) {
    return std::string(trimmed(one_line(text)));
}

std::string date_digits(std::chrono::year_month_day date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

} // namespace

std::string format_bag_info(const State& state, std::chrono::year_month_day bagged, PayloadOxum payload) {
    std::string text;
    if (const std::string centre = value_of(state.centre.name); !centre.empty())
        text += fmt::format("Source-Organization: {}\n", centre);
    text += fmt::format("External-Identifier: {}\n", value_of(state.discussion));
    if (kept_in_notes(state))
        text += fmt::format("{}\n", notes_description);
    text += fmt::format("{}{}\n", date_label, date_digits(bagged));
    text += fmt::format("Payload-Oxum: {}.{}\n", payload.bytes, payload.files);
    text += fmt::format("Bag-Software-Agent: {}\n", value_of(state.program));
    return text;
}

std::optional<std::chrono::year_month_day> bagging_date(std::string_view bag_info) {
    for (const std::string_view line : split(bag_info, '\n')) {
        if (!line.starts_with(date_label))
            continue;
        // wall_time_text's reader knows what a real day is; it wants a time behind it.
        WallTime time{};
        const std::string text = fmt::format("{}T00:00:00.000Z", line.substr(date_label.size()));
        if (parse_wall_time(text, time))
            return day_of(time);
        return std::nullopt;
    }
    return std::nullopt;
}

std::chrono::year_month_day day_of(WallTime time) {
    return std::chrono::floor<std::chrono::days>(time);
}

} // namespace counterpoint
