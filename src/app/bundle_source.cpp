#include "app/bundle_source.h"

#include "base/passphrase.h"
#include "base/text.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

Result<Secret> ask(const std::string& prompt) {
    auto secret = ask_passphrase(prompt);
    if (secret || secret.error().kind != ErrorKind::missing)
        return secret;
    return Error{ErrorKind::missing,
                 "There is no terminal on which the password could be asked for.",
                 {},
                 "Nothing was written.",
                 "Give it with --password-fd."};
}

} // namespace

Result<Secret> password_from(const PasswordSource& source, bool repeated) {
    if (source.descriptor >= 0)
        return read_passphrase(source.descriptor);
    auto first = ask("Password of the zip: ");
    if (!first || !repeated)
        return first;
    const auto second = ask("The same again: ");
    if (!second)
        return second.error();
    if (first->text() != second->text())
        return Error{
            ErrorKind::refused, "The two passwords are not the same.", {}, "Nothing was written.", {}};
    return first;
}

Result<std::unique_ptr<ZipFileSystem>> open_zip(FileSystem& files, const std::string& path,
                                                const PasswordSource& password) {
    auto file = files.open(path, OpenMode::read);
    if (!file)
        return file.error();
    auto archive = ZipArchive::open(std::move(*file));
    if (!archive)
        return archive.error();
    if ((*archive)->encrypted()) {
        const auto secret = password_from(password, false);
        if (!secret)
            return secret.error();
        if (auto unlocked = (*archive)->unlock(*secret); !unlocked)
            return unlocked.error();
    }
    return std::make_unique<ZipFileSystem>(std::move(*archive));
}

Result<BundleSource> BundleSource::open(FileSystem& files, const std::string& path,
                                        const PasswordSource& password) {
    BundleSource source;
    source.real_ = &files;
    source.place_.folder = path;
    if (!files.exists(path) || files.is_directory(path))
        return source;
    auto zip = open_zip(files, path, password);
    if (!zip)
        return zip.error();
    auto place = find_bundle(**zip);
    if (!place)
        return place.error();
    source.zip_ = std::move(*zip);
    source.place_ = std::move(*place);
    return source;
}

std::string lines_about_files_beside(const BundleInZip& place, std::string_view what) {
    constexpr std::size_t most = 100;
    std::string lines;
    for (std::size_t i = 0; i < std::min(place.beside.size(), most); ++i)
        lines += fmt::format("{}: {}\n", printable(place.beside[i]), what);
    if (place.beside.size() > most)
        lines += fmt::format("{} more files: {}\n", place.beside.size() - most, what);
    return lines;
}

} // namespace counterpoint
