#include "journal/event_json/event_forms.h"
#include "journal/event_json/event_json.h"

#include <nlohmann/json.hpp>

#include <array>

namespace counterpoint {

namespace {

std::string_view statement_name(SpokenStatement statement) {
    for (const SpokenStatementForm& form : spoken_statements())
        if (form.statement == statement)
            return form.name;
    return {};
}

SpokenStatement read_statement(JsonReader& reader) {
    const std::string name = reader.text("statement");
    for (const SpokenStatementForm& form : spoken_statements())
        if (form.name == name)
            return form.statement;
    reader.fail("statement", "is none of the words it may be");
    return SpokenStatement::recorded;
}

Json write_identity(const IdentityChecked& event) {
    return {{"how", event.how}};
}

IdentityChecked read_identity(JsonReader& reader) {
    return {reader.text("how")};
}

Json write_recording_agreed(const RecordingAgreed& event) {
    return {{"how", event.how}};
}

RecordingAgreed read_recording_agreed(JsonReader& reader) {
    return {reader.text("how")};
}

Json write_standardisation(const StandardisationAnswered& event) {
    return {{"allowed", event.allowed}};
}

StandardisationAnswered read_standardisation(JsonReader& reader) {
    return {reader.flag("allowed")};
}

Json write_said(const StatementSaid& event) {
    return {{"statement", statement_name(event.statement)}, {"at", event.at}};
}

StatementSaid read_said(JsonReader& reader) {
    return {read_statement(reader), reader.frames("at")};
}

Json write_unsaid(const StatementUnsaid& event) {
    return {{"statement", statement_name(event.statement)}};
}

StatementUnsaid read_unsaid(JsonReader& reader) {
    return {read_statement(reader)};
}

Json write_asked(const QuestionAsked& event) {
    return {{"question", event.id}, {"text", event.text}, {"at", event.at}};
}

QuestionAsked read_asked(JsonReader& reader) {
    return {static_cast<QuestionId>(reader.number("question", 0, 10'000)), reader.text("text"),
            reader.frames("at")};
}

Json write_answered(const QuestionAnswered& event) {
    return {{"at", event.at}};
}

QuestionAnswered read_answered(JsonReader& reader) {
    return {reader.frames("at")};
}

Json write_sufficiency(const SufficiencyNoted& event) {
    return {{"criterion", criterion_text(event.criterion)}, {"sufficient", event.sufficient}};
}

SufficiencyNoted read_sufficiency(JsonReader& reader) {
    return {reader.criterion("criterion"), reader.flag("sufficient")};
}

Json write_voices(const VoicesChecked& event) {
    return {{"assessor_at", event.check.assessor_at}, {"learner_at", event.check.learner_at}};
}

VoicesChecked read_voices(JsonReader& reader) {
    return {{reader.frames("assessor_at"), reader.frames("learner_at")}};
}

constexpr std::array conduct_forms{
    event_form<IdentityChecked, write_identity, read_identity>("identity-checked"),
    event_form<RecordingAgreed, write_recording_agreed, read_recording_agreed>("recording-agreed"),
    event_form<StandardisationAnswered, write_standardisation, read_standardisation>(
        "standardisation-answered"),
    event_form<StatementSaid, write_said, read_said>("statement-said"),
    event_form<StatementUnsaid, write_unsaid, read_unsaid>("statement-unsaid"),
    event_form<QuestionAsked, write_asked, read_asked>("question-asked"),
    event_form<QuestionAnswered, write_answered, read_answered>("question-answered"),
    event_form<SufficiencyNoted, write_sufficiency, read_sufficiency>("sufficiency-noted"),
    event_form<VoicesChecked, write_voices, read_voices>("voices-checked")};

} // namespace

std::span<const EventForm> conduct_event_forms() {
    return conduct_forms;
}

} // namespace counterpoint
