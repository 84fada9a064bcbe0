#include "ui/draw_picture.h"

#include <cairo.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <tuple>
#include <vector>

namespace counterpoint::test {

namespace {

struct Color {
    float red = 0, green = 0, blue = 0, alpha = 0; ///< 0 to 255, alpha 0 to 1
};

Color color_of(ImU32 packed) {
    const auto channel = [packed](int shift) { return static_cast<float>(packed >> shift & 0xFF); };
    return {channel(IM_COL32_R_SHIFT), channel(IM_COL32_G_SHIFT), channel(IM_COL32_B_SHIFT),
            channel(IM_COL32_A_SHIFT) / 255};
}

class Canvas {
public:
    Canvas(ImVec2 size, ImU32 background)
        : width_(static_cast<int>(size.x)), height_(static_cast<int>(size.y)),
          pixels_(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_), color_of(background)),
          atlas_(*ImGui::GetIO().Fonts) {}

    void draw(const ImDrawList& list) {
        for (const ImDrawCmd& command : list.CmdBuffer)
            for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
                const auto corner = [&](unsigned n) -> const ImDrawVert& {
                    const auto index = list.IdxBuffer[static_cast<int>(command.IdxOffset + i + n)];
                    return list.VtxBuffer[static_cast<int>(command.VtxOffset + index)];
                };
                triangle({corner(0), corner(1), corner(2)}, command.ClipRect);
            }
    }

    [[nodiscard]] bool write(const std::string& path) const {
        cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width_, height_);
        unsigned char* const bytes = cairo_image_surface_get_data(surface);
        const int stride = cairo_image_surface_get_stride(surface);
        for (int y = 0; y < height_; ++y)
            for (int x = 0; x < width_; ++x) {
                const Color& color = pixels_[place(x, y)];
                const auto byte = [](float value) {
                    return static_cast<std::uint32_t>(std::clamp(std::lround(value), 0L, 255L));
                };
                const std::uint32_t packed =
                    byte(color.red) << 16 | byte(color.green) << 8 | byte(color.blue);
                reinterpret_cast<std::uint32_t*>(bytes + static_cast<std::ptrdiff_t>(y) * stride)[x] = packed;
            }
        cairo_surface_mark_dirty(surface);
        const bool written = cairo_surface_write_to_png(surface, path.c_str()) == CAIRO_STATUS_SUCCESS;
        cairo_surface_destroy(surface);
        return written;
    }

private:
    [[nodiscard]] std::size_t place(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x);
    }

    /// How much ink the fonts' texture holds there, 0 to 1. Between pixels as OpenGL would have it.
    [[nodiscard]] float ink(float u, float v) const {
        const float x = u * static_cast<float>(atlas_.TexWidth) - 0.5F;
        const float y = v * static_cast<float>(atlas_.TexHeight) - 0.5F;
        const float left = std::floor(x);
        const float top = std::floor(y);
        const auto at = [&](float column, float row) {
            const int c = std::clamp(static_cast<int>(column), 0, atlas_.TexWidth - 1);
            const int r = std::clamp(static_cast<int>(row), 0, atlas_.TexHeight - 1);
            return static_cast<float>(atlas_.TexPixelsAlpha8[r * atlas_.TexWidth + c]) / 255;
        };
        const float across = x - left;
        const float down = y - top;
        return (at(left, top) * (1 - across) + at(left + 1, top) * across) * (1 - down) +
               (at(left, top + 1) * (1 - across) + at(left + 1, top + 1) * across) * down;
    }

    void triangle(std::array<ImDrawVert, 3> corners, const ImVec4& clip) {
        const auto side = [](ImVec2 a, ImVec2 b, ImVec2 p) {
            return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
        };
        float area = side(corners[0].pos, corners[1].pos, corners[2].pos);
        if (area == 0)
            return;
        if (area < 0) {
            std::swap(corners[1], corners[2]);
            area = -area;
        }
        const auto [a, b, c] = std::tuple(corners[0].pos, corners[1].pos, corners[2].pos);
        const int left =
            std::max(static_cast<int>(std::floor(std::max(std::min({a.x, b.x, c.x}), clip.x))), 0);
        const int top =
            std::max(static_cast<int>(std::floor(std::max(std::min({a.y, b.y, c.y}), clip.y))), 0);
        const int right =
            std::min(static_cast<int>(std::ceil(std::min(std::max({a.x, b.x, c.x}), clip.z))), width_);
        const int bottom =
            std::min(static_cast<int>(std::ceil(std::min(std::max({a.y, b.y, c.y}), clip.w))), height_);
        // A pixel on an edge that two triangles share belongs to one of them.
        const auto inside = [](float value, ImVec2 from, ImVec2 to) {
            const bool owns = to.y > from.y || (to.y == from.y && to.x < from.x);
            return value > 0 || (value == 0 && owns);
        };
        const Color tints[] = {color_of(corners[0].col), color_of(corners[1].col), color_of(corners[2].col)};
        for (int y = top; y < bottom; ++y)
            for (int x = left; x < right; ++x) {
                const ImVec2 p{static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F};
                const float wa = side(b, c, p);
                const float wb = side(c, a, p);
                const float wc = side(a, b, p);
                if (!inside(wa, b, c) || !inside(wb, c, a) || !inside(wc, a, b))
                    continue;
                const std::array weights = {wa / area, wb / area, wc / area};
                blend(x, y, corners, tints, weights);
            }
    }

    void blend(int x, int y, const std::array<ImDrawVert, 3>& corners, const Color (&tints)[3],
               const std::array<float, 3>& weights) {
        Color color;
        float u = 0;
        float v = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            color.red += weights[i] * tints[i].red;
            color.green += weights[i] * tints[i].green;
            color.blue += weights[i] * tints[i].blue;
            color.alpha += weights[i] * tints[i].alpha;
            u += weights[i] * corners[i].uv.x;
            v += weights[i] * corners[i].uv.y;
        }
        const float alpha = color.alpha * ink(u, v);
        Color& pixel = pixels_[place(x, y)];
        pixel.red += (color.red - pixel.red) * alpha;
        pixel.green += (color.green - pixel.green) * alpha;
        pixel.blue += (color.blue - pixel.blue) * alpha;
    }

    int width_;
    int height_;
    std::vector<Color> pixels_;
    const ImFontAtlas& atlas_;
};

} // namespace

Result<void> write_picture(ImU32 background, const std::string& path) {
    const ImDrawData& data = *ImGui::GetDrawData();
    Canvas canvas(data.DisplaySize, background);
    for (int i = 0; i < data.CmdListsCount; ++i)
        canvas.draw(*data.CmdLists[i]);
    if (!canvas.write(path))
        return Error{ErrorKind::unwritable, "The picture could not be written.", path, {}, {}};
    return {};
}

} // namespace counterpoint::test
