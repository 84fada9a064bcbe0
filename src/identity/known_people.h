#pragma once

// Whom this user knows by their key: a name, the roles in which they act, the fingerprint, since when, and
// who said so. A signature shows that the holder of a key signed; only this list makes a person of the key.
//
// Kept in one JSON file of the user's own (known-people.json), replaced as a whole. Pure. Thread: any.

#include "base/clock.h"
#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace counterpoint {

inline constexpr std::size_t largest_known_people = std::size_t{4} << 20; ///< bytes
inline constexpr std::size_t most_known_people = 10'000;

struct KnownPerson {
    std::string name;
    std::vector<std::string> roles; ///< as IdentityFile::roles
    std::string fingerprint;        ///< 64 lower-case hexadecimal digits; each stands once
    WallTime since{};
    std::string said_by; ///< how it was made sure, "read to me in person"; one line
    bool operator==(const KnownPerson&) const = default;
};

using KnownPeople = std::vector<KnownPerson>;

[[nodiscard]] std::string format_known_people(const KnownPeople& people);

/// ErrorKind::damaged for anything that this program would not have written; unreadable for a newer form.
[[nodiscard]] Result<KnownPeople> parse_known_people(std::string_view bytes);

/// The person with this key, or nullptr. Points into `people`.
[[nodiscard]] const KnownPerson* find_person(const KnownPeople& people, std::string_view fingerprint);

} // namespace counterpoint
