#pragma once

// Is this bundle as it was recorded and sealed? Holds folder, manifests, journal, recording, sheets and seals
// against each other (FORMAT.md "What a reader does").
//
// Promises: reads only, and only regular files below the folder that belong to a bundle; memory does not grow
// with the recording. Whatever a stranger made of the folder, the answer is findings, never a failure. What a
// whole bundle does not prove stands in FORMAT.md. Thread: any; takes as long as reading every byte (and
// decoding it, if `deep`, on a second thread).

#include "base/clock.h"
#include "base/file_system.h"
#include "base/sha256.h"
#include "discussion/notes/note.h"
#include "discussion/plan/parties.h"
#include "discussion/recording/recording.h"
#include "identity/known_people.h"

#include <optional>
#include <string>
#include <vector>

namespace counterpoint {

struct VerifyOptions {
    KnownPeople known = {};               ///< whose keys this user knows
    bool strict = false;                  ///< a line that no seal of a known signer covers is a finding
    bool deep = false;                    ///< decode every frame of the recording
    bool second_thread = true;            ///< and do so beside the hashing, if the files allow two threads
    std::optional<std::string> head = {}; ///< of a receipt: 26 characters, as head_code_from gives them
};

struct Finding {
    std::string
        file; ///< relative to the bundle's folder, made printable; the folder's path if it is no bundle
    std::string what;  ///< what is the matter with it: the rest of a sentence that begins with the file
    std::string since; ///< which seals cover it and between which it was changed; a sentence, or empty
    bool operator==(const Finding&) const = default;
};

/// A seal as it was found. Texts are as the seal has them, not yet made printable.
struct SealReport {
    int number = 1;
    Actor role = Actor::assessor;
    std::string name;
    std::string statement;
    std::string established;
    WallTime at{};
    std::string key;         ///< fingerprint of the key that lies beside it
    bool holds = false;      ///< signed by this key, and says what journal and folder say
    std::uint64_t lines = 0; ///< of the journal, that it covers
    bool covers_all = false; ///< nothing came after it: it covers every file
    std::optional<KnownPerson> known_as;
    bool known_in_role = false; ///< the known person acts in the role of this seal
};

enum class Verdict {
    whole,
    small_copy,      ///< everything but the recording, which is elsewhere, is as it was recorded
    not_as_recorded, ///< at least one finding, also where a file cannot be parsed any more
    unreadable,      ///< no bundle at all, or a folder that cannot be read at all
};

struct VerifyReport {
    Verdict verdict = Verdict::whole;
    std::vector<Finding> findings =
        {}; ///< in the order of the checks; empty if and only if whole or a small copy
    std::vector<SealReport> seals = {};
    std::uint64_t journal_lines = 0; ///< whole ones
    Sha256Hex head = {};             ///< of the journal as it lies there; empty if it cannot be followed
    std::optional<std::uint64_t> receipt_line = {}; ///< the line whose head the receipt holds
    std::optional<ImportedRecording> imported = {}; ///< where the recording comes from, as the journal says
    std::optional<WrittenNotes> notes_kept = {};    ///< where it was kept in written notes: no sound
    std::vector<std::string> notes = {};            ///< sentences about what could not be checked
};

[[nodiscard]] VerifyReport verify(FileSystem& files, const std::string& folder,
                                  const VerifyOptions& options = {});

/// 0 whole, 1 not as it was recorded, 2 unreadable, 3 a small copy.
[[nodiscard]] int exit_code(Verdict verdict);

/// One line per finding, "data/journal.jsonl: is missing." Holds no control characters: names of files come
/// from strangers and go to a terminal.
[[nodiscard]] std::string report_lines(const VerifyReport& report);

/// The findings, then each seal and what all of it proves, in sentences that promise no more than that.
[[nodiscard]] std::string report_text(const VerifyReport& report);

/// The same for a program.
[[nodiscard]] std::string report_json(const VerifyReport& report);

} // namespace counterpoint
