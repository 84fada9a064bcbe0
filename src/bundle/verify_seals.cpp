#include "bundle/verification.h"

#include "base/text.h"
#include "bundle/seal_writer.h"
#include "discussion/seals/head_code.h"
#include "discussion/seals/seals.h"
#include "identity/public_key.h"
#include "journal/event_json/event_json.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

constexpr std::uint64_t largest_seal_file = largest_seal_message; ///< bytes, of any of the three

/// One seal: its three files as they lie there, and what they are good for.
struct FoundSeal {
    SealName name;
    SealFiles files;
    std::string message_bytes;
    std::string signature;
    std::optional<SealMessage> message;
    std::optional<PublicKey> key;
    bool authentic = false; ///< the key signed the message, and the message names the key
};

std::string words_of(const SealName& seal) {
    return fmt::format("seal {} ({})", seal.number, role_word(seal.role));
}

/// nullopt if one of the three is missing or cannot be read, which has been found already.
std::optional<FoundSeal> read_seal(Verification& work, const SealName& name) {
    FoundSeal seal;
    seal.name = name;
    seal.files = seal_files(name.number, name.role);
    for (const std::string& file : seal.files.all())
        if (!work.hashes.contains(file))
            return std::nullopt;
    auto message = work.read(seal.files.message, largest_seal_file);
    auto signature = work.read(seal.files.signature, largest_seal_file);
    auto key = work.read(seal.files.key, largest_seal_file);
    if (!message || !signature || !key)
        return std::nullopt;
    seal.message_bytes = std::move(*message);
    seal.signature = std::move(*signature);
    if (auto parsed = parse_seal_message(seal.message_bytes))
        seal.message = std::move(*parsed);
    else
        work.find(seal.files.message, "is not as it was signed. " + parsed.error().what);
    if (auto parsed = PublicKey::from_pem(*key))
        seal.key = *parsed;
    else
        work.find(seal.files.key, "is not as it was written. " + parsed.error().what);
    seal.authentic = seal.message && seal.key && seal.message->key == seal.key->fingerprint() &&
                     seal.key->verifies(seal.message_bytes, seal.signature);
    return seal;
}

/// Blames once: what an earlier check found is not found again.
void blame(Verification& work, std::string_view file, std::string_view what) {
    if (!work.found(file))
        work.find(file, what);
}

/// A message that its key signed, against the place where it lies.
bool lies_in_its_place(Verification& work, const FoundSeal& seal) {
    const SealMessage& message = *seal.message;
    const bool other_discussion = work.state && message.discussion != work.state->discussion;
    if (message.seal == seal.name.number && message.role == actor_name(seal.name.role) && !other_discussion)
        return true;
    work.find(seal.files.message,
              other_discussion ? "is a seal of another discussion."
                               : fmt::format("is the message of seal {} ({}).", message.seal, message.role));
    return false;
}

/// The files that the newest seal covers besides journal and recording.
bool check_tag_hashes(Verification& work, const FoundSeal& seal) {
    bool right = true;
    for (const auto& [file, hash] :
         {std::pair<std::string_view, const Sha256Hex&>{bag_info_file, seal.message->bag_info_sha256},
          {bagit_file, seal.message->bagit_sha256},
          {manifest_file, seal.message->manifest_sha256}}) {
        if (work.has_hash(file, hash))
            continue;
        right = false;
        blame(work, file, fmt::format("is not the one that {} covers.", words_of(seal.name)));
    }
    return right;
}

/// An authentic message against the journal. The journal is to blame: whoever has the key signed the message.
bool check_against_journal(Verification& work, const FoundSeal& seal, const SealMessage& expected) {
    const SealMessage& message = *seal.message;
    if (message.key != expected.key) {
        work.find(seal.files.key,
                  fmt::format("is not the key that the journal names for {}.", words_of(seal.name)));
        return false;
    }
    if (message == expected)
        return true;
    if (message.recording_sha256 != expected.recording_sha256 ||
        message.recording_bytes != expected.recording_bytes)
        blame(work, journal_file,
              fmt::format("closes another recording than {} covers.", words_of(seal.name)));
    else
        blame(work, journal_file, fmt::format("is not the journal that {} covers.", words_of(seal.name)));
    return false;
}

