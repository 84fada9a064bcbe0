// What of the bank stands beside the questions of a plan.

#include "app/question_bank.h"
#include "live/controller/snapshot.h"
#include "live/views/view_model.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using Catch::Contains;

namespace {

Question about(const std::string& words, const std::string& unit, const std::string& number) {
    return {0, words, {{unit, number}}, {}};
}

struct BankViewFixture {
    Snapshot snapshot;
    WindowState window;

    BankViewFixture() {
        snapshot.state = std::make_shared<const State>();
        snapshot.catalogue = std::make_shared<const Catalogue>(built_in_catalogue());
        window.setup.units = {"8585-301"};
        has({about("How?", "8585-301", "1.1"), about("And?", "8585-301", "2.1"),
             about("Elsewhere?", "8585-302", "1.1")});
    }

    /// The user's own, before the starter set of two.
    void has(std::vector<Question> own) {
        QuestionBank bank;
        bank.own = own.size();
        bank.questions = std::move(own);
        bank.questions.push_back(about("Starter?", "8585-301", "1.1"));
        bank.questions.push_back(about("Another?", "8585-301", "1.2"));
        for (std::size_t i = 0; i < bank.questions.size(); ++i)
            bank.questions[i].id = static_cast<QuestionId>(i) + 1;
        snapshot.bank = std::make_shared<const QuestionBank>(std::move(bank));
    }
    [[nodiscard]] BankView view() const { return bank_view(snapshot, window); }
    static std::vector<std::string> words(const std::vector<BankRow>& rows) {
        std::vector<std::string> texts;
        for (const BankRow& row : rows)
            texts.push_back(row.text);
        return texts;
    }
    void list(QuestionDraft draft) {
        window.setup.questions.push_back(std::move(draft));
        window.plan_page.question = window.setup.questions.size() - 1;
    }
};

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE_METHOD(BankViewFixture, "One's own of the plan's units stand apart from the starter set") {
    const BankView bank = view();
    CHECK(words(bank.own) == Lines{"How?", "And?"});
    CHECK(bank.own_heading == "Your own (2)");
    CHECK_THAT(bank.own_note, Contains("1 more of your own is for another unit"));
    CHECK(words(bank.starter) == Lines{"Starter?", "Another?"});
    CHECK(bank.own[0].detail == "AC 1.1");
    CHECK(std::get<RemoveOwnQuestion>(bank.own[1].asks).words == "And?");

    window.setup.plan.scope = {{"8585-301", "1.2"}};
    CHECK(words(view().own) == Lines{"How?", "And?"}); // whatever is in scope today
    CHECK(words(view().starter) == Lines{"Another?"});
    window.setup.units.clear();
    CHECK_THAT(view().own_note, Contains("Choose a unit first"));
    CHECK(view().own.empty());
}

TEST_CASE_METHOD(BankViewFixture, "What is in the list says so and stays where it stood") {
    list({"And?", {}, ""});
    list({"Starter?", {}, ""});
    const BankView bank = view();
    REQUIRE(bank.own.size() == 2);
    CHECK_FALSE(bank.own[0].listed);
    CHECK(bank.own[1].listed == std::size_t{0});
    CHECK(bank.own[1].detail == "AC 2.1 · in the list");
    REQUIRE(words(bank.starter) == Lines{"Starter?", "Another?"});
    CHECK(bank.starter[0].listed == std::size_t{1});
    CHECK_FALSE(bank.starter[1].listed);
    has({about("Another?", "8585-301", "1.2")}); // kept as one's own it is not offered twice
    CHECK(words(view().starter) == Lines{"Starter?"});
    window.setup.plan.scope = {{"8585-301", "3.1"}};
    CHECK_THAT(view().starter_note, Contains("Nothing of it"));
}

TEST_CASE_METHOD(BankViewFixture, "What was taken out stands where it stood until something else is done") {
    const Question removed = snapshot.bank->questions[0];
    has({about("And?", "8585-301", "2.1")});
    snapshot.bank_news = {"It was taken out.", false, removed};
    const BankView bank = view();
    REQUIRE(words(bank.own) == Lines{"How?", "And?"});
    CHECK(bank.own[0].taken_out);
    CHECK(bank.own[0].button == "Put back");
    CHECK(std::get<KeepOwnQuestion>(bank.own[0].asks).question == removed);
    CHECK(bank.own_heading == "Your own (1)");
    CHECK(bank.news == "It was taken out.");

    has({});
    CHECK(words(view().own) == Lines{"How?"});
    snapshot.bank_news = {};
    CHECK(view().own.empty());
    window.setup.units = {"8585-302"};
    snapshot.bank_news = {"It was taken out.", false, removed};
    CHECK(view().own.empty()); // it is of another unit
}

TEST_CASE_METHOD(BankViewFixture, "The chosen question can be kept once, changed, or it says why not") {
    CHECK(view().keep_label.empty());
    list({" ", {}, ""});
    CHECK_FALSE(view().keep);
    CHECK_THAT(view().keep_note, Contains("no words"));
    window.setup.questions[0].text = " Which goals? ";
    CHECK_FALSE(view().keep);
    CHECK_THAT(view().keep_note, Contains("needs a criterion"));
    window.setup.questions[0].criteria = {{"8585-301", "2.1"}, {"8585-301", "1.1"}};
    window.setup.questions[0].follow_ups = "Why?\n\n";
    REQUIRE(view().keep);
    CHECK(view().keep_label == "Keep in your bank");
    CHECK(view().keep->question ==
          Question{0, "Which goals?", {{"8585-301", "1.1"}, {"8585-301", "2.1"}}, {"Why?"}});

    has({view().keep->question});
    CHECK_FALSE(view().keep);
    CHECK(view().keep_label == "In your bank");
    window.setup.questions[0].follow_ups = "Why not?";
    CHECK(view().keep_label == "Change it in your bank");
    CHECK(view().keep);

    window.setup.questions[0] = {"Starter?", {{"8585-301", "1.1"}}, ""};
    CHECK(view().keep_label == "In the starter set");
    CHECK_FALSE(view().keep);
    window.setup.questions[0].follow_ups = "Which?";
    CHECK(view().keep);
}

TEST_CASE_METHOD(BankViewFixture, "A file is offered for each unit of the plan; a typed path comes first") {
    CHECK_THAT(view().export_note, Contains("none yet"));
    CHECK_FALSE(view().can_import);
    snapshot.bank_exports = {{"8585-301", 2, "/d/questions 8585-301.csv"},
                             {"8585-302", 1, "/d/questions 8585-302.csv"}};
    BankView bank = view();
    REQUIRE(bank.exports.size() == 1);
    CHECK(bank.exports[0].label == "Export 8585-301 (2)");
    CHECK(bank.exports[0].request.unit == "8585-301");
    CHECK(bank.exports[0].request.path == "/d/questions 8585-301.csv");
    CHECK_THAT(bank.export_note, Contains("/d/questions 8585-301.csv"));

    window.setup.units.emplace_back("8585-302");
    window.plan_page.bank_file = "/d/mine.csv";
    bank = view();
    REQUIRE(bank.exports.size() == 2);
    CHECK(bank.exports[1].request.path == "/d/mine.csv");
    CHECK(bank.export_note.empty());
    CHECK(bank.can_import);
    CHECK(bank.import.path == "/d/mine.csv");
}

TEST_CASE_METHOD(BankViewFixture, "One's own serve the criteria without a question first") {
    const BankView bank = view();
    REQUIRE(bank.for_those_without.size() == 3);
    CHECK(bank.for_those_without[0].text == "How?");
    CHECK(bank.for_those_without[2].text == "Another?");
}

TEST_CASE_METHOD(BankViewFixture, "Files that cannot be read are told for as long as they cannot") {
    QuestionBank bank = *snapshot.bank;
    bank.problems = {"Line 2 of the questions: it has no words. /q/a.csv"};
    snapshot.bank = std::make_shared<const QuestionBank>(bank);
    CHECK(view().problems == bank.problems);
}
