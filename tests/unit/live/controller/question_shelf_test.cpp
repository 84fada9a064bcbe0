// What the window does with the questions of the user's own: each wish ends in a sentence, and no file is
// lost.

#include "live/controller/question_shelf.h"

#include "app/question_bank.h"
#include "support/faulty_file_system.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <fmt/format.h>

using namespace counterpoint;
using Catch::Contains;

namespace {

struct ShelfFixture {
    test::TemporaryFolder folder;
    std::unique_ptr<FileSystem> real = real_file_system();
    test::FaultyFileSystem files{*real};
    std::string own_folder = folder.file("questions");
    std::string exports = folder.file("discussions");
    QuestionShelf shelf{files, own_folder, exports};
    Snapshot snapshot;

    ShelfFixture() {
        snapshot.catalogue = std::make_shared<const Catalogue>(built_in_catalogue());
        shelf.load(snapshot);
    }

    const BankNews& ask(const BankRequest& request) {
        shelf.carry_out(snapshot, request);
        CHECK_FALSE(snapshot.bank_news.sentence.empty());
        return snapshot.bank_news;
    }
    std::vector<std::string> own() {
        std::vector<std::string> words;
        for (const Question& question : own_questions_of(*snapshot.bank))
            words.push_back(question.text);
        return words;
    }
    void keep(const std::string& words, const std::string& unit = "8585-301") {
        REQUIRE_FALSE(ask(KeepOwnQuestion{{0, words, {{unit, "1.1"}}, {"Why?"}}}).refused);
    }
    std::string bytes(const std::string& path) { return real->read_all(path, 1'000'000).value(); }
};

using Words = std::vector<std::string>;

} // namespace

TEST_CASE_METHOD(ShelfFixture,
                 "A kept question is in the bank of the next snapshot, before the starter set") {
    CHECK(snapshot.bank->own == 0);
    CHECK(snapshot.bank_exports.empty());
    const auto starter = snapshot.bank->questions.size();
    const BankNews& news = ask(KeepOwnQuestion{{7, "How?", {{"8585-301", "1.1"}}, {"Why?"}}});
    CHECK_FALSE(news.refused);
    CHECK_THAT(news.sentence, Contains("“How?” was put into your bank") && Contains("8585-301.csv"));
    CHECK(snapshot.bank->questions.size() == starter + 1);
    CHECK(snapshot.bank->questions[0] == Question{1, "How?", {{"8585-301", "1.1"}}, {"Why?"}});

    CHECK(ask(KeepOwnQuestion{{0, "And?", {}, {}}}).refused);
    CHECK_THAT(snapshot.bank_news.sentence, Contains("at least one criterion") && Contains("not changed"));
    CHECK(own() == Words{"How?"});
}

TEST_CASE_METHOD(ShelfFixture, "A question that was taken out can be put back whole") {
    keep("How?");
    keep("And?");
    const Question before = snapshot.bank->questions[1];
    const BankNews taken = ask(RemoveOwnQuestion{"And?"});
    CHECK_THAT(taken.sentence, Contains("“And?” was taken out of your bank"));
    CHECK(own() == Words{"How?"});
    REQUIRE(taken.removed);
    CHECK(*taken.removed == before);
    ask(KeepOwnQuestion{*taken.removed});
    CHECK_FALSE(snapshot.bank_news.removed);
    CHECK(snapshot.bank->questions[1] == before);

    CHECK(ask(RemoveOwnQuestion{"What?"}).refused);
    CHECK_FALSE(snapshot.bank_news.removed);
}

TEST_CASE_METHOD(ShelfFixture,
                 "What can be put back is what stood on the disk, not what the window last saw") {
    keep("How?");
    REQUIRE(real->replace(join_path(own_folder, "8585-301.csv"),
                          "question,criteria,follow_ups\nHow?,8585-301/2.1,What then?\n")
                .ok());
    const BankNews& news = ask(RemoveOwnQuestion{"How?"});
    REQUIRE(news.removed);
    CHECK(news.removed->follow_ups == Words{"What then?"});
}

