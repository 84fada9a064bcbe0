#include "app/questions_csv.h"

#include "app/criteria_text.h"
#include "base/csv.h"
#include "base/text.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

constexpr std::size_t most_questions = 1'000;

Error wrong_line(std::size_t line, std::string_view what) {
    return Error{ErrorKind::invalid, fmt::format("Line {} of the questions: {}", line, what), {}, {}, {}};
}

std::vector<std::string> follow_ups_of(std::string_view text) {
    std::vector<std::string> list;
    for (const std::string_view part : split(text, '|'))
        if (!trimmed(part).empty())
            list.emplace_back(trimmed(part));
    return list;
}

std::string in_quotes(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string field = "\"";
    for (const char c : text)
        field += c == '"' ? std::string("\"\"") : std::string(1, c);
    return field + "\"";
}

bool is_header(const CsvRecord& record) {
    return record.fields.size() >= 2 && trimmed(record.fields[0]) == "question" &&
           trimmed(record.fields[1]) == "criteria" &&
           (record.fields.size() == 2 ||
            (record.fields.size() == 3 && trimmed(record.fields[2]) == "follow_ups"));
}

} // namespace

Result<std::vector<Question>> parse_questions(std::string_view bytes, const std::vector<Unit>& units) {
    if (!is_clean_utf8(bytes))
        return Error{
            ErrorKind::invalid, "The questions are not UTF-8 text.", {}, {}, "Save them as UTF-8 CSV."};
    const auto records = split_csv(bytes);
    if (!records)
        return Error{ErrorKind::invalid, "A quoted field of the questions is never closed.", {}, {}, {}};
    if (records->empty() || !is_header(records->front()))
        return wrong_line(1, "the header \"question,criteria,follow_ups\" is missing.");
    if (records->size() - 1 > most_questions)
        return wrong_line(1, "there are more than 1,000 questions.");
    std::vector<Question> questions;
    for (auto record = records->begin() + 1; record != records->end(); ++record) {
        if (record->fields.size() > 3)
            return wrong_line(record->line,
                              "there are more than three columns; quote a text that holds a comma.");
        auto criteria = criteria_named(record->fields.size() > 1 ? record->fields[1] : "", units);
        if (!criteria)
            return wrong_line(record->line, criteria.error().what);
        if (trimmed(record->fields[0]).empty())
            return wrong_line(record->line, "the question has no words.");
        questions.push_back({static_cast<QuestionId>(questions.size()) + 1,
                             std::string(trimmed(record->fields[0])), std::move(*criteria),
                             follow_ups_of(record->fields.size() > 2 ? record->fields[2] : "")});
    }
    return questions;
}

std::string questions_csv(const std::vector<Question>& questions) {
    std::string bytes = "question,criteria,follow_ups\n";
    for (const Question& question : questions) {
        std::string criteria;
        for (const CriterionId& id : question.criteria)
            criteria += (criteria.empty() ? "" : " ") + criterion_text(id);
        std::string follow_ups;
        for (const std::string& follow_up : question.follow_ups)
            follow_ups += (follow_ups.empty() ? "" : " | ") + follow_up;
        bytes += in_quotes(question.text) + "," + in_quotes(criteria) + "," + in_quotes(follow_ups) + "\n";
    }
    return bytes;
}

} // namespace counterpoint
