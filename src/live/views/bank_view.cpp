#include "live/views/bank_view.h"

#include "app/question_bank.h"
#include "base/text.h"
#include "discussion/marks/counters.h"
#include "live/views/view_model.h"
#include "live/window/planning.h"
#include "live/words/bank_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace counterpoint {

namespace {

/// The plan as it is typed, as the bank is asked about it.
struct BankQuestioner {
    std::vector<Unit> units;
    UnitNames names;
    std::vector<CriterionId> scope;
    std::vector<CriterionId> without;          ///< of these, criteria without a question
    std::map<std::string, std::size_t> listed; ///< words to their place in the list

    BankQuestioner(const Snapshot& snapshot, const SetupDraft& setup)
        : units(chosen_units(setup, *snapshot.catalogue, *snapshot.state)),
          names(names_beside_others(units)) {
        Planning planning;
        planning.plan = drafted_plan(setup, units);
        planning.questions = drafted_questions(setup, units);
        scope = criteria_in_scope(planning.plan, units);
        without = criteria_without_question(planning, units);
        for (std::size_t i = 0; i < setup.questions.size(); ++i)
            listed.emplace(trimmed(setup.questions[i].text), i);
    }

    [[nodiscard]] bool is_of_units(const Question& question) const {
        return std::ranges::any_of(question.criteria, [&](const CriterionId& id) {
            return std::ranges::find(units, id.unit, &Unit::id) != units.end();
        });
    }

