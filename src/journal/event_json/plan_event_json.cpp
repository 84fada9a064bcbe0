#include "journal/event_json/event_forms.h"
#include "journal/event_json/event_json.h"
#include "journal/event_json/names.h"
#include "units/unit_json.h"

#include <nlohmann/json.hpp>

#include <array>

namespace counterpoint {

namespace {

constexpr std::string_view journal_format = "counterpoint-journal/1";

Json write_opened(const DiscussionOpened& event) {
    return {{"format", journal_format}, {"discussion", event.discussion}, {"program", event.program}};
}

DiscussionOpened read_opened(JsonReader& reader) {
    if (reader.text("format") != journal_format)
        reader.fail("format", "is not counterpoint-journal/1; the journal was written by a newer program",
                    ErrorKind::unreadable);
    return {reader.text("discussion"), reader.text("program")};
}

Json write_units(const UnitsChosen& event) {
    Json units = Json::array();
    for (const Unit& unit : event.units)
        units.push_back(unit_to_json(unit));
    return {{"units", std::move(units)}};
}

UnitsChosen read_units(JsonReader& reader) {
    UnitsChosen event;
    for (const Json& json : reader.array("units", 100)) {
        auto unit = unit_from_json(json);
        if (unit)
            event.units.push_back(std::move(*unit));
        else
            reader.fail("units", unit.error().what);
    }
    return event;
}

Json write_parties(const PartiesNamed& event) {
    return {{"centre", {{"name", event.centre.name}, {"number", event.centre.number}}},
            {"learner", {{"name", event.learner.name}, {"registration", event.learner.registration}}},
            {"assessor", {{"name", event.assessor.name}}}};
}

PartiesNamed read_parties(JsonReader& reader) {
    JsonReader centre = reader.object("centre");
    JsonReader learner = reader.object("learner");
    JsonReader assessor = reader.object("assessor");
    PartiesNamed event{{centre.text("name"), centre.text("number")},
                       {learner.text("name"), learner.text("registration")},
                       {assessor.text("name")}};
    for (const JsonReader* part : {&centre, &learner, &assessor})
        reader.adopt(*part);
    return event;
}

Json write_planned(const DiscussionPlanned& event) {
    const Plan& plan = event.plan;
    Json others = Json::array();
    for (const OtherPresent& other : plan.others_present)
        others.push_back({{"name", other.name}, {"role", other.role}});
    Json approvals = Json::array();
    for (const PriorApproval& approval : plan.approvals)
        approvals.push_back(
            {{"unit", approval.unit}, {"approved_by", approval.approved_by}, {"on", approval.on}});
    return {{"scope", criteria_to_json(plan.scope)},
            {"date", plan.date},
            {"time", plan.time},
            {"minutes", plan.minutes},
            {"place", plan.place},
            {"manner", name_of(manner_names, plan.manner)},
            {"method", plan.method},
            {"access_arrangements", plan.access_arrangements},
            {"special_consideration", plan.special_consideration},
            {"others_present", std::move(others)},
            {"approvals", std::move(approvals)},
            {"evidence_title", plan.evidence_title},
            {"evidence_reference", plan.evidence_reference}};
}

DiscussionPlanned read_planned(JsonReader& reader) {
    Plan plan{.scope = reader.criteria("scope"),
              .date = reader.text("date"),
              .time = reader.text("time"),
              .minutes = static_cast<int>(reader.number("minutes", 0, 1'440)),
              .place = reader.text("place"),
              .manner = read_name(reader, "manner", manner_names),
              .method = reader.text("method"),
              .access_arrangements = reader.text("access_arrangements"),
              .special_consideration = reader.text("special_consideration"),
              .others_present = {},
              .approvals = {},
              .evidence_title = reader.text("evidence_title"),
              .evidence_reference = reader.text("evidence_reference")};
    reader.each("others_present", 100, [&](JsonReader& other) {
        plan.others_present.push_back({other.text("name"), other.text("role")});
    });
    reader.each("approvals", 100, [&](JsonReader& approval) {
        plan.approvals.push_back({approval.text("unit"), approval.text("approved_by"), approval.text("on")});
    });
    return {std::move(plan)};
}

Json write_questions(const QuestionsListed& event) {
    Json questions = Json::array();
    for (const Question& question : event.questions)
        questions.push_back({{"id", question.id},
                             {"text", question.text},
                             {"criteria", criteria_to_json(question.criteria)},
                             {"follow_ups", question.follow_ups}});
    return {{"questions", std::move(questions)}};
}

QuestionsListed read_questions(JsonReader& reader) {
    QuestionsListed event;
    reader.each("questions", 1'000, [&](JsonReader& question) {
        event.questions.push_back({static_cast<QuestionId>(question.number("id", 1, 10'000)),
                                   question.text("text"), question.criteria("criteria"),
                                   question.texts("follow_ups")});
    });
    return event;
}

Json write_agreed(const PlanAgreed& event) {
    return {{"party", name_of(actor_names, event.party)}, {"how", event.how}};
}

PlanAgreed read_agreed(JsonReader& reader) {
    return {read_name(reader, "party", actor_names), reader.text("how")};
}

Json write_exception(const ExceptionRecorded& event) {
    return {{"step", name_of(step_names, event.step)}, {"reason", event.reason}};
}

ExceptionRecorded read_exception(JsonReader& reader) {
    return {read_name(reader, "step", step_names), reader.text("reason")};
}

Json write_submission(const SubmissionNamed& event) {
    const Submission& submission = event.submission;
    return {{"number", submission.number},
            {"previous_discussion", submission.previous_discussion},
            {"previous_head", submission.previous_head},
            {"carried_over", criteria_to_json(submission.carried_over)}};
}

SubmissionNamed read_submission(JsonReader& reader) {
    return {{static_cast<int>(reader.number("number", 1, 100)), reader.text("previous_discussion"),
             reader.text("previous_head"), reader.criteria("carried_over")}};
}

constexpr std::array plan_forms{
    event_form<DiscussionOpened, write_opened, read_opened>("discussion-opened"),
    event_form<UnitsChosen, write_units, read_units>("units-chosen"),
    event_form<PartiesNamed, write_parties, read_parties>("parties-named"),
    event_form<DiscussionPlanned, write_planned, read_planned>("discussion-planned"),
    event_form<QuestionsListed, write_questions, read_questions>("questions-listed"),
    event_form<PlanAgreed, write_agreed, read_agreed>("plan-agreed"),
    event_form<ExceptionRecorded, write_exception, read_exception>("exception-recorded"),
    event_form<SubmissionNamed, write_submission, read_submission>("submission-named")};

} // namespace

std::span<const EventForm> plan_event_forms() {
    return plan_forms;
}

} // namespace counterpoint
