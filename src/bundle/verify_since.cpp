#include "bundle/verification.h"

#include "base/text.h"

#include <fmt/format.h>

#include <functional>

namespace counterpoint {

namespace {

std::string seal_words(const SealMessage& seal) {
    return fmt::format("seal {} ({}, {})", seal.seal, seal.role, wall_time_text(seal.sealed_at));
}

/// When something was changed that every seal of the list covers. `covers` tells whether a seal covers it as
/// it lies there now; seals come in the order in which they were made.
std::string since_words(const std::vector<const AuthenticSeal*>& seals,
                        const std::function<bool(const AuthenticSeal&)>& covers) {
    const AuthenticSeal* last_other = nullptr; // the last that covers something else
    const AuthenticSeal* next_same = nullptr;  // the first after it that covers what lies there
    const AuthenticSeal* last_same = nullptr;
    for (const AuthenticSeal* seal : seals) {
        if (!covers(*seal)) {
            last_other = seal;
            next_same = nullptr;
        } else {
            last_same = seal;
            if (last_other != nullptr && next_same == nullptr)
                next_same = seal;
        }
    }
    if (last_other == nullptr)
        return last_same == nullptr ? ""
                                    : fmt::format("It is as {} covers it.", seal_words(last_same->message));
    if (next_same != nullptr)
        return fmt::format("It was changed between {} and {}.", seal_words(last_other->message),
                           seal_words(next_same->message));
    return fmt::format("It was changed after {}.", seal_words(last_other->message));
}

std::vector<const AuthenticSeal*> all_seals(const Verification& work) {
    std::vector<const AuthenticSeal*> seals;
    for (const AuthenticSeal& seal : work.authentic)
        if (!work.state || seal.message.discussion == work.state->discussion)
            seals.push_back(&seal);
    return seals;
}

std::string journal_since(const Verification& work) {
    const auto seals = all_seals(work);
    const auto covers = [](const AuthenticSeal& seal) {
        return seal.lines_sha256 == seal.message.journal_sha256;
    };
    std::uint64_t unchanged = 0;
    for (const AuthenticSeal* seal : seals)
        if (covers(*seal))
            unchanged = std::max(unchanged, seal->message.journal_lines);
    std::string words;
    if (unchanged > 0)
        words = fmt::format("Its lines 1 to {} are as they were sealed. ", unchanged);
    bool all = true;
    for (const AuthenticSeal* seal : seals)
        all = all && covers(*seal);
    return all && unchanged > 0 ? words : words + since_words(seals, covers);
}

/// The newest seal, if it covers the whole journal and so every file.
const AuthenticSeal* newest_seal(const Verification& work) {
    const auto seals = all_seals(work);
    const bool newest = !seals.empty() && seals.back()->message.journal_lines >= work.report.journal_lines;
    return newest ? seals.back() : nullptr;
}

std::string tag_since(const Verification& work, std::string_view file, Sha256Hex SealMessage::*hash) {
    const AuthenticSeal* seal = newest_seal(work);
    if (seal == nullptr)
        return {};
    return since_words({seal},
                       [&](const AuthenticSeal& one) { return work.has_hash(file, one.message.*hash); });
}

/// A file of the payload that the manifest names as it was sealed, and is not so any more.
std::string payload_since(const Verification& work) {
    const AuthenticSeal* seal = newest_seal(work);
    if (seal == nullptr || !work.has_hash(manifest_file, seal->message.manifest_sha256))
        return {};
    return fmt::format("It was changed after {}.", seal_words(seal->message));
}

std::string since(const Verification& work, std::string_view file) {
    if (work.authentic.empty())
        return {};
    if (file == journal_file)
        return journal_since(work);
    if (file == recording_file)
        return since_words(all_seals(work), [&](const AuthenticSeal& seal) {
            return work.has_hash(recording_file, seal.message.recording_sha256);
        });
    if (file == manifest_file)
        return tag_since(work, file, &SealMessage::manifest_sha256);
    if (file == bag_info_file)
        return tag_since(work, file, &SealMessage::bag_info_sha256);
    if (file == bagit_file)
        return tag_since(work, file, &SealMessage::bagit_sha256);
    const auto payload = work.payload();
    return std::find(payload.begin(), payload.end(), file) != payload.end() ? payload_since(work)
                                                                            : std::string();
}

} // namespace

void tell_since_when(Verification& work) {
    for (Finding& finding : work.findings)
        finding.since = trimmed(since(work, finding.file));
}

} // namespace counterpoint
