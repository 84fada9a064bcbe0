#pragma once

// A paragraph set in lines of a width, and who sets it.
//
// A letter that no font of this computer has would be drawn by pango as a box of hexadecimal digits, and
// those digits would be what a search or a screen reader finds. Here a □ is drawn in its place, the letter
// itself stays in the text of the PDF, and `missing()` tells so that the sheet can say it.
// Thread: one at a time for a setter; each setter has fonts of its own.

#include "base/result.h"
#include "sheet/pdf/document.h"
#include "sheet/pdf/handles.h"

#include <cstdint>
#include <map>
#include <set>

namespace counterpoint::pdf {

/// Bytes [begin, end) of a text that share a look.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string link = {};
    Tone tone = Tone::ink;
};

struct SetLine {
    PangoLayoutLine* line = nullptr; ///< lives as long as the text's layout
    double x = 0;                    ///< where it begins within the width
    double height = 0;
    double ascent = 0;      ///< from its top to its base line
    bool overflows = false; ///< ink beyond the line: a flood of accents, a letter wider than the column
};

struct SetText {
    std::string text;                           ///< as it is drawn, □ for what is missing
    std::vector<Stretch> stretches;             ///< in order, without gaps
    std::map<std::size_t, std::string> instead; ///< what a □ at that byte stands for
    double width = 0;
    std::vector<SetLine> lines;
    Handle<PangoLayout> layout;
};

class TextSetter {
public:
    /// ErrorKind::missing where this computer has no font at all.
    [[nodiscard]] static Result<TextSetter> create();

    [[nodiscard]] SetText set(const Paragraph& paragraph, double width);

    /// Letters that were to be set and that no font has; grows with each `set`.
    [[nodiscard]] const std::set<char32_t>& missing() const { return missing_; }

private:
    TextSetter(Handle<PangoFontMap> fonts, Handle<PangoContext> context)
        : fonts_(std::move(fonts)), context_(std::move(context)) {}
    void put_letters(SetText& set, const Paragraph& paragraph) const;
    bool note_missing(PangoLayout* layout);

    Handle<PangoFontMap> fonts_;
    Handle<PangoContext> context_;
    std::set<char32_t> missing_;
};

} // namespace counterpoint::pdf
