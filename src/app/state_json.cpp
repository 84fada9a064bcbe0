#include "app/state_json.h"

#include "base/text.h"
#include "discussion/decision/unit_stage.h"
#include "discussion/marks/counters.h"
#include "discussion/notes/clock_time.h"
#include "discussion/notes/sheet_notes.h"
#include "discussion/seals/head_code.h"
#include "discussion/seals/seals.h"
#include "journal/event_json/event_json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace counterpoint {

namespace {

using Json = nlohmann::ordered_json;

std::string_view stage_name(RecordingStage stage) {
    switch (stage) {
    case RecordingStage::none:
        return "none";
    case RecordingStage::planned:
        return "planned";
    case RecordingStage::noting:
        return "noting";
    case RecordingStage::recording:
        return "recording";
    case RecordingStage::stopped:
        return "stopped";
    case RecordingStage::closed:
        return "closed";
    }
    return {};
}

/// " to 0m 34 secs" where a trouble was over, else nothing.
std::string until(const std::optional<Frame>& end, SoundFormat format) {
    return end ? " to " + counter_text(*end, format.sample_rate) : "";
}

std::string seal_text(const Seal& seal) {
    return fmt::format("Seal {:<5}{} {}, {}\n", seal.number, role_word(seal.role), printable(seal.name),
                       wall_time_text(seal.at));
}

Json notes_json(const State& state) {
    const WrittenNotes& kept = *state.notes;
    Json notes = Json::array();
    const std::vector<SheetNote> standing = sheet_notes(state);
    for (const SheetNote& note : standing)
        notes.push_back({{"note", note.note},
                         {"at", wall_time_text(note.at)},
                         {"clock", note.clock},
                         {"criteria", criteria_to_json(note.criteria)},
                         {"text", note.text}});
    return {{"began_at", wall_time_text(kept.began_at)},
            {"ended_at", kept.ended_at ? Json(wall_time_text(*kept.ended_at)) : Json(nullptr)},
            {"confirmed", kept.confirmed.has_value()},
            {"line", note_line(standing)},
            {"notes", std::move(notes)},
            {"criteria_without_note", criteria_to_json(criteria_without_note(state))}};
}

std::string notes_text(const State& state) {
    const WrittenNotes& kept = *state.notes;
    std::string text = fmt::format("Record    kept in written notes, no recording; began {} ({}), {}\n",
                                   clock_text(kept, kept.began_at), utc_offset_text(kept.utc_offset),
                                   kept.ended_at ? "ended " + clock_text(kept, *kept.ended_at)
                                                 : "not ended yet (counterpoint-cli notes end)");
    for (const SheetNote& note : sheet_notes(state))
        text += fmt::format("Note {:<5}{}{}{}  {}\n", note.note, note.clock, note.criteria.empty() ? "" : " ",
                            note.criteria_text, printable(note.text));
    std::string without;
    for (const CriterionId& id : criteria_without_note(state))
        without += (without.empty() ? "" : ", ") + criterion_text(id);
    if (!without.empty())
        text += "No note   on " + without + "\n";
    return text + (kept.confirmed ? "Confirmed as a true record by the learner\n"
                                  : "Confirmed not yet: the learner has not confirmed the notes\n");
}

} // namespace

