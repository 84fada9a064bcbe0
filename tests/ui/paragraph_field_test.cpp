#include "ui/paragraph_field.h"

#include "ui/panel_fixture.h"

#include <random>

using namespace counterpoint;

namespace {

/// Lines of so many bytes, broken after spaces.
LineBreaker lines_of(std::size_t width) {
    return [width](std::string_view text) {
        if (text.size() <= width)
            return text.size();
        const std::size_t space = text.rfind(' ', width - 1);
        const std::size_t next = text.find(' ');
        const std::size_t at = space != std::string_view::npos ? space : next;
        return at == std::string_view::npos ? text.size() : at + 1;
    };
}

struct FieldFixture : test::PanelFixture {
    std::string words;
    FieldNews news;
    test::HeadlessUi::Draw draw = [this] {
        const PanelFrame frame{view(), window, sink, ui.theme(), {0, 0, 260, 300}, input};
        const PanelScope panel("panel", frame);
        window.typing = false;
        news = paragraph_field(ui.theme(), "field", "Words", words, window, 4);
    };
    void press(ImGuiKey key) { ui.press(key, draw); }
};

} // namespace

TEST_CASE("a wrapped text is the same text, and places in both belong together") {
    const std::string wrapped = soft_wrapped("one two three\nfour", lines_of(8));
    CHECK(wrapped == "one two \nthree\nfour");
    CHECK(without_soft_breaks(wrapped) == "one two three\nfour");
    CHECK(soft_wrapped("ends here  \nnext", lines_of(80)) ==
          "ends here\nnext"); // else its end would look soft

    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 500; ++round) {
        std::string text;
        for (int i = 0; i < 60; ++i)
            text += "ab \n"[random() % 4];
        const LineBreaker breaker = lines_of(1 + random() % 12);
        const std::string once = soft_wrapped(text, breaker);
        const std::string logical = without_soft_breaks(once);
        CHECK(soft_wrapped(logical, breaker) == once);
        for (std::size_t place = 0; place <= logical.size(); ++place)
            CHECK(place_without_breaks(once, place_with_breaks(once, place)) == place);
    }
}

TEST_CASE_METHOD(FieldFixture, "what is typed wraps and is given back without breaks") {
    ui.enter_field("panel", "field", draw);
    REQUIRE(news.active);
    const std::string sentence = "The learner named three tools and said when each of them is of use.";
    for (const char letter : sentence)
        ui.type(std::string(1, letter), draw);
    CHECK(words == sentence);
    press(ImGuiKey_Enter);
    ui.type("New line. ", draw);
    CHECK(words == sentence + "\nNew line. ");
    press(ImGuiKey_Enter); // after a space: still a line of its own
    ui.type("x", draw);
    CHECK(words == sentence + "\nNew line.\nx");
}

TEST_CASE_METHOD(FieldFixture, "Backspace and Delete at a soft break take the character that stands there") {
    words = "The learner named three tools and said when";
    ui.enter_field("panel", "field", draw);
    press(ImGuiKey_Home); // everything is selected while it becomes active
    press(ImGuiKey_DownArrow);
    press(ImGuiKey_Home);
    press(ImGuiKey_Backspace);
    CHECK(words.size() == 42);
    CHECK(std::count(words.begin(), words.end(), ' ') == 6); // one of the seven went
    ui.type(" ", draw);
    CHECK(words == "The learner named three tools and said when");
    press(ImGuiKey_Home);
    press(ImGuiKey_UpArrow);
    press(ImGuiKey_End);
    press(ImGuiKey_Delete);
    CHECK(words.size() == 42);
    CHECK(std::count(words.begin(), words.end(), ' ') == 7); // the first letter of the next line went
}

TEST_CASE_METHOD(FieldFixture, "a paste that is too long is cut where a character ends") {
    ui.enter_field("panel", "field", draw);
    std::string much;
    while (much.size() < 12'000)
        much += "übermäßig ";
    ui.type(much, draw);
    CHECK(words.size() <= 9'000);
    CHECK(words.size() > 8'990);
}

TEST_CASE_METHOD(FieldFixture,
                 "Ctrl+Z takes back word by word, across wrapped lines, and Ctrl+Y makes it again") {
    const auto with_control = [&](ImGuiKey key) {
        ImGui::GetIO().KeyCtrl = true;
        press(key);
        ImGui::GetIO().KeyCtrl = false;
    };
    words = "The learner named";
    ui.enter_field("panel", "field", draw);
    press(ImGuiKey_End);
    for (const char letter : std::string(" three tools and said when"))
        ui.type(std::string(1, letter), draw);
    REQUIRE(words == "The learner named three tools and said when");
    with_control(ImGuiKey_Z);
    CHECK(words == "The learner named three tools and said ");
    with_control(ImGuiKey_Z);
    with_control(ImGuiKey_Z);
    CHECK(words == "The learner named three tools ");
    ui.type("x", draw); // the cursor stands where the words went
    CHECK(words == "The learner named three tools x");
    with_control(ImGuiKey_Z);
    with_control(ImGuiKey_Z);
    with_control(ImGuiKey_Z);
    with_control(ImGuiKey_Z);
    with_control(ImGuiKey_Z);
    CHECK(words == "The learner named");
    with_control(ImGuiKey_Y);
    CHECK(words != "The learner named");
}

TEST_CASE_METHOD(FieldFixture, "a field that is entered again takes nothing back from the time before") {
    ui.enter_field("panel", "field", draw);
    ui.type("first", draw);
    ui.frame([] {}); // the field is not drawn: it gives the keyboard back
    words = "something else";
    ui.enter_field("panel", "field", draw);
    ImGui::GetIO().KeyCtrl = true;
    press(ImGuiKey_Z);
    ImGui::GetIO().KeyCtrl = false;
    CHECK(words == "something else");
}
