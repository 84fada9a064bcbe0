#include "base/user_folders.h"

#include <fmt/format.h>

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

namespace counterpoint {

namespace {

/// The variable's value, or "" if it is not set.
std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

std::string data_folder() {
    const std::string data = environment("XDG_DATA_HOME");
    const bool usable = data.starts_with('/'); // the specification has relative paths ignored
    return (usable ? data : environment("HOME") + "/.local/share") + "/counterpoint";
}

} // namespace

Result<std::string> runtime_folder() {
    const std::string runtime = environment("XDG_RUNTIME_DIR");
    const std::string folder =
        runtime.empty()
            ? fmt::format("{}/counterpoint-{}", std::filesystem::temp_directory_path().string(), ::getuid())
            : runtime + "/counterpoint";
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
        return Error{
            ErrorKind::unwritable,
            fmt::format("The folder for the recorder's link could not be made: {}.", std::strerror(errno)),
            folder,
            {},
            {}};
    struct stat status {};
    if (::lstat(folder.c_str(), &status) != 0 || !S_ISDIR(status.st_mode) || status.st_uid != ::getuid() ||
        (status.st_mode & 0077) != 0)
        return Error{ErrorKind::refused,
                     "The folder for the recorder's link belongs to somebody else.",
                     folder,
                     {},
                     {}};
    return folder;
}

std::string discussions_folder() {
    const std::string home = environment("HOME");
    return home.empty() ? "Counterpoint" : home + "/Counterpoint";
}

std::string catalogue_folder() {
    return data_folder() + "/units";
}

std::string questions_folder() {
    return data_folder() + "/questions";
}

std::string feedback_phrases_path() {
    return data_folder() + "/feedback-phrases.txt";
}

std::string window_settings_path() {
    const std::string config = environment("XDG_CONFIG_HOME");
    const bool usable = config.starts_with('/');
    return (usable ? config : environment("HOME") + "/.config") + "/counterpoint/window.json";
}

std::string waveforms_folder() {
    const std::string cache = environment("XDG_CACHE_HOME");
    const std::string home = environment("HOME");
    if (cache.starts_with('/'))
        return cache + "/counterpoint/waveforms";
    return home.empty() ? "" : home + "/.cache/counterpoint/waveforms";
}

std::string identities_folder() {
    return data_folder() + "/identities";
}

std::string known_people_path() {
    return data_folder() + "/known-people.json";
}

} // namespace counterpoint
