#include "live/views/counter_rows.h"

#include "support/told_discussion.h"

#include <catch2/catch.hpp>

#include <random>

using namespace counterpoint;

namespace {

constexpr const char* criteria[] = {"1.1", "1.2", "2.1", "3.4"};

std::vector<std::string> words(const std::deque<CounterRow>& rows) {
    std::vector<std::string> result;
    for (const CounterRow& row : rows)
        result.push_back(std::to_string(row.mark) + " " + row.time + " " + row.criteria + " " + row.note);
    return result;
}

/// What somebody may do to the marks next.
void change(State& state, std::mt19937& random) {
    auto& marks = state.marks;
    ++state.sequence;
    const std::size_t any = marks.empty() ? 0 : random() % marks.size();
    switch (random() % 5) {
    case 0:
        if (!marks.empty())
            marks[any].withdrawn = !marks[any].withdrawn;
        return;
    case 1:
        if (!marks.empty())
            marks[any].note += "x";
        return;
    case 2:
        if (!marks.empty())
            marks.back().criteria.push_back({"8585-301", "2.4"});
        return;
    default: {
        Mark mark;
        mark.id = static_cast<MarkId>(marks.size() + 1);
        mark.points_to = static_cast<Frame>(random() % 100'000'000);
        mark.criteria = {{"8585-301", criteria[random() % 4]}};
        marks.push_back(mark);
    }
    }
}

} // namespace

TEST_CASE("Rows that follow a discussion are those that a first look would give") {
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random(seed);
    State state = test::ToldDiscussion().start().state();
    CounterRows following;
    std::deque<CounterRow> rows;
    for (int step = 0; step < 400; ++step) {
        change(state, random);
        if (step == 200)
            state.discussion = "another";
        following.follow(state, step % 50 == 0, rows);
        CounterRows first_look;
        std::deque<CounterRow> expected;
        first_look.follow(state, true, expected);
        REQUIRE(words(rows) == words(expected));
        for (const char* number : criteria)
            REQUIRE(following.touched({"8585-301", number}) == first_look.touched({"8585-301", number}));
    }
}

TEST_CASE("A row tells since which event it is as it is, whatever else changes") {
    State state = test::ToldDiscussion().start().mark(48'000, {{"8585-301", "1.1"}}).state();
    CounterRows following;
    std::deque<CounterRow> rows;
    following.follow(state, false, rows);
    const auto first = rows.front().sequence;
    ++state.sequence;
    Mark second = state.marks.back();
    ++second.id;
    state.marks.push_back(second);
    following.follow(state, false, rows);
    CHECK(rows.front().sequence == state.sequence);
    CHECK(rows.back().sequence == first);
    following.follow(state, true, rows); // made anew, and still the same
    CHECK(rows.back().sequence == first);
    ++state.sequence;
    state.marks.front().note = "changed";
    following.follow(state, false, rows);
    CHECK(rows.back().sequence == state.sequence);
    CHECK(rows.front().sequence == state.sequence - 1);
}
