// Changing the user's own questions, giving them away and taking them in.

#include "app/own_questions.h"

#include "app/question_bank.h"
#include "base/text.h"
#include "support/faulty_file_system.h"
#include "support/temporary_folder.h"
#include "units/catalogue.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using Catch::Contains;

namespace {

struct BankFixture {
    test::TemporaryFolder folder;
    std::unique_ptr<FileSystem> files = real_file_system();
    Catalogue catalogue = built_in_catalogue();
    OwnBank bank{*files, folder.file("questions"), catalogue.units()};

    std::vector<Question> own() {
        QuestionBank all = load_question_bank(*files, bank.folder, catalogue.units());
        all.questions.resize(all.own);
        return all.questions;
    }
    std::string refusal(const Result<std::string>& said) {
        REQUIRE_FALSE(said.ok());
        return said.error().message();
    }
};

const Question planned{
    0, "How did you plan, \"roughly\"?", {{"8585-301", "1.1"}}, {"An example, please?", "Why?"}};

} // namespace

TEST_CASE_METHOD(BankFixture, "an own question is put into the bank, changed and taken out") {
    CHECK_THAT(*keep_own_question(bank, planned), Contains("put into your bank") && Contains("8585-301.csv"));
    REQUIRE(own().size() == 1);
    CHECK(own()[0] == Question{1, planned.text, planned.criteria, planned.follow_ups});

    Question tied = planned; // the same words
    tied.criteria.insert(tied.criteria.begin(), {"8585-301", "2.1"});
    CHECK_THAT(*keep_own_question(bank, tied), Contains("changed in your bank"));
    REQUIRE(own().size() == 1);
    CHECK(own()[0].criteria.size() == 2);
    CHECK(own()[0].criteria[0].number == "1.1"); // in the unit's order

    Question reworded = planned;
    reworded.text = "  What was your plan?\nTell me. ";
    CHECK(keep_own_question(bank, reworded, planned.text).ok());
    REQUIRE(own().size() == 1);
    CHECK(own()[0].text == "What was your plan?\nTell me.");

    CHECK_THAT(*remove_own_question(bank, "What was your plan?\nTell me."), Contains("taken out"));
    CHECK(own().empty());
    CHECK_THAT(refusal(remove_own_question(bank, planned.text)), Contains("starter set cannot be changed"));
}

TEST_CASE_METHOD(BankFixture, "what the bank could not offer or read again is refused, and nothing changes") {
    REQUIRE(keep_own_question(bank, planned).ok());
    Question other = planned;
    other.text = "And the goals?";
    REQUIRE(keep_own_question(bank, other).ok());
    const auto before = own();
    CHECK_THAT(refusal(keep_own_question(bank, {0, "  ", planned.criteria, {}})), Contains("no words"));
    CHECK_THAT(refusal(keep_own_question(bank, {0, "How?", {}, {}})), Contains("at least one criterion"));
    CHECK_THAT(refusal(keep_own_question(bank, {0, "How?", planned.criteria, {"a | b"}})), Contains("|"));
    CHECK_THAT(refusal(keep_own_question(bank, other, planned.text)), Contains("Another question"));
    CHECK_THAT(refusal(keep_own_question(bank, other, "Which?")), Contains("no question “Which?”"));
    CHECK(own() == before);
}

TEST_CASE_METHOD(BankFixture, "a file of one's own that cannot be read is never written over") {
    REQUIRE(files->create_directories(bank.folder).ok());
    const std::string path = join_path(bank.folder, "8585-301.csv");
    REQUIRE(files->replace(path, "typed by hand").ok());
    CHECK_THAT(refusal(keep_own_question(bank, planned)), Contains("cannot be read") && Contains(path));
    CHECK(*files->read_all(path, 100) == "typed by hand");
}

