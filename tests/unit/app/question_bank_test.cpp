// The bank of questions: the starter set, and the user's own.

#include "app/question_bank.h"

#include "discussion/plan/question_craft.h"
#include "support/temporary_folder.h"
#include "units/catalogue.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace counterpoint;
using Catch::Contains;

TEST_CASE("every built-in criterion of 8585, 8588 and 8589 has an open question that our own notes accept") {
    const Catalogue catalogue = built_in_catalogue();
    const auto questions = starter_questions(catalogue.units());
    for (const Unit& unit : catalogue.units()) {
        if (unit.id.starts_with("8580"))
            continue;
        for (const LearningOutcome& outcome : unit.outcomes)
            for (const Criterion& criterion : outcome.criteria) {
                CAPTURE(unit.id, criterion.number);
                const CriterionId id{unit.id, criterion.number};
                CHECK(std::any_of(questions.begin(), questions.end(), [&](const Question& question) {
                    return std::count(question.criteria.begin(), question.criteria.end(), id) > 0;
                }));
            }
    }
    for (const Question& question : questions) {
        CAPTURE(question.text);
        for (const CraftNote& note : notes_on_question(question.text))
            FAIL_CHECK(note.why << " " << note.found);
        CHECK(std::none_of(questions.begin(), questions.end(), [&](const Question& other) {
            return &other != &question && other.text == question.text;
        }));
    }
}

TEST_CASE("the user's own questions come first, and a file that cannot be read is told") {
    const test::TemporaryFolder folder;
    const auto files = real_file_system();
    const Catalogue catalogue = built_in_catalogue();
    REQUIRE(files
                ->replace(folder.file("mine.csv"), "question,criteria,follow_ups\n"
                                                   "How was it?,8585-301/1.1,Why? | And then?\n")
                .ok());
    REQUIRE(files->replace(folder.file("notes.txt"), "not a question").ok());
    REQUIRE(files->replace(folder.file("wrong.csv"), "question,criteria\nHow?,8585-999/1.1\n").ok());
    const QuestionBank bank = load_question_bank(*files, folder.path(), catalogue.units());
    REQUIRE(bank.questions.size() > 100);
    CHECK(bank.questions[0] == Question{1, "How was it?", {{"8585-301", "1.1"}}, {"Why?", "And then?"}});
    CHECK(bank.questions[1].id == 2);
    REQUIRE(bank.problems.size() == 1);
    CHECK_THAT(bank.problems[0], Contains("wrong.csv") && Contains("Line 2"));
    CHECK(load_question_bank(*files, folder.file("nowhere"), catalogue.units()).problems.empty());
}
