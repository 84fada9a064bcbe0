#pragma once

// Takes members out of a JSON object that a stranger may have written: the first thing that is wrong is kept,
// and every later answer is an empty value, so a form is read straight through and checked once at its end.
// Thread: one object from one thread.

#include "base/frame.h"
#include "base/result.h"
#include "discussion/marks/mark.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <vector>

namespace counterpoint {

class JsonReader {
public:
    /// `json` must outlive the reader. Anything but an object fails at once.
    explicit JsonReader(const nlohmann::ordered_json& json);

    /// Clean UTF-8 of at most 100,000 bytes.
    [[nodiscard]] std::string text(const char* key);
    [[nodiscard]] std::string text_or_empty(const char* key); ///< the same; empty if there is no such member
    [[nodiscard]] std::vector<std::string> texts(const char* key); ///< at most 1,000

    /// A name without '/', '\' or a leading '.': it stays in its folder.
    [[nodiscard]] std::string file_name(const char* key);

    [[nodiscard]] std::int64_t number(const char* key, std::int64_t lowest, std::int64_t highest);

    /// 0 to 2^48, some 185 years at 48 kHz, so that sums cannot overflow.
    [[nodiscard]] Frame frames(const char* key);

    /// "8585-301/2.1" each, at most 1,000.
    [[nodiscard]] std::vector<CriterionId> criteria(const char* key);

    [[nodiscard]] CriterionId criterion(const char* key);

    [[nodiscard]] bool has(const char* key) const; ///< for members that older programs did not write

    [[nodiscard]] bool flag(const char* key); ///< true or false, no other value

    [[nodiscard]] JsonReader object(const char* key);

    /// `read` for each object of a list of at most `most`; what is wrong in one of them is wrong here.
    template <typename Read>
    void each(const char* key, std::size_t most, Read read);

    [[nodiscard]] const nlohmann::ordered_json& array(const char* key, std::size_t most);

    void fail(const char* key, std::string_view why, ErrorKind kind = ErrorKind::damaged);
    void adopt(const JsonReader& part); ///< fails if the part did

    [[nodiscard]] bool ok() const { return !error_; }
    [[nodiscard]] const Error& error() const { return *error_; } ///< only if not ok()

private:
    const nlohmann::ordered_json* find(const char* key);
    [[nodiscard]] std::vector<JsonReader> objects(const char* key, std::size_t most);

    const nlohmann::ordered_json* json_;
    std::optional<Error> error_;
};

template <typename Read>
void JsonReader::each(const char* key, std::size_t most, Read read) {
    for (JsonReader& part : objects(key, most)) {
        read(part);
        adopt(part);
    }
}

} // namespace counterpoint
