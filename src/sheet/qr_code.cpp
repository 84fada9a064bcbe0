#include "sheet/qr_code.h"

#include "sheet/html.h"

#include <fmt/format.h>
#include <qrencode.h>

#include <memory>

namespace counterpoint {

bool QrCode::dark(int row, int column) const {
    if (row < 0 || column < 0 || row >= side || column >= side)
        return false;
    return modules[static_cast<std::size_t>(row) * static_cast<std::size_t>(side) +
                   static_cast<std::size_t>(column)];
}

QrCode qr_code(std::string_view text) {
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> drawn(
        QRcode_encodeString(std::string(text).c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), QRcode_free);
    QrCode code;
    if (!drawn)
        return code;
    code.side = drawn->width;
    for (int i = 0; i < code.side * code.side; ++i)
        code.modules.push_back((drawn->data[i] & 1) != 0); // the other bits say what kind of module it is
    return code;
}

std::string qr_svg(const QrCode& code, std::string_view label) {
    const int side = code.side + 2 * qr_quiet_zone;
    std::string path;
    for (int row = 0; row < code.side; ++row)
        for (int column = 0; column < code.side; ++column)
            if (code.dark(row, column))
                path += fmt::format("M{} {}h1v1h-1z", column + qr_quiet_zone, row + qr_quiet_zone);
    return fill("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" role=\"img\" "
                "aria-label=\"{}\" "
                "shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{}v{}h-{}z\"/><path "
                "fill=\"#000\" "
                "d=\"{}\"/></svg>",
                std::to_string(side), std::to_string(side), label, std::to_string(side), std::to_string(side),
                std::to_string(side), Html{path})
        .source;
}

std::string qr_text(const QrCode& code) {
    std::string text;
    const int end = code.side + qr_quiet_zone;
    for (int row = -qr_quiet_zone; row < end; row += 2) {
        for (int column = -qr_quiet_zone; column < end; ++column) {
            // Letters are light on most terminals, so the light modules are drawn.
            const bool upper = !code.dark(row, column);
            const bool lower = !code.dark(row + 1, column);
            text += upper && lower ? "\u2588" : upper ? "\u2580" : lower ? "\u2584" : " ";
        }
        text += '\n';
    }
    return text;
}

} // namespace counterpoint
