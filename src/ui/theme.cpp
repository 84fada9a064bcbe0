#include "ui/theme.h"

#include <imgui_freetype.h>

namespace counterpoint {

namespace {

constexpr ImU32 rgb(unsigned hex) {
    return IM_COL32(hex >> 16 & 0xFF, hex >> 8 & 0xFF, hex & 0xFF, 0xFF);
}

constexpr Palette light = {
    .background = rgb(0xEFECE6),
    .surface = rgb(0xFBFAF7),
    .raised = rgb(0xFFFFFF),
    .raised_hover = rgb(0xF1F6F5),
    .line = rgb(0xD8D3C8),
    .edge = rgb(0x7F7A70),
    .ink = rgb(0x1B2530),
    .muted = rgb(0x55616C),
    .accent = rgb(0x0B6663),
    .accent_hover = rgb(0x0A5654),
    .on_accent = rgb(0xFFFFFF),
    .accent_soft = rgb(0xD9ECE9),
    .danger = rgb(0xB3261E),
    .danger_face = rgb(0xB3261E),
    .danger_hover = rgb(0x97201A),
    .on_danger = rgb(0xFFFFFF),
    .danger_soft = rgb(0xFBE4E1),
    .warning = rgb(0x8A5A00),
    .warning_soft = rgb(0xFDF0D3),
};

constexpr Palette dark = {
    .background = rgb(0x11161B),
    .surface = rgb(0x1A2128),
    .raised = rgb(0x242D36),
    .raised_hover = rgb(0x2C3741),
    .line = rgb(0x3A4651),
    .edge = rgb(0x808D99),
    .ink = rgb(0xEDF1F4),
    .muted = rgb(0xAAB6C0),
    .accent = rgb(0x5CC9BE),
    .accent_hover = rgb(0x79D8CE),
    .on_accent = rgb(0x08211F),
    .accent_soft = rgb(0x1C4443),
    .danger = rgb(0xFF9289),
    .danger_face = rgb(0xB5362D),
    .danger_hover = rgb(0xC2423A),
    .on_danger = rgb(0xFFFFFF),
    .danger_soft = rgb(0x4C1F1C),
    .warning = rgb(0xF3C566),
    .warning_soft = rgb(0x423313),
};

/// Contrast of 7 : 1 and more for every word, and nothing that only a shade tells apart.
constexpr Palette high_contrast = {
    .background = rgb(0x000000),
    .surface = rgb(0x000000),
    .raised = rgb(0x000000),
    .raised_hover = rgb(0x262626),
    .line = rgb(0x5A5A5A),
    .edge = rgb(0xFFFFFF),
    .ink = rgb(0xFFFFFF),
    .muted = rgb(0xE6E6E6),
    .accent = rgb(0xFFE14D),
    .accent_hover = rgb(0xFFF0A3),
    .on_accent = rgb(0x000000),
    .accent_soft = rgb(0x3A3200),
    .danger = rgb(0xFFA59E),
    .danger_face = rgb(0xFFA59E),
    .danger_hover = rgb(0xFFD0CC),
    .on_danger = rgb(0x000000),
    .danger_soft = rgb(0x4A0C08),
    .warning = rgb(0xFFCB52),
    .warning_soft = rgb(0x3D2B00),
};

ImFont* add(ImFontAtlas& atlas, const FontFile& file, float pixels, const ImWchar* ranges) {
    if (file.bytes.empty())
        return atlas.AddFontDefault();
    ImFontConfig config;
    config.OversampleH = 1; // FreeType hints to whole pixels; more copies only cost texture
    config.FontNo = file.face;
    config.FontDataOwnedByAtlas = false;
    // Only read, and only while the atlas is built; Dear ImGui asks for a pointer that it could free.
    void* bytes = const_cast<char*>(file.bytes.data());
    return atlas.AddFontFromMemoryTTF(bytes, static_cast<int>(file.bytes.size()), pixels, &config, ranges);
}

/// False if Dear ImGui could not read the files; the atlas then has no use.
bool fill(ImFontAtlas& atlas, const FontFiles& files, float scale, Letters letters, Fonts& fonts) {
    // Latin with its extensions, Greek, Cyrillic, and the punctuation and arrows that our own sentences use:
    // names of people come in all of them. Other scripts need a font of their own and show as boxes.
    static constexpr ImWchar all_ranges[] = {0x0020, 0x024F, 0x0370, 0x03FF, 0x0400, 0x052F, 0x1E00, 0x1EFF,
                                             0x2010, 0x2027, 0x20AC, 0x20AC, 0x2212, 0x2212, 0};
    static constexpr ImWchar latin_ranges[] = {0x0020, 0x00FF, 0x2010, 0x2027, 0x2212, 0x2212, 0};
    const ImWchar* const text_ranges = letters == Letters::all ? all_ranges : latin_ranges;
    static constexpr ImWchar clock_ranges[] = {'-', ':', 0};

    atlas.Clear();
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
    fonts.body = add(atlas, files.regular, 17 * scale, text_ranges);
    fonts.tiny = add(atlas, files.regular, 12 * scale, text_ranges);
    fonts.small = add(atlas, files.regular, 14 * scale, text_ranges);
    fonts.large = add(atlas, files.regular, 21 * scale, text_ranges);
    fonts.strong = add(atlas, files.strong, 17 * scale, text_ranges);
    fonts.number = add(atlas, files.strong, 25 * scale, text_ranges);
    fonts.title = add(atlas, files.strong, 30 * scale, text_ranges);
    fonts.clock = add(atlas, files.strong, 68 * scale, clock_ranges);
    return atlas.Build();
}

} // namespace

const Palette& palette(Appearance appearance) {
    switch (appearance) {
    case Appearance::light:
        break;
    case Appearance::dark:
        return dark;
    case Appearance::high_contrast:
        return high_contrast;
    }
    return light;
}

Fonts build_fonts(const FontFiles& files, float scale, Letters letters) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    Fonts fonts;
    if (!fill(atlas, files, scale, letters, fonts))
        fill(atlas, {}, scale, letters, fonts);
    // The files' bytes are not ours; the atlas must not look at them again.
    atlas.ClearInputData();
    return fonts;
}

