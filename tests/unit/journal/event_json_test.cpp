#include "journal/event_json/event_json.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <set>
#include <utility>

using namespace counterpoint;

namespace {

/// One of each, with nothing in it.
template <std::size_t... Index>
std::vector<Event> every_event(std::index_sequence<Index...>) {
    return {Event(std::in_place_index<Index>)...};
}

} // namespace

TEST_CASE("Every event has a word of its own, and is read back by it") {
    std::set<std::string_view> types;
    for (const Event& event : every_event(std::make_index_sequence<std::variant_size_v<Event::Variant>>())) {
        const std::string_view type = event_type(event);
        INFO(type);
        CHECK(types.insert(type).second);
        const auto read = event_from_json(type, event_data(event));
        // What an empty event lacks may be refused, but its word is always known.
        if (read) {
            REQUIRE(read->has_value());
            CHECK((*read)->index() == event.index());
        }
    }
    CHECK(types.size() == std::variant_size_v<Event::Variant>);
}
