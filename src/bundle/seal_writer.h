#pragma once

// Signs a seal whose event is in the journal (FORMAT.md "Seals").
//
// The caller holds the bundle's one-writer lock; sheets, bagit.txt, bag-info.txt and the manifest are on the
// disk as they follow from the journal up to this seal. Message, key and signature are written in this order,
// each as a whole and durable; the signature last, so that a seal with a signature is a whole one. Thread:
// one at a time for a bundle.

#include "base/file_system.h"
#include "bundle/seal_message.h"
#include "discussion/state.h"
#include "identity/signing_key.h"

namespace counterpoint {

/// What the journal says of a seal: everything of its message but the three hashes of tag files. `state` is
/// that of the whole journal.
[[nodiscard]] SealMessage message_from_journal(const State& state, const Seal& seal,
                                               const Sha256Hex& journal_sha256);

/// The SHA-256 of the first `lines` lines of a journal with their line feeds, for each of the numbers; those
/// that the journal does not have are left out. `lines` is sorted.
[[nodiscard]] std::vector<std::pair<std::uint64_t, Sha256Hex>>
hashes_of_lines(std::string_view journal, const std::vector<std::uint64_t>& lines);

/// True if the seal has been signed: its signature is there, right or wrong.
[[nodiscard]] bool is_signed(FileSystem& files, const std::string& folder, const Seal& seal);

/// ErrorKind::refused if the key is not the seal's.
[[nodiscard]] Result<void> write_seal(FileSystem& files, const std::string& folder, const State& state,
                                      const Seal& seal, const SigningKey& key);

} // namespace counterpoint