TEST_CASE_METHOD(ShelfFixture,
                 "The questions of a unit are exported to a new file each time, and taken in again") {
    keep("How?");
    keep("And?");
    keep("Elsewhere?", "8585-302");
    REQUIRE(snapshot.bank_exports.size() == 2);
    const OfferedExport offered = snapshot.bank_exports[0];
    CHECK(offered.unit == "8585-301");
    CHECK(offered.questions == 2);
    CHECK(offered.path == join_path(exports, "questions 8585-301.csv"));
    // The folder is not there yet: it is made.
    CHECK_THAT(ask(ExportOwnQuestions{offered.unit, offered.path}).sentence,
               Contains("2 questions of unit 8585-301 stand in " + offered.path));
    CHECK(snapshot.bank_exports[0].path == join_path(exports, "questions 8585-301 (2).csv"));

    const std::string before = bytes(offered.path);
    keep("A third?");
    CHECK(ask(ExportOwnQuestions{offered.unit, offered.path}).refused);
    CHECK_THAT(snapshot.bank_news.sentence, Contains("already") && Contains(offered.path) &&
                                                Contains("not changed") && Contains("another name"));
    CHECK(bytes(offered.path) == before);

    ask(RemoveOwnQuestion{"How?"});
    CHECK_THAT(ask(ImportOwnQuestions{" questions 8585-301.csv "}).sentence, // in the folder that is offered
               Contains("1 question put into your bank") && Contains("1 question there already") &&
                   Contains(offered.path));
    CHECK(own() == Words{"And?", "A third?", "How?", "Elsewhere?"});
}

TEST_CASE_METHOD(ShelfFixture, "An export that the disk ends, or into nowhere, says so and leaves the bank") {
    keep("How?");
    const std::string path = folder.file("away.csv");
    files.set_room(0);
    CHECK(ask(ExportOwnQuestions{"8585-301", path}).refused);
    CHECK_THAT(snapshot.bank_news.sentence,
               Contains("No space left") && Contains(path) && Contains("Your bank was not changed."));
    CHECK_FALSE(real->exists(path));
    files.set_room(1'000);
    CHECK(ask(ExportOwnQuestions{"8585-301", folder.file("no folder/away.csv")}).refused);
    CHECK_THAT(snapshot.bank_news.sentence, Contains("no folder/away.csv"));
    CHECK(own() == Words{"How?"});
}

TEST_CASE_METHOD(ShelfFixture,
                 "A file that cannot be read is told, is never written over, and can be mended") {
    REQUIRE(real->create_directories(own_folder).ok());
    const std::string path = join_path(own_folder, "8585-301.csv");
    REQUIRE(real->replace(path, "typed by hand").ok());
    shelf.load(snapshot);
    REQUIRE(snapshot.bank->problems.size() == 1);
    CHECK_THAT(snapshot.bank->problems[0], Contains(path));
    CHECK(ask(KeepOwnQuestion{{0, "How?", {{"8585-301", "1.1"}}, {}}}).refused);
    CHECK_THAT(snapshot.bank_news.sentence, Contains("cannot be read") && Contains(path));

    const std::string list = folder.file("list.csv");
    REQUIRE(real->replace(list, "question,criteria\nAnd?,8585-301/1.1\n").ok());
    CHECK(ask(ImportOwnQuestions{list}).refused);
    CHECK(bytes(path) == "typed by hand");
    CHECK(ask(ReadOwnQuestions{}).refused);
    CHECK_THAT(snapshot.bank_news.sentence, Contains("1 file could not be read and was left as it is"));

    REQUIRE(real->replace(path, "question,criteria\nBy hand?,8585-301/1.1\n").ok());
    CHECK_THAT(ask(ReadOwnQuestions{}).sentence,
               Contains("1 question of your own; every file could be read"));
    CHECK(snapshot.bank->problems.empty());
    CHECK(own() == Words{"By hand?"});
}
