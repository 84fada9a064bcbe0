#include "sheet/pdf/set_text.h"

#include "sheet/pdf/plain_text.h"

#include <pango/pangocairo.h>

namespace counterpoint::pdf {

namespace {

constexpr const char* families = "DejaVu Sans, sans-serif";
constexpr std::string_view box = "\xE2\x96\xA1";           // U+25A1 □
constexpr std::string_view isolate_begin = "\xE2\x81\xA8"; // U+2068, direction of its first letter
constexpr std::string_view isolate_end = "\xE2\x81\xA9";   // U+2069

std::string utf8(gunichar letter) {
    char bytes[6];
    return {bytes, static_cast<std::size_t>(g_unichar_to_utf8(letter, bytes))};
}

/// A line end inside an isolate would leave it open.
std::string isolated(const std::string& text) {
    std::string result{isolate_begin};
    for (const char c : text) {
        if (c == '\n')
            result += isolate_end;
        result += c;
        if (c == '\n')
            result += isolate_begin;
    }
    return result += isolate_end;
}

/// pango lists families and hands out fonts even where there is none.
bool has_letters(PangoFontMap* fonts, PangoContext* context) {
    const Handle<PangoFontDescription> wanted(pango_font_description_from_string(families));
    const Handle<PangoFont> font(pango_font_map_load_font(fonts, context, wanted.get()));
    return font && pango_font_has_char(font.get(), 'A') != FALSE;
}

PangoAttribute* over(PangoAttribute* attribute, std::size_t begin, std::size_t end) {
    attribute->start_index = static_cast<guint>(begin);
    attribute->end_index = static_cast<guint>(end);
    return attribute;
}

/// "1h 25m 57 secs" is not parted between two lines; a link of many criteria may have to be.
bool stays_on_one_line(const Stretch& stretch) {
    constexpr std::size_t longest = 16;
    return !stretch.link.empty() && stretch.end - stretch.begin <= longest;
}

/// Runs of pieces that are bold or not, as few attributes as it goes.
Handle<PangoAttrList> attributes_of(const std::vector<std::pair<std::size_t, bool>>& ends,
                                    const std::vector<Stretch>& stretches) {
    Handle<PangoAttrList> list(pango_attr_list_new());
    pango_attr_list_insert(list.get(), pango_attr_insert_hyphens_new(FALSE));
    for (const Stretch& stretch : stretches) {
        if (!stays_on_one_line(stretch))
            continue;
        pango_attr_list_insert(list.get(),
                               over(pango_attr_allow_breaks_new(FALSE), stretch.begin, stretch.end));
        // Pango copies an item's attributes whenever it parts it. Another language makes a stretch an item of
        // its own; as one item 1,800 counters took 42 MB.
        pango_attr_list_insert(list.get(), over(pango_attr_language_new(pango_language_from_string("en")),
                                                stretch.begin, stretch.end));
    }
    std::size_t begin = 0;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const bool last = i + 1 == ends.size() || ends[i + 1].second != ends[i].second;
        if (!last)
            continue;
        if (ends[i].second)
            pango_attr_list_insert(list.get(),
                                   over(pango_attr_weight_new(PANGO_WEIGHT_BOLD), begin, ends[i].first));
        begin = ends[i].first;
    }
    return list;
}

std::vector<SetLine> lines_of(PangoLayout* layout, double width) {
    std::vector<SetLine> lines;
    const Handle<PangoLayoutIter> place(pango_layout_get_iter(layout));
    do {
        PangoRectangle ink;
        PangoRectangle logical;
        pango_layout_iter_get_line_extents(place.get(), &ink, &logical);
        SetLine line;
        line.line = pango_layout_iter_get_line_readonly(place.get());
        line.x = points(logical.x);
        line.height = points(logical.height);
        line.ascent = points(pango_layout_iter_get_baseline(place.get()) - logical.y);
        line.overflows = points(ink.height) > 1.5 * line.height || points(ink.x) < -2 ||
                         points(ink.x + ink.width) > width + 2;
        lines.push_back(line);
    } while (pango_layout_iter_next_line(place.get()) != FALSE);
    return lines;
}

} // namespace

