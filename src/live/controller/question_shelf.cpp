#include "live/controller/question_shelf.h"

#include "app/own_questions.h"
#include "app/question_bank.h"
#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace counterpoint {

namespace {

constexpr int most_names_tried = 1'000;

BankNews news_of(const Result<std::string>& said) {
    return said ? BankNews{*said, false, {}} : BankNews{said.error().message(), true, {}};
}

/// How many questions each unit has.
std::map<std::string, std::size_t> counted_by_unit(std::span<const Question> questions) {
    std::map<std::string, std::size_t> counts;
    for (const Question& question : questions) {
        std::set<std::string> units;
        for (const CriterionId& id : question.criteria)
            units.insert(id.unit);
        for (const std::string& unit : units)
            ++counts[unit];
    }
    return counts;
}

} // namespace

void QuestionShelf::load(Snapshot& snapshot) const {
    auto bank = std::make_shared<const QuestionBank>(
        load_question_bank(files_, folder_, snapshot.catalogue->units()));
    snapshot.bank_exports.clear();
    for (const auto& [unit, count] : counted_by_unit(own_questions_of(*bank)))
        snapshot.bank_exports.push_back({unit, count, new_file_for(unit)});
    snapshot.bank = std::move(bank);
}

void QuestionShelf::carry_out(Snapshot& snapshot, const BankRequest& request) const {
    snapshot.bank_news = std::visit([&](const auto& wish) { return answer(wish, snapshot); }, request);
    load(snapshot);
}

BankNews QuestionShelf::answer(const KeepOwnQuestion& wish, Snapshot& snapshot) const {
    return news_of(keep_own_question({files_, folder_, snapshot.catalogue->units()}, wish.question));
}

BankNews QuestionShelf::answer(const RemoveOwnQuestion& wish, Snapshot& snapshot) const {
    load(snapshot); // what is on the disk now is what can be put back
    const auto own = own_questions_of(*snapshot.bank);
    const auto found = std::ranges::find(own, cleaned(wish.words), &Question::text);
    BankNews news = news_of(remove_own_question({files_, folder_, snapshot.catalogue->units()}, wish.words));
    if (!news.refused && found != own.end())
        news.removed = *found;
    return news;
}

BankNews QuestionShelf::answer(const ExportOwnQuestions& wish, Snapshot& snapshot) const {
    const std::string path = whole_path(wish.path);
    if (std::filesystem::path(path).parent_path() == std::filesystem::path(exports_))
        if (auto made = files_.create_directories(exports_); !made)
            return {made.error().message(), true, {}};
    return news_of(export_own_questions({files_, folder_, snapshot.catalogue->units()}, wish.unit, path));
}

BankNews QuestionShelf::answer(const ImportOwnQuestions& wish, Snapshot& snapshot) const {
    return news_of(
        import_own_questions({files_, folder_, snapshot.catalogue->units()}, whole_path(wish.path)));
}

BankNews QuestionShelf::answer(const ReadOwnQuestions&, Snapshot& snapshot) const {
    load(snapshot);
    const std::size_t unread = snapshot.bank->problems.size();
    return {fmt::format(
                "Read again: {} of your own; {}.",
                snapshot.bank->own == 1 ? "1 question" : fmt::format("{} questions", snapshot.bank->own),
                unread == 0   ? "every file could be read"
                : unread == 1 ? "1 file could not be read and was left as it is"
                              : fmt::format("{} files could not be read and were left as they are", unread)),
            unread > 0,
            {}};
}

std::string QuestionShelf::whole_path(const std::string& typed) const {
    const std::string path = cleaned(typed);
    return std::filesystem::path(path).is_absolute() ? path : join_path(exports_, path);
}

std::string QuestionShelf::new_file_for(const std::string& unit) const {
    const std::string name = join_path(exports_, "questions " + file_name_from(unit));
    std::string path = name + ".csv";
    for (int i = 2; i <= most_names_tried && files_.exists(path); ++i)
        path = fmt::format("{} ({}).csv", name, i);
    return path;
}

} // namespace counterpoint
