#include "units/handbook/handbook_text.h"

#include "base/text.h"
#include "units/handbook/line_text.h"
#include "units/handbook/text_encoding.h"

#include <fmt/format.h>

#include <array>

namespace counterpoint {

namespace {

Error other_kind(std::string_view kind) {
    return handbook_error(ErrorKind::invalid,
                          fmt::format("This is {}, which cannot be read as a handbook.", kind));
}

struct Beginning {
    std::string_view bytes;
    std::string_view kind;
};
using namespace std::string_view_literals;
constexpr std::array<Beginning, 9> other_kinds = {{{"%PDF", "a PDF"},
                                                   {"\xD0\xCF\x11\xE0", "an old Word or Office file (.doc)"},
                                                   {"{\\rtf", "a rich text file (.rtf)"},
                                                   {"\x89PNG", "a picture"},
                                                   {"\xFF\xD8\xFF", "a picture"},
                                                   {"GIF8", "a picture"},
                                                   {"RIFF", "a sound or video file"},
                                                   {"fLaC", "a sound file"},
                                                   {"<?xml", "an XML file"}}};

bool is_zip(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv);
}

/// A zip tells in its first entries what it is.
std::string_view kind_of_zip(std::string_view bytes) {
    const std::string_view first = bytes.substr(0, 4096);
    if (first.find("mimetypeapplication/vnd.oasis.opendocument") != std::string_view::npos)
        return "an OpenDocument file (.odt)";
    if (bytes.find("xl/workbook.xml") != std::string_view::npos)
        return "a spreadsheet";
    if (bytes.find("ppt/presentation.xml") != std::string_view::npos)
        return "a presentation";
    return {};
}

} // namespace

Result<HandbookText> text_of_handbook(std::string_view bytes) {
    if (is_zip(bytes)) {
        const std::string_view kind = kind_of_zip(bytes);
        return kind.empty() ? text_of_docx(bytes) : other_kind(kind);
    }
    for (const Beginning& other : other_kinds)
        if (bytes.starts_with(other.bytes))
            return other_kind(other.kind);
    const std::string_view begin = trimmed(bytes.substr(0, 512));
    if (begins_with_words(begin, "<!doctype html") || begins_with_words(begin, "<html"))
        return other_kind("a web page");
    return text_of_txt(bytes);
}

bool is_word_document(std::string_view bytes) {
    return is_zip(bytes);
}

std::string guess_about_handbook(std::string_view bytes) {
    return is_zip(bytes) ? std::string() : encoding_guess(bytes);
}

} // namespace counterpoint
