#include "units/handbook/guide_statement.h"

#include "units/handbook/line_text.h"

#include <algorithm>

namespace counterpoint {

namespace {

constexpr std::size_t longest_explained = 40; // bytes of the words before " means "

std::string_view first_word(std::string_view text) {
    return text.substr(0, text.find(' '));
}

/// The space before the next word with a capital in the middle of a sentence, from `from` on.
std::size_t next_capital(std::string_view text, std::size_t from) {
    for (std::size_t i = from; i + 2 < text.size(); ++i) {
        const bool word_begins = text[i] == ' ' && is_capital(text[i + 1]) && is_small_letter(text[i + 2]);
        const char before = text[i - 1];
        if (word_begins && (is_small_letter(before) || is_capital(before) || before == ')'))
            return i;
    }
    return std::string_view::npos;
}

/// A name before the word that is explained is no part of the explanation: "… the Grow Model Justify means".
bool is_explained(std::string_view text) {
    const std::string_view words = explained_words(text);
    return !words.empty() && std::none_of(words.begin() + 1, words.end(), is_capital);
}

} // namespace

std::size_t change_over(std::string_view text) {
    const std::string_view verb = first_word(text);
    for (std::size_t at = next_capital(text, 1); at != std::string_view::npos;
         at = next_capital(text, at + 1)) {
        const std::string_view behind = text.substr(at + 1);
        if (is_explained(behind) || first_word(behind) == verb)
            return at;
    }
    return std::string_view::npos;
}

std::string_view capital_inside(std::string_view text) {
    const std::size_t at = next_capital(text, 1);
    return at == std::string_view::npos ? std::string_view() : first_word(text.substr(at + 1));
}

std::string_view explained_words(std::string_view text) {
    constexpr std::string_view means = " means ";
    const std::size_t at = text.substr(0, longest_explained + means.size()).find(means);
    return at == std::string_view::npos ? std::string_view() : text.substr(0, at);
}

bool ends_like_a_sentence(std::string_view text) {
    return text.ends_with('.') || text.ends_with(':') || text.ends_with('!') || text.ends_with('?') ||
           text.ends_with(';');
}

} // namespace counterpoint
