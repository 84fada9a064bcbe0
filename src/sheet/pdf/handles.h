#pragma once

// Owners for what GObject, pango and cairo hand out. Thread: one at a time.

#include <cairo.h>
#include <pango/pango.h>

#include <memory>

namespace counterpoint::pdf {

struct Release {
    void operator()(PangoFontMap* map) const { g_object_unref(map); }
    void operator()(PangoFont* font) const { g_object_unref(font); }
    void operator()(PangoContext* context) const { g_object_unref(context); }
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
    void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
    void operator()(PangoLayoutIter* place) const { pango_layout_iter_free(place); }
    void operator()(PangoGlyphItemIter* place) const { pango_glyph_item_iter_free(place); }
    void operator()(cairo_t* pen) const { cairo_destroy(pen); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};

template <typename T>
using Handle = std::unique_ptr<T, Release>;

[[nodiscard]] constexpr double points(int pango_units) {
    return static_cast<double>(pango_units) / PANGO_SCALE;
}

} // namespace counterpoint::pdf
