#include "live/link/link_commands.h"

#include "journal/event_json/event_json.h"
#include "journal/event_json/names.h"
#include "live/link/talk_moment.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace counterpoint {

namespace {

using Json = nlohmann::ordered_json;

// How a member travels, by its type.

Json to_json(const std::string& text) {
    return text;
}
Json to_json(bool flag) {
    return flag;
}
Json to_json(int number) {
    return number;
}
Json to_json(std::int64_t number) { // a frame, or the number of a mark
    return number;
}
Json to_json(const CriterionId& criterion) {
    return criterion_text(criterion);
}
Json to_json(const std::vector<CriterionId>& criteria) {
    return criteria_to_json(criteria);
}
Json to_json(Step step) {
    return name_of(step_names, step);
}
Json to_json(SpokenStatement statement) {
    for (const SpokenStatementForm& form : spoken_statements())
        if (form.statement == statement)
            return form.name;
    return nullptr;
}

void read(JsonReader& reader, const char* key, std::string& text) {
    text = reader.text(key);
}
void read(JsonReader& reader, const char* key, bool& flag) {
    flag = reader.flag(key);
}
void read(JsonReader& reader, const char* key, int& number) {
    number = static_cast<int>(reader.number(key, 0, 1'000'000));
}
void read(JsonReader& reader, const char* key, std::int64_t& number) {
    number = reader.frames(key);
}
void read(JsonReader& reader, const char* key, CriterionId& criterion) {
    criterion = reader.criterion(key);
}
void read(JsonReader& reader, const char* key, std::vector<CriterionId>& criteria) {
    criteria = reader.criteria(key);
}
void read(JsonReader& reader, const char* key, Step& step) {
    step = read_name(reader, key, step_names);
}
void read(JsonReader& reader, const char* key, SpokenStatement& statement) {
    const std::string name = reader.text(key);
    for (const SpokenStatementForm& form : spoken_statements())
        if (form.name == name) {
            statement = form.statement;
            return;
        }
    reader.fail(key, "is none of the words it may be");
}

/// One line of the table.
struct ActionForm {
    std::string_view type;
    std::function<bool(const Action&)> holds;
    std::function<void(const Action&, Json&)> write;
    std::function<Action(JsonReader&)> read;
    std::function<void(Action&, Frame)> set_moment;
    bool has_moment;
};

template <typename T>
using Moments = std::vector<Frame T::*>;

template <typename T, typename... Member>
ActionForm form(std::string_view type, Moments<T> moments, std::pair<const char*, Member T::*>... members) {
    return {type,
            [](const Action& action) { return std::holds_alternative<T>(action); },
            [=]([[maybe_unused]] const Action& action, [[maybe_unused]] Json& json) {
                ((json[members.first] = to_json(std::get<T>(action).*members.second)), ...);
            },
            [=]([[maybe_unused]] JsonReader& reader) {
                T command;
                (read(reader, members.first, command.*members.second), ...);
                return Action(std::move(command));
            },
            [moments](Action& action, Frame frame) {
                for (Frame T::*moment : moments)
                    std::get<T>(action).*moment = frame;
            },
            !moments.empty()};
}

template <typename T, typename Member>
std::pair<const char*, Member T::*> with(const char* key, Member T::*member) {
    return {key, member};
}

/// MoveMark where the recorder is to find the frame.
ActionForm back_to_answer_form() {
    return {"take-mark-back",
            [](const Action& action) {
                const auto* move = std::get_if<MoveMark>(&action);
                return move != nullptr && move->points_to == where_answer_began;
            },
            [](const Action& action, Json& json) {
                json["mark"] = std::get<MoveMark>(action).mark;
                json["reason"] = std::get<MoveMark>(action).reason;
            },
            [](JsonReader& reader) {
                return Action(MoveMark{reader.frames("mark"), where_answer_began, reader.text("reason")});
            },
            [](Action&, Frame) {},
            false}; // what the mark points to says where
}

const std::vector<ActionForm>& forms() {
    static const std::vector<ActionForm> all = {
        form<MakeMark>("make-mark", {&MakeMark::pressed, &MakeMark::points_to},
                       with("criteria", &MakeMark::criteria), with("note", &MakeMark::note)),
        form<AddCriteria>("add-criteria", {}, with("mark", &AddCriteria::mark),
                          with("criteria", &AddCriteria::criteria)),
        form<TakeCriteria>("take-criteria", {}, with("mark", &TakeCriteria::mark),
                           with("criteria", &TakeCriteria::criteria), with("reason", &TakeCriteria::reason)),
        form<NoteMark>("note-mark", {}, with("mark", &NoteMark::mark), with("note", &NoteMark::note)),
        back_to_answer_form(), // before the one that knows its frame
        form<MoveMark>("move-mark", {}, with("mark", &MoveMark::mark),
                       with("points_to", &MoveMark::points_to), with("reason", &MoveMark::reason)),
        form<PromptMark>("prompt-mark", {}, with("mark", &PromptMark::mark),
                         with("prompted", &PromptMark::prompted)),
        form<WithdrawMark>("withdraw-mark", {}, with("mark", &WithdrawMark::mark),
                           with("reason", &WithdrawMark::reason)),
        form<PauseRecording>("pause-recording", {&PauseRecording::at},
                             with("reason", &PauseRecording::reason)),
        form<ExplainPause>("explain-pause", {}, with("reason", &ExplainPause::reason)),
        form<ResumeRecording>("resume-recording", {}),
        form<StopRecording>("stop-recording", {&StopRecording::at}),
        form<TakeBackStop>("take-back-stop", {}),
        form<CloseRecording>("close-recording", {}),
        form<CheckIdentity>("check-identity", {}, with("how", &CheckIdentity::how)),
        form<AgreeToRecording>("agree-to-recording", {}, with("how", &AgreeToRecording::how)),
        form<AnswerStandardisation>("answer-standardisation", {},
                                    with("allowed", &AnswerStandardisation::allowed)),
        form<SayStatement>("say-statement", {&SayStatement::at}, with("statement", &SayStatement::statement)),
        form<UnsayStatement>("unsay-statement", {}, with("statement", &UnsayStatement::statement)),
        form<AskQuestion>("ask-question", {&AskQuestion::at}, with("question", &AskQuestion::id),
                          with("text", &AskQuestion::text)),
        form<AnswerQuestion>("answer-question", {&AnswerQuestion::at}),
        form<NoteSufficiency>("note-sufficiency", {}, with("criterion", &NoteSufficiency::criterion),
                              with("sufficient", &NoteSufficiency::sufficient)),
        form<RecordException>("record-exception", {}, with("step", &RecordException::step),
                              with("reason", &RecordException::reason)),
    };
    return all;
}

const ActionForm* form_of(const Action& action) {
    const auto found = std::find_if(forms().begin(), forms().end(),
                                    [&](const ActionForm& candidate) { return candidate.holds(action); });
    return found == forms().end() ? nullptr : &*found;
}

} // namespace

Json action_to_json(const Action& action) {
    const ActionForm* form = form_of(action);
    if (form == nullptr)
        return nullptr;
    Json json = {{"type", form->type}};
    form->write(action, json);
    return json;
}

Action read_action(JsonReader& reader) {
    const std::string type = reader.text("type");
    for (const ActionForm& form : forms())
        if (form.type == type)
            return form.read(reader);
    reader.fail("type", "is no command of the link");
    return {};
}

void set_moment(Action& action, Frame frame) {
    if (const ActionForm* form = form_of(action))
        form->set_moment(action, frame);
}

bool has_moment(const Action& action) {
    const ActionForm* form = form_of(action);
    return form != nullptr && form->has_moment;
}

} // namespace counterpoint
