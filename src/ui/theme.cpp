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
    .ink = rgb(0x1B2530),
    .muted = rgb(0x55616C),
    .accent = rgb(0x0B6663),
    .accent_hover = rgb(0x0A5654),
    .on_accent = rgb(0xFFFFFF),
    .accent_soft = rgb(0xD9ECE9),
    .danger = rgb(0xB3261E),
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
    .ink = rgb(0xEDF1F4),
    .muted = rgb(0xAAB6C0),
    .accent = rgb(0x5CC9BE),
    .accent_hover = rgb(0x79D8CE),
    .on_accent = rgb(0x08211F),
    .accent_soft = rgb(0x1C4443),
    .danger = rgb(0xFF9289),
    .danger_hover = rgb(0xFFAAA3),
    .on_danger = rgb(0x2B0907),
    .danger_soft = rgb(0x4C1F1C),
    .warning = rgb(0xF3C566),
    .warning_soft = rgb(0x423313),
};

ImFont* load(ImFontAtlas& atlas, const FontFile& file, float pixels, const ImWchar* ranges) {
    ImFont* font = nullptr;
    if (!file.path.empty()) {
        ImFontConfig config;
        config.OversampleH = 1; // FreeType hints to whole pixels; more copies only cost texture
        config.FontNo = file.face;
        font = atlas.AddFontFromFileTTF(file.path.c_str(), pixels, &config, ranges);
    }
    return font ? font : atlas.AddFontDefault();
}

} // namespace

const Palette& palette(bool is_dark) {
    return is_dark ? dark : light;
}

Fonts build_fonts(const FontFiles& files, float scale) {
    // Latin with its extensions, Greek, Cyrillic, and the punctuation and arrows that our own sentences use:
    // names of people come in all of them. Other scripts need a font of their own and show as boxes.
    static constexpr ImWchar text_ranges[] = {0x0020, 0x024F, 0x0370, 0x03FF, 0x0400, 0x052F, 0x1E00,
                                              0x1EFF, 0x2010, 0x2027, 0x20AC, 0x20AC, 0x2190, 0x2193,
                                              0x23CE, 0x23CE, 0x232B, 0x232B, 0};
    static constexpr ImWchar clock_ranges[] = {'-', ':', 0};

    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.Clear();
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
    Fonts fonts;
    fonts.body = load(atlas, files.regular, 17 * scale, text_ranges);
    fonts.small = load(atlas, files.regular, 14 * scale, text_ranges);
    fonts.strong = load(atlas, files.strong, 17 * scale, text_ranges);
    fonts.number = load(atlas, files.strong, 25 * scale, text_ranges);
    fonts.title = load(atlas, files.strong, 30 * scale, text_ranges);
    fonts.clock = load(atlas, files.strong, 68 * scale, clock_ranges);
    atlas.Build();
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
    set(ImGuiCol_Border, color.line);
    set(ImGuiCol_FrameBg, color.raised);
    set(ImGuiCol_FrameBgHovered, color.raised_hover);
    set(ImGuiCol_FrameBgActive, color.raised);
    set(ImGuiCol_Button, color.raised);
    set(ImGuiCol_ButtonHovered, color.raised_hover);
    set(ImGuiCol_ButtonActive, color.accent_soft);
    set(ImGuiCol_ScrollbarBg, color.surface);
    set(ImGuiCol_ScrollbarGrab, color.line);
    set(ImGuiCol_ScrollbarGrabHovered, color.muted);
    set(ImGuiCol_ScrollbarGrabActive, color.muted);
    set(ImGuiCol_TextSelectedBg, color.accent_soft);
    set(ImGuiCol_NavHighlight, color.accent);
}

} // namespace counterpoint