/// A seal whose message the key beside it did not sign: which of the three is wrong?
void blame_unauthentic(Verification& work, const FoundSeal& seal, const SealMessage* expected) {
    if (!seal.message || !seal.key)
        return; // found when they were read
    const auto contradicted = [&](const std::string& file) {
        const ManifestEntry* entry = work.tags ? find_entry(*work.tags, file) : nullptr;
        return entry != nullptr && !work.has_hash(file, entry->sha256);
    };
    if (expected != nullptr && seal.key->fingerprint() != expected->key)
        return blame(work, seal.files.key,
                     fmt::format("is not the key that the journal names for {}.", words_of(seal.name)));
    if ((expected != nullptr && *seal.message != *expected) || contradicted(seal.files.message))
        return blame(work, seal.files.message, "is not the message that was signed.");
    if (contradicted(seal.files.key))
        return blame(work, seal.files.key, "is not the key that was written.");
    blame(work, seal.files.signature, "is no signature of the message by the key beside it.");
}

void check_tag_lines(Verification& work, const FoundSeal& seal, bool holds) {
    for (const std::string& file : seal.files.all()) {
        const ManifestEntry* entry = work.tags ? find_entry(*work.tags, file) : nullptr;
        if (entry == nullptr || work.has_hash(file, entry->sha256))
            continue;
        if (holds)
            work.find(tag_manifest_file,
                      fmt::format("names another SHA-256 for {} than that file has.", file));
        else
            blame(work, file, "does not have the SHA-256 that tagmanifest-sha256.txt names.");
    }
}

void report_seal(Verification& work, const FoundSeal& seal, const Seal* event, bool holds) {
    SealReport report;
    report.number = seal.name.number;
    report.role = seal.name.role;
    if (event != nullptr) {
        report.name = event->name;
        report.statement = event->statement;
        report.established = event->established;
        report.at = event->at;
        report.lines = event->line;
    } else if (seal.message) {
        report.name = seal.message->name;
        report.statement = seal.message->statement;
        report.established = seal.message->established;
        report.at = seal.message->sealed_at;
        report.lines = seal.message->journal_lines;
    }
    if (seal.key)
        report.key = seal.key->fingerprint();
    report.holds = holds;
    report.covers_all = holds && work.state && report.lines == work.state->sequence;
    work.report.seals.push_back(std::move(report));
}

void check_seal(Verification& work, const SealName& name, const Sha256Hex& lines_sha256) {
    const auto seal = read_seal(work, name);
    if (!seal)
        return;
    const Seal* event = nullptr;
    std::optional<SealMessage> expected;
    if (work.state) {
        const auto& seals = work.state->seals;
        event = &*std::find_if(seals.begin(), seals.end(),
                               [&](const Seal& one) { return one.number == name.number; });
        expected = message_from_journal(*work.state, *event, lines_sha256);
        if (seal->message) {
            expected->bag_info_sha256 = seal->message->bag_info_sha256;
            expected->bagit_sha256 = seal->message->bagit_sha256;
            expected->manifest_sha256 = seal->message->manifest_sha256;
        }
    }
    bool holds = seal->authentic;
    if (!seal->authentic) {
        blame_unauthentic(work, *seal, expected ? &*expected : nullptr);
    } else {
        holds = lies_in_its_place(work, *seal);
        if (holds && expected)
            holds = check_against_journal(work, *seal, *expected);
        if (holds && event != nullptr && event->line == work.state->sequence)
            holds = check_tag_hashes(work, *seal);
        work.authentic.push_back({*seal->message, {}});
    }
    check_tag_lines(work, *seal, holds);
    report_seal(work, *seal, event, holds);
}

