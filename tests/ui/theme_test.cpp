#include "ui/theme.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace counterpoint;

namespace {

/// Relative luminance and contrast as WCAG 2 defines them.
double luminance(ImU32 color) {
    const auto channel = [&](int shift) {
        const double value = static_cast<double>(color >> shift & 0xFF) / 255;
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(IM_COL32_R_SHIFT) + 0.7152 * channel(IM_COL32_G_SHIFT) +
           0.0722 * channel(IM_COL32_B_SHIFT);
}

double contrast(ImU32 a, ImU32 b) {
    const double bright = std::max(luminance(a), luminance(b));
    const double faint = std::min(luminance(a), luminance(b));
    return (bright + 0.05) / (faint + 0.05);
}

constexpr Appearance every_appearance[] = {Appearance::light, Appearance::dark, Appearance::high_contrast};

} // namespace

TEST_CASE("every ink can be read on every surface it stands on") {
    for (const Appearance appearance : every_appearance) {
        CAPTURE(static_cast<int>(appearance));
        const Palette& color = palette(appearance);
        for (const ImU32 surface : {color.background, color.surface, color.raised, color.raised_hover}) {
            CHECK(contrast(color.ink, surface) >= 7);
            CHECK(contrast(color.muted, surface) >= 4.5);
            CHECK(contrast(color.danger, surface) >= 4.5);
            CHECK(contrast(color.warning, surface) >= 4.5);
        }
        CHECK(contrast(color.ink, color.accent_soft) >= 7);
        CHECK(contrast(color.muted, color.accent_soft) >= 4.5);
        CHECK(contrast(color.ink, color.danger_soft) >= 7);
        CHECK(contrast(color.ink, color.warning_soft) >= 7);
        CHECK(contrast(color.on_accent, color.accent) >= 4.5);
        CHECK(contrast(color.on_accent, color.accent_hover) >= 4.5);
        CHECK(contrast(color.on_danger, color.danger_face) >= 4.5);
        CHECK(contrast(color.on_danger, color.danger_hover) >= 4.5);
        // A line around something that can be pressed, or a meter: 3 : 1 is asked of those.
        for (const ImU32 surface : {color.background, color.surface, color.raised, color.raised_hover})
            CHECK(contrast(color.edge, surface) >= 3);
        CHECK(contrast(color.accent, color.line) >= 3);
        CHECK(contrast(color.danger, color.line) >= 3);
        CHECK(contrast(color.warning, color.warning_soft) >= 3);
        CHECK(contrast(color.accent, color.surface) >= 3);
        CHECK(contrast(color.danger, color.danger_soft) >= 3);
    }
}

TEST_CASE("high contrast gives every word 7 : 1 and every edge 4.5 : 1") {
    const Palette& color = palette(Appearance::high_contrast);
    for (const ImU32 surface : {color.background, color.surface, color.raised, color.raised_hover}) {
        for (const ImU32 ink : {color.ink, color.muted, color.danger, color.warning})
            CHECK(contrast(ink, surface) >= 7);
        CHECK(contrast(color.edge, surface) >= 4.5);
    }
    for (const ImU32 soft : {color.accent_soft, color.danger_soft, color.warning_soft}) {
        CHECK(contrast(color.ink, soft) >= 7);
        CHECK(contrast(color.muted, soft) >= 7);
    }
    for (const ImU32 face : {color.accent, color.accent_hover})
        CHECK(contrast(color.on_accent, face) >= 7);
    for (const ImU32 face : {color.danger_face, color.danger_hover})
        CHECK(contrast(color.on_danger, face) >= 7);
}

TEST_CASE("a machine without fonts still gets a window") {
    ImGui::CreateContext();
    for (const FontFiles& files : {FontFiles{}, FontFiles{{"no font at all", 0}, {}}}) {
        const Fonts fonts = build_fonts(files, 1);
        for (const ImFont* font : {fonts.tiny, fonts.small, fonts.body, fonts.large, fonts.strong,
                                   fonts.number, fonts.title, fonts.clock})
            CHECK(font);
    }
    ImGui::DestroyContext();
}
