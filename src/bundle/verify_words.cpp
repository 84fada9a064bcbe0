#include "bundle/verify.h"

#include "base/text.h"
#include "discussion/seals/head_code.h"
#include "discussion/seals/seals.h"
#include "identity/public_key.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

std::string line_range(std::uint64_t first, std::uint64_t last) {
    return first == last ? fmt::format("line {}", first) : fmt::format("lines {} to {}", first, last);
}

/// What somebody wrote, so that no part of it looks like a line of this report, however narrow the window
/// that shows it: runs of spaces are one space, a name is cut after 60 letters, and what is longer than a
/// line goes on behind a bar. The whole of it stands in `verify --json`.
std::string written(std::string_view text, std::size_t most) {
    constexpr std::size_t line = 66; ///< letters; with the indent in front it fits into 72
    std::string words;
    std::size_t letters = 0;
    bool after_space = false;
    for (const char byte : printable(text)) {
        if (byte == ' ' && after_space)
            continue;
        after_space = byte == ' ';
        const bool begins_letter = (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
        if (begins_letter && letters == most)
            return words + "…";
        if (begins_letter && letters > 0 && letters % line == 0)
            words += "\n    | ";
        letters += begins_letter ? 1 : 0;
        words += byte;
    }
    return words;
}

std::string written_name(std::string_view name) {
    return written(name, 60);
}

std::string signer_words(const SealReport& seal) {
    if (!seal.known_as)
        return "unknown here";
    std::string words = fmt::format("known as {} ({})", written_name(seal.known_as->name),
                                    written_name(seal.known_as->said_by));
    if (!seal.known_in_role)
        words += fmt::format(", but not as {}", role_word(seal.role));
    return words;
}

std::string seal_words(const SealReport& seal, bool in_notes) {
    std::string words = fmt::format("Seal {}, {} {}, {}: ", seal.number, role_word(seal.role),
                                    written_name(seal.name), wall_time_text(seal.at));
    if (!seal.holds)
        return words + "does not hold.\n";
    words += fmt::format("\n    \"{}\" Identity: {}.\n", written(seal.statement, longest_statement),
                         written_name(seal.established));
    words += fmt::format("    Key {}, {}.\n", grouped_fingerprint(seal.key), signer_words(seal));
    words += fmt::format("    It covers {} of the journal and the {}", line_range(1, seal.lines),
                         in_notes ? "notes in it; there is no recording" : "recording");
    return words + (seal.covers_all ? ", and so every file of the bundle.\n" : ".\n");
}

std::uint64_t covered_lines(const VerifyReport& report) {
    std::uint64_t lines = 0;
    for (const SealReport& seal : report.seals)
        if (seal.holds)
            lines = std::max(lines, seal.lines);
    return lines;
}

constexpr const char* small_copy_words =
    "This is a small copy. Everything but the sound itself is as it was recorded. The recording is "
    "elsewhere, named in "
    "small-copy.txt; the Opus in its place is for listening and proves nothing.\n";

std::string verdict_words(const VerifyReport& report) {
    const bool small = report.verdict == Verdict::small_copy;
    if (report.seals.empty())
        return std::string(small ? small_copy_words : "The bundle is whole.\n") +
               "It carries no seal: nothing in it proves who made it.\n";
    const bool all_known = std::all_of(report.seals.begin(), report.seals.end(), [](const SealReport& seal) {
        return seal.known_as && seal.known_in_role;
    });
    std::string words = small ? small_copy_words : "";
    if (!all_known)
        words += "The bundle is consistent, signers unknown: whoever has the keys of those that are not "
                 "known here can have "
                 "made all that their seals cover.\n";
    else
        words += small ? "Everybody who sealed it is known here.\n"
                       : "The bundle is whole, and everybody who sealed it is known here.\n";
    const std::uint64_t covered = covered_lines(report);
    if (covered < report.journal_lines)
        words +=
            fmt::format("The last seal does not cover {} of the journal: nothing proves who wrote that.\n",
                        line_range(covered + 1, report.journal_lines));
    return words;
}

/// What a whole bundle does not prove of such a recording: what was done to it before.
std::string import_words(const VerifyReport& report) {
    if (!report.imported)
        return {};
    return fmt::format(
        "The recording was imported; nothing here proves what was done to it before. It was the "
        "file of this name and SHA-256:\n    \"{}\"\n    {}\n",
        written(report.imported->name, 60), written(report.imported->sha256, 64));
}

/// What stands in place of sound, and that nothing of it could be heard.
std::string notes_words(const VerifyReport& report) {
    if (!report.notes_kept)
        return {};
    std::string words = "The discussion was kept in written notes, without a recording: journal, sheets and "
                        "manifests were held against each other, and there was no sound to check. The notes "
                        "are the assessor's words; ";
    return words + (report.notes_kept->confirmed
                        ? "the journal says that the learner confirmed them as a true record.\n"
                        : "the learner has not confirmed them as a true record.\n");
}

std::string receipt_words(const VerifyReport& report) {
    if (!report.receipt_line)
        return {};
    const std::uint64_t later = report.journal_lines - *report.receipt_line;
    std::string words = fmt::format("The receipt holds: it stands for {} of the journal",
                                    line_range(1, *report.receipt_line));
    if (later > 0)
        words +=
            fmt::format(", and {} came later", line_range(*report.receipt_line + 1, report.journal_lines));
    return words + ".\n";
}

} // namespace

std::string report_lines(const VerifyReport& report) {
    std::string lines;
    for (const Finding& finding : report.findings)
        lines += fmt::format("{}: {}{}{}\n", finding.file, finding.what, finding.since.empty() ? "" : " ",
                             finding.since);
    return lines;
}

std::string report_text(const VerifyReport& report) {
    std::string text = report_lines(report);
    if (report.verdict == Verdict::whole || report.verdict == Verdict::small_copy)
        text += verdict_words(report);
    text += import_words(report);
    text += notes_words(report);
    text += receipt_words(report);
    for (const SealReport& seal : report.seals)
        text += seal_words(seal, report.notes_kept.has_value());
    for (const std::string& note : report.notes)
        text += note + "\n";
    return text;
}

} // namespace counterpoint
