#pragma once

// Pieces of HTML. Text from people gets into a page only through `fill` or `html_text`, which escape it: a
// name can be read on the page and can never become part of it. Escaping is the rule and Html the exception,
// so that a forgotten call shows as "&lt;b&gt;" on the page and not as a hole in it. Pure; never fails
// (malformed UTF-8 becomes U+FFFD). Thread: any.

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace counterpoint {

/// Source that is HTML already, made by this floor.
struct Html {
    std::string source;

    Html& operator+=(const Html& more) {
        source += more.source;
        return *this;
    }
};

/// Escaped for element content and for attribute values in double quotes. Control characters other than tab
/// and line feed become U+FFFD.
[[nodiscard]] Html html_text(std::string_view text);

/// The address of a file beside the page: every byte that is not a letter, digit, '-', '_' or '.' is
/// percent-encoded, so that it can name neither another folder nor another scheme.
[[nodiscard]] std::string file_address(std::string_view name);

namespace detail {
inline std::string html_argument(const Html& html) {
    return html.source;
}
inline std::string html_argument(std::string_view text) {
    return html_text(text).source;
}
} // namespace detail

/// fill("<td>{}</td>", learner.name): the form with its arguments put in, each escaped unless it is Html.
template <typename... Arguments>
Html fill(fmt::format_string<decltype(detail::html_argument(std::declval<const Arguments&>()))...> form,
          const Arguments&... arguments) {
    return Html{fmt::format(form, detail::html_argument(arguments)...)};
}

} // namespace counterpoint
