#include "app/export_command.h"

#include "app/learner_copy_file.h"
#include "base/text.h"
#include "bundle/layout.h"
#include "bundle/staged_file.h"
#include "sheet/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>

namespace counterpoint {

namespace {

std::string bytes_text(std::uint64_t bytes) {
    return grouped(static_cast<std::int64_t>(bytes)) + " bytes";
}

/// nullopt where no password is wanted.
Result<std::optional<Secret>> password_of(const ZipOptions& options) {
    if (!options.locked)
        return std::optional<Secret>();
    auto secret = password_from(options.password, true);
    if (!secret)
        return secret.error();
    if (auto usable = check_zip_password(*secret); !usable)
        return usable.error();
    return std::optional<Secret>(std::move(*secret));
}

std::string zip_line(const ZipOptions& options, const ExportedZip& zip) {
    return fmt::format(
        "{}: {}, {} files{}, read back and compared.\n", printable(options.target), bytes_text(zip.bytes),
        zip.files, options.locked ? ", locked with a password (AES-256; names and sizes stay readable)" : "");
}

/// As far as it is there, with links followed; the rest as it is written.
std::filesystem::path real_path(const std::string& path) {
    std::error_code ignored;
    auto real = std::filesystem::weakly_canonical(std::filesystem::absolute(path, ignored), ignored);
    if (!real.has_filename()) // "a/b/"
        real = real.parent_path();
    return real;
}

} // namespace

Result<void> check_leaves_bundle(const std::string& folder, const std::string& target) {
    const auto inner = real_path(target);
    const auto outer = real_path(folder);
    const auto [end, rest] = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
    if (end != outer.end() || outer.empty())
        return {};
    return Error{ErrorKind::refused, "This lies inside the bundle, which may hold nothing but its own files.",
                 target, "Nothing was written.", "Choose a place beside the folder."};
}

Result<std::string> export_sound_command(FileSystem& files, const std::string& folder, SoundForm form,
                                         const std::string& target) {
    const auto made = export_sound(files, folder, form, target);
    if (!made)
        return made.error();
    std::string text = fmt::format("{}: {}, {} time counters inside, read back and compared.\n",
                                   printable(target), bytes_text(made->bytes), made->counters);
    if (made->left_out > 0)
        text += fmt::format("{} more time counters have no room in this form; the WAV copy and "
                            "time-counters.csv hold all.\n",
                            made->left_out);
    return text;
}

Result<std::string> export_plan_command(FileSystem& files, const std::string& folder,
                                        const std::string& target) {
    const auto bytes = write_learner_copy(files, folder, target);
    if (!bytes)
        return bytes.error();
    return fmt::format("{}: {}, for the learner to read beforehand.\n", printable(target),
                       bytes_text(*bytes));
}

Result<std::string> export_zip_command(FileSystem& files, const std::string& folder,
                                       const ZipOptions& options) {
    const auto password = password_of(options);
    if (!password)
        return password.error();
    const auto zip = export_zip(files, folder, *password ? &**password : nullptr, options.target);
    if (!zip)
        return zip.error();
    return zip_line(options, *zip);
}

Result<std::string> export_small_command(FileSystem& files, const std::string& folder,
                                         const ZipOptions& options) {
    const auto password = password_of(options);
    if (!password)
        return password.error();
    const auto made =
        export_small(files, folder, {options.target, options.limit, *password ? &**password : nullptr});
    if (!made)
        return made.error();
    std::string text = zip_line(options, made->zip);
    text += fmt::format(
        "Opus of {} kbit/s stands in place of the recording, which the copy names by its SHA-256. "
        "Keep the bundle: the recording itself is there alone.\n",
        made->bits_per_second / 1000);
    if (!made->page_plays_it)
        text += "The result sheet of this bundle is of an older version and plays the recording alone; open "
                "small-copy/recording.opus in a player.\n";
    return text;
}

} // namespace counterpoint
