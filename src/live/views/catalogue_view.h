#pragma once

// What the catalogue's screen shows: every unit with its exact wording, and what a handbook of the centre
// says of them. A part of live/views/view_model.h. Thread: plain values.

#include <string>
#include <vector>

namespace counterpoint {

/// How a line of text looks; what it means is in its words.
enum class LineLook { heading, strong, plain, muted, warning };

struct TextLine {
    LineLook look = LineLook::plain;
    std::string text;
    bool operator==(const TextLine&) const = default;
};

struct CatalogueRow {
    std::string id;
    std::string title;
    std::string origin; ///< "Built in", "From handbook.docx, version 1.2"
    bool shown = false;
};

struct CatalogueView {
    std::vector<CatalogueRow> units;
    std::vector<TextLine> page; ///< the unit that is shown, or what was found in the handbook
    bool can_look = false;      ///< a path is typed, and no handbook is being read
    bool can_store = false;     ///< a handbook was read and waits for the person's decision
    std::string store_label;    ///< "Store 4 units", "Replace with 4 units"
    std::string status;         ///< "Reading…", "In your catalogue: 4 units.", or empty
};

} // namespace counterpoint
