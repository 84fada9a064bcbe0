#include "audio/sound_converter.h"

#include "base/helper_program.h"
#include "base/text.h"

#include <fmt/format.h>

#include <array>
#include <span>

namespace counterpoint {

namespace {

using Ending = HelperOutcome::Ending;

constexpr HelperLimits limits{.time = std::chrono::seconds{1'800},
                              .memory_bytes = std::uint64_t{2} << 30,
                              .largest_file = std::uint64_t{8} << 30};

struct FirstBytes {
    std::size_t offset;
    std::string_view bytes;
    ForeignForm form;
};

using namespace std::string_view_literals;

constexpr std::array known_beginnings{
    FirstBytes{4, "ftyp"sv, {"MPEG-4", "mov"}},
    FirstBytes{4, "moov"sv, {"QuickTime", "mov"}},
    FirstBytes{0, "\x1A\x45\xDF\xA3"sv, {"WebM or Matroska", "matroska"}},
    FirstBytes{0, "\x30\x26\xB2\x75\x8E\x66\xCF\x11"sv, {"Windows Media", "asf"}},
    FirstBytes{0, "#!AMR"sv, {"AMR", "amr"}},
    FirstBytes{0, "\xFF\xF1"sv, {"AAC", "aac"}}, // of two that libsndfile would take for MP3
    FirstBytes{0, "\xFF\xF9"sv, {"AAC", "aac"}},
};

/// ffmpeg's own words begin with what it is speaking of: "[mov,mp4 @ 0x55d0] stream 0: partial file".
std::string first_line(const HelperOutcome& outcome) {
    std::string_view line = trimmed(outcome.speech);
    line = line.substr(0, line.find('\n'));
    if (line.starts_with('[') && line.find("] ") != std::string_view::npos)
        line.remove_prefix(line.find("] ") + 2);
    line = trimmed(line);
    while (line.ends_with('.'))
        line.remove_suffix(1);
    return printable(line);
}

Error failure(ErrorKind kind, std::string what, const std::string& path, std::string advice = {}) {
    return Error{kind, std::move(what), path, {}, std::move(advice)};
}

/// What became of it, in the words of a person; nullopt where it went well.
std::optional<Error> failure_of(const HelperOutcome& outcome, const std::string& path) {
    switch (outcome.ending) {
    case Ending::stopped:
        return failure(ErrorKind::refused, "Reading the file was stopped.", path);
    case Ending::out_of_time:
        return failure(ErrorKind::invalid,
                       fmt::format("The program ffmpeg had not read the file after {} minutes and was ended.",
                                   limits.time.count() / 60),
                       path, "Make a WAV or FLAC file of it with another program.");
    case Ending::file_too_large:
        return failure(ErrorKind::invalid, "The sound in this file is longer than any discussion.", path);
    case Ending::killed:
        return failure(ErrorKind::damaged, "The program ffmpeg ended without warning while it read the file.",
                       path, "Make a WAV or FLAC file of it with another program.");
    case Ending::by_itself:
        break;
    }
    if (outcome.exit_code == 0)
        return std::nullopt;
    if (outcome.speech.find("matches no streams") != std::string::npos)
        return failure(ErrorKind::invalid, "There is no sound in this file.", path);
    return failure(ErrorKind::damaged, "This file cannot be read by ffmpeg: " + first_line(outcome) + ".",
                   path, "Get the file again from where it was recorded.");
}

std::vector<std::string> ffmpeg_call(const Conversion& conversion,
                                     std::initializer_list<std::string_view> what_to_do) {
    std::vector<std::string> call = {"ffmpeg", "-nostdin", "-hide_banner", "-loglevel", "error"};
    for (const std::string_view word : {"-protocol_whitelist"sv, "file"sv, "-f"sv, conversion.form.demuxer})
        call.emplace_back(word);
    call.insert(call.end(), {"-i", "file:" + conversion.from});
    call.insert(call.end(), what_to_do.begin(), what_to_do.end());
    return call;
}

/// Whether there is a second sound track that can be opened: ffmpeg reads a blink of it to nowhere.
bool has_further_tracks(const Conversion& conversion) {
    const auto outcome =
        run_helper(ffmpeg_call(conversion, {"-map", "0:a:1", "-c", "copy", "-t", "0.1", "-f", "null", "-"}),
                   limits, conversion.stop_asked);
    return outcome && outcome->ending == Ending::by_itself && outcome->exit_code == 0;
}

} // namespace

Result<std::optional<ForeignForm>> foreign_form(FileSystem& files, const std::string& path) {
    auto file = files.open(path, OpenMode::read);
    if (!file)
        return file.error();
    std::array<char, 16> beginning{};
    const auto got = (*file)->read_at(0, beginning);
    if (!got)
        return got.error();
    const std::string_view bytes(beginning.data(), *got);
    for (const FirstBytes& known : known_beginnings)
        if (bytes.size() > known.offset && bytes.substr(known.offset).starts_with(known.bytes))
            return std::optional(known.form);
    return std::optional<ForeignForm>();
}

Result<Converted> convert_by_ffmpeg(FileSystem& files, const Conversion& conversion) {
    const std::string target = "file:" + conversion.target;
    const auto outcome =
        run_helper(ffmpeg_call(conversion, {"-map", "0:a:0", "-map_metadata", "-1", "-c:a", "flac",
                                            "-sample_fmt", "s16", "-f", "flac", target}),
                   limits, conversion.stop_asked);
    if (!outcome) {
        Error error = outcome.error();
        if (error.kind == ErrorKind::missing) {
            error.what =
                fmt::format("{} files are read by the program ffmpeg, which is not installed on this "
                            "computer.",
                            conversion.form.name);
            error.advice = "Install ffmpeg, or make a WAV or FLAC file of it with another program.";
        }
        error.path = conversion.from;
        return error;
    }
    if (auto failed = failure_of(*outcome, conversion.from)) {
        if (files.exists(conversion.target))
            (void)files.remove(conversion.target);
        return *failed;
    }
    return Converted{first_line(*outcome), has_further_tracks(conversion)};
}

} // namespace counterpoint
