#include "journal/event_json/event_forms.h"
#include "journal/event_json/event_json.h"
#include "journal/event_json/names.h"

#include <nlohmann/json.hpp>

namespace counterpoint {

namespace {

WallTime read_clock(JsonReader& reader, const char* key) {
    WallTime time{};
    if (!parse_wall_time(reader.text(key), time))
        reader.fail(key, "is no time");
    return time;
}

Json write_notes_begun(const NotesBegun& event) {
    return {{"began_at", wall_time_text(event.began_at)}, {"utc_offset", event.utc_offset}};
}

NotesBegun read_notes_begun(JsonReader& reader) {
    return {read_clock(reader, "began_at"), static_cast<int>(reader.number("utc_offset", -14 * 60, 14 * 60))};
}

Json write_note_written(const NoteWritten& event) {
    return {{"note", event.note},
            {"at", wall_time_text(event.at)},
            {"clock", name_of(note_clock_names, event.clock)},
            {"criteria", criteria_to_json(event.criteria)},
            {"text", event.text}};
}

NoteWritten read_note_written(JsonReader& reader) {
    return {reader.frames("note"), read_clock(reader, "at"), read_name(reader, "clock", note_clock_names),
            reader.criteria("criteria"), reader.text("text")};
}

Json write_note_corrected(const NoteCorrected& event) {
    return {{"note", event.note},
            {"at", wall_time_text(event.at)},
            {"criteria", criteria_to_json(event.criteria)},
            {"text", event.text},
            {"reason", event.reason}};
}

NoteCorrected read_note_corrected(JsonReader& reader) {
    return {reader.frames("note"), read_clock(reader, "at"), reader.criteria("criteria"), reader.text("text"),
            reader.text("reason")};
}

Json write_note_withdrawn(const NoteWithdrawn& event) {
    return {{"note", event.note}, {"reason", event.reason}};
}

NoteWithdrawn read_note_withdrawn(JsonReader& reader) {
    return {reader.frames("note"), reader.text("reason")};
}

Json write_notes_ended(const NotesEnded& event) {
    return {{"ended_at", wall_time_text(event.ended_at)}};
}

NotesEnded read_notes_ended(JsonReader& reader) {
    return {read_clock(reader, "ended_at")};
}

Json write_notes_confirmed(const NotesConfirmed& event) {
    return {{"words", event.words}, {"how", event.how}};
}

NotesConfirmed read_notes_confirmed(JsonReader& reader) {
    return {reader.text("words"), reader.text("how")};
}

constexpr std::array note_forms{
    event_form<NotesBegun, write_notes_begun, read_notes_begun>("notes-begun"),
    event_form<NoteWritten, write_note_written, read_note_written>("note-written"),
    event_form<NoteCorrected, write_note_corrected, read_note_corrected>("note-corrected"),
    event_form<NoteWithdrawn, write_note_withdrawn, read_note_withdrawn>("note-withdrawn"),
    event_form<NotesEnded, write_notes_ended, read_notes_ended>("notes-ended"),
    event_form<NotesConfirmed, write_notes_confirmed, read_notes_confirmed>("notes-confirmed")};

} // namespace

std::span<const EventForm> note_event_forms() {
    return note_forms;
}

} // namespace counterpoint
