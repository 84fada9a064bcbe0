#include "units/handbook/docx_numbering.h"
#include "units/handbook/docx_package.h"
#include "units/handbook/handbook_text.h"
#include "units/handbook/line_text.h"

#include "base/text.h"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <optional>

namespace counterpoint {

namespace {

constexpr int deepest = 200; // elements inside each other; Word's own documents stay below 50

/// pugixml knows no entities but XML's own five and fetches nothing; a DTD is skipped.
Result<pugi::xml_document> parsed(const std::string& xml, const char* part) {
    pugi::xml_document document;
    if (xml.empty())
        return document;
    const auto outcome =
        document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata);
    if (!outcome)
        return handbook_error(ErrorKind::damaged,
                              fmt::format("The text of this document is damaged ({}, at byte {}: {}).", part,
                                          outcome.offset, outcome.description()));
    return document;
}

/// Walks the document's body and writes its paragraphs down.
class DocxWalk {
public:
    DocxWalk(const pugi::xml_node& numbering, const pugi::xml_node& styles) : numbering_(numbering, styles) {}

    Result<HandbookText> lines(const pugi::xml_node& body) {
        blocks(body, 0);
        if (fault_)
            return *fault_;
        return std::move(lines_);
    }

private:
    [[nodiscard]] bool goes_too_far(int depth) {
        if (depth > deepest)
            fault_ = handbook_error(ErrorKind::invalid,
                                    "This document's parts lie deeper inside each other than in any "
                                    "handbook.");
        else if (lines_.size() >= most_handbook_lines || bytes_ > largest_handbook_text)
            fault_ = handbook_error(ErrorKind::invalid, "This document holds more text than any handbook.");
        return fault_.has_value();
    }

    /// Paragraphs and tables, also inside content controls and tracked insertions.
    void blocks(const pugi::xml_node& parent, int depth) {
        if (goes_too_far(depth))
            return;
        for (const pugi::xml_node& node : parent.children()) {
            const std::string_view name = node.name();
            if (name == "w:p")
                paragraph(node, depth);
            else if (name == "w:tbl")
                table(node, depth + 1);
            else if (name == "w:sdt")
                blocks(node.child("w:sdtContent"), depth + 1);
            else if (name == "w:ins" || name == "w:moveTo" || name == "w:customXml" || name == "w:smartTag")
                blocks(node, depth + 1);
            if (fault_)
                return;
        }
    }

    void table(const pugi::xml_node& table, int depth) {
        for (const pugi::xml_node& row : table.children("w:tr")) {
            for (const pugi::xml_node& cell : row.children("w:tc")) {
                cell_begins_ = true;
                const std::size_t before = lines_.size();
                blocks(cell, depth + 1);
                if (fault_)
                    return;
                if (lines_.size() == before) // a cell without a paragraph is an empty one
                    write("", {});
            }
            cell_begins_ = false;
            write("", {}); // the row's end
        }
    }

    void paragraph(const pugi::xml_node& node, int depth) {
        const ParagraphMark mark = numbering_.next(node.child("w:pPr"));
        std::string text;
        runs(node, text, depth + 1);
        write(mark.number.empty() || text.empty() ? text : mark.number + " " + text, mark);
    }

    void write(const std::string& raw, const ParagraphMark& mark) {
        HandbookLine line = line_from(clean_utf8(raw), static_cast<int>(lines_.size()) + 1);
        line.cell = cell_begins_;
        line.bullet = line.bullet || mark.bullet;
        cell_begins_ = false;
        bytes_ += line.text.size();
        lines_.push_back(std::move(line));
    }

    /// The text of a paragraph: what is deleted, field codes and notes are not.
    void runs(const pugi::xml_node& parent, std::string& text, int depth) {
        if (goes_too_far(depth) || text.size() > largest_handbook_text)
            return;
        for (const pugi::xml_node& node : parent.children()) {
            const std::string_view name = node.name();
            if (name == "w:t")
                text += node.text().get();
            else if (name == "w:tab")
                text += '\t';
            else if (name == "w:br" || name == "w:cr")
                text += ' ';
            else if (name == "w:noBreakHyphen")
                text += '-';
            else if (name == "mc:AlternateContent") // the same twice, for older programs too
                runs(node.child("mc:Choice"), text, depth + 1);
            else if (name == "w:sdt")
                runs(node.child("w:sdtContent"), text, depth + 1);
            else if (name == "w:r" || name == "w:hyperlink" || name == "w:ins" || name == "w:moveTo" ||
                     name == "w:smartTag" || name == "w:fldSimple" || name == "w:customXml")
                runs(node, text, depth + 1);
        }
    }

    DocxNumbering numbering_;
    HandbookText lines_;
    std::size_t bytes_ = 0;
    bool cell_begins_ = false;
    std::optional<Error> fault_;
};

} // namespace

Result<HandbookText> text_of_docx(std::string_view bytes) {
    if (bytes.size() > largest_handbook_file)
        return handbook_error(ErrorKind::invalid, "This file is larger than any handbook.");
    auto parts = open_docx(bytes);
    if (!parts)
        return parts.error();
    auto document = parsed(parts->document, "word/document.xml");
    auto numbering = parsed(parts->numbering, "word/numbering.xml");
    auto styles = parsed(parts->styles, "word/styles.xml");
    for (const auto* part : {&document, &numbering, &styles})
        if (!*part)
            return part->error();
    const pugi::xml_node body = document->child("w:document").child("w:body");
    if (!body)
        return handbook_error(ErrorKind::invalid, "This Word document has no text.");
    return DocxWalk(numbering->child("w:numbering"), styles->child("w:styles")).lines(body);
}

} // namespace counterpoint
