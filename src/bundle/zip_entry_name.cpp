#include "bundle/zip_entry_name.h"

#include "base/text.h"

#include <algorithm>

namespace counterpoint {

namespace {

constexpr std::size_t longest_name = 1'024; // bytes
constexpr std::size_t longest_part = 255;   // bytes; what ext4 and NTFS take
constexpr std::size_t most_parts = 16;

/// "con", "lpt1.txt", "nul .x": Windows opens a device, whatever stands behind the dot.
bool is_device(std::string_view part) {
    std::string stem = folded_name(part.substr(0, part.find('.')));
    while (stem.ends_with(' '))
        stem.pop_back();
    static constexpr std::string_view names[] = {"con", "prn", "aux", "nul", "conin$", "conout$"};
    if (std::find(std::begin(names), std::end(names), stem) != std::end(names))
        return true;
    if (!stem.starts_with("com") && !stem.starts_with("lpt"))
        return false;
    static constexpr std::string_view numbers[] = {"0", "1", "2", "3", "4", "5", "6",
                                                   "7", "8", "9", "¹", "²", "³"};
    return std::find(std::begin(numbers), std::end(numbers), std::string_view(stem).substr(3)) !=
           std::end(numbers);
}

const char* why_part_is_unsafe(std::string_view part) {
    if (part.empty())
        return "has an empty part";
    if (part == "." || part == "..")
        return "leads out of its folder";
    if (part.size() > longest_part)
        return "has a part that is too long";
    if (part.ends_with('.') || part.ends_with(' '))
        return "has a part that ends in a dot or a space";
    if (is_device(part))
        return "is the name of a device";
    return nullptr;
}

} // namespace

const char* why_name_is_unsafe(std::string_view name) {
    if (name.empty())
        return "has no name";
    if (name.size() > longest_name)
        return "has a name that is too long";
    if (!is_clean_utf8(name))
        return "has a name that is not text";
    for (const char c : name) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            return "has a control character in its name";
        if (std::string_view("\\:<>\"|?*").find(c) != std::string_view::npos)
            return "has a name that not every system takes for the same file";
    }
    if (name.starts_with('/'))
        return "leads out of its folder";
    const auto parts = split(name, '/');
    if (parts.size() > most_parts)
        return "lies too many folders deep";
    for (const std::string_view part : parts)
        if (const char* why = why_part_is_unsafe(part))
            return why;
    return nullptr;
}

std::string folded_name(std::string_view name) {
    std::string folded(name);
    for (char& c : folded)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return folded;
}

} // namespace counterpoint
