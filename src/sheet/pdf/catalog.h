#pragma once

// What cairo 1.16 cannot say in a PDF: the language it is in (a screen reader takes its voice by it), and
// that its title, not the file's name, heads the window. Appended as an incremental update (ISO 32000-1,
// 7.5.6): a new catalogue object and a cross-reference section that names it; no byte before it changes.
// Pure. Thread: any.

#include <string>
#include <string_view>

namespace counterpoint::pdf {

/// `pdf` with both added; unchanged where it is not of the form that cairo 1.16 writes (its trailer and
/// catalogue as plain text), since such a PDF is still a good one.
[[nodiscard]] std::string with_language(std::string pdf, std::string_view language);

} // namespace counterpoint::pdf
