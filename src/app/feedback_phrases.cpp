#include "app/feedback_phrases.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace counterpoint {

namespace {

constexpr std::uint64_t largest_list = std::uint64_t{1} << 20;

Error wrong(std::string what, const std::string& path) {
    return Error{ErrorKind::invalid, std::move(what), path, "It was not changed.",
                 "Put it right with a text editor; a phrase is a line."};
}

Result<std::string> read_file(FileSystem& files, const std::string& path) {
    if (!files.exists(path))
        return std::string();
    auto bytes = files.read_all(path, largest_list);
    if (bytes && !is_clean_utf8(*bytes))
        return wrong("Your feedback phrases are not UTF-8 text.", path);
    return bytes;
}

Result<std::vector<std::string>> phrases_in(std::string_view text, const std::string& path) {
    std::vector<std::string> phrases;
    for (const std::string_view line : split(text, '\n')) {
        const std::string phrase = one_line(trimmed(line));
        if (phrase.empty() || phrase.starts_with('#') || std::ranges::find(phrases, phrase) != phrases.end())
            continue;
        if (phrases.size() == most_phrases)
            return wrong(fmt::format("There are more than {} feedback phrases.", most_phrases), path);
        phrases.push_back(phrase);
    }
    return phrases;
}

} // namespace

Result<std::vector<std::string>> load_phrases(FileSystem& files, const std::string& path) {
    const auto text = read_file(files, path);
    return text ? phrases_in(*text, path) : text.error();
}

Result<void> keep_phrase(FileSystem& files, const std::string& path, std::string_view phrase) {
    const std::string line = one_line(trimmed(phrase));
    if (line.empty() || line.starts_with('#'))
        return wrong("A phrase is not empty and does not begin with #.", path);
    auto text = read_file(files, path);
    if (!text)
        return text.error();
    const auto there = phrases_in(*text, path);
    if (!there)
        return there.error();
    if (std::ranges::find(*there, line) != there->end())
        return {};
    if (there->size() == most_phrases)
        return wrong(fmt::format("There are {} feedback phrases already.", most_phrases), path);
    const bool open_line = !text->empty() && !text->ends_with('\n');
    if (auto made = files.create_directories(std::filesystem::path(path).parent_path().string()); !made)
        return made;
    return files.replace(path, *text + (open_line ? "\n" : "") + line + "\n");
}

} // namespace counterpoint