std::string state_json(const State& state) {
    const SoundFormat format = sound_format(state);
    const Frame frames = recorded_frames(state);
    Json json = {{"discussion", state.discussion},
                 {"stage", stage_name(state.stage)},
                 {"practice", is_practice(state)},
                 {"units", Json::array()},
                 {"centre", {{"name", state.centre.name}, {"number", state.centre.number}}},
                 {"learner", {{"name", state.learner.name}, {"registration", state.learner.registration}}},
                 {"assessor", {{"name", state.assessor.name}}},
                 {"recording",
                  {{"frames", frames},
                   {"rate", format.sample_rate},
                   {"channels", format.channels},
                   {"seconds", seconds_from(frames, format.sample_rate)},
                   {"lost_frames", lost_frames(state)},
                   {"closed", state.recording.has_value()}}},
                 {"counters", Json::array()}};
    if (state.imported)
        json["recording"]["imported"] = {{"name", state.imported->name}, {"sha256", state.imported->sha256}};
    if (state.notes) {
        json["recording"] = nullptr; // nothing of what stands there would be true
        json["written_notes"] = notes_json(state);
    }
    json["unit_stages"] = Json::object();
    for (const Unit& unit : state.units) {
        json["units"].push_back(unit.id);
        json["unit_stages"][unit.id] = unit_stage_name(unit_stage(state, unit.id));
    }
    const std::vector<Counter> list = counters(state);
    for (const Counter& counter : list) {
        json["counters"].push_back({{"mark", counter.mark},
                                    {"frame", counter.frame},
                                    {"seconds", counter.seconds},
                                    {"text", counter.text},
                                    {"criteria", criteria_to_json(counter.criteria)},
                                    {"note", counter.note}});
    }
    json["counter_line"] = counter_line(list);
    json["seals"] = Json::array();
    for (const Seal& seal : state.seals)
        json["seals"].push_back({{"seal", seal.number},
                                 {"role", actor_name(seal.role)},
                                 {"name", seal.name},
                                 {"statement", seal.statement},
                                 {"established", seal.established},
                                 {"key", seal.key},
                                 {"at", wall_time_text(seal.at)},
                                 {"line", seal.line},
                                 {"abandoned", seal.abandoned}});
    json["head_code"] = grouped_head_code(head_code(state.head));
    return json.dump(2) + "\n";
}

std::string state_text(const State& state) {
    const SoundFormat format = sound_format(state);
    std::string text = is_practice(state) ? "PRACTICE\n" : "";
    for (const Unit& unit : state.units)
        text += fmt::format("{}  {}\n", unit.id, printable(unit.title));
    text += fmt::format("Centre    {} {}\nLearner   {} {}\nAssessor  {}\n", printable(state.centre.name),
                        printable(state.centre.number), printable(state.learner.name),
                        printable(state.learner.registration), printable(state.assessor.name));
    if (state.notes) {
        text += notes_text(state);
        for (const Seal& seal : standing_seals(state))
            text += seal_text(seal);
        return text;
    }
    const bool left_open = !state.takes.empty() && state.stage != RecordingStage::closed;
    text += fmt::format("Recording {}, {} Hz, {} channel{}\n",
                        left_open ? "not closed yet (counterpoint-cli stop ends and closes it)"
                                  : fmt::format("{}, {}", stage_name(state.stage),
                                                counter_text(recorded_frames(state), format.sample_rate)),
                        format.sample_rate, format.channels, format.channels == 1 ? "" : "s");
    if (state.imported)
        text += fmt::format("Imported  from {}, {}, SHA-256 {}\n", printable(state.imported->name),
                            printable(state.imported->form), printable(state.imported->sha256));
    for (const Loss& loss : state.losses)
        text += fmt::format("Lost      {:.3f} s at {}: {}\n", seconds_from(loss.frames, format.sample_rate),
                            counter_text(loss.at, format.sample_rate), printable(loss.cause));
    for (const DeviceOutage& outage : state.health.devices)
        text += fmt::format("Device    {} gone from {}{}: {}\n", printable(outage.device),
                            counter_text(outage.at, format.sample_rate), until(outage.until, format),
                            printable(outage.cause));
    for (const SignalTrouble& trouble : state.health.signal)
        text += fmt::format("Sound     {} from {}{}\n",
                            signal_problem_text(trouble.problem, trouble.channel, format.channels),
                            counter_text(trouble.since, format.sample_rate), until(trouble.until, format));
    const std::string line = counter_line(counters(state));
    text += "Counters  " + (line.empty() ? "none" : line) + "\n";
    for (const Seal& seal : standing_seals(state))
        text += seal_text(seal);
    return text;
}

} // namespace counterpoint