/// What `decide` never lets happen, and only another program can have written.
/// False if the seals cannot be told apart.
bool check_roles(Verification& work) {
    for (std::size_t i = 0; i < work.state->seals.size(); ++i)
        if (work.state->seals[i].number != static_cast<int>(i) + 1 ||
            work.state->seals[i].role == Actor::program) {
            blame(work, journal_file,
                  "does not number its seals as they follow each other, or seals as nobody.");
            return false;
        }
    const std::vector<Seal> seals = standing_seals(*work.state);
    for (const Seal& one : seals)
        for (const Seal& other : seals)
            if (one.number < other.number && one.key == other.key && one.role != other.role)
                work.find(journal_file,
                          fmt::format("names one key for seal {} ({}) and seal {} ({}): nobody speaks in "
                                      "two roles.",
                                      one.number, role_word(one.role), other.number, role_word(other.role)));
    return true;
}

std::vector<std::uint64_t> lines_of(const Verification& work, const std::vector<SealName>& names) {
    std::vector<std::uint64_t> lines;
    for (const SealName& name : names)
        for (const Seal& seal : work.state->seals)
            if (seal.number == name.number)
                lines.push_back(seal.line);
    return lines;
}

/// What the journal that lies there has in place of the lines that each authentic seal covers.
void hash_covered_lines(Verification& work) {
    std::vector<std::uint64_t> lines;
    for (const AuthenticSeal& seal : work.authentic)
        lines.push_back(std::min(seal.message.journal_lines, work.report.journal_lines));
    std::sort(lines.begin(), lines.end());
    const auto hashes = hashes_of_lines(work.journal_bytes, lines);
    for (AuthenticSeal& seal : work.authentic)
        for (const auto& [line, hash] : hashes)
            if (line == seal.message.journal_lines)
                seal.lines_sha256 = hash;
}

} // namespace

void check_seals(Verification& work) {
    if (work.state && !check_roles(work))
        return;
    std::vector<std::pair<std::uint64_t, Sha256Hex>> hashes;
    if (work.state)
        hashes = hashes_of_lines(work.journal_bytes, lines_of(work, work.seals));
    for (std::size_t i = 0; i < work.seals.size(); ++i)
        check_seal(work, work.seals[i], i < hashes.size() ? hashes[i].second : Sha256Hex());
    hash_covered_lines(work);
}

void check_receipt(Verification& work) {
    if (!work.options.head)
        return;
    const std::string& code = *work.options.head;
    std::uint64_t line = 0;
    std::optional<std::uint64_t> nearly;
    for (const std::string_view text : split(work.journal_bytes, '\n')) {
        ++line;
        if (line > work.report.journal_lines)
            break;
        const std::string other = head_code(sha256_hex(text));
        std::size_t differences = 0;
        for (std::size_t i = 0; i < code.size() && i < other.size(); ++i)
            differences += code[i] == other[i] ? 0 : 1;
        if (differences == 0) {
            work.report.receipt_line = line;
            return;
        }
        if (differences <= 3)
            nearly = line;
    }
    if (nearly)
        return work.find(journal_file,
                         fmt::format("has no line with the head code {}, but line {} is almost it: read "
                                     "the receipt again.",
                                     grouped_head_code(code), *nearly));
    work.find(journal_file,
              fmt::format("has no line with the head code {}: it is not the journal of this receipt, or "
                          "was cut back behind it.",
                          grouped_head_code(code)));
}

void check_signers(Verification& work) {
    std::uint64_t covered = 0;
    for (SealReport& seal : work.report.seals) {
        const KnownPerson* person = find_person(work.options.known, seal.key);
        if (person != nullptr) {
            seal.known_as = *person;
            seal.known_in_role = std::find(person->roles.begin(), person->roles.end(),
                                           actor_name(seal.role)) != person->roles.end();
        }
        if (seal.holds)
            covered = std::max(covered, seal.lines);
        if (!work.options.strict)
            continue;
        const std::string file = seal_files(seal.number, seal.role).key;
        if (!seal.known_as)
            work.find(file, "is the key of nobody who is known here.");
        else if (!seal.known_in_role)
            work.find(file, fmt::format("is the key of {}, who is not known as {}.", seal.known_as->name,
                                        role_word(seal.role)));
    }
    if (work.options.strict && covered < work.report.journal_lines)
        work.find(journal_file,
                  covered == 0
                      ? std::string("is covered by no seal.")
                      : fmt::format("goes on after line {}, and no seal covers what follows.", covered));
}

} // namespace counterpoint
