#include "sheet/time_counters.h"

#include "base/text.h"
#include "sample_sheets.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

/// The cells of a CSV text, read by RFC 4180.
std::vector<std::vector<std::string>> csv_lines(const std::string& csv) {
    std::vector<std::vector<std::string>> lines;
    std::vector<std::string> line;
    std::string cell;
    bool quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        if (quoted && csv[i] == '"' && i + 1 < csv.size() && csv[i + 1] == '"')
            cell += csv[i++];
        else if (csv[i] == '"')
            quoted = !quoted;
        else if (!quoted && csv[i] == ',')
            line.push_back(std::exchange(cell, {}));
        else if (!quoted && csv[i] == '\r') {
            REQUIRE(csv.at(i + 1) == '\n');
            ++i;
            line.push_back(std::exchange(cell, {}));
            lines.push_back(std::exchange(line, {}));
        } else
            cell += csv[i];
    }
    REQUIRE_FALSE(quoted);
    REQUIRE(cell.empty());
    return lines;
}

} // namespace

TEST_CASE("The spreadsheet has a line per counter") {
    const auto lines = csv_lines(time_counters_csv(typical_sheet()));
    REQUIRE(lines.size() == 4);
    CHECK(lines[0] == std::vector<std::string>{"time", "seconds", "frame", "criteria", "statements", "note",
                                               "origin", "practice"});
    CHECK(lines[1][0] == "1m 55 secs");
    CHECK(lines[1][1] == "115.25");
    CHECK(lines[1][2] == "5532000");
    CHECK(lines[1][3] == "8585-301/2.1");
    CHECK(lines[1][4] ==
          "Use diagnostic or assessment tools to effectively coach within an organisational context");
    CHECK(lines[2][3] == "8585-301/3.1 8585-301/3.2");
    CHECK(lines[2][5] == "the GROW model, with \"Client 1\"");
    CHECK(lines[3][6] == "added later");
}

TEST_CASE("No cell of a spreadsheet is a formula, and none breaks its line") {
    const auto lines = csv_lines(time_counters_csv(hostile_sheet()));
    REQUIRE(lines.size() == hostile_texts().size() + 1);
    for (std::size_t i = 1; i < lines.size(); ++i) {
        REQUIRE(lines[i].size() == lines[0].size());
        for (const std::string& cell : lines[i]) {
            const std::string_view content = trimmed(cell);
            INFO(cell);
            CHECK((content.empty() || std::string("=+-@").find(content.front()) == std::string::npos));
            CHECK_FALSE(content.starts_with("＝"));
        }
        INFO("the note is kept, behind an apostrophe where it has to be");
        const std::string note = clean_utf8(hostile_texts()[i - 1]);
        CHECK((lines[i][5] == note || lines[i][5] == "'" + note));
    }
}

TEST_CASE("WebVTT chapters reach from each counter to the next later one") {
    const std::string vtt = time_counters_vtt(typical_sheet());
    CHECK(vtt.starts_with("WEBVTT\n\n"));
    CHECK(vtt.find("\n1\n00:01:55.250 --> 00:02:43.000\nAC 2.1\n") != std::string::npos);
    CHECK(vtt.find("\n2\n00:02:43.000 --> 00:04:10.000\nAC 3.1 and 3.2: the GROW model") !=
          std::string::npos);
    CHECK(vtt.find("\n3\n00:04:10.000 --> 00:05:00.000\nAC 2.1\n") != std::string::npos);
}

TEST_CASE("Counters at one moment, and one at the very end, are chapters that last") {
    const std::string vtt = time_counters_vtt(several_units_sheet());
    CHECK(vtt.find("\n2\n01:02:05.000 --> 02:00:00.000\n") != std::string::npos);
    CHECK(vtt.find("\n3\n01:02:05.000 --> 02:00:00.000\n") != std::string::npos);
    CHECK(vtt.find("\n4\n02:00:00.000 --> 02:00:00.001\n") != std::string::npos);
}

TEST_CASE("No note ends a WebVTT cue or begins another") {
    const std::string vtt = time_counters_vtt(hostile_sheet());
    std::size_t arrows = 0;
    for (std::size_t at = vtt.find("-->"); at != std::string::npos; at = vtt.find("-->", at + 1))
        ++arrows;
    CHECK(arrows == hostile_texts().size());
    CHECK(vtt.find('\r') == std::string::npos);
    CHECK(vtt.find("<script") == std::string::npos);
    CHECK(is_clean_utf8(vtt));
}

TEST_CASE("Audacity gets one label a line, whatever a note holds") {
    CHECK(time_counters_labels(typical_sheet()) ==
          "115.250000\t115.250000\tAC 2.1\n"
          "163.000000\t163.000000\tAC 3.1 and 3.2: the GROW model, with \"Client 1\"\n"
          "250.000000\t250.000000\tAC 2.1\n");
    const std::string labels = time_counters_labels(hostile_sheet());
    const auto lines = split(labels, '\n');
    REQUIRE(lines.size() == hostile_texts().size() + 1);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i)
        CHECK(split(lines[i], '\t').size() == 3);
}

TEST_CASE("Counters made in practice say so in every form") {
    CHECK(time_counters_csv(practice_sheet()).find(",PRACTICE\r\n") != std::string::npos);
    CHECK(time_counters_vtt(practice_sheet()).find("\nPRACTICE AC 1.1\n") != std::string::npos);
    CHECK(time_counters_labels(practice_sheet()).find("\tPRACTICE AC 1.1\n") != std::string::npos);
    CHECK(time_counters_csv(typical_sheet()).find("PRACTICE") == std::string::npos);
    CHECK(time_counters_vtt(typical_sheet()).find("PRACTICE") == std::string::npos);
}

TEST_CASE("A discussion without counters gives forms without counters") {
    CHECK(csv_lines(time_counters_csv(empty_sheet())).size() == 1);
    CHECK(time_counters_vtt(empty_sheet()).find("-->") == std::string::npos);
    CHECK(time_counters_labels(empty_sheet()).empty());
}
