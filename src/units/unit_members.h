#pragma once

// Takes members out of one object of a unit's JSON, which a stranger may have written. The first thing that
// is wrong anywhere in the unit is kept, and every later answer is an empty value, so a form is read straight
// through and checked once at its end.
// Thread: one object from one thread.

#include "base/result.h"
#include "units/unit.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace counterpoint {

/// What all objects of one unit share while it is read.
struct UnitReading {
    std::optional<Error> error = {};
    std::size_t text_bytes = 0; ///< of all texts so far
};

/// Number of characters (code points) of clean UTF-8.
[[nodiscard]] std::size_t characters(std::string_view text);

class UnitMembers {
public:
    /// `owner` begins every sentence about a member: "AC 2.3". Empty: the unit itself. `json` and `reading`
    /// must outlive this. Anything but an object fails at once.
    UnitMembers(const nlohmann::ordered_json& json, std::string owner, UnitReading& reading);

    void rename(std::string owner) { owner_ = std::move(owner); }

    [[nodiscard]] std::string text(const char* key); ///< empty if there is none
    [[nodiscard]] std::string required_text(const char* key);
    /// A text that stands in paths, lists and commands: required, without '/', '\', ',', white space and
    /// control characters, no '.' at its beginning, at most `most` characters.
    [[nodiscard]] std::string required_name(const char* key, std::size_t most);
    /// A name that is typed on a command line too: letters A to Z, digits, '.' and '-', a letter or digit
    /// first.
    [[nodiscard]] std::string required_id(const char* key, std::size_t most);
    [[nodiscard]] Texts texts(const char* key);
    [[nodiscard]] int number(const char* key); ///< 0 to 10,000; 0 if there is none
    [[nodiscard]] bool truth(const char* key); ///< false if there is none
    [[nodiscard]] Rule rule(const char* key);  ///< not known if there is none

    /// An empty object if there is none.
    [[nodiscard]] const nlohmann::ordered_json& object(const char* key);
    /// An empty array if there is none.
    [[nodiscard]] const nlohmann::ordered_json& array(const char* key, const char* of_what);

    /// `"key" why.` about this object.
    void fail(const char* key, std::string_view why);

    [[nodiscard]] bool ok() const { return !reading_->error; }

private:
    const nlohmann::ordered_json* find(const char* key) const;
    std::string checked_text(const char* key, const nlohmann::ordered_json& json);

    const nlohmann::ordered_json* json_;
    std::string owner_;
    UnitReading* reading_;
};

} // namespace counterpoint
