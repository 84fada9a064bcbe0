// Seals that were given up: begun and, as the journal says, never signed. A crash does that, and so can
// whoever wants a signature to be forgotten: takes its files away and lets the journal say that they never
// were. The difference shows in what came between.

#include "base/text.h"
#include "bundle/layout.h"
#include "bundle/verification.h"
#include "discussion/seals/seals.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

std::string words_of(const Seal& seal, std::string_view noun = "seal") {
    return fmt::format("{} {} ({} {})", noun, seal.number, role_word(seal.role), printable(seal.name));
}

/// Whoever seals next settles the last seal first, so no seal stands between one and the line that gives it
/// up.
bool was_passed_over(const State& state, const Seal& given_up) {
    return std::ranges::any_of(state.seals, [&](const Seal& seal) {
        return seal.number > given_up.number && seal.line < given_up.abandoned_line;
    });
}

/// The receipt was made while the seal stood, and none is made of a seal that is not signed.
bool is_contradicted(const Verification& work, const Seal& given_up) {
    return work.report.receipt_line && *work.report.receipt_line >= given_up.line &&
           *work.report.receipt_line < given_up.abandoned_line;
}

/// Its own key sealed again afterwards, and so vouches for the journal that says it.
bool is_vouched_for(const Verification& work, const Seal& given_up) {
    return std::ranges::any_of(work.report.seals, [&](const SealReport& seal) {
        return seal.holds && seal.role == given_up.role && seal.key == given_up.key &&
               seal.lines > given_up.abandoned_line;
    });
}

} // namespace

void check_given_up(Verification& work) {
    if (!work.state)
        return;
    for (const Seal& seal : work.state->seals) {
        if (!seal.abandoned)
            continue;
        if (was_passed_over(*work.state, seal))
            work.find(journal_file,
                      fmt::format("gives up {} after another seal had followed it; that is never done.",
                                  words_of(seal)));
        else if (is_contradicted(work, seal))
            work.find(journal_file, fmt::format("gives up {}, which was signed when the receipt was made.",
                                                words_of(seal)));
        else if (is_vouched_for(work, seal))
            work.report.notes.push_back(fmt::format(
                "{} was given up before it was signed; the same key sealed again.", words_of(seal, "Seal")));
        else if (work.options.strict)
            work.find(journal_file,
                      fmt::format("gives up {}, and that key did not seal again: nothing shows whether it "
                                  "was ever signed.",
                                  words_of(seal)));
        else
            work.report.notes.push_back(fmt::format(
                "{} was given up: somebody sealed next, and no signature of it was there. Nothing "
                "here shows whether there ever was one: ask {}.",
                words_of(seal, "Seal"), printable(seal.name)));
    }
}

} // namespace counterpoint
