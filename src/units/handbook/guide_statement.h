#pragma once

// Where the statement of an AC ends in a guide that prints its starting points behind it, in the same
// paragraph (the 8580 guide's form): "… in practice Justify means …". A capital letter alone is no end: a
// statement may name an organisation or a person. Thread: pure functions.

#include <optional>
#include <string_view>

namespace counterpoint {

/// Where a paragraph turns from a statement to its starting points: at the space before a word with a capital
/// letter in the middle of a sentence that is explained there ("Justify means …") or is the statement's own
/// first word once more ("Review … Review …"). npos if it does not.
[[nodiscard]] std::size_t change_over(std::string_view text);

/// The first word with a capital letter and small ones behind it in the middle of a sentence: starting points
/// may begin there, or it is a name. Empty if there is none.
[[nodiscard]] std::string_view capital_inside(std::string_view text);

/// The words before " means", where a text begins with an explanation of them: "Critically review".
[[nodiscard]] std::string_view explained_words(std::string_view text);

/// Sentences end so; statements of AC do not.
[[nodiscard]] bool ends_like_a_sentence(std::string_view text);

} // namespace counterpoint
