#pragma once

// How often a test that draws its cases by chance repeats.

namespace counterpoint::test {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool sanitized = true;
#elif defined(__has_feature)
constexpr bool sanitized = __has_feature(address_sanitizer);
#else
constexpr bool sanitized = false;
#endif

/// `count`, and a fifth of it where a sanitizer makes each round cost some five times as much: the promise is
/// held by the full number, the sanitizer looks at what each kind of round does to memory.
constexpr int rounds(int count) {
    return sanitized ? (count + 4) / 5 : count;
}

/// How far to go on in a loop over all places: to the next one, or under a sanitizer to the fifth.
constexpr int stride() {
    return sanitized ? 5 : 1;
}

} // namespace counterpoint::test
