#include "journal/journal_chain.h"

#include "journal/event_json/event_json.h"
#include "journal/event_json/json_reader.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace counterpoint {

namespace {

using Json = nlohmann::ordered_json;

Error damaged(std::string what) {
    return Error{ErrorKind::damaged, std::move(what), {}, {}, {}};
}

/// Deeper than any event of ours; a stranger's line may be 4 MiB of brackets.
constexpr int deepest = 16;

Json parse_bounded(std::string_view line) {
    const auto shallow = [](int depth, Json::parse_event_t, Json&) { return depth <= deepest; };
    return Json::parse(line, shallow, false);
}

} // namespace

JournalChain::Line JournalChain::next(Event event, Actor by, WallTime at) {
    RecordedEvent recorded{sequence_ + 1, at, by, std::move(event), {}};
    const Json json = {{"seq", recorded.sequence},           {"prev", head_},
                       {"at", wall_time_text(at)},           {"by", actor_name(by)},
                       {"type", event_type(recorded.event)}, {"data", event_data(recorded.event)}};
    std::string bytes = json.dump();
    head_ = sha256_hex(bytes);
    sequence_ = recorded.sequence;
    recorded.line_sha256 = head_;
    bytes += '\n';
    return {std::move(recorded), std::move(bytes)};
}

Result<std::optional<RecordedEvent>> JournalChain::follow(std::string_view line) {
    if (line.size() > longest_journal_line)
        return damaged("It is longer than any line may be.");
    const Json json = parse_bounded(line);
    if (!json.is_object())
        return damaged("It is no JSON object.");

    JsonReader reader(json);
    const auto sequence = static_cast<std::uint64_t>(reader.number("seq", 0, INT64_MAX));
    const std::string previous = reader.text("prev");
    const std::string at_text = reader.text("at");
    const std::string by_text = reader.text("by");
    const std::string type = reader.text("type");
    if (!reader.ok())
        return reader.error();
    WallTime at;
    const auto by = actor_from_name(by_text);
    if (!parse_wall_time(at_text, at) || !by)
        return damaged("Its \"at\" is no time or its \"by\" is nobody.");
    if (sequence != sequence_ + 1)
        return damaged(fmt::format("Its number is {} where {} must come.", sequence, sequence_ + 1));
    if (previous != head_)
        return damaged(
            "It does not follow the line before it: one of the two was changed, added or removed.");

    auto event = event_from_json(type, json.contains("data") ? json["data"] : Json());
    if (!event)
        return event.error();
    head_ = sha256_hex(line);
    sequence_ = sequence;
    if (!*event)
        return std::optional<RecordedEvent>();
    return std::optional<RecordedEvent>(RecordedEvent{sequence, at, *by, std::move(**event), head_});
}

} // namespace counterpoint
