#pragma once

// A document as the bytes of a PDF: tagged (headings, paragraphs, tables with heads, links), with bookmarks,
// metadata, a language and embedded fonts. The same document and the same fonts give the same bytes, whatever
// the locale, the time zone and the time. Thread: any; nothing is shared between calls but fontconfig.

#include "base/result.h"
#include "sheet/pdf/document.h"

namespace counterpoint::pdf {

/// ErrorKind::missing where this computer has no font. Letters that no font has are drawn as □, and the last
/// page tells of it.
[[nodiscard]] Result<std::string> pdf_of(const Document& document);

} // namespace counterpoint::pdf
