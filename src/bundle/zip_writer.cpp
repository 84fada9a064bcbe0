#include "bundle/zip_writer.h"

#include "base/memory_file.h"
#include "bundle/zip_source.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

struct DiscardUnwritten {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, DiscardUnwritten>;

constexpr std::uint32_t mode_of_files = 0100644; // a file that its owner may write and everybody read

struct DosTime {
    std::uint16_t time = 0;
    std::uint16_t date = 0;
};

/// A zip's own form, to two seconds, from 1980 to 2107. Made here: libzip takes the machine's time zone.
DosTime dos_time(WallTime at) {
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss clock{std::chrono::floor<std::chrono::seconds>(at) - day};
    const int year = static_cast<int>(date.year());
    if (year < 1980 || year > 2107)
        return {0, 1 << 5 | 1};
    return {static_cast<std::uint16_t>(clock.hours().count() << 11 | clock.minutes().count() << 5 |
                                       clock.seconds().count() / 2),
            static_cast<std::uint16_t>((year - 1980) << 9 |
                                       static_cast<int>(static_cast<unsigned>(date.month())) << 5 |
                                       static_cast<int>(static_cast<unsigned>(date.day())))};
}

bool is_packed_sound(std::string_view name) {
    return name.ends_with(".flac") || name.ends_with(".opus");
}

/// One zip while it is made. In this order: libzip reads and writes the files until the archive goes.
struct Writing {
    File& target;
    ZipFileError error = {};
    std::vector<std::unique_ptr<File>> sources = {};
    Archive archive = {};

    [[nodiscard]] Error failure(const char* why) const {
        if (error)
            return *error;
        return Error{
            ErrorKind::internal, fmt::format("The zip could not be made: {}.", why), target.path(), {}, {}};
    }
    [[nodiscard]] Error failure() const { return failure(zip_error_strerror(zip_get_error(archive.get()))); }

    Result<void> begin() {
        zip_source_t* source = zip_source_over(target, error);
        zip_error_t reason;
        zip_error_init(&reason);
        archive.reset(zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &reason));
        const Error failed = archive ? Error{} : failure(zip_error_strerror(&reason));
        zip_error_fini(&reason);
        if (archive)
            return {};
        zip_source_free(source);
        return failed;
    }

    Result<void> add(const std::string& name, std::unique_ptr<File> file, DosTime at, const char* password) {
        zip_source_t* source = zip_source_over(*file, error);
        sources.push_back(std::move(file));
        zip_t* zip = archive.get();
        const zip_int64_t added = zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (added < 0) {
            zip_source_free(source);
            return failure();
        }
        const auto index = static_cast<zip_uint64_t>(added);
        const bool stored = is_packed_sound(name);
        if (zip_set_file_compression(zip, index, stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) != 0 ||
            zip_file_set_dostime(zip, index, at.time, at.date, 0) != 0 ||
            zip_file_set_external_attributes(zip, index, 0, ZIP_OPSYS_UNIX, mode_of_files << 16) != 0 ||
            (password != nullptr && zip_file_set_encryption(zip, index, ZIP_EM_AES_256, password) != 0))
            return failure();
        return {};
    }

    Result<void> finish() {
        if (zip_close(archive.get()) != 0)
            return failure();
        (void)archive.release(); // zip_close has freed it
        return {};
    }
};

Result<std::unique_ptr<File>> open(FileSystem& system, const FileToZip& file) {
    if (file.path.empty())
        return std::unique_ptr<File>(std::make_unique<MemoryFile>(file.bytes, file.name));
    return system.open(file.path, OpenMode::read);
}

} // namespace

Result<void> write_zip(FileSystem& system, const std::vector<FileToZip>& files, WallTime at,
                       const Secret* password, File& target) {
    Writing writing{.target = target};
    if (auto begun = writing.begin(); !begun)
        return begun;
    const Secret text = password != nullptr ? with_nul(*password) : Secret();
    const char* const told = password != nullptr ? text.text().data() : nullptr;
    for (const FileToZip& file : files) {
        auto opened = open(system, file);
        if (!opened)
            return opened.error();
        if (auto added = writing.add(file.name, std::move(*opened), dos_time(at), told); !added)
            return added;
    }
    return writing.finish();
}

} // namespace counterpoint
