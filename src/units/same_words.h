#pragma once

// Whether two texts say the same in the same words: the one notion of sameness by which differences are told,
// another version is refused, and labels and facts are carried over. Thread: pure functions.

#include <string_view>

namespace counterpoint {

/// True if the texts differ in typography alone, which varies from one converter to the next: the kind of
/// quotation marks, dashes and spaces, space around a punctuation mark, a hyphen inside a word, capitals, a
/// full stop at the end. Every word and comma counts, and so does whatever stands between two digits: 1.5
/// hours are not 15 hours.
[[nodiscard]] bool same_words(std::string_view a, std::string_view b);

} // namespace counterpoint
