// Bringing blocks onto pages: nothing lost, nothing twice, nothing outside, whatever the document.

#include "sheet/pdf/flow.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <map>
#include <random>

using namespace counterpoint;
using namespace counterpoint::pdf;

namespace {

Paragraph words(int count, Role role = Role::body) {
    Paragraph paragraph;
    for (int i = 0; i < count; ++i)
        paragraph.pieces.push_back({"word" + std::to_string(i) + " "});
    paragraph.role = role;
    return paragraph;
}

Cell cell_of(int count) {
    Cell cell;
    if (count > 0)
        cell.content = {words(count)};
    return cell;
}

Table table_of(std::vector<int> words_of_rows) {
    Table table{.columns = {1, 2, 1}};
    table.head = {{{cell_of(2), cell_of(1), cell_of(3)}}};
    for (const int count : words_of_rows)
        table.rows.push_back({{cell_of(3), cell_of(count), cell_of(count / 2)}});
    return table;
}

struct Flowed {
    explicit Flowed(std::vector<Block> content) : document(std::move(content)) {
        auto setter = TextSetter::create();
        REQUIRE(setter.ok());
        blocks = set_blocks(document, size.text, *setter);
        pages = flow(blocks, size);
    }

    PageSize size;
    std::vector<Block> document;
    std::vector<SetBlock> blocks;
    std::vector<Page> pages;
};

std::vector<PlacedParagraph> paragraphs_of(const Page& page) {
    std::vector<PlacedParagraph> all;
    for (const auto& block : page.content) {
        if (const auto* paragraph = std::get_if<PlacedParagraph>(&block))
            all.push_back(*paragraph);
        else
            for (const PlacedRow& row : std::get<PlacedTable>(block).rows)
                for (const PlacedCell& cell : row.cells)
                    all.insert(all.end(), cell.content.begin(), cell.content.end());
    }
    return all;
}

/// Each line of each text once and in order, except those of repeated heads; all within the page's text.
void check_whole(const Flowed& flowed) {
    std::map<const SetText*, std::size_t> next;
    for (const Page& page : flowed.pages)
        for (const PlacedParagraph& paragraph : paragraphs_of(page)) {
            REQUIRE_FALSE(paragraph.lines.empty());
            CHECK(paragraph.begins == (paragraph.lines.front().line == 0));
            for (const PlacedLine& placed : paragraph.lines) {
                std::size_t& wanted = next[placed.text.get()];
                if (placed.line == 0 && wanted == placed.text->lines.size())
                    wanted = 0; // a head again
                CHECK(placed.line == wanted);
                ++wanted;
                CHECK(placed.y >= flowed.size.text.y - 0.01);
                CHECK(placed.y + placed.text->lines[placed.line].height <=
                      flowed.size.text.y + flowed.size.text.height + 0.01);
            }
        }
    for (const auto& [text, lines] : next)
        CHECK(lines == text->lines.size());
    const auto placed = [&](const SetText* text) { return text->lines.empty() || next.contains(text); };
    for (const SetBlock& block : flowed.blocks)
        if (const auto* paragraph = std::get_if<SetParagraph>(&block))
            CHECK(placed(paragraph->text.get()));
}

std::size_t tables_on(const Page& page) {
    std::size_t count = 0;
    for (const auto& block : page.content)
        count += std::holds_alternative<PlacedTable>(block) ? 1 : 0;
    return count;
}

} // namespace

TEST_CASE("Random documents come onto pages line by line, nothing lost and nothing outside") {
    const char* given = std::getenv("COUNTERPOINT_SEED");
    const auto seed =
        static_cast<std::uint32_t>(given ? std::strtoul(given, nullptr, 10) : std::random_device{}());
    INFO("COUNTERPOINT_SEED=" << seed);
    std::mt19937 random(seed);
    const auto below = [&](int end) { return std::uniform_int_distribution<int>(0, end - 1)(random); };
    for (int i = 0; i < 40; ++i) {
        std::vector<Block> document;
        for (int k = below(12); k >= 0; --k)
            switch (below(5)) {
            case 0:
                document.emplace_back(words(below(6), Role::heading));
                break;
            case 1:
                document.emplace_back(words(below(900)));
                break;
            case 2:
                document.emplace_back(PageBreak{});
                break;
            default:
                document.emplace_back(table_of({below(20), below(700), below(60), below(2000), 0}));
            }
        const Flowed flowed(std::move(document));
        check_whole(flowed);
    }
}

TEST_CASE("A document of nothing is one page") {
    CHECK(Flowed({}).pages.size() == 1);
    CHECK(Flowed({words(0), PageBreak{}, PageBreak{}}).pages.size() == 1);
}

TEST_CASE("A table that goes on is a table of its own with its head on each page") {
    const Flowed flowed({table_of({4'000})});
    REQUIRE(flowed.pages.size() > 1);
    for (const Page& page : flowed.pages) {
        REQUIRE(tables_on(page) == 1);
        const PlacedTable& part = std::get<PlacedTable>(page.content.front());
        REQUIRE(part.rows.size() == 2);
        CHECK(part.rows[0].head);
        CHECK_FALSE(part.rows[1].head);
    }
    check_whole(flowed);
}

TEST_CASE("A heading goes to the next page with what it heads") {
    for (int above = 200; above < 1'400; above += 40) {
        const Flowed flowed({words(above), words(2, Role::heading), table_of({60})});
        for (const Page& page : flowed.pages) {
            const auto* last = std::get_if<PlacedParagraph>(&page.content.back());
            CHECK((last == nullptr || last->paragraph->role != Role::heading));
        }
    }
}

TEST_CASE("A row that is short does not break, a head never stands alone") {
    for (int above = 200; above < 1'400; above += 40) {
        const Flowed flowed({words(above), table_of({60, 60, 60})});
        std::size_t rows = 0;
        for (const Page& page : flowed.pages)
            for (const auto& block : page.content)
                if (const auto* part = std::get_if<PlacedTable>(&block)) {
                    CHECK(part->rows.size() > 1);
                    rows += part->rows.size() - 1;
                }
        CHECK(rows == 3);
        check_whole(flowed);
    }
}
