#include "sheet/sheet_pdf.h"

#include <fmt/format.h>

#include <vector>

namespace counterpoint {

namespace {

constexpr std::size_t letters_in_line = 86;

/// ASCII as a PDF string; whatever else becomes '?', since the fonts that every reader brings have no more.
std::string pdf_string(std::string_view text) {
    std::string result = "(";
    for (const char c : text) {
        if (c == '(' || c == ')' || c == '\\')
            result += '\\';
        result += c >= 0x20 && c < 0x7F ? c : '?';
    }
    return result + ")";
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (text.size() > letters_in_line) {
        std::size_t end = text.rfind(' ', letters_in_line);
        if (end == std::string_view::npos || end == 0)
            end = letters_in_line;
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(text.find_first_not_of(' ', end), text.size()));
    }
    lines.emplace_back(text);
    return lines;
}

} // namespace

std::string sheet_pdf_instead(const Error& error) {
    std::string drawn = "BT /F1 12 Tf 16 TL 60 760 Td\n";
    for (const std::string& sentence :
         {std::string("The result sheet could not be made as a PDF."), error.message(),
          std::string("Nothing is lost: result-sheet.html beside this file is the whole sheet and can be "
                      "printed.")})
        for (const std::string& line : lines_of(sentence))
            drawn += pdf_string(line) + " Tj T*\n";
    drawn += "ET";

    const std::vector<std::string> objects{
        "<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        ("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
         "/Resources << /Font << /F1 5 0 R >> >> >>"),
        fmt::format("<< /Length {} >>\nstream\n{}\nendstream", drawn.size(), drawn),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"};
    std::string pdf = "%PDF-1.4\n";
    std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
    for (std::size_t i = 0; i < objects.size(); ++i) {
        table += fmt::format("{:010} 00000 n \n", pdf.size());
        pdf += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
    }
    const std::size_t table_at = pdf.size();
    return pdf + table +
           fmt::format("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n", objects.size() + 1,
                       table_at);
}

} // namespace counterpoint
