#include "journal/event_json/event_forms.h"
#include "journal/event_json/event_json.h"
#include "journal/event_json/names.h"

#include <nlohmann/json.hpp>

namespace counterpoint {

namespace {

constexpr int most_evidence = 100'000;

Json write_feedback(const FeedbackGiven& event) {
    return {{"criterion", criterion_text(event.criterion)}, {"feedback", event.feedback}};
}

FeedbackGiven read_feedback(JsonReader& reader) {
    return {reader.criterion("criterion"), reader.text("feedback")};
}

/// "open" stands for no judgement.
Json write_decided(const CriterionDecided& event) {
    return {{"criterion", criterion_text(event.criterion)},
            {"judgement", event.judgement ? name_of(judgement_names, *event.judgement) : "open"},
            {"reason", event.reason}};
}

CriterionDecided read_decided(JsonReader& reader) {
    CriterionDecided event{reader.criterion("criterion"), {}, reader.text("reason")};
    if (reader.text("judgement") != "open")
        event.judgement = read_name(reader, "judgement", judgement_names);
    return event;
}

Json write_commented(const OutcomeCommented& event) {
    return {{"unit", event.outcome.unit}, {"outcome", event.outcome.number}, {"comment", event.comment}};
}

OutcomeCommented read_commented(JsonReader& reader) {
    return {{reader.text("unit"), reader.text("outcome")}, reader.text("comment")};
}

Json write_evidence(const EvidenceNamed& event) {
    return {{"number", event.number},
            {"criteria", criteria_to_json(event.criteria)},
            {"title", event.title},
            {"reference", event.reference},
            {"explanation", event.explanation}};
}

EvidenceNamed read_evidence(JsonReader& reader) {
    return {static_cast<int>(reader.number("number", 1, most_evidence)), reader.criteria("criteria"),
            reader.text("title"), reader.text("reference"), reader.text("explanation")};
}

Json write_evidence_withdrawn(const EvidenceWithdrawn& event) {
    return {{"number", event.number}, {"reason", event.reason}};
}

EvidenceWithdrawn read_evidence_withdrawn(JsonReader& reader) {
    return {static_cast<int>(reader.number("number", 1, most_evidence)), reader.text("reason")};
}

Json write_declaration(const DeclarationMade& event) {
    return {{"words", event.words}, {"how", event.how}};
}

DeclarationMade read_declaration(JsonReader& reader) {
    return {reader.text("words"), reader.text("how")};
}

Json write_countersigner(const CountersignerNamed& event) {
    return {{"name", event.name}};
}

CountersignerNamed read_countersigner(JsonReader& reader) {
    return {reader.text("name")};
}

Json write_unit_decided(const UnitDecided& event) {
    return {{"unit", event.unit}, {"outcome", name_of(judgement_names, event.outcome)}, {"day", event.day}};
}

UnitDecided read_unit_decided(JsonReader& reader) {
    return {reader.text("unit"), read_name(reader, "outcome", judgement_names), reader.text("day")};
}

Json write_countersigned(const UnitCountersigned& event) {
    return {{"unit", event.unit}, {"outcome", name_of(judgement_names, event.outcome)}, {"day", event.day}};
}

UnitCountersigned read_countersigned(JsonReader& reader) {
    return {reader.text("unit"), read_name(reader, "outcome", judgement_names), reader.text("day")};
}

Json write_checked(const UnitChecked& event) {
    return {{"unit", event.unit},
            {"name", event.name},
            {"result", name_of(qa_result_names, event.result)},
            {"comment", event.comment},
            {"day", event.day}};
}

UnitChecked read_checked(JsonReader& reader) {
    return {reader.text("unit"), reader.text("name"), read_name(reader, "result", qa_result_names),
            reader.text("comment"), reader.text("day")};
}

constexpr std::array decision_forms{
    event_form<FeedbackGiven, write_feedback, read_feedback>("feedback-given"),
    event_form<CriterionDecided, write_decided, read_decided>("criterion-decided"),
    event_form<OutcomeCommented, write_commented, read_commented>("outcome-commented"),
    event_form<EvidenceNamed, write_evidence, read_evidence>("evidence-named"),
    event_form<EvidenceWithdrawn, write_evidence_withdrawn, read_evidence_withdrawn>("evidence-withdrawn"),
    event_form<DeclarationMade, write_declaration, read_declaration>("declaration-made"),
    event_form<CountersignerNamed, write_countersigner, read_countersigner>("countersigner-named"),
    event_form<UnitDecided, write_unit_decided, read_unit_decided>("unit-decided"),
    event_form<UnitCountersigned, write_countersigned, read_countersigned>("unit-countersigned"),
    event_form<UnitChecked, write_checked, read_checked>("unit-checked")};

} // namespace

std::span<const EventForm> decision_event_forms() {
    return decision_forms;
}

} // namespace counterpoint
