#include "identity/identity_file.h"

#include "base/text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace counterpoint {

namespace {

constexpr std::string_view first_line = "Counterpoint identity 1\n";
constexpr std::string_view name_label = "Name: ";
constexpr std::string_view roles_label = "Roles: ";
constexpr std::string_view key_begin = "-----BEGIN ENCRYPTED PRIVATE KEY-----\n";
constexpr std::string_view public_begin = "-----BEGIN PUBLIC KEY-----\n";

Error damaged_identity() {
    return Error{
        ErrorKind::damaged, "This is no identity as this program writes it.", {}, "It was not changed.", {}};
}

/// The rest of the line after its label; the line is taken off `rest`. Empty if the label does not stand
/// there.
std::string_view take_value(std::string_view& rest, std::string_view label) {
    const std::size_t end = rest.find('\n');
    if (!rest.starts_with(label) || end == std::string_view::npos)
        return {};
    const std::string_view value = rest.substr(label.size(), end - label.size());
    rest.remove_prefix(end + 1);
    return value;
}

} // namespace

std::string format_identity(const IdentityFile& identity) {
    return fmt::format("{}{}{}\n{}{}\n{}{}", first_line, name_label, identity.name, roles_label,
                       fmt::join(identity.roles, ", "), identity.locked_key, identity.public_key.pem());
}

Result<IdentityFile> parse_identity(std::string_view bytes) {
    if (bytes.size() > largest_identity_file || !bytes.starts_with(first_line))
        return damaged_identity();
    std::string_view rest = bytes.substr(first_line.size());
    const std::string name(take_value(rest, name_label));
    std::vector<std::string> roles;
    for (const std::string_view role : split(take_value(rest, roles_label), ','))
        roles.emplace_back(trimmed(role));
    const std::size_t public_at = rest.find(public_begin);
    if (!rest.starts_with(key_begin) || public_at == std::string_view::npos)
        return damaged_identity();
    const auto key = PublicKey::from_pem(rest.substr(public_at));
    if (!key)
        return damaged_identity();
    IdentityFile identity{name, in_role_order(roles), std::string(rest.substr(0, public_at)), *key};
    const bool sound = is_one_line(name, longest_person_name) && !identity.roles.empty();
    return sound && format_identity(identity) == bytes ? Result<IdentityFile>(std::move(identity))
                                                       : damaged_identity();
}

const std::vector<std::string>& role_names() {
    static const std::vector<std::string> names = {"assessor", "learner", "iqa", "eqa"};
    return names;
}

std::vector<std::string> in_role_order(const std::vector<std::string>& roles) {
    for (const std::string& role : roles)
        if (!has_role(role_names(), role))
            return {};
    std::vector<std::string> ordered;
    for (const std::string& name : role_names())
        if (has_role(roles, name))
            ordered.push_back(name);
    return ordered;
}

bool has_role(const std::vector<std::string>& roles, std::string_view role) {
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

} // namespace counterpoint
