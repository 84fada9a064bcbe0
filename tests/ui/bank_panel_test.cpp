// The bank beside the questions of a plan.

#include "ui/panels/bank_panel.h"

#include "app/question_bank.h"

#include "ui/panel_fixture.h"

using namespace counterpoint;
using Catch::Contains;

namespace {

struct BankFixture : test::PanelFixture {
    test::HeadlessUi::Draw panel = drawing(draw_bank_panel);
    QuestionBank bank;

    BankFixture() {
        area = {0, 0, 460, 2'400};
        window.setup.units = {"8585-301"};
        window.plan_page.page = PlanPageDraft::Page::questions;
        bank = load_question_bank(*real_file_system(), "", snapshot.catalogue->units());
        own({"How?", "And?"});
    }
    void own(const std::vector<std::string>& words) {
        bank.questions.erase(bank.questions.begin(),
                             bank.questions.begin() + static_cast<std::ptrdiff_t>(bank.own));
        bank.own = words.size();
        for (std::size_t i = 0; i < words.size(); ++i)
            bank.questions.insert(bank.questions.begin() + static_cast<std::ptrdiff_t>(i),
                                  {0, words[i], {{"8585-301", "1.1"}}, {"Why?"}});
        for (std::size_t i = 0; i < bank.questions.size(); ++i)
            bank.questions[i].id = static_cast<QuestionId>(i) + 1;
        snapshot.bank = std::make_shared<const QuestionBank>(bank);
    }
    std::string own_id(std::size_t index) { return view().bank.own.at(index).id; }
    template <typename Request>
    const Request& asked(std::size_t index = 0) const {
        const auto* request = std::get_if<Request>(&sink.requested<BankRequest>(index));
        REQUIRE(request);
        return *request;
    }
};

} // namespace

TEST_CASE_METHOD(BankFixture, "a question of the bank goes to the end of the list, one's own and another") {
    const std::string text = ui.text(panel);
    CHECK_THAT(text, Contains("Your own (2)") && Contains("AC 1.1 · 1 follow-up") && Contains("Starter set"));
    ui.activate("bank", "own " + own_id(1), panel);
    REQUIRE(window.setup.questions.size() == 1);
    CHECK(window.setup.questions[0] == QuestionDraft{"And?", {{"8585-301", "1.1"}}, "Why?"});
    const BankRow starter = view().bank.starter.at(0);
    ui.activate("bank", starter.id, panel);
    CHECK(window.setup.questions.size() == 2);
    CHECK(window.plan_page.question == 1);
    ui.activate("bank", "own " + own_id(1), panel); // it is there already: it is shown
    CHECK(window.setup.questions.size() == 2);
    CHECK(window.plan_page.question == 0);
    CHECK(sink.given.empty());
}

TEST_CASE_METHOD(BankFixture, "one's own is removed, and a second press there takes no other along") {
    const ImVec2 at = ui.find_by_mouse("bank", "change " + own_id(0), panel);
    ui.mouse_down(at, panel);
    ui.mouse_up(panel);
    CHECK(asked<RemoveOwnQuestion>().words == "How?");
    snapshot.bank_news = {"The question “How?” was taken out of your bank (/q/8585-301.csv).", false,
                          bank.questions[0]};
    own({"And?"});
    CHECK_THAT(ui.text(panel),
               Contains("was taken out of your bank (/q/8585-301.csv)") && Contains("Put back"));
    ui.mouse_down(at, panel);
    ui.mouse_up(panel);
    REQUIRE(sink.given.size() == 2);
    CHECK(asked<KeepOwnQuestion>(1).question == *snapshot.bank_news.removed);
    ui.activate("bank", "own " + own_id(0), panel); // it is no question to choose
    CHECK(window.setup.questions.empty());
}

TEST_CASE_METHOD(BankFixture,
                 "the user's own are written to a file and read from one by the keyboard alone") {
    snapshot.bank_exports = {{"8585-301", 2, "/d/questions 8585-301.csv"}};
    CHECK_THAT(ui.text(panel), Contains("Export 8585-301 (2)") && Contains("/d/questions 8585-301.csv"));
    ui.activate("bank", "import", panel);
    CHECK(sink.given.empty()); // from where?
    ui.activate("bank", "export 8585-301", panel);
    CHECK(asked<ExportOwnQuestions>().path == "/d/questions 8585-301.csv");
    ui.enter_field("bank", "bank-file", panel);
    ui.type("/d/mine.csv", panel);
    CHECK(window.typing);
    ui.activate("bank", "export 8585-301", panel);
    CHECK(asked<ExportOwnQuestions>(1).path == "/d/mine.csv");
    ui.activate("bank", "import", panel);
    CHECK(asked<ImportOwnQuestions>(2).path == "/d/mine.csv");
}

TEST_CASE_METHOD(BankFixture, "the rows stay where they are when the answer comes, refused or not") {
    const float before = ui.find_by_mouse("bank", "own " + own_id(0), panel).y;
    snapshot.bank_news = {"There is a file of this name already. It was not changed. Choose another name. "
                          "(/home/alex/Counterpoint/questions 8585-301.csv)",
                          true,
                          {}};
    CHECK_THAT(ui.text(panel), Contains("There is a file of this name already."));
    CHECK(ui.find_by_mouse("bank", "own " + own_id(0), panel).y == before);
}

TEST_CASE_METHOD(BankFixture, "a file that cannot be read is told, and read again when it was mended") {
    CHECK_THAT(ui.text(panel), !Contains("Read your questions again"));
    bank.problems = {"The questions are not UTF-8 text. (/q/a.csv)"};
    own({});
    CHECK_THAT(ui.text(panel),
               Contains("not UTF-8 text. (/q/a.csv)") && Contains("None for these units yet"));
    ui.activate("bank", "read-again", panel);
    (void)asked<ReadOwnQuestions>();
}

TEST_CASE_METHOD(BankFixture, "the chosen question is kept by one press") {
    const auto keep = [this] {
        const PanelScope page("page", {view(), window, sink, ui.theme(), area, input});
        draw_keep_in_bank({view(), window, sink, ui.theme(), area, input});
    };
    window.setup.questions = {{"Which goals?", {{"8585-301", "1.2"}}, "Why?"}};
    ui.activate("page", "keep-in-bank", keep);
    CHECK(asked<KeepOwnQuestion>().question == Question{0, "Which goals?", {{"8585-301", "1.2"}}, {"Why?"}});
    window.setup.questions[0].criteria.clear();
    CHECK_THAT(ui.text(keep), Contains("it needs a criterion"));
    ui.activate("page", "keep-in-bank", keep);
    CHECK(sink.given.size() == 1);
}

TEST_CASE_METHOD(BankFixture, "hundreds of one's own are drawn, and what stands below them is within reach") {
    std::vector<std::string> words;
    for (int i = 0; i < 700; ++i)
        words.push_back("Question " + std::to_string(i) + "?");
    own(words);
    area.h = 500;
    for (int frame = 0; frame < 3; ++frame)
        ui.frame(panel);
    CHECK(ui.vertices() > 0);
    CHECK(ui.vertices() < 20'000); // Dear ImGui has 65,536 for a whole panel
    ui.turn_wheel({200, 250}, -10'000, panel);
    const BankRow last = view().bank.starter.back();
    ui.click("bank", last.id, panel);
    REQUIRE(window.setup.questions.size() == 1);
    CHECK(window.setup.questions[0] == last.question);
}

TEST_CASE_METHOD(BankFixture, "a question that has the keyboard is seen to have it, and is chosen by it") {
    ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    ui.click("bank", "bank-file", panel); // one row above it
    ui.press(ImGuiKey_Escape, panel);
    const int before = ui.vertices();
    ui.press(ImGuiKey_UpArrow, panel);
    REQUIRE(ImGui::GetIO().NavVisible);
    CHECK(ui.vertices() > before);
    ui.press(ImGuiKey_Space, panel);
    REQUIRE(window.setup.questions.size() == 1);
    CHECK(window.setup.questions[0].text == "And?");
}

TEST_CASE_METHOD(BankFixture, "the desktop is asked for a file of questions") {
    ui.activate("bank", "choose", panel);
    CHECK(sink.requested<ChoosePath>().wanted == WantedPath::questions);
}
