#pragma once

// A QR code (ISO/IEC 18004) of a short text, by libqrencode, as a square of modules that HTML, PDF and a
// terminal can draw. Pure; the same text gives the same modules. Thread: any.

#include <string>
#include <string_view>
#include <vector>

namespace counterpoint {

struct QrCode {
    int side = 0; ///< modules along each side, without the quiet zone; 0 if the text was too long
    std::vector<bool> modules; ///< row by row, true is dark

    [[nodiscard]] bool dark(int row, int column) const;
};

inline constexpr int qr_quiet_zone = 4; ///< modules that must stay light on each side

/// Error correction M (15 %): a creased receipt can still be read.
[[nodiscard]] QrCode qr_code(std::string_view text);

/// An SVG image with its quiet zone, `label` for people who do not see it. No script, no reference to
/// elsewhere.
[[nodiscard]] std::string qr_svg(const QrCode& code, std::string_view label);

/// Lines of half blocks, two rows of modules each, with the quiet zone: dark letters on a light ground.
[[nodiscard]] std::string qr_text(const QrCode& code);

} // namespace counterpoint
