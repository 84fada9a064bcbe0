#include "sheet/pdf/draw.h"

#include "sheet/pdf/catalog.h"
#include "sheet/pdf/draw_text.h"
#include "sheet/pdf/flow.h"
#include "sheet/pdf/plain_text.h"

#include <cairo-pdf.h>
#include <fmt/format.h>
#include <pango/pangocairo.h>

#include <array>
#include <numbers>

namespace counterpoint::pdf {

namespace {

constexpr double grid_line = 0.5;

const char* tag_of(Role role) {
    switch (role) {
    case Role::title:
        return "H1";
    case Role::heading:
        return "H2";
    case Role::subheading:
        return "H3";
    case Role::list_item:
    case Role::body:
        return "P";
    }
    return "P";
}

/// Bookmarks as they come, each below the last one of a lesser level.
class Outline {
public:
    explicit Outline(cairo_surface_t* surface) : surface_(surface) {}

    void add(const Paragraph& paragraph, std::size_t page, double y) {
        const auto level = static_cast<std::size_t>(paragraph.bookmark_level);
        if (level == 0 || level >= last_.size())
            return;
        const int parent = last_[level - 1];
        last_[level] =
            cairo_pdf_surface_add_outline(surface_, parent, shortened(paragraph.bookmark, 120).c_str(),
                                          fmt::format("page={} pos=[0 {:.0f}]", page, y).c_str(),
                                          level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : no_flags);
        for (std::size_t deeper = level + 1; deeper < last_.size(); ++deeper)
            last_[deeper] = last_[level];
    }

private:
    static constexpr cairo_pdf_outline_flags_t no_flags{};
    cairo_surface_t* surface_;
    std::array<int, 4> last_{CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT,
                             CAIRO_PDF_OUTLINE_ROOT};
};

class Artist {
public:
    Artist(cairo_t* pen, cairo_surface_t* surface, const PageSize& size, TextSetter& setter)
        : pen_(pen), outline_(surface), size_(size), setter_(setter) {}

    void draw(const Page& page, const RunningText& running, std::size_t number, std::size_t of) {
        number_ = number;
        if (running.practice)
            practice_across();
        draw_top(running);
        for (const auto& block : page.content) {
            if (const auto* paragraph = std::get_if<PlacedParagraph>(&block))
                draw(*paragraph);
            else if (const auto* table = std::get_if<PlacedTable>(&block))
                draw(*table);
            else
                draw(std::get<PlacedSquares>(block));
        }
        draw_bottom(running, of);
        cairo_show_page(pen_);
    }

private:
    void draw(const PlacedParagraph& placed) {
        if (placed.begins)
            outline_.add(*placed.paragraph, number_, placed.lines.front().y);
        const Tagged tagged(pen_, tag_of(placed.paragraph->role));
        for (const PlacedLine& line : placed.lines)
            draw_line(pen_, *line.text, line.text->lines[line.line], line.x, line.y);
    }

    void draw(const PlacedTable& table) {
        for (const PlacedRow& row : table.rows) // below the text, and no part of it
            for (const PlacedCell& cell : row.cells)
                draw_box(cell);
        const Tagged tagged(pen_, "Table");
        for (const PlacedRow& row : table.rows) {
            const Tagged tagged_row(pen_, "TR");
            for (const PlacedCell& cell : row.cells) {
                const Tagged tagged_cell(pen_, row.head || cell.cell->head ? "TH" : "TD");
                for (const PlacedParagraph& paragraph : cell.content)
                    draw(paragraph);
            }
        }
    }

    void draw(const PlacedSquares& placed) {
        const Squares& squares = *placed.squares;
        const double one = squares.size / squares.side;
        set_tone(pen_, Tone::ink);
        // As one shape: squares that are filled one by one show seams between them.
        for (int row = 0; row < squares.side; ++row)
            for (int column = 0; column < squares.side; ++column)
                if (squares.dark[static_cast<std::size_t>(row) * static_cast<std::size_t>(squares.side) +
                                 static_cast<std::size_t>(column)])
                    cairo_rectangle(pen_, placed.x + column * one, placed.y + row * one, one, one);
        cairo_fill(pen_);
    }

    void draw_box(const PlacedCell& cell) {
        const Box& box = cell.box;
        cairo_rectangle(pen_, box.x, box.y, box.width, box.height);
        if (cell.cell->shade != Shade::none) {
            if (cell.cell->shade == Shade::head)
                cairo_set_source_rgb(pen_, 0.88, 0.91, 0.95);
            else
                cairo_set_source_rgb(pen_, 0.955, 0.965, 0.975);
            cairo_fill_preserve(pen_);
        }
        cairo_set_source_rgb(pen_, 0.55, 0.59, 0.64);
        cairo_set_line_width(pen_, grid_line);
        cairo_stroke(pen_);
    }

    void draw_top(const RunningText& running) {
        const double y = size_.text.y - 22;
        Paragraph left = small(running.top_left);
        if (running.practice)
            left.pieces.insert(left.pieces.begin(), Piece{"PRACTICE  ", {}, false, true, Tone::warning});
        draw_first_line(left, y, false);
        Paragraph right = small({});
        right.pieces = running.top_right;
        draw_first_line(right, y, true);
        draw_rule(y + 13);
    }

