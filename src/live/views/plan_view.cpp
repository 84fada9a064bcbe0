#include "audio/portaudio_device.h"
#include "base/text.h"
#include "live/views/view_model.h"
#include "live/window/planning.h"
#include "live/words/plan_words.h"
#include "live/words/shared_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

std::string facts_of(const Unit& unit) {
    const std::string level = unit.level == 0 ? "" : fmt::format(plan_words::unit_level, unit.level);
    return fmt::format(plan_words::unit_facts, level, unit.outcomes.size(), criteria_of(unit),
                       unit.source.file.empty() ? "" : " · " + unit.source.file);
}

void add_microphones(PlanView& view, const SetupDraft& setup, const SoundDevices& devices) {
    if (!devices.known) {
        view.looking = true;
        view.microphones_note = plan_words::looking;
        return;
    }
    if (devices.names.empty()) {
        view.microphones_note = plan_words::no_microphone;
        return;
    }
    const auto is_chosen = [&](const std::string& name) {
        return setup.source ? *setup.source == SoundSource{SourceKind::device, name} : name.empty();
    };
    view.microphones.push_back({{SourceKind::device, ""},
                                plan_words::default_microphone,
                                plan_words::default_detail,
                                is_chosen("")});
    for (const std::string& name : devices.names)
        if (name != computer_sound)
            view.microphones.push_back({{SourceKind::device, name},
                                        microphone_name(name),
                                        microphone_name(name) == name ? "" : name,
                                        is_chosen(name)});
    if (view.microphones.size() <= devices.names.size()) // one of the names was no microphone
        view.computer = {{SourceKind::device, computer_sound},
                         plan_words::with_computer,
                         plan_words::with_computer_detail,
                         setup.with_computer};
}

/// "a", "a and b", "a, b and c"
std::string listed(const std::vector<std::string>& parts) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i)
        text += (i == 0 ? "" : i + 1 == parts.size() ? shared_words::and_last : ", ") + parts[i];
    return text;
}

std::string missing_sentence(const PlanView& view, const SetupDraft& setup) {
    std::vector<std::string> missing;
    if (setup.units.empty())
        missing.emplace_back(plan_words::a_unit);
    if (trimmed(setup.learner.name).empty())
        missing.emplace_back(plan_words::learner_name);
    if (trimmed(setup.assessor.name).empty())
        missing.emplace_back(plan_words::assessor_name);
    const bool has_source =
        view.practice.chosen || std::any_of(view.microphones.begin(), view.microphones.end(),
                                            [](const SourceChoice& choice) { return choice.chosen; });
    if (!has_source)
        missing.emplace_back(plan_words::a_microphone);
    return missing.empty() ? "" : fmt::format(plan_words::still_needed, listed(missing));
}

std::string gaps_sentence(const SetupDraft& setup) {
    std::vector<std::string> gaps;
    if (trimmed(setup.centre.name).empty())
        gaps.emplace_back(plan_words::centre_name);
    if (trimmed(setup.centre.number).empty())
        gaps.emplace_back(plan_words::a_centre_number);
    if (trimmed(setup.learner.registration).empty())
        gaps.emplace_back(plan_words::registration_number);
    return gaps.empty() ? "" : fmt::format(plan_words::sheet_will_lack, listed(gaps));
}

std::string room_sentence_before(double minutes) {
    if (minutes < 1)
        return plan_words::disk_full;
    if (minutes >= 24 * 60)
        return plan_words::room_of_days;
    const auto whole = static_cast<int>(minutes);
    return whole >= 60 ? fmt::format(plan_words::room_of_hours, whole / 60, whole % 60)
                       : fmt::format(plan_words::room_of_minutes, whole);
}

/// What makes the plan that lies open the one that was typed.
std::vector<Action> changes_of(const StartRecording& typed, const std::vector<Unit>& units,
                               const State& state) {
    std::vector<Action> changes;
    if (units != state.units)
        changes.emplace_back(ChooseUnits{units});
    if (typed.centre != state.centre || typed.learner != state.learner || typed.assessor != state.assessor)
        changes.emplace_back(NameParties{typed.centre, typed.learner, typed.assessor});
    changes.insert(changes.end(), typed.arrangements.begin(), typed.arrangements.end());
    return changes;
}

/// Who is there must be known; a microphone is not needed.
void add_import(PlanView& view, const SetupDraft& setup, const Snapshot& snapshot) {
    const std::string path(trimmed(setup.existing));
    view.import = {path, view.start, view.changes, !path.empty() && path == snapshot.import.refused_path};
    view.import_label = snapshot.import.running     ? plan_words::importing
                        : view.import.what_there_is ? plan_words::import_what_there_is
                                                    : plan_words::import_it;
    view.can_import = snapshot.link == LinkState::none && !snapshot.import.running && !path.empty() &&
                      !setup.units.empty() && !view.start.learner.name.empty() &&
                      !view.start.assessor.name.empty();
}

} // namespace

PlanView plan_view(const SetupDraft& setup, const Snapshot& snapshot) {
    PlanView view;
    for (const Unit* listed : snapshot.catalogue->in_order_of_use()) {
        const Unit& unit = *listed;
        const bool chosen = std::find(setup.units.begin(), setup.units.end(), unit.id) != setup.units.end();
        view.units.push_back(
            {unit.id, unit.title, facts_of(unit), chosen ? notes_of(unit) : Texts{}, chosen});
    }

    add_microphones(view, setup, snapshot.devices);
    const SoundSource practice{SourceKind::practice, shared_words::practice_conversation};
    view.practice = {practice, plan_words::practice_sound, plan_words::practice_detail,
                     setup.source && setup.source->kind == SourceKind::practice};

    view.why_not = missing_sentence(view, setup);
    view.gaps = gaps_sentence(setup);
    if (snapshot.room_minutes >= 0)
        view.room = room_sentence_before(snapshot.room_minutes);
    const bool starting = snapshot.link == LinkState::starting;
    view.can_record = view.why_not.empty() && !starting;
    view.record_label = starting               ? shared_words::starting
                        : view.practice.chosen ? plan_words::record_practice
                                               : plan_words::record;

    view.start.units = setup.units;
    view.start.centre = {cleaned(setup.centre.name), cleaned(setup.centre.number)};
    view.start.learner = {cleaned(setup.learner.name), cleaned(setup.learner.registration)};
    view.start.assessor = {cleaned(setup.assessor.name)};
    view.start.source = view.practice.chosen ? practice : setup.source.value_or(SoundSource{});
    if (view.computer && view.computer->chosen && !view.practice.chosen)
        view.start.source.second = view.computer->source.name;
    view.start.stand_in = stand_in_of(setup, snapshot, view.start.source);
    view.sound_test = sound_test_view(view, setup, snapshot);
    view.opened = snapshot.link == LinkState::none && !snapshot.folder.empty();
    view.units_chosen = chosen_units(setup, *snapshot.catalogue, *snapshot.state);
    const std::vector<Unit>& units = view.units_chosen;
    view.start.arrangements = arrangements_of(setup, units, *snapshot.state);
    if (view.opened)
        view.changes = changes_of(view.start, units, *snapshot.state);
    view.can_keep =
        snapshot.link == LinkState::none && !setup.units.empty() && (!view.opened || !view.changes.empty());
    view.keep_label = view.opened && view.changes.empty() ? plan_words::kept : plan_words::keep;
    view.questions_label = setup.questions.empty()
                               ? plan_words::questions
                               : fmt::format(plan_words::questions_counted, setup.questions.size());
    add_import(view, setup, snapshot);
    return view;
}

} // namespace counterpoint
