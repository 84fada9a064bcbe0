// Notes on questions: what they rest on, and how often they are right on labelled questions.

#include "discussion/plan/question_craft.h"

#include "base/file_system.h"
#include "base/text.h"
#include "support/places.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>

using namespace counterpoint;

namespace {

const std::map<std::string_view, CraftFault> fault_names = {
    {"leading", CraftFault::leading},
    {"double-barrelled", CraftFault::double_barrelled},
    {"closed", CraftFault::closed},
    {"over-long", CraftFault::over_long}};

struct Labelled {
    std::set<CraftFault> faults;
    std::string question;
};

std::vector<Labelled> labelled(const std::string& name) {
    const auto bytes = real_file_system()->read_all(test::in_tests("fixtures/questions/" + name), 1'000'000);
    REQUIRE(bytes.ok());
    std::vector<Labelled> list;
    for (const std::string_view line : split(*bytes, '\n')) {
        const std::size_t bar = line.find('|');
        if (line.starts_with('#') || bar == std::string_view::npos)
            continue;
        Labelled one{{}, std::string(trimmed(line.substr(bar + 1)))};
        for (const std::string_view label : split(line.substr(0, bar), ','))
            if (trimmed(label) != "fine")
                one.faults.insert(fault_names.at(trimmed(label)));
        list.push_back(std::move(one));
    }
    return list;
}

std::set<CraftFault> found_in(std::string_view question) {
    std::set<CraftFault> found;
    for (const CraftNote& note : notes_on_question(question))
        found.insert(note.fault);
    return found;
}

struct Score {
    double right = 0, wrong = 0, missed = 0;
    [[nodiscard]] double precision() const { return right + wrong == 0 ? 1 : right / (right + wrong); }
    [[nodiscard]] double recall() const { return right + missed == 0 ? 1 : right / (right + missed); }
};

/// Prints each mistake, so that whoever changes a rule sees what it costs.
Score score_of(const std::vector<Labelled>& list, const std::string& name) {
    Score all;
    for (const auto& [label, fault] : fault_names) {
        Score score;
        for (const Labelled& one : list) {
            const bool is = one.faults.count(fault) > 0;
            const bool said = found_in(one.question).count(fault) > 0;
            score.right += is && said ? 1 : 0;
            score.wrong += !is && said ? 1 : 0;
            score.missed += is && !said ? 1 : 0;
            if (is != said)
                std::printf("  %s %s: %s\n", is ? "missed" : "wrongly", std::string(label).c_str(),
                            one.question.c_str());
        }
        std::printf("%s, %s: precision %.2f, recall %.2f\n", name.c_str(), std::string(label).c_str(),
                    score.precision(), score.recall());
        all.right += score.right;
        all.wrong += score.wrong;
        all.missed += score.missed;
    }
    std::printf("%s, all: precision %.2f, recall %.2f (%zu questions)\n", name.c_str(), all.precision(),
                all.recall(), list.size());
    return all;
}

} // namespace

TEST_CASE("notes on questions that were labelled before there were rules are mostly right") {
    const auto list = labelled("before_rules.txt");
    REQUIRE(list.size() >= 60);
    const Score score = score_of(list, "before the rules");
    CHECK(score.precision() >= 0.85);
    CHECK(score.recall() >= 0.75);
}

TEST_CASE("notes on questions that were labelled for the rules are right") {
    const auto list = labelled("after_rules.txt");
    REQUIRE(list.size() >= 60);
    const Score score = score_of(list, "after the rules");
    CHECK(score.precision() >= 0.95);
    CHECK(score.recall() >= 0.95);
}

TEST_CASE("a note says which words gave it away, why, and what would be better") {
    const auto notes = notes_on_question("Don\u2019t you think the contract helped?");
    REQUIRE(notes.size() == 2);
    CHECK(notes[0].fault == CraftFault::leading);
    CHECK(notes[0].found == "don't you think");
    CHECK_FALSE(notes[0].why.empty());
    CHECK_FALSE(notes[0].hint.empty());
    CHECK(notes_on_question("").empty());
    CHECK(notes_on_question("?").empty());
    CHECK(notes_on_question(std::string("\xFF\xFE how\0 so?", 12)).empty());
}

TEST_CASE("a list of one kind, and one that begins with a hard question, are told") {
    const auto list = [](const std::vector<std::string>& texts) {
        std::vector<Question> questions;
        for (const std::string& text : texts)
            questions.push_back({static_cast<QuestionId>(questions.size() + 1), text, {}, {}});
        return questions;
    };
    const auto faults = [](const std::vector<Question>& questions) {
        std::set<CraftFault> found;
        for (const CraftNote& note : notes_on_list(questions))
            found.insert(note.fault);
        return found;
    };
    CHECK(faults(list({"What did you plan?", "What did the client say?", "Which tool did you use?",
                       "Tell me about the diary."})) == std::set{CraftFault::one_kind});
    CHECK(faults(list({"Evaluate your use of the model.", "What did you plan?", "How did you listen?",
                       "Which tool did you use?"})) == std::set{CraftFault::hard_first});
    CHECK(faults(
              list({"What did you plan?", "How did you listen?", "Why that tool?", "What would you change?"}))
              .empty());
    CHECK(faults(list({"What?", "What?", "What?"})).empty()); // too few to judge
}
