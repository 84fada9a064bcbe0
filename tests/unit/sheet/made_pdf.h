#pragma once

// The PDF of a sheet, and what the tests of it ask again and again.

#include "read_pdf.h"
#include "sheet/sheet_pdf.h"
#include "support/told_discussion.h"

namespace counterpoint::test {

inline std::string pdf(const ResultSheet& sheet) {
    auto bytes = sheet_pdf(sheet);
    INFO((bytes.ok() ? std::string() : bytes.error().message()));
    REQUIRE(bytes.ok());
    return *bytes;
}

inline std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

inline void check_order(const std::string& text, const std::vector<std::string>& parts) {
    std::size_t at = 0;
    for (const std::string& part : parts) {
        INFO(part << "\nin\n" << text);
        const std::size_t found = text.find(part, at);
        REQUIRE(found != std::string::npos);
        at = found + part.size();
    }
}

/// Of a short discussion with one counter.
inline ResultSheet sheet_of(const std::string& learner, const std::string& note = {}) {
    ToldDiscussion discussion;
    discussion.name("Riverside College", learner, "Alex Reid")
        .start()
        .mark(48'000, {{"8585-301", "1.1"}}, note)
        .stop(96'000)
        .close(96'000, 1'000, std::string(64, 'b'));
    return result_sheet(discussion.state());
}

} // namespace counterpoint::test
