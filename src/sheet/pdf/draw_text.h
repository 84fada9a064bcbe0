#pragma once

// Draws a line of set text into a PDF: its letters with the text they stand for, so that it can be searched,
// copied and read aloud, and its links. pango's own drawing is not used, because it knows no links and writes
// the digits of a missing letter's box into the text. Thread: one at a time.

#include "sheet/pdf/set_text.h"

namespace counterpoint::pdf {

/// `x` is where the width of its paragraph begins, `y` the top of the line.
void draw_line(cairo_t* pen, const SetText& text, const SetLine& line, double x, double y);

void set_tone(cairo_t* pen, Tone tone);

/// A structure element of a tagged PDF for as long as it lives.
class Tagged {
public:
    Tagged(cairo_t* pen, const char* tag, const std::string& attributes = {}) : pen_(pen), tag_(tag) {
        cairo_tag_begin(pen_, tag_, attributes.c_str());
    }
    ~Tagged() { cairo_tag_end(pen_, tag_); }
    Tagged(const Tagged&) = delete;
    Tagged& operator=(const Tagged&) = delete;

private:
    cairo_t* pen_;
    const char* tag_;
};

} // namespace counterpoint::pdf
