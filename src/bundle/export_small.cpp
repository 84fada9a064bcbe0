#include "bundle/export_small.h"

#include "bundle/export_sound.h"
#include "bundle/layout.h"
#include "bundle/small_copy.h"
#include "bundle/staged_file.h"
#include "sheet/derive_sheets.h"
#include "sheet/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

// For each channel, best first. The last is narrow, and every word can be understood.
constexpr int bits_per_channel[] = {64'000, 32'000, 16'000};

/// The bundle's files but the recording, with what stands in its place.
Result<BundleFiles> files_of_small_copy(FileSystem& files, const std::string& folder, const State& state,
                                        const std::string& opus) {
    auto bundle = bundle_files(files, folder);
    if (!bundle)
        return bundle.error();
    const auto hash = hash_file(files, opus);
    if (!hash)
        return hash.error();
    const std::string top = top_folder_name(folder);
    std::erase_if(bundle->files,
                  [&](const FileToZip& file) { return file.name == join_path(top, recording_file); });
    bundle->files.push_back({join_path(top, listening_copy_file), opus});
    bundle->files.push_back({join_path(top, fetch_file), {}, format_fetch(*state.recording)});
    bundle->files.push_back(
        {join_path(top, small_copy_file), {}, format_small_copy(*state.recording, *hash)});
    std::sort(bundle->files.begin(), bundle->files.end(),
              [](const FileToZip& a, const FileToZip& b) { return a.name < b.name; });
    return bundle;
}

bool page_knows_small_copies(FileSystem& files, const std::string& folder) {
    const auto page = files.read_all(data_path(folder, sheet_html_name), std::uint64_t{512} << 20);
    return page.ok() && page->find(listening_copy_file) != std::string::npos;
}

Error does_not_fit(const SmallCopyRequest& request, std::uint64_t bytes) {
    return Error{ErrorKind::invalid,
                 fmt::format("The small copy would have {} bytes, and {} are allowed.",
                             grouped(static_cast<std::int64_t>(bytes)),
                             grouped(static_cast<std::int64_t>(request.limit))),
                 request.target, "Nothing was written.",
                 "Allow more with --limit, or hand over the whole zip."};
}

} // namespace

Result<ExportedSmallCopy> export_small(FileSystem& files, const std::string& folder,
                                       const SmallCopyRequest& request) {
    if (request.password != nullptr)
        if (auto usable = check_zip_password(*request.password); !usable)
            return usable.error();
    if (auto may = check_may_leave(files, folder); !may)
        return may.error();
    const auto state = closed_state(files, folder);
    if (!state)
        return state.error();
    const SoundFormat format = sound_format(*state);
    const double seconds = seconds_from(state->recording->frames, format.sample_rate);
    std::uint64_t bytes = 0;
    for (const int bits : bits_per_channel) {
        const int all_bits = bits * format.channels;
        bytes = static_cast<std::uint64_t>(seconds * all_bits / 8);
        if (bytes > request.limit && bits != std::end(bits_per_channel)[-1])
            continue; // no need to try: the sound alone is too long
        auto opus = StagedFile::create(files, request.target + ".opus"); // never placed: it goes into the zip
        if (!opus)
            return opus.error();
        if (auto written = write_checked_opus(files, data_path(folder, recording_name), *state, all_bits,
                                              opus->path(), opus->file());
            !written)
            return written.error();
        const auto bundle = files_of_small_copy(files, folder, *state, opus->path());
        if (!bundle)
            return bundle.error();
        const auto zip = write_checked_zip(files, *bundle, request.password, request.target, request.limit);
        if (!zip)
            return zip.error();
        if (zip->bytes <= request.limit)
            return ExportedSmallCopy{*zip, all_bits, page_knows_small_copies(files, folder)};
        bytes = zip->bytes;
    }
    return does_not_fit(request, bytes);
}

} // namespace counterpoint