void apply_theme(const Theme& theme) {
    ImGuiStyle& style = ImGui::GetStyle();
    style = ImGuiStyle();
    style.WindowPadding = {theme.px(18), theme.px(14)};
    style.WindowRounding = theme.px(10);
    style.WindowBorderSize = 1;
    style.WindowMinSize = {1, 1};
    style.FramePadding = {theme.px(12), theme.px(9)};
    style.FrameRounding = theme.px(8);
    style.FrameBorderSize = 1;
    style.ItemSpacing = {theme.px(10), theme.px(8)};
    style.ItemInnerSpacing = {theme.px(8), theme.px(6)};
    style.ScrollbarSize = theme.px(14);
    style.ScrollbarRounding = theme.px(7);
    style.PopupRounding = theme.px(8);
    style.DisabledAlpha = 0.55F;

    const auto set = [&](ImGuiCol what, ImU32 color) {
        style.Colors[what] = ImGui::ColorConvertU32ToFloat4(color);
    };
    const Palette& color = theme.color;
    set(ImGuiCol_Text, color.ink);
    set(ImGuiCol_TextDisabled, color.muted);
    set(ImGuiCol_WindowBg, color.surface);
    set(ImGuiCol_PopupBg, color.raised);
    set(ImGuiCol_Border, color.edge);
    set(ImGuiCol_FrameBg, color.raised);
    set(ImGuiCol_FrameBgHovered, color.raised_hover);
    set(ImGuiCol_FrameBgActive, color.raised);
    set(ImGuiCol_Button, color.raised);
    set(ImGuiCol_ButtonHovered, color.raised_hover);
    set(ImGuiCol_ButtonActive, color.accent_soft);
    set(ImGuiCol_ScrollbarBg, color.surface);
    set(ImGuiCol_ScrollbarGrab, color.edge);
    set(ImGuiCol_ScrollbarGrabHovered, color.muted);
    set(ImGuiCol_ScrollbarGrabActive, color.muted);
    set(ImGuiCol_TextSelectedBg, color.accent_soft);
    set(ImGuiCol_NavHighlight, color.accent);
}

} // namespace counterpoint
