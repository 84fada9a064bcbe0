#pragma once

// This user's identities (their private keys) and the people they know, as files in their data folder.
//
// Promises: a private key is written as 0600 under a passphrase and never lost; a failure
// leaves what was there. Thread: one at a time; waits for the disk, and some 100 ms for each lock and unlock.

#include "base/file_system.h"
#include "base/secret.h"
#include "identity/identity_file.h"
#include "identity/known_people.h"
#include "identity/signing_key.h"

namespace counterpoint {

inline constexpr std::size_t shortest_passphrase = 8; ///< bytes

struct StoredIdentity {
    std::string path;
    IdentityFile file;
};

class IdentityStore {
public:
    /// `files` must outlive the store. The folders need not be there.
    IdentityStore(FileSystem& files, std::string identities_folder, std::string known_people_path);

    /// ErrorKind::in_use if there is one of this name, invalid if name, roles or passphrase make no sense.
    [[nodiscard]] Result<StoredIdentity>
    create(const std::string& name, const std::vector<std::string>& roles, const Secret& passphrase);

    /// Sorted by name. A file that is no identity is an error that names it.
    [[nodiscard]] Result<std::vector<StoredIdentity>> identities() const;

    /// By name, or by (whole) fingerprint. ErrorKind::missing if there is none.
    [[nodiscard]] Result<StoredIdentity> find(const std::string& name_or_fingerprint) const;

    /// The key for sealing. ErrorKind::refused for a wrong passphrase or a file that others may read, damaged
    /// if the two keys of the file do not belong together.
    [[nodiscard]] Result<SigningKey> unlock(const StoredIdentity& identity, const Secret& passphrase) const;

    /// The same key under another passphrase. As unlock() for the old one; ErrorKind::invalid if the new one
    /// is too short or the same. The file holds the old or the new whole; copies of it made before keep the
    /// old passphrase.
    [[nodiscard]] Result<void> change_passphrase(const StoredIdentity& identity, const Secret& before,
                                                 const Secret& after);

    /// Those who were trusted. No file yet: nobody.
    [[nodiscard]] Result<KnownPeople> trusted() const;

    /// Those and oneself: whom a signature can be put down to.
    [[nodiscard]] Result<KnownPeople> known_people() const;

    /// ErrorKind::invalid if the entry makes no sense; a person of the same key is replaced.
    [[nodiscard]] Result<void> trust(KnownPerson person);

    /// By fingerprint, or by a name that only one has. ErrorKind::missing if there is none, invalid if
    /// several have this name. The person that was forgotten.
    [[nodiscard]] Result<KnownPerson> forget(const std::string& name_or_fingerprint);

private:
    [[nodiscard]] Result<StoredIdentity> read(const std::string& path) const;

    FileSystem& files_;
    std::string folder_;
    std::string people_path_;
};

} // namespace counterpoint