    void draw_bottom(const RunningText& running, std::size_t of) {
        const double y = size_.text.y + size_.text.height + 10;
        draw_rule(y - 4);
        draw_first_line(small(running.bottom), y, false);
        draw_first_line(small(fmt::format("Page {} of {}", number_, of)), y, true);
    }

    void draw_rule(double y) {
        set_tone(pen_, Tone::quiet);
        cairo_rectangle(pen_, size_.text.x, y, size_.text.width, grid_line);
        cairo_fill(pen_);
    }

    static Paragraph small(const std::string& text) {
        Paragraph paragraph;
        paragraph.size = 7.5;
        paragraph.pieces = {Piece{text, {}, false, false, Tone::quiet}};
        return paragraph;
    }

    /// In half the width of the text, against its left or its right edge.
    void draw_first_line(const Paragraph& paragraph, double y, bool at_right) {
        const SetText text = setter_.set(paragraph, size_.text.width / 2);
        if (text.lines.empty())
            return;
        const Tagged tagged(pen_, "P");
        const double free = text.width - width_of(text.lines.front());
        draw_line(pen_, text, text.lines.front(),
                  at_right ? size_.text.x + size_.text.width / 2 + free : size_.text.x, y);
    }

    static double width_of(const SetLine& line) {
        PangoRectangle extents;
        pango_layout_line_get_extents(line.line, nullptr, &extents);
        return static_cast<double>(extents.width) / PANGO_SCALE;
    }

    /// As shapes, not as letters: whoever reads the text meets the word at the top of the page.
    void practice_across() {
        Paragraph word;
        word.size = 110;
        word.pieces = {Piece{"PRACTICE", {}, false, true}};
        const SetText text = setter_.set(word, 2 * size_.width);
        cairo_save(pen_);
        cairo_translate(pen_, size_.width / 2, size_.height / 2);
        cairo_rotate(pen_, -std::numbers::pi / 7);
        cairo_move_to(pen_, -width_of(text.lines.front()) / 2, 40);
        pango_cairo_layout_line_path(pen_, text.lines.front().line);
        cairo_set_source_rgb(pen_, 0.97, 0.91, 0.90);
        cairo_fill(pen_);
        cairo_restore(pen_);
    }

    cairo_t* pen_;
    Outline outline_;
    PageSize size_;
    TextSetter& setter_;
    std::size_t number_ = 0;
};

cairo_status_t append(void* bytes, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

void describe(cairo_surface_t* surface, const Document& document) {
    const auto say = [&](cairo_pdf_metadata_t what, const std::string& text) {
        if (!text.empty())
            cairo_pdf_surface_set_metadata(surface, what, shortened(text, 500).c_str());
    };
    say(CAIRO_PDF_METADATA_TITLE, document.title);
    say(CAIRO_PDF_METADATA_AUTHOR, document.author);
    say(CAIRO_PDF_METADATA_SUBJECT, document.subject);
    say(CAIRO_PDF_METADATA_CREATOR, document.creator);
    say(CAIRO_PDF_METADATA_CREATE_DATE, document.created);
}

/// What is said about letters that no font of this computer has.
std::vector<Block> about_missing_letters(const std::set<char32_t>& missing) {
    constexpr std::size_t named = 12;
    if (missing.empty())
        return {};
    std::string codes;
    std::size_t count = 0;
    for (const char32_t letter : missing)
        if (count++ < named)
            codes += fmt::format("{}U+{:04X}", codes.empty() ? "" : ", ", static_cast<std::uint32_t>(letter));
    if (missing.size() > named)
        codes += fmt::format(" and {} more", missing.size() - named);
    Paragraph paragraph;
    paragraph.before = 8;
    paragraph.pieces = {{"Letters that could not be drawn", {}, false, true, Tone::warning},
                        {": no font of the computer that made this PDF has " + codes +
                             ". Each is drawn as □; the text of this PDF, its page and result-sheet.json "
                             "hold the letter itself.",
                         {},
                         false,
                         false,
                         Tone::ink}};
    return {paragraph};
}

} // namespace

Result<std::string> pdf_of(const Document& document) {
    auto setter = TextSetter::create();
    if (!setter)
        return setter.error();
    const PageSize size;
    std::string bytes;
    const Handle<cairo_surface_t> surface(
        cairo_pdf_surface_create_for_stream(append, &bytes, size.width, size.height));
    const Handle<cairo_t> pen(cairo_create(surface.get()));
    describe(surface.get(), document);

    std::vector<SetBlock> blocks = set_blocks(document.blocks, size.text, *setter);
    RunningText running = document.running;
    const std::vector<Block> more = about_missing_letters(setter->missing());
    if (!more.empty()) {
        running.bottom += "  □: a letter that no font has, see the last page";
        for (SetBlock& block : set_blocks(more, size.text, *setter))
            blocks.push_back(std::move(block));
    }
    const std::vector<Page> pages = flow(blocks, size);
    Artist artist(pen.get(), surface.get(), size, *setter);
    {
        const Tagged whole(pen.get(), "Document");
        for (std::size_t i = 0; i < pages.size(); ++i)
            artist.draw(pages[i], running, i + 1, pages.size());
    }
    cairo_surface_finish(surface.get());
    if (const cairo_status_t status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS)
        return Error{ErrorKind::internal,
                     fmt::format("The PDF could not be drawn: {}.", cairo_status_to_string(status)),
                     {},
                     {},
                     {}};
    return with_language(std::move(bytes), document.language);
}

} // namespace counterpoint::pdf
