#pragma once

// Reads the word that stands for an enum's value (discussion/names.h) out of a journal line.
// Thread: one reader from one thread.

#include "discussion/names.h"
#include "journal/event_json/json_reader.h"

namespace counterpoint {

/// The member's value; any other word fails the reader.
template <typename T, std::size_t N>
T read_name(JsonReader& reader, const char* key, const Names<T, N>& names) {
    const auto value = value_of(names, reader.text(key));
    if (!value)
        reader.fail(key, "is none of the words it may be");
    return value.value_or(names.front().first);
}

} // namespace counterpoint
