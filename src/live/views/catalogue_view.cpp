#include "live/views/catalogue_view.h"

#include "app/handbook_command.h"
#include "base/text.h"
#include "live/views/handbook_texts.h"
#include "live/views/view_model.h"
#include "live/words/catalogue_words.h"
#include "live/words/shared_words.h"
#include "units/unit_demands.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace counterpoint {

namespace {

using enum LineLook;

std::string origin_of(const Unit& unit) {
    if (unit.source.file.empty())
        return catalogue_words::built_in;
    return unit.source.version.empty()
               ? fmt::format(catalogue_words::from_file, unit.source.file)
               : fmt::format(catalogue_words::from_version, unit.source.file, unit.source.version);
}

class Page {
public:
    void add(LineLook look, std::string text) {
        if (!text.empty())
            lines_.push_back({look, std::move(text)});
    }
    void add_list(std::string_view name, const Texts& texts) {
        if (texts.empty())
            return;
        add(muted, std::string(name));
        for (const std::string& text : texts)
            add(plain, "· " + text);
    }
    [[nodiscard]] std::vector<TextLine> take() { return std::move(lines_); }

private:
    std::vector<TextLine> lines_;
};

/// What concerns no single criterion; its source is for who looks at the wording.
Texts notes_on_whole(const Unit& unit, bool with_source) {
    Texts notes;
    if (unit.needs_prior_approval)
        notes.emplace_back(shared_words::prior_approval_rule);
    for (const Disagreement& disagreement : unit.disagreements)
        if (disagreement.criterion.empty())
            notes.push_back(with_source ? fmt::format("{} ({})", disagreement.text, disagreement.source)
                                        : disagreement.text);
    return notes;
}

void add_criterion(Page& page, const Unit& unit, const Criterion& criterion) {
    page.add(strong, fmt::format(shared_words::criterion_title, criterion.number, criterion.statement));
    if (criterion.inferred)
        page.add(warning, catalogue_words::number_inferred);
    if (!criterion.sheet_statement.empty())
        page.add(warning, fmt::format(catalogue_words::sheet_words_it, criterion.sheet_statement));
    for (const Disagreement& disagreement : unit.disagreements)
        if (disagreement.criterion == criterion.number)
            page.add(warning, fmt::format("{} ({})", disagreement.text, disagreement.source));
    for (const NamedTexts& list : descriptors_of(criterion))
        page.add_list(list.name, list.texts);
    for (const NamedTexts& list : advice_of(criterion))
        page.add_list(list.name, list.texts);
}

/// What is known of it: a unit of one's own may say no level.
std::string facts_of(const Unit& unit) {
    std::vector<std::string> facts;
    if (unit.level > 0)
        facts.push_back(fmt::format(catalogue_words::level, unit.level));
    if (unit.credit > 0)
        facts.push_back(fmt::format(catalogue_words::credit, unit.credit));
    if (unit.glh > 0)
        facts.push_back(fmt::format(catalogue_words::guided_hours, unit.glh));
    if (!unit.uan.empty())
        facts.push_back(fmt::format(catalogue_words::uan, unit.uan));
    facts.push_back(origin_of(unit));
    return fmt::format("{}", fmt::join(facts, " · "));
}

std::vector<TextLine> unit_page(const Unit& unit) {
    Page page;
    page.add(heading, unit.id + "  " + unit.title);
    page.add(muted, facts_of(unit));
    for (const std::string& qualification : unit.qualifications)
        page.add(muted, qualification);
    page.add(plain, unit.aim);
    for (const std::string& demand : demands_of(unit))
        page.add(plain, demand);
    for (const std::string& note : notes_on_whole(unit, true))
        page.add(warning, note);
    for (const LearningOutcome& outcome : unit.outcomes) {
        page.add(heading, fmt::format(shared_words::outcome_title, outcome.number, outcome.statement));
        for (const Criterion& criterion : outcome.criteria)
            add_criterion(page, unit, criterion);
    }
    return page.take();
}

std::vector<TextLine> handbook_page(const HandbookNews& news) {
    Page page;
    page.add(warning, news.problem);
    if (news.import) {
        const std::string text = import_text(*news.import);
        for (const std::string_view line : split(text, '\n'))
            page.add(line.starts_with(' ') ? plain : strong, std::string(line));
    }
    return page.take();
}

void add_handbook(CatalogueView& view, const HandbookNews& news) {
    const std::size_t found = news.import ? news.import->units.size() : 0;
    view.page = handbook_page(news);
    view.can_store = found > 0 && news.step != HandbookStep::stored;
    const std::string units =
        found == 1 ? catalogue_words::one_unit : fmt::format(catalogue_words::units_counted, found);
    view.store_label = news.step == HandbookStep::would_replace ? fmt::format(catalogue_words::replace, units)
                                                                : fmt::format(catalogue_words::store, units);
    if (news.step == HandbookStep::stored)
        view.status = fmt::format(catalogue_words::stored, units);
}

} // namespace

Texts notes_of(const Unit& unit) {
    Texts notes = notes_on_whole(unit, false);
    Texts criteria;
    for (const Disagreement& disagreement : unit.disagreements)
        if (!disagreement.criterion.empty() &&
            std::find(criteria.begin(), criteria.end(), disagreement.criterion) == criteria.end())
            criteria.push_back(disagreement.criterion);
    if (!criteria.empty())
        notes.push_back(fmt::format(catalogue_words::pages_disagree, fmt::join(criteria, ", ")));
    return notes;
}

CatalogueView catalogue_view(const Snapshot& snapshot, const WindowState& window) {
    CatalogueView view;
    const auto& units = snapshot.catalogue->units();
    for (const Unit* unit : snapshot.catalogue->in_order_of_use())
        view.units.push_back(
            {unit->id, unit->title, origin_of(*unit), unit->id == window.catalogue.shown_unit});
    const bool looking = snapshot.handbook.step == HandbookStep::looking;
    view.can_look = !looking && !trimmed(window.catalogue.handbook).empty();
    view.status = looking ? catalogue_words::reading : "";

    const auto shown = std::find_if(units.begin(), units.end(),
                                    [&](const Unit& unit) { return unit.id == window.catalogue.shown_unit; });
    if (shown != units.end())
        view.page = unit_page(*shown);
    else if (snapshot.handbook.step != HandbookStep::none && !looking)
        add_handbook(view, snapshot.handbook);
    else
        view.page = {{muted, catalogue_words::how_to_use}};
    return view;
}

} // namespace counterpoint
