#pragma once

// Automatic numbers of a .docx: what Word prints in front of a paragraph and does not store in its text
// (ECMA-376 part 1 §17.9). Thread: one at a time for one object.

#include <pugixml.hpp>

#include <array>
#include <map>
#include <string>

namespace counterpoint {

/// "1.2" or nothing; a bullet has no number.
struct ParagraphMark {
    std::string number = {};
    bool bullet = false;
};

class DocxNumbering {
public:
    /// `numbering` and `styles` are the roots of word/numbering.xml and word/styles.xml; either may be empty.
    DocxNumbering(const pugi::xml_node& numbering, const pugi::xml_node& styles);

    /// The mark of the next paragraph with these properties (w:pPr): call it for each, in order, since it
    /// counts.
    [[nodiscard]] ParagraphMark next(const pugi::xml_node& properties);

private:
    static constexpr std::size_t level_count = 9;
    struct Level {
        std::string format = "decimal";
        std::string text = {}; ///< "%1.%2"
        int start = 1;
    };
    struct List {
        std::string abstract = {};
        std::array<Level, level_count> levels = {};
    };
    struct Reference {
        std::string list = {}; ///< numId; empty: none
        std::size_t level = 0;
    };

    void read_levels(const pugi::xml_node& parent, List& list) const;
    [[nodiscard]] Reference reference_of(const pugi::xml_node& properties) const;

    std::map<std::string, List> lists_; ///< by numId
    std::map<std::string, Reference> styles_;
    /// By abstract list, since lists that share one go on counting in it; 0: not begun.
    std::map<std::string, std::array<int, level_count>> counters_;
};

} // namespace counterpoint
