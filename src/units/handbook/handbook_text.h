#pragma once

// A handbook as lines: the one form that the reader of units knows, whatever file the centre holds. A .txt is
// what Word and other converters make of the document; a .docx gives the same lines, with table cells where
// they really are.
//
// Promises: the input is a stranger's. Size, depth and number are bounded; what is not a handbook's text is
// refused with a sentence, whatever the bytes.
// Thread: pure functions.

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace counterpoint {

constexpr std::size_t largest_handbook_file = 64U << 20; ///< bytes
constexpr std::size_t largest_handbook_text = 16U << 20; ///< bytes of text, unpacked
constexpr std::size_t most_handbook_lines = 200'000;

/// One paragraph.
struct HandbookLine {
    int number = 0; ///< in a .txt the line, in a .docx the paragraph; from 1
    bool cell =
        false; ///< it seems to begin a table cell (in a .txt: it begins with a tab, which may deceive)
    bool bullet = false; ///< it was marked as an item of a list; the mark is no longer in the text
    /// Clean UTF-8 with no control characters but tabs between words; bookmark marks of converters, no-break
    /// and repeated spaces gone; not trimmed to nothing: an empty text is an empty line or cell.
    std::string text = {};

    bool operator==(const HandbookLine&) const = default;
};

using HandbookText = std::vector<HandbookLine>;

/// The lines of a .txt in UTF-8 (with or without byte-order mark), UTF-16 with byte-order mark, or
/// Windows-1252; any line ends. UTF-8 with a few damaged places keeps the rest. ErrorKind::invalid for
/// anything that is no text.
[[nodiscard]] Result<HandbookText> text_of_txt(std::string_view bytes);

/// The paragraphs of a .docx (ECMA-376), tables, automatic numbers and notes included, in the order of the
/// document; content controls are not there, and a drop-down list of Pass and Referral is the printed form's
/// cell of the decision. A table row ends with an empty line; a footnote stands behind its paragraph, "[2:
/// …]". ErrorKind::damaged for a broken zip or XML, ErrorKind::invalid for another kind of file, or one that
/// unpacks to more than the bounds above.
[[nodiscard]] Result<HandbookText> text_of_docx(std::string_view bytes);

/// Either of these, by what the bytes are. A PDF, an old .doc or a web page is refused with the advice to
/// save it as .docx.
[[nodiscard]] Result<HandbookText> text_of_handbook(std::string_view bytes);

/// True for a zip, as every .docx is.
[[nodiscard]] bool is_word_document(std::string_view bytes);

/// What was guessed to read these bytes, a sentence for a person to check; empty if nothing was. Only a .txt
/// leaves something to guess: its encoding.
[[nodiscard]] std::string guess_about_handbook(std::string_view bytes);

} // namespace counterpoint