    [[nodiscard]] bool is_in_scope(const Question& question) const {
        return std::ranges::any_of(question.criteria,
                                   [&](const CriterionId& id) { return holds(scope, id); });
    }
};

BankRow bank_row(const Question& question, const BankQuestioner& asked) {
    BankRow row;
    row.question = draft_of(question);
    row.text = one_line(question.text);
    const auto criteria = in_unit_order(asked.units, question.criteria);
    row.detail = (criteria.empty() ? bank_words::no_criteria_here : criteria_text(criteria, asked.names)) +
                 follow_ups_text(question.follow_ups.size());
    if (const auto place = asked.listed.find(question.text); place != asked.listed.end()) {
        row.listed = place->second;
        row.detail += bank_words::in_list;
    }
    row.id = std::to_string(std::hash<std::string>{}(question.text));
    return row;
}

BankRow own_bank_row(const Question& question, const BankQuestioner& asked) {
    BankRow row = bank_row(question, asked);
    row.button = bank_words::remove;
    row.asks = RemoveOwnQuestion{question.text};
    return row;
}

BankRow taken_out_row(const Question& question, const BankQuestioner& asked) {
    BankRow row = bank_row(question, asked);
    row.detail = bank_words::taken_out;
    row.taken_out = true;
    row.button = bank_words::put_back;
    row.asks = KeepOwnQuestion{question};
    return row;
}

/// The one that was taken out stays where it stood, so that no other comes under the finger.
void add_own(const QuestionBank& bank, const BankNews& news, const BankQuestioner& asked, BankView& view) {
    std::set<std::string> ids;
    const auto add = [&](BankRow row) {
        while (!ids.insert(row.id).second)
            row.id += "+"; // the same words stand in two files
        view.own.push_back(std::move(row));
    };
    bool misses_taken_out = news.removed && asked.is_of_units(*news.removed);
    const auto add_taken_out = [&] {
        if (std::exchange(misses_taken_out, false))
            add(taken_out_row(*news.removed, asked));
    };
    std::size_t count = 0;
    std::size_t elsewhere = 0;
    for (const Question& question : own_questions_of(bank)) {
        if (news.removed && question.id >= news.removed->id)
            add_taken_out();
        if (asked.is_of_units(question)) {
            add(own_bank_row(question, asked));
            ++count;
        } else {
            ++elsewhere;
        }
    }
    add_taken_out();
    view.own_heading = count == 0 ? bank_words::own : fmt::format(bank_words::own_counted, count);
    if (asked.units.empty())
        view.own_note = bank_words::choose_unit;
    else if (view.own.empty())
        view.own_note = bank_words::no_own;
    if (elsewhere > 0)
        view.own_note += (view.own_note.empty() ? "" : " ") +
                         (elsewhere == 1 ? std::string(bank_words::one_elsewhere)
                                         : fmt::format(bank_words::more_elsewhere, elsewhere));
}

void add_starter(const QuestionBank& bank, const BankQuestioner& asked, BankView& view) {
    std::set<std::string_view> own;
    for (const Question& question : own_questions_of(bank))
        own.insert(question.text);
    for (const Question& question : starter_questions_of(bank))
        if (asked.is_in_scope(question) && own.count(question.text) == 0) {
            view.starter.push_back(bank_row(question, asked));
            view.starter.back().id = "starter " + std::to_string(question.id - static_cast<int>(bank.own));
        }
    if (view.starter.empty() && !asked.units.empty())
        view.starter_note = bank_words::no_starter;
}

std::vector<QuestionDraft> one_for_each(const QuestionBank& bank, const BankQuestioner& asked) {
    std::vector<QuestionDraft> drafts;
    std::set<CriterionId> served;
    for (const Question& question : bank.questions) {
        if (asked.listed.count(question.text) > 0)
            continue;
        const auto serves = std::ranges::find_if(question.criteria, [&](const CriterionId& id) {
            return holds(asked.without, id) && served.insert(id).second;
        });
        if (serves != question.criteria.end())
            drafts.push_back(draft_of(question));
    }
    return drafts;
}

void add_exchange(const Snapshot& snapshot, const WindowState& window, const BankQuestioner& asked,
                  BankView& view) {
    const std::string& typed = window.plan_page.bank_file;
    view.can_import = !trimmed(typed).empty();
    view.import = {typed};
    for (const OfferedExport& offered : snapshot.bank_exports) {
        if (std::ranges::find(asked.units, offered.unit, &Unit::id) == asked.units.end())
            continue;
        view.exports.push_back({{offered.unit, view.can_import ? typed : offered.path},
                                fmt::format(bank_words::export_of, offered.unit, offered.questions)});
        if (!view.can_import)
            view.export_note += (view.export_note.empty() ? "" : "\n") +
                                fmt::format(bank_words::offered, offered.unit, offered.path);
    }
    if (view.exports.empty())
        view.export_note = bank_words::nothing_to_export;
}

bool same_but_number(Question bank_question, const Question& question, const std::vector<Unit>& units) {
    bank_question.id = question.id;
    bank_question.criteria = in_unit_order(units, bank_question.criteria);
    return bank_question == question;
}

void add_keep(const QuestionBank& bank, const QuestionDraft& draft, const std::vector<Unit>& units,
              BankView& view) {
    Question question = question_of(draft);
    question.criteria = in_unit_order(units, question.criteria);
    const auto is_there = [&](std::span<const Question> questions) {
        return std::ranges::any_of(
            questions, [&](const Question& one) { return same_but_number(one, question, units); });
    };
    const auto own = own_questions_of(bank);
    const bool changes = std::ranges::find(own, question.text, &Question::text) != own.end();
    view.keep_label = changes ? bank_words::keep_changed : bank_words::keep;
    if (question.text.empty())
        view.keep_note = bank_words::no_words;
    else if (question.criteria.empty())
        view.keep_note = bank_words::no_criterion;
    else if (is_there(own))
        view.keep_label = bank_words::kept;
    else if (!changes && is_there(starter_questions_of(bank)))
        view.keep_label = bank_words::in_starter_set;
    else
        view.keep = KeepOwnQuestion{std::move(question)};
}

} // namespace

BankView bank_view(const Snapshot& snapshot, const WindowState& window) {
    BankView view;
    if (!snapshot.bank)
        return view;
    const QuestionBank& bank = *snapshot.bank;
    const SetupDraft& setup = window.setup;
    const BankQuestioner asked(snapshot, setup);
    view.news = snapshot.bank_news.sentence.empty() ? bank_words::how_to : snapshot.bank_news.sentence;
    view.refused = snapshot.bank_news.refused;
    view.problems = bank.problems;
    add_own(bank, snapshot.bank_news, asked, view);
    add_starter(bank, asked, view);
    add_exchange(snapshot, window, asked, view);
    view.for_those_without = one_for_each(bank, asked);
    if (window.plan_page.question < setup.questions.size())
        add_keep(bank, setup.questions[window.plan_page.question], snapshot.catalogue->units(), view);
    return view;
}

} // namespace counterpoint
