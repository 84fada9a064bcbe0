#include "ui/text.h"

#include "support/headless_ui.h"

#include <catch2/catch.hpp>

#include <string>

using namespace counterpoint;

namespace {

/// The lines that `words` make at this width.
std::vector<std::string> lines_of(ImFont* font, std::string_view words, float width) {
    std::vector<std::string> lines(1);
    for (const char letter : in_lines(font, words, width)) {
        if (letter == '\n')
            lines.emplace_back();
        else
            lines.back() += letter;
    }
    return lines;
}

struct Font {
    test::HeadlessUi ui;
    ImFont* font = nullptr;
    float letter = 0; ///< Dear ImGui's own letters are all as wide

    Font() {
        ui.frame([&] { font = ImGui::GetFont(); });
        letter = width_of(font, "m");
    }
};

} // namespace

TEST_CASE("a criterion's number stays together, beside its AC") {
    const Font is;
    const std::string words = "There is no question for AC 2.1, AC 3.2 and LO 4 so far; see AC 8585-301/1.1.";
    for (int letters = 18; letters < 90; ++letters) {
        CAPTURE(letters);
        for (const std::string& line : lines_of(is.font, words, is.letter * static_cast<float>(letters))) {
            CAPTURE(line);
            CHECK_FALSE(line.ends_with("AC"));
            CHECK_FALSE(line.ends_with("LO"));
            CHECK_FALSE(line.ends_with("2."));
            CHECK(line.size() <= static_cast<std::size_t>(letters));
        }
    }
}

TEST_CASE("lines end between words, and no word is lost") {
    const Font is;
    const std::string words = "one two  three four";
    CHECK(lines_of(is.font, words, is.letter * 10) == std::vector<std::string>{"one two", "three four"});
    CHECK(lines_of(is.font, words, is.letter * 100) == std::vector<std::string>{words});
    CHECK(lines_of(is.font, "one\n\ntwo", is.letter * 100) == std::vector<std::string>{"one", "", "two"});
}

TEST_CASE("what is wider than a line is parted between letters, and a joined number before that") {
    const Font is;
    CHECK(lines_of(is.font, "/home/alex", is.letter * 6.5F) == std::vector<std::string>{"/home/", "alex"});
    CHECK(lines_of(is.font, "AC 2.1", is.letter * 4.5F) == std::vector<std::string>{"AC", "2.1"});
    CHECK(lines_of(is.font, "ééé", 1) == std::vector<std::string>{"é", "é", "é"});
}

TEST_CASE("the height of words is that of their lines") {
    const Font is;
    const float line = is.font->FontSize;
    CHECK(height_of(is.font, "", 100) == 0);
    CHECK(height_of(is.font, "one two", is.letter * 3) == 2 * line);
    CHECK(height_of(is.font, "one two", is.letter * 7) == line);
}