Result<TextSetter> TextSetter::create() {
    Handle<PangoFontMap> fonts(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
    if (!fonts)
        return Error{ErrorKind::internal, "The library that sets text cannot read fonts.", {}, {}, {}};
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(fonts.get()), 72); // a unit is a point
    Handle<PangoContext> context(pango_font_map_create_context(fonts.get()));
    if (!has_letters(fonts.get(), context.get()))
        return Error{ErrorKind::missing,
                     "This computer has no font, so no PDF can be made.",
                     {},
                     {},
                     "Install one, on Debian for instance the package fonts-dejavu-core."};

    const Handle<cairo_font_options_t> options(cairo_font_options_create());
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE); // paper has no pixels
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context.get(), options.get());
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    pango_context_set_language(context.get(), pango_language_from_string("en-gb")); // never the environment's
    pango_context_set_base_dir(context.get(), PANGO_DIRECTION_LTR);
    return TextSetter(std::move(fonts), std::move(context));
}

/// Text, stretches and weights of the layout, with a □ for each letter that is known to be missing.
void TextSetter::put_letters(SetText& set, const Paragraph& paragraph) const {
    set.text.clear();
    set.stretches.clear();
    set.instead.clear();
    std::vector<std::pair<std::size_t, bool>> bold_until;
    for (const Piece& piece : paragraph.pieces) {
        const std::size_t begin = set.text.size();
        const std::string plain = text_to_set(piece.text);
        const std::string letters = piece.person ? isolated(plain) : plain;
        const char* next = nullptr;
        for (const char* at = letters.c_str(); *at != '\0'; at = next) {
            next = g_utf8_next_char(at);
            const gunichar letter = g_utf8_get_char(at);
            if (missing_.contains(letter)) {
                set.instead[set.text.size()] = utf8(letter);
                set.text += missing_.contains(0x25A1) ? std::string_view("?") : box;
            } else {
                set.text.append(at, next);
            }
        }
        set.stretches.push_back({begin, set.text.size(), piece.link, piece.tone});
        bold_until.emplace_back(set.text.size(), piece.bold);
    }
    pango_layout_set_text(set.layout.get(), set.text.data(), static_cast<int>(set.text.size()));
    pango_layout_set_attributes(set.layout.get(), attributes_of(bold_until, set.stretches).get());
}

/// True if the layout holds a letter that was not known to be missing.
bool TextSetter::note_missing(PangoLayout* layout) {
    if (pango_layout_get_unknown_glyphs_count(layout) == 0)
        return false;
    bool is_new = false;
    for (GSList* lines = pango_layout_get_lines_readonly(layout); lines != nullptr; lines = lines->next)
        for (GSList* runs = static_cast<PangoLayoutLine*>(lines->data)->runs; runs != nullptr;
             runs = runs->next) {
            const PangoGlyphString* glyphs = static_cast<PangoGlyphItem*>(runs->data)->glyphs;
            for (int i = 0; i < glyphs->num_glyphs; ++i)
                if (const PangoGlyph glyph = glyphs->glyphs[i].glyph;
                    glyph != PANGO_GLYPH_EMPTY && (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
                    is_new |= missing_.insert(glyph & ~PANGO_GLYPH_UNKNOWN_FLAG).second;
        }
    return is_new;
}

SetText TextSetter::set(const Paragraph& paragraph, double width) {
    SetText set;
    set.width = width - paragraph.indent;
    set.layout.reset(pango_layout_new(context_.get()));
    const Handle<PangoFontDescription> font(pango_font_description_from_string(families));
    pango_font_description_set_absolute_size(font.get(), paragraph.size * PANGO_SCALE);
    PangoLayout* layout = set.layout.get();
    pango_layout_set_font_description(layout, font.get());
    pango_layout_set_width(layout, static_cast<int>(set.width * PANGO_SCALE));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_auto_dir(layout, paragraph.direction == Direction::of_its_text ? TRUE : FALSE);
    do
        put_letters(set, paragraph);
    while (!set.text.empty() && note_missing(layout));
    if (!set.text.empty())
        set.lines = lines_of(layout, set.width);
    return set;
}

} // namespace counterpoint::pdf
