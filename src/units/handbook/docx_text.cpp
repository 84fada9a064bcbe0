#include "units/handbook/docx_numbering.h"
#include "units/handbook/docx_package.h"
#include "units/handbook/handbook_text.h"
#include "units/handbook/line_text.h"

#include "base/text.h"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <map>
#include <optional>
#include <utility>
#include <vector>

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

/// What surrounds rows, cells, paragraphs and runs without showing: tracked insertions, custom XML.
bool only_surrounds(std::string_view name) {
    return name == "w:ins" || name == "w:moveTo" || name == "w:customXml" || name == "w:smartTag";
}

/// True for a drop-down list that offers Pass and Referral, whatever stands in it now.
bool offers_decision(const pugi::xml_node& control) {
    bool pass = false;
    bool referral = false;
    const pugi::xml_node properties = control.child("w:sdtPr");
    for (const char* kind : {"w:dropDownList", "w:comboBox"})
        for (const pugi::xml_node& item : properties.child(kind).children("w:listItem")) {
            const pugi::xml_attribute shown = item.attribute("w:displayText");
            const std::string_view text = shown ? shown.value() : item.attribute("w:value").value();
            pass = pass || begins_with_words(text, "pass");
            referral = referral || begins_with_words(text, "refer");
        }
    return pass && referral;
}
constexpr const char* decision_text = "Pass / Referral"; // as the printed form has it

/// Footnotes or endnotes, by their ids.
using Notes = std::map<std::string, pugi::xml_node, std::less<>>;

Notes notes_in(const pugi::xml_node& part, const char* name) {
    Notes notes;
    for (const pugi::xml_node& note : part.children(name))
        notes.emplace(note.attribute("w:id").value(), note);
    return notes;
}

/// Walks the document's body and writes its paragraphs down.
class DocxWalk {
public:
    DocxWalk(const pugi::xml_node& numbering, const pugi::xml_node& styles, Notes footnotes, Notes endnotes)
        : numbering_(numbering, styles), footnotes_(std::move(footnotes)), endnotes_(std::move(endnotes)) {}

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

    /// Calls `take` for each child of this name, also inside content controls, tracked insertions and custom
    /// XML: for who reads the document those are not there.
    template <typename Take>
    void each(const pugi::xml_node& parent, std::string_view wanted, int depth, const Take& take) {
        if (goes_too_far(depth))
            return;
        for (const pugi::xml_node& node : parent.children()) {
            const std::string_view name = node.name();
            if (name == wanted)
                take(node);
            else if (name == "w:sdt")
                inside_control(node, [&] { each(node.child("w:sdtContent"), wanted, depth + 1, take); });
            else if (only_surrounds(name))
                each(node, wanted, depth + 1, take);
            if (fault_)
                return;
        }
    }

    template <typename Walk>
    void inside_control(const pugi::xml_node& control, const Walk& walk) {
        const bool before = in_decision_;
        in_decision_ = in_decision_ || offers_decision(control);
        walk();
        in_decision_ = before;
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
                inside_control(node, [&] { blocks(node.child("w:sdtContent"), depth + 1); });
            else if (only_surrounds(name))
                blocks(node, depth + 1);
            if (fault_)
                return;
        }
    }

    void table(const pugi::xml_node& table, int depth) {
        each(table, "w:tr", depth, [&](const pugi::xml_node& row) {
            each(row, "w:tc", depth + 1, [&](const pugi::xml_node& cell) {
                cell_begins_ = true;
                const std::size_t before = lines_.size();
                blocks(cell, depth + 2);
                if (lines_.size() == before) // a cell without a paragraph is an empty one
                    write("", {});
            });
            cell_begins_ = false;
            write("", {}); // the row's end
        });
    }

    void paragraph(const pugi::xml_node& node, int depth) {
        const ParagraphMark mark = numbering_.next(node.child("w:pPr"));
        std::string text;
        runs(node, text, depth + 1);
        write(mark.number.empty() || text.empty() ? text : mark.number + " " + text, mark);
        write_notes(depth);
    }

    /// Behind the paragraph that refers to them, in the form in which converters to text write them.
    void write_notes(int depth) {
        const std::vector<pugi::xml_node> notes = std::exchange(notes_, {});
        for (const pugi::xml_node& note : notes) {
            std::string text;
            each(note, "w:p", depth + 1, [&](const pugi::xml_node& paragraph) {
                if (!text.empty())
                    text += ' ';
                runs(paragraph, text, depth + 2);
            });
            notes_.clear(); // a note to a note has no place of its own
            if (fault_)
                return;
            write(fmt::format("[{}: {}]", ++note_count_, one_line(trimmed(text))), {});
        }
    }

    void refer_to(const Notes& notes, const pugi::xml_node& reference) {
        const auto note = notes.find(std::string_view(reference.attribute("w:id").value()));
        if (note != notes.end())
            notes_.push_back(note->second);
    }

    void write(const std::string& raw, const ParagraphMark& mark) {
        const bool decides = in_decision_ && !raw.empty();
        HandbookLine line = line_from(decides ? std::string(decision_text) : clean_utf8(raw),
                                      static_cast<int>(lines_.size()) + 1);
        line.cell = cell_begins_;
        line.bullet = line.bullet || mark.bullet;
        cell_begins_ = false;
        bytes_ += line.text.size();
        lines_.push_back(std::move(line));
    }

    /// The text of a paragraph: what is deleted and field codes are not. Notes are kept for behind it.
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
            else if (name == "w:sdt" && offers_decision(node))
                text += decision_text;
            else if (name == "w:sdt")
                runs(node.child("w:sdtContent"), text, depth + 1);
            else if (name == "w:footnoteReference")
                refer_to(footnotes_, node);
            else if (name == "w:endnoteReference")
                refer_to(endnotes_, node);
            else if (name == "w:r" || name == "w:hyperlink" || name == "w:fldSimple" || only_surrounds(name))
                runs(node, text, depth + 1);
        }
    }

    DocxNumbering numbering_;
    Notes footnotes_;
    Notes endnotes_;
    std::vector<pugi::xml_node> notes_; ///< to which the paragraph refers that is read
    int note_count_ = 0;
    HandbookText lines_;
    std::size_t bytes_ = 0;
    bool cell_begins_ = false;
    bool in_decision_ = false; ///< inside a drop-down list of Pass and Referral
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
    auto footnotes = parsed(parts->footnotes, "word/footnotes.xml");
    auto endnotes = parsed(parts->endnotes, "word/endnotes.xml");
    for (const auto* part : {&document, &numbering, &styles, &footnotes, &endnotes})
        if (!*part)
            return part->error();
    const pugi::xml_node body = document->child("w:document").child("w:body");
    if (!body)
        return handbook_error(ErrorKind::invalid, "This Word document has no text.");
    return DocxWalk(numbering->child("w:numbering"), styles->child("w:styles"),
                    notes_in(footnotes->child("w:footnotes"), "w:footnote"),
                    notes_in(endnotes->child("w:endnotes"), "w:endnote"))
        .lines(body);
}

} // namespace counterpoint
