#include "sheet/pdf/catalog.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>

namespace counterpoint::pdf {

namespace {

/// The number that follows `name` in `text`.
std::optional<std::size_t> number_after(std::string_view text, std::string_view name) {
    const std::size_t at = text.find(name);
    if (at == std::string_view::npos)
        return std::nullopt;
    text.remove_prefix(at + name.size());
    text.remove_prefix(std::min(text.find_first_not_of(" \n"), text.size()));
    std::size_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc() ? std::optional(number) : std::nullopt;
}

} // namespace

std::string with_language(std::string pdf, std::string_view language) {
    const std::size_t trailer_at = pdf.rfind("\ntrailer\n");
    if (trailer_at == std::string::npos)
        return pdf;
    const std::string_view trailer = std::string_view(pdf).substr(trailer_at);
    const auto size = number_after(trailer, "/Size");
    const auto root = number_after(trailer, "/Root");
    const auto info = number_after(trailer, "/Info");
    const auto table = number_after(trailer, "startxref");
    if (!size || !root || !info || !table)
        return pdf;
    const std::string begin = fmt::format("\n{} 0 obj\n<< /Type /Catalog\n", *root);
    const std::size_t catalog_at = pdf.rfind(begin);
    if (catalog_at == std::string::npos)
        return pdf;
    const std::size_t members_at = catalog_at + begin.size();
    const std::size_t end = pdf.find("\n>>\nendobj\n", members_at);
    if (end == std::string::npos)
        return pdf;

    const std::string members = pdf.substr(members_at, end - members_at);
    if (!pdf.ends_with('\n'))
        pdf += '\n';
    const std::size_t object_at = pdf.size();
    pdf += fmt::format("{} 0 obj\n<< /Type /Catalog\n{}\n   /Lang ({})\n   /ViewerPreferences << "
                       "/DisplayDocTitle true >>\n>>\nendobj\n",
                       *root, members, language);
    const std::size_t table_at = pdf.size();
    pdf += fmt::format("xref\n{} 1\n{:010} 00000 n \ntrailer\n<< /Size {}\n   /Root {} 0 R\n   /Info {} 0 "
                       "R\n   /Prev {}\n>>\nstartxref\n{}\n%%EOF\n",
                       *root, object_at, *size, *root, *info, *table, table_at);
    return pdf;
}

} // namespace counterpoint::pdf
