#pragma once

// A paged document as a value: what stands on paper and in which order, with nothing about fonts, pages or
// PDF. The parts of the result sheet are built of it, `flow.h` brings it onto pages, `draw.h` makes bytes of
// those. Text is plain text everywhere: no markup is ever read out of it, whoever wrote it.
// Lengths are points (1/72 inch). Thread: plain values.

#include <string>
#include <variant>
#include <vector>

namespace counterpoint::pdf {

enum class Tone {
    ink,
    quiet,   ///< what is ours and not the form's: hints, empty fields
    warning, ///< PRACTICE, disagreements; never said by colour alone
};

/// A run of letters of one kind.
struct Piece {
    std::string text = {};
    std::string link = {}; ///< an address, percent-encoded (html.h file_address); empty for none
    bool person =
        false; ///< written by somebody: letters that run from right to left move nothing around them
    bool bold = false;
    Tone tone = Tone::ink;
};

enum class Role { title, heading, subheading, body, list_item };

enum class Direction {
    left_to_right,
    of_its_text, ///< by its first letter: what one person wrote, alone in its place
};

struct Paragraph {
    std::vector<Piece> pieces = {};
    Role role = Role::body;
    double size = 8.5; ///< of its letters
    double before = 0; ///< space above, left out at the top of a page or cell
    double after = 3;
    double indent = 0;
    Direction direction = Direction::left_to_right;
    int bookmark_level = 0; ///< 1 is the outermost; 0 for no bookmark
    std::string bookmark = {};
};

enum class Shade { none, head, soft };

struct Cell {
    std::vector<Paragraph> content = {};
    int columns = 1; ///< how many columns it spans
    bool head = false;
    Shade shade = Shade::none;
};

struct Row {
    std::vector<Cell> cells = {}; ///< their columns add up to those of the table
    double least_height = 0;      ///< room to write in
    bool keep_with_next = false;  ///< never the last of a page
};

struct Table {
    std::vector<double> columns = {}; ///< shares of the width
    std::vector<Row> head = {};       ///< repeated on each page; a few short lines
    std::vector<Row> rows = {};
    double after = 8;
};

/// A square of dark and light squares, as a QR code is; never broken over two pages. What it says stands as
/// text beside it: cairo 1.16 can give a picture no words of its own.
struct Squares {
    int side = 0;                ///< squares in each direction, the light edge included
    std::vector<bool> dark = {}; ///< row by row
    double size = 100;
    double after = 6;
};

struct PageBreak {};

using Block = std::variant<Paragraph, Table, Squares, PageBreak>;

/// What every page says above and below its text; "Page 1 of 3" is added at the bottom.
struct RunningText {
    std::string top_left = {};
    std::vector<Piece> top_right = {};
    std::string bottom = {};
    bool practice = false; ///< PRACTICE at the top and, large and pale, across each page
};

struct Document {
    std::string title = {};
    std::string author = {};
    std::string subject = {};
    std::string creator = {};
    std::string created = {}; ///< "2026-11-21T10:15:30Z"; always given, so that the bytes do not hold today
    std::string language = "en-GB";
    RunningText running = {};
    std::vector<Block> blocks = {};
};

} // namespace counterpoint::pdf