TEST_CASE_METHOD(BankFixture, "the questions of a unit are given away and taken in by somebody else") {
    REQUIRE(keep_own_question(bank, planned).ok());
    REQUIRE(keep_own_question(bank, {0, "And your supervision?", {{"8585-302", "3.4"}}, {}}).ok());
    const std::string given = folder.file("given.csv");
    CHECK_THAT(*export_own_questions(bank, "8585-301", given),
               Contains("1 question of unit 8585-301 stands in"));
    CHECK_THAT(refusal(export_own_questions(bank, "8585-301", given)), Contains("already"));
    CHECK_THAT(refusal(export_own_questions(bank, "8589-701", folder.file("none.csv"))),
               Contains("no question of unit 8589-701"));

    // A second copy below the bank's own folder would be read as a part of it.
    const std::string inside = join_path(bank.folder, "given.csv");
    CHECK_THAT(refusal(export_own_questions(bank, "8585-301", inside)),
               Contains("twice") && Contains(inside));
    CHECK_FALSE(files->exists(inside));

    OwnBank elsewhere{*files, folder.file("elsewhere"), catalogue.units()};
    CHECK_THAT(*import_own_questions(elsewhere, given), Contains("1 question put into your bank."));
    CHECK_THAT(*import_own_questions(elsewhere, given),
               Contains("0 questions put") && Contains("1 question there"));
    const QuestionBank all = load_question_bank(*files, elsewhere.folder, catalogue.units());
    REQUIRE(all.own == 1);
    CHECK(all.questions[0] == Question{1, planned.text, planned.criteria, planned.follow_ups});
    CHECK_THAT(own_questions_text(elsewhere, "8585-301"), Contains("8585-301/1.1  How did you plan"));
}

TEST_CASE_METHOD(BankFixture, "an import says which line is wrong, and what it left out") {
    const std::string path = folder.file("list.csv");
    REQUIRE(files->replace(path, "question,criteria\nHow?,8585-999/1.1\n").ok());
    CHECK_THAT(refusal(import_own_questions(bank, path)), Contains("Line 2") && Contains(path));
    REQUIRE(files->replace(path, "question,criteria\nHow are you?,\nHow?,8585-301/1.1\n").ok());
    CHECK_THAT(*import_own_questions(bank, path), Contains("1 question without a criterion, left out"));
    CHECK(own().size() == 1);
}

TEST_CASE_METHOD(BankFixture, "an import that the disk ends says what was written, and can be repeated") {
    const std::string path = folder.file("list.csv");
    const std::string first = "question,criteria,follow_ups\nHow?,8585-301/1.1,\n";
    REQUIRE(files->replace(path, "question,criteria\nHow?,8585-301/1.1\nWhy?,8585-302/1.1\n").ok());
    test::FaultyFileSystem faulty(*files);
    const OwnBank on_full_disk{faulty, bank.folder, bank.units};
    faulty.set_room(0);
    CHECK_THAT(refusal(import_own_questions(on_full_disk, path)), Contains("Your bank was not changed."));
    CHECK(own().empty());
    faulty.set_room(first.size());
    CHECK_THAT(refusal(import_own_questions(on_full_disk, path)),
               Contains("1 of 2 files of your bank were written; nothing was lost."));
    CHECK(own().size() == 1);
    faulty.set_room(1'000);
    CHECK(import_own_questions(on_full_disk, path).ok());
    CHECK(own().size() == 2);
    CHECK_THAT(refusal(import_own_questions(bank, folder.file("nowhere.csv"))),
               Contains("nowhere.csv") && Contains("Your bank was not changed."));
}

TEST_CASE_METHOD(BankFixture, "a long question is named by its beginning, cut between letters") {
    Question question = planned;
    question.text = "How did you";
    for (int i = 0; i < 50; ++i)
        question.text += " née";
    const auto said = keep_own_question(bank, question);
    REQUIRE(said.ok());
    CHECK_THAT(*said, Contains("“How did you née") && Contains("…”"));
    CHECK(is_clean_utf8(*said));
    CHECK(said->size() < 200 + bank.folder.size());
    CHECK(own()[0].text == question.text);
}
