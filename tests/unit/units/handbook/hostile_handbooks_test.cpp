// Texts made to take the reader's time or memory. Each is as large as text_of_txt lets in,
// a fifth of it under sanitizers.

#include "reading_table.h"
#include "support/rounds.h"

#include <chrono>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

/// What takes the square of its length needs minutes here, also on a fast machine; what is linear needs a
/// second, also with sanitizers.
constexpr std::chrono::seconds far_too_long{30};

HandbookReading read_in_time(const std::string& text) {
    const auto begin = std::chrono::steady_clock::now();
    HandbookReading reading = read(text);
    CHECK(std::chrono::steady_clock::now() - begin < far_too_long);
    CHECK(reading.unplaced.size() <= 2'001);
    CHECK(reading.conflicts.size() <= 2'001);
    return reading;
}

std::string many(const std::string& part, std::size_t times) {
    std::string all;
    all.reserve(part.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        all += part;
    return all;
}

constexpr std::size_t lines = rounds(199'000);
constexpr std::size_t bytes = rounds(16'000'000);
const std::string unit =
    "Unit 301\tTitle\nUAN:\n\tA1\nLearning outcome (LO 1)\n1 Learn\nAssessment criteria\n";
const std::string sheet = "Unit 301 Result Sheet\nTitle\n\t\n\tReferral\n\tPass\n\n";

} // namespace

TEST_CASE("Long lines are read in linear time") {
    CHECK(read_in_time(std::string(10'000'000, 'a')).units.empty());
    CHECK(read_in_time("x" + std::string(bytes, '\t')).units.empty());
    CHECK(read_in_time(many("a\t", bytes / 2)).units.empty());
    CHECK(read_in_time(many("\t- ", bytes / 3)).units.empty());
    CHECK(read_in_time(many("[bookmark: ", bytes / 11)).units.empty());
    CHECK(read_in_time(many("[image:]", bytes / 8) + "x").units.empty());
    CHECK(read_in_time(many("1234-567 ", bytes / 9)).units.empty());
    CHECK(read_in_time(many("Unit 301 result sheet ", bytes / 22)).units.empty());
}

TEST_CASE("Many labels and headings are read in linear time") {
    CHECK(read_in_time(unit + many("1.1 Again\n", lines)).units.size() == 1);
    std::string numbered;
    for (std::size_t i = 0; i < lines; ++i)
        numbered += std::to_string(i / 99 % 99 + 1) + "." + std::to_string(i % 99 + 1) + " Do\n";
    CHECK(criteria_of(read_in_time(unit + numbered).units.at(0).unit) == 99 * 99);
    CHECK(read_in_time(unit + numbered.substr(0, numbered.size() / 2) + "Depth\n" +
                       numbered.substr(numbered.size() / 2))
              .units.size() == 1);
    CHECK(read_in_time(many("Unit 301\tTitle\nUAN:\n", lines / 2)).units.empty());
    CHECK(read_in_time(many(unit + "1.1 Do\n", lines / 7)).units.size() == 1);
    CHECK_FALSE(
        read_in_time(unit + "1.1 Do\n" + many("Learning outcome (LO 1)\n", lines - 10)).units.empty());
    CHECK_FALSE(
        read_in_time(unit + many("Assessment criteria\n1.1 Do\n1.2 Do more\n", lines / 4)).units.empty());
}

TEST_CASE("Statements and cells of very many paragraphs are read in linear time") {
    CHECK(read_in_time(unit + "1.1 Do\n" + many("and this goes on and on and on and on and on\n", lines - 10))
              .units.size() == 1);
    CHECK(read_in_time(unit + "1.1 Do\n" + many("· one\n· two\n", lines / 2 - 10)).units.size() == 1);
    CHECK(read_in_time(sheet + "\tAC 1.1\n" + many("Do this or that\nDo that or this\n", lines / 2 - 10))
              .units.size() == 1);
    CHECK(read_in_time(sheet + many("\tAC 1.1\nDo\n\t· a\n\t· b\n\t\n\tPass / Referral\n\n", lines / 8))
              .units.size() == 1);
    CHECK(read_in_time(sheet + many("\tReferral\n\tPass\n\n", lines / 4)).units.empty());
    CHECK(read_in_time(many(sheet, lines / 8)).units.empty());
    CHECK(read_in_time(unit + "1.1 Do\n" + many(sheet, lines / 8)).units.size() == 1);
}

TEST_CASE("Tables without end are read in linear time") {
    const std::string head = "\tAward\n\n\tUAN\n\tUnit number\n\tUnit title\n\tLevel\n\tCredit\n\tGLH\n\n";
    std::string rows;
    for (std::size_t i = 0; i < lines / 7 - 2; ++i)
        rows += "\tA/1\n\t" + std::to_string(1'000 + i % 9'000) + "-" + std::to_string(100 + i % 900) +
                "\n\tTitle\n\t1\n\t2\n\t3\n\n";
    CHECK(read_in_time(head + rows).units.empty());
    CHECK(read_in_time(head + many("\t1\n", lines - 20)).units.empty());
    CHECK(read_in_time(many("\tTitle\n\tTitles\n\n\tAC 1.1\nDo\n\t\n\n", lines / 8)).units.empty());
    CHECK(
        read_in_time("7000-301 x\nUnit 301:\n" + many("\tTitle\n\tTitles\n\n\tAC 1.1\nDo\n\t\n\n", lines / 8))
            .units.size() == 1);
}

TEST_CASE("A guide without end is read in linear time") {
    const std::string guide = "Guide\n(9902) assignments\nAssignment One: Title\nAssessment Criteria\n";
    CHECK(read_in_time(guide + many("1.1 Do this\tDo that.\n", lines - 10)).units.size() == 1);
    CHECK(read_in_time(guide + many("Do this\tDo that.\n", lines - 10)).units.size() == 1);
    CHECK(read_in_time(guide + "1.1\n\n" + std::string(8'000'000, 'a') + "\n" +
                       many("Word means something.\n", 190'000))
              .units.size() == 1);
    CHECK(read_in_time(many(guide + "1.1 Do\n", lines / 6)).units.size() > 0);
}
