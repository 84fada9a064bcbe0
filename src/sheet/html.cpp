#include "sheet/html.h"

#include "base/text.h"

namespace counterpoint {

Html html_text(std::string_view text) {
    Html html;
    for (const char c : clean_utf8(text)) {
        const auto byte = static_cast<unsigned char>(c);
        switch (c) {
        case '&':
            html.source += "&amp;";
            break;
        case '<':
            html.source += "&lt;";
            break;
        case '>':
            html.source += "&gt;";
            break;
        case '"':
            html.source += "&quot;";
            break;
        case '\'':
            html.source += "&#39;";
            break;
        default:
            if ((byte < 0x20 && c != '\t' && c != '\n') || byte == 0x7F)
                html.source += "\xEF\xBF\xBD";
            else
                html.source += c;
        }
    }
    return html;
}

std::string file_address(std::string_view name) {
    std::string address;
    for (const char c : name) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == '-' || c == '_' || c == '.';
        if (plain)
            address += c;
        else
            address += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return address;
}

} // namespace counterpoint
