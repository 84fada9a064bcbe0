#include "bundle/manifest.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace counterpoint {

namespace {

constexpr std::size_t digits_of_hash = 64;
constexpr std::string_view gap = "  "; // sha256sum's own: hash, space, "read as text"

std::string encoded(std::string_view path) {
    std::string text;
    for (const char c : path) {
        if (c == '%')
            text += "%25";
        else if (c == '\r')
            text += "%0D";
        else if (c == '\n')
            text += "%0A";
        else
            text += c;
    }
    return text;
}

/// nullopt if a '%' is not one of the three that `encoded` makes.
std::optional<std::string> decoded(std::string_view text) {
    std::string path;
    while (!text.empty()) {
        if (text.front() != '%') {
            path += text.front();
            text.remove_prefix(1);
            continue;
        }
        if (text.starts_with("%25"))
            path += '%';
        else if (text.starts_with("%0D"))
            path += '\r';
        else if (text.starts_with("%0A"))
            path += '\n';
        else
            return std::nullopt;
        text.remove_prefix(3);
    }
    return path;
}

bool is_hash(std::string_view text) {
    return text.size() == digits_of_hash &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool stays_inside(std::string_view path) {
    const auto parts = split(path, '/');
    return is_clean_utf8(path) && std::none_of(parts.begin(), parts.end(), [](std::string_view part) {
               return part.empty() || part == "." || part == ".." ||
                      part.find('\\') != std::string_view::npos;
           });
}

/// The reason why the line is none, or nullptr after `entry` was filled.
const char* read_line(std::string_view line, ManifestEntry& entry) {
    if (!is_hash(line.substr(0, digits_of_hash)))
        return "does not begin with 64 lower-case hexadecimal digits";
    entry.sha256 = line.substr(0, digits_of_hash);
    line.remove_prefix(digits_of_hash);
    if (!line.starts_with(gap))
        return "has no two spaces between hash and path";
    const auto path = decoded(line.substr(gap.size()));
    if (!path || !stays_inside(*path) || encoded(*path) != line.substr(gap.size()))
        return "names a path that no bundle may hold";
    entry.path = *path;
    return nullptr;
}

Error damaged_line(std::size_t line, std::string_view why) {
    return Error{ErrorKind::damaged, fmt::format("Line {} {}.", line, why), {}, {}, {}};
}

} // namespace

std::string format_manifest(std::vector<ManifestEntry> entries) {
    std::sort(entries.begin(), entries.end(),
              [](const ManifestEntry& a, const ManifestEntry& b) { return a.path < b.path; });
    std::string bytes;
    for (const ManifestEntry& entry : entries)
        bytes += fmt::format("{}{}{}\n", entry.sha256, gap, encoded(entry.path));
    return bytes;
}

Result<std::vector<ManifestEntry>> parse_manifest(std::string_view bytes) {
    std::vector<ManifestEntry> entries;
    if (bytes.size() > largest_manifest)
        return Error{ErrorKind::damaged, "It is larger than any manifest of a bundle.", {}, {}, {}};
    while (!bytes.empty()) {
        const std::size_t number = entries.size() + 1;
        if (number > most_manifest_lines)
            return damaged_line(number, "is one more than a manifest may have");
        const std::size_t end = bytes.find('\n');
        if (end == std::string_view::npos)
            return damaged_line(number, "has no end");
        const std::string_view line = bytes.substr(0, end);
        ManifestEntry entry;
        if (const char* why = read_line(line, entry))
            return damaged_line(number, why);
        if (!entries.empty() && entries.back().path >= entry.path)
            return damaged_line(number, "is not in order");
        entries.push_back(std::move(entry));
        bytes.remove_prefix(end + 1);
    }
    return entries;
}

const ManifestEntry* find_entry(const std::vector<ManifestEntry>& entries, std::string_view path) {
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&](const ManifestEntry& entry) { return entry.path == path; });
    return found == entries.end() ? nullptr : &*found;
}

} // namespace counterpoint
