#include "sheet/pdf/draw_text.h"

#include <pango/pangocairo.h>

#include <algorithm>
#include <optional>

namespace counterpoint::pdf {

namespace {

/// Glyphs next to each other with one look, and the letters they stand for. All from left to right, Hebrew
/// and Arabic as well: that is how PDFs are written and how everything that reads one puts them in order
/// again. Not chosen: reading order with cairo's backward clusters; pdftotext then takes each letter for a
/// word.
struct Part {
    const Stretch* stretch = nullptr;
    std::string text;
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> clusters;
    double left = 0;
    double right = 0;
};

class Run {
public:
    Run(const SetText& set, PangoGlyphItem* run, double x, double base_line)
        : set_(set), run_(run), base_line_(base_line) {
        for (int i = 0; i < run->glyphs->num_glyphs; ++i) {
            lefts_.push_back(x);
            x += points(run->glyphs->glyphs[i].geometry.width);
        }
        lefts_.push_back(x);
    }

    [[nodiscard]] double end() const { return lefts_.back(); }
    [[nodiscard]] bool right_to_left() const { return (run_->item->analysis.level & 1) != 0; }

    std::vector<Part> parts() {
        std::vector<Part> parts;
        PangoGlyphItemIter at;
        for (bool more = pango_glyph_item_iter_init_start(&at, run_, set_.text.c_str()) != FALSE; more;
             more = pango_glyph_item_iter_next_cluster(&at) != FALSE) {
            const Stretch* stretch = stretch_at(static_cast<std::size_t>(at.start_index));
            if (parts.empty() || parts.back().stretch != stretch)
                parts.push_back(
                    {stretch, {}, {}, {}, lefts_.back(), lefts_.front()}); // grows by each cluster
            add_cluster(parts.back(), at);
        }
        return parts;
    }

private:
    const Stretch* stretch_at(std::size_t byte) const {
        const auto after =
            std::upper_bound(set_.stretches.begin(), set_.stretches.end(), byte,
                             [](std::size_t value, const Stretch& stretch) { return value < stretch.end; });
        return after == set_.stretches.end() ? &set_.stretches.back() : &*after;
    }

    /// The letters of a cluster: those of the text, or what a □ stands for.
    std::string letters(std::size_t begin, std::size_t end) const {
        std::string result;
        for (auto at = set_.instead.lower_bound(begin); at != set_.instead.end() && at->first < end; ++at) {
            result.append(set_.text, begin, at->first - begin);
            result += at->second;
            begin =
                static_cast<std::size_t>(g_utf8_next_char(set_.text.c_str() + at->first) - set_.text.c_str());
        }
        return result.append(set_.text, begin, end - begin);
    }

    void add_cluster(Part& part, const PangoGlyphItemIter& at) {
        const bool back = right_to_left();
        const int first = back ? at.end_glyph + 1 : at.start_glyph;
        const int end = back ? at.start_glyph + 1 : at.end_glyph;
        std::vector<cairo_glyph_t> glyphs;
        for (int i = first; i < end; ++i) {
            const PangoGlyphInfo& info = run_->glyphs->glyphs[i];
            if (info.glyph == PANGO_GLYPH_EMPTY)
                continue;
            const double left = lefts_[static_cast<std::size_t>(i)];
            // What is missing even after the □ draws nothing, its letters stay in the text.
            const bool unknown = (info.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0;
            if (!unknown)
                glyphs.push_back({info.glyph, left + points(info.geometry.x_offset),
                                  base_line_ + points(info.geometry.y_offset)});
            part.left = std::min(part.left, left);
            part.right = std::max(part.right, lefts_[static_cast<std::size_t>(i) + 1]);
        }
        if (glyphs.empty())
            return; // a letter that only steers, such as an isolate
        const std::string text =
            letters(static_cast<std::size_t>(at.start_index), static_cast<std::size_t>(at.end_index));
        const cairo_text_cluster_t cluster{static_cast<int>(text.size()), static_cast<int>(glyphs.size())};
        part.glyphs.insert(back ? part.glyphs.begin() : part.glyphs.end(), glyphs.begin(), glyphs.end());
        part.clusters.insert(back ? part.clusters.begin() : part.clusters.end(), cluster);
        part.text.insert(back ? 0 : part.text.size(), text);
    }

    const SetText& set_;
    PangoGlyphItem* run_;
    double base_line_;
    std::vector<double> lefts_; ///< of each glyph, and the end of the last
};

void draw_part(cairo_t* pen, const Part& part, double base_line) {
    std::optional<Tagged> link;
    if (!part.stretch->link.empty())
        link.emplace(pen, CAIRO_TAG_LINK, "uri='" + part.stretch->link + "'");
    set_tone(pen, part.stretch->tone);
    if (link)
        cairo_set_source_rgb(pen, 0.06, 0.29, 0.55);
    cairo_show_text_glyphs(pen, part.text.data(), static_cast<int>(part.text.size()), part.glyphs.data(),
                           static_cast<int>(part.glyphs.size()), part.clusters.data(),
                           static_cast<int>(part.clusters.size()), cairo_text_cluster_flags_t{});
    if (link) {
        cairo_rectangle(pen, part.left, base_line + 1.2, part.right - part.left, 0.4);
        cairo_fill(pen);
    }
}

} // namespace

void set_tone(cairo_t* pen, Tone tone) {
    switch (tone) {
    case Tone::ink:
        return cairo_set_source_rgb(pen, 0.07, 0.09, 0.12);
    case Tone::quiet:
        return cairo_set_source_rgb(pen, 0.36, 0.40, 0.45); // 6:1 on white
    case Tone::warning:
        return cairo_set_source_rgb(pen, 0.66, 0.12, 0.08);
    }
}

void draw_line(cairo_t* pen, const SetText& text, const SetLine& line, double x, double y) {
    cairo_save(pen);
    if (line.overflows) {
        cairo_rectangle(pen, x - 2, y - 1, text.width + 4, line.height + 2);
        cairo_clip(pen);
    }
    const double base_line = y + line.ascent;
    double at = x + line.x;
    for (GSList* runs = line.line->runs; runs != nullptr; runs = runs->next) {
        auto* item = static_cast<PangoGlyphItem*>(runs->data);
        Run run(text, item, at, base_line);
        at = run.end();
        cairo_set_scaled_font(pen,
                              pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(item->item->analysis.font)));
        for (const Part& part : run.parts())
            if (!part.glyphs.empty())
                draw_part(pen, part, base_line);
    }
    cairo_restore(pen);
}

} // namespace counterpoint::pdf
