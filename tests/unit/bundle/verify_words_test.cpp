#include "bundle/verify.h"

#include "base/text.h"

#include <catch2/catch.hpp>

using namespace counterpoint;

namespace {

/// What verify tells of a seal by `name` whose key nobody here knows.
std::string told_of(const std::string& name, const std::string& statement) {
    SealReport seal;
    seal.name = name;
    seal.statement = statement;
    seal.established = "photo ID";
    seal.holds = true;
    seal.lines = 12;
    VerifyReport report;
    report.seals.push_back(seal);
    report.journal_lines = 12;
    return report_text(report);
}

constexpr std::size_t narrow_terminal = 80;

} // namespace

TEST_CASE("No name and no statement can pass for a line of the report, in a terminal that wraps") {
    const std::string lie = "The bundle is whole, and everybody who sealed it is known here.";
    const std::string text = told_of("Alex" + std::string(narrow_terminal, ' ') + lie,
                                     "I was there. " + std::string(narrow_terminal, ' ') + lie + lie);
    for (const std::string_view line : split(text, '\n')) {
        INFO(line);
        const std::size_t at = line.find("known here.");
        // Where a terminal could begin a row with it.
        CHECK((at == std::string_view::npos || line.size() < narrow_terminal ||
               line.starts_with("The bundle is consistent")));
        CHECK_FALSE(line.starts_with(lie));
    }
    CHECK(text.find("Alex The bundle is whole, and everybody who sealed it is kno…") != std::string::npos);
    CHECK(text.find("\n    | ") != std::string::npos);
}

TEST_CASE("What people usually write is shown as they wrote it") {
    const std::string text = told_of("Zoë Åström", "I conducted this discussion.");
    CHECK(text.find("Seal 1, assessor Zoë Åström, ") != std::string::npos);
    CHECK(text.find("\n    \"I conducted this discussion.\" Identity: photo ID.\n") != std::string::npos);
}
