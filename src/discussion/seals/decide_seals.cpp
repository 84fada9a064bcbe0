#include "discussion/seals/seal_rules.h"

#include "base/text.h"
#include "discussion/seals/seals.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

/// Lower case without doubled spaces: "Alex  REID" is Alex Reid. Letters beyond ASCII stay as they are.
std::string plain_name(std::string_view name) {
    std::string plain;
    for (const char c : name) {
        if (c == ' ' && (plain.empty() || plain.back() == ' '))
            continue;
        plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    if (plain.ends_with(' '))
        plain.pop_back();
    return plain;
}

bool same_person(std::string_view one, std::string_view other) {
    return plain_name(one) == plain_name(other);
}

Result<void> check_line(const std::string& text, std::size_t longest, std::string_view what) {
    if (is_one_line(text, longest))
        return {};
    return invalid(fmt::format("{} must be one line of 1 to {} bytes of plain text.", what, longest));
}

Result<void> check_words(const MakeSeal& command) {
    if (auto checked = check_line(command.name, 200, "The name"); !checked)
        return checked;
    if (auto checked = check_line(command.statement, longest_statement, "The statement"); !checked)
        return checked;
    if (auto checked = check_line(command.established, 500, "How the identity was established"); !checked)
        return checked;
    if (command.key.size() != 64 || command.key.find_first_not_of("0123456789abcdef") != std::string::npos)
        return invalid("The fingerprint of the key is not 64 hexadecimal digits.");
    return {};
}

/// One key, one role.
Result<void> check_key(const State& state, Actor by, const std::string& key) {
    for (const Seal& seal : state.seals)
        if (!seal.abandoned && seal.key == key && seal.role != by)
            return refused(
                fmt::format("This key sealed as {} in this discussion (seal {}); it cannot seal as {} too.",
                            role_word(seal.role), seal.number, role_word(by)),
                "Each person seals with their own key.");
    return {};
}

/// The name on the sheet is the name of who seals for it.
Result<void> check_party(const std::string& party, const MakeSeal& command, Actor by) {
    if (party.empty() || same_person(party, command.name))
        return {};
    return refused(fmt::format("The {} of this discussion is {}, and the identity is that of {}.",
                               role_word(by), party, command.name),
                   "Seal with the identity of the person whom the sheet names.");
}

Result<void> check_learner(const State& state, const MakeSeal& command) {
    if (kept_in_notes(state) && !state.notes->confirmed)
        return refused("The learner has not confirmed the notes as a true record, as they stand.",
                       "Confirm them first; the seal then covers that too.");
    return check_party(state.learner.name, command, Actor::learner);
}

Result<void> check_independence(const State& state, const MakeSeal& command, Actor by) {
    const auto sealed_by = [&](Actor role) {
        return std::any_of(state.seals.begin(), state.seals.end(),
                           [&](const Seal& seal) { return !seal.abandoned && seal.role == role; });
    };
    if (!sealed_by(Actor::assessor))
        return refused(fmt::format(
            "The assessor has not sealed yet, so there is nothing that the {} could verify.", role_word(by)));
    const auto is_one_of_them = [&](const Seal& seal) {
        return !seal.abandoned && seal.role != by && same_person(seal.name, command.name);
    };
    if (same_person(state.assessor.name, command.name) ||
        std::any_of(state.seals.begin(), state.seals.end(), is_one_of_them))
        return refused(
            fmt::format("{} has another part in this discussion already, and nobody verifies their own work.",
                        command.name),
            "If two people share this name, seal with an identity whose name tells them apart.");
    return {};
}

} // namespace

Decision decide_on(const State& state, Actor by, const MakeSeal& command) {
    if (by == Actor::program)
        return refused("Only a person seals.");
    if (kept_in_notes(state) && state.stage != RecordingStage::closed)
        return refused("The notes are not ended yet, and a seal covers the whole of them.",
                       "End the notes first.");
    if (state.stage != RecordingStage::closed)
        return refused("The recording is not closed yet, and a seal covers the whole of it.",
                       "Stop and close the recording first.");
    if (state.seals.size() >= most_seals)
        return refused(fmt::format("A discussion has at most {} seals.", most_seals));
    if (auto checked = check_words(command); !checked)
        return checked.error();
    if (auto checked = check_key(state, by, command.key); !checked)
        return checked.error();
    Result<void> allowed;
    if (by == Actor::assessor)
        allowed = check_party(state.assessor.name, command, by);
    else if (by == Actor::learner)
        allowed = check_learner(state, command);
    else
        allowed = check_independence(state, command, by);
    if (!allowed)
        return allowed.error();
    return one(Sealed{static_cast<int>(state.seals.size()) + 1, command.name, command.statement,
                      command.established, command.key, command.sheet});
}

Decision decide_on(const State& state, Actor /*by*/, const AbandonSeal& command) {
    const auto seal = std::find_if(state.seals.begin(), state.seals.end(),
                                   [&](const Seal& one) { return one.number == command.seal; });
    if (seal == state.seals.end())
        return invalid(fmt::format("There is no seal {}.", command.seal));
    if (seal->abandoned)
        return refused(fmt::format("Seal {} was given up already.", command.seal));
    if (seal->number != static_cast<int>(state.seals.size()))
        return refused("Another seal followed it; whoever sealed then would have given it up.");
    if (auto clean = check_text(command.reason, "The reason"); !clean)
        return clean.error();
    return one(SealAbandoned{command.seal, command.reason});
}

} // namespace counterpoint
