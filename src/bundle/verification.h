#pragma once

// The work sheet of one `verify`: what was read, and what was found. Used by verify*.cpp alone.
// Thread: one.

#include "audio/flac_check.h"
#include "base/file_hash.h"
#include "bundle/layout.h"
#include "bundle/manifest.h"
#include "bundle/seal_message.h"
#include "bundle/verify.h"
#include "discussion/state.h"

#include <map>
#include <optional>

namespace counterpoint {

/// A seal's message under a signature of the key that lies beside it.
struct AuthenticSeal {
    SealMessage message;
    Sha256Hex lines_sha256; ///< of as many lines of the journal as it covers, as they lie there; empty if
                            ///< there are not so many
};

struct Verification {
    FileSystem& files;
    const std::string& folder;
    const VerifyOptions& options;

    std::vector<Finding> findings = {};
    std::vector<DirectoryEntry> entries = {}; ///< everything that lies in the folder
    std::map<std::string, FileHash, std::less<>> hashes =
        {}; ///< of each file that belongs here and could be read
    std::string journal_bytes = {};
    std::optional<State> state = {}; ///< the journal's, if its chain is whole and every event is known
    WallTime last_event_at{};
    bool journal_grew = false; ///< whole lines were added after the manifests were written
    KeptAs kept = KeptAs::recording;
    bool small_copy = false; ///< the recording is elsewhere (EXPORTS.md "The small copy")
    std::vector<SealName> seals =
        {}; ///< that the journal names; if it cannot be read, those whose files are there
    std::optional<std::vector<ManifestEntry>> tags = {}; ///< the tag manifest, if it can be read
    std::vector<AuthenticSeal> authentic = {};           ///< in their order
    VerifyReport report = {};                            ///< everything but verdict and findings

    void find(std::string_view file, std::string_view what);
    [[nodiscard]] bool found(std::string_view file) const; ///< something is the matter with this file already
    [[nodiscard]] std::vector<std::string> payload() const { return closed_payload(kept); }
    [[nodiscard]] bool is_regular(std::string_view file) const;
    [[nodiscard]] bool has_hash(std::string_view file, std::string_view sha256) const;

    /// The bytes of a small file that belongs here; nullopt (and a finding) if it cannot be read.
    [[nodiscard]] std::optional<std::string> read(std::string_view file, std::uint64_t limit);
};

void check_journal(Verification& work);   ///< chain and events; fills `state`
void check_structure(Verification& work); ///< what is missing, what does not belong; fills `hashes`
void check_manifests(Verification& work); ///< every byte; tells apart which of two that disagree was changed
void check_content(Verification& work);   ///< recording and sheets against the journal

/// Of a small copy: what it says of the recording, and the copy for listening.
void check_small_copy(Verification& work, const ClosedRecording& closed);
/// Every frame of the recording, as decode_flac found it, and its picture in the journal.
void check_decoding(Verification& work, const Result<DecodedFlac>& decoded);

void check_seals(Verification& work);    ///< signatures, and what they cover; fills `authentic`
void check_receipt(Verification& work);  ///< the head code that was asked for
void check_given_up(Verification& work); ///< seals that were never signed, or so the journal says
void check_signers(Verification& work);  ///< names who is known; if strict, finds who is not

/// Adds to each finding which seals cover the file, and between which it was changed.
void tell_since_when(Verification& work);

} // namespace counterpoint
