#pragma once

// The parts of a .docx file: a zip with XML inside (ECMA-376). Thread: pure functions.
//
// Promises: a stranger's zip unpacks to no more than the bounds below, whatever its directory claims.

#include "base/result.h"

#include <string>
#include <string_view>

namespace counterpoint {

struct DocxParts {
    std::string document;  ///< word/document.xml
    std::string numbering; ///< word/numbering.xml, empty if there is none
    std::string styles;    ///< word/styles.xml, empty if there is none
    std::string footnotes; ///< word/footnotes.xml, empty if there is none
    std::string endnotes;  ///< word/endnotes.xml, empty if there is none
};

/// ErrorKind::damaged for a broken zip, ErrorKind::invalid for one that is no Word document, is encrypted or
/// whose parts unpack to more than 16 MiB.
[[nodiscard]] Result<DocxParts> open_docx(std::string_view bytes);

} // namespace counterpoint
