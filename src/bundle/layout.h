#pragma once

// Where things lie in a bundle (FORMAT.md). One place, so that no two floors spell a path differently.
// Thread: constant data and pure functions.

#include "base/file_system.h"
#include "discussion/state.h"

namespace counterpoint {

[[nodiscard]] inline std::string data_path(const std::string& folder, std::string_view name) {
    return join_path(join_path(folder, "data"), name);
}

[[nodiscard]] inline std::string journal_path(const std::string& folder) {
    return data_path(folder, "journal.jsonl");
}

constexpr std::string_view recording_name = "recording.flac";

// Files as manifests and findings name them: relative to the bundle's folder.
inline constexpr std::string_view bagit_file = "bagit.txt";
inline constexpr std::string_view bag_info_file = "bag-info.txt";
inline constexpr std::string_view manifest_file = "manifest-sha256.txt";
inline constexpr std::string_view tag_manifest_file = "tagmanifest-sha256.txt";
inline constexpr std::string_view journal_file = "data/journal.jsonl";
inline constexpr std::string_view seals_folder = "seals";
inline constexpr std::string_view recording_file = "data/recording.flac";

/// "data/recording.flac" for "recording.flac".
[[nodiscard]] std::string payload_file(std::string_view name);

/// What a bundle holds the talk as.
enum class KeptAs { recording, written_notes };
[[nodiscard]] KeptAs kept_as(const State& state);

/// Every payload file of a closed bundle, sorted.
[[nodiscard]] std::vector<std::string> closed_payload(KeptAs kept = KeptAs::recording);

/// The same while recording or notes are not closed: the journal and the takes that it names.
[[nodiscard]] std::vector<std::string> open_payload(const State& state);

/// The three files of a seal: "seals/01-learner.txt", ".sig", ".pub.pem".
struct SealFiles {
    std::string message;
    std::string signature;
    std::string key;
    [[nodiscard]] std::vector<std::string> all() const { return {key, signature, message}; }
};
[[nodiscard]] SealFiles seal_files(int number, Actor role);

/// Number and role of a seal's file; nullopt if it is none.
struct SealName {
    int number = 1;
    Actor role = Actor::assessor;
    auto operator<=>(const SealName&) const = default;
};
[[nodiscard]] std::optional<SealName> seal_of_file(std::string_view file);

/// bag-info.txt, bagit.txt, manifest-sha256.txt and the files of the seals: what the tag manifest names,
/// sorted.
[[nodiscard]] std::vector<std::string> tag_files(const std::vector<SealName>& seals = {});

/// The seals that stand in the journal.
[[nodiscard]] std::vector<SealName> seal_names(const State& state);

/// True for "bagit.txt.4711-0.tmp": what an interrupted FileSystem::replace leaves beside a file of a bundle.
[[nodiscard]] bool is_left_over(std::string_view file);

} // namespace counterpoint
