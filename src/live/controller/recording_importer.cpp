#include "live/controller/recording_importer.h"

#include "base/text.h"

namespace counterpoint {

namespace {
constexpr std::uint64_t longest_speech = 100'000; // bytes
} // namespace

RecordingImporter::RecordingImporter(FileSystem& files, std::string program, const std::string& runtime)
    : files_(files), program_(std::move(program)), output_path_(join_path(runtime, "import.txt")),
      error_path_(join_path(runtime, "import-error.txt")) {}

Result<void> RecordingImporter::begin(const std::string& folder, const std::string& from,
                                      bool what_there_is) {
    std::vector<std::string> call = {program_, "import-recording", "--from=" + from};
    if (what_there_is)
        call.emplace_back("--what-there-is");
    call.insert(call.end(), {"--", folder});
    auto child = ChildProcess::start(call, output_path_, error_path_);
    if (!child)
        return child.error();
    child_ = *child;
    folder_ = folder;
    return {};
}

std::optional<std::string> RecordingImporter::take_outcome() {
    if (!child_)
        return std::nullopt;
    const auto code = child_->ended();
    if (!code)
        return std::nullopt;
    child_.reset();
    if (*code == 0)
        return std::string();
    const auto said = files_.read_all(error_path_, longest_speech);
    const std::string sentences = said ? cleaned(*said) : "";
    return sentences.empty() ? "The import ended without warning. Nothing was imported." : sentences;
}

} // namespace counterpoint
