#include "sheet/pdf_parts.h"
#include "sheet/words.h"

#include <fmt/format.h>

namespace counterpoint {

using namespace pdf;

namespace {

bool has_descriptors(const SheetUnit& part) {
    for (const SheetOutcome& outcome : part.outcomes)
        for (const SheetCriterion& row : outcome.criteria)
            if (!row.criterion.referral.empty() || !row.criterion.pass.empty())
                return true;
    return false;
}

/// The columns of the handbook's form. Those of the descriptors are left out where the unit has none.
class Form {
public:
    explicit Form(const SheetUnit& part) : descriptors_(has_descriptors(part)) {}

    [[nodiscard]] std::vector<double> columns() const {
        return descriptors_ ? std::vector<double>{21, 20, 20, 28, 11} : std::vector<double>{32, 55, 13};
    }
    [[nodiscard]] int count() const { return static_cast<int>(columns().size()); }

    [[nodiscard]] std::vector<Row> head() const {
        const Cell decision = head_cell({bold("Pass / Referral"), plain(" (delete as applicable)")}, 7.5);
        const Cell criteria = head_cell({bold("Assessment Criteria (AC)")});
        const Cell feedback = head_cell({bold("Assessor feedback on AC"), plain(", with its time counters")});
        if (!descriptors_)
            return {{{criteria, feedback, decision}}};
        Cell descriptors = head_cell(
            {bold("Sufficiency descriptors"),
             plain(" (guidance, typical of a referral or of a borderline pass; no decision follows from "
                   "them)")},
            7.5);
        descriptors.columns = 2;
        return {{{criteria, descriptors, feedback, decision}},
                {{head_cell({}), head_cell({bold("Referral")}), head_cell({bold("Pass")}), head_cell({}),
                  head_cell({})}}};
    }

    [[nodiscard]] Row row(const ResultSheet& sheet, const SheetCriterion& criterion) const {
        Row made;
        made.cells.push_back(statement(criterion.criterion));
        if (descriptors_) {
            made.cells.push_back({list_of(criterion.criterion.referral, 7.5)});
            made.cells.push_back({list_of(criterion.criterion.pass, 7.5)});
        }
        made.cells.push_back(feedback(sheet, criterion));
        made.cells.push_back(cell({plain("Pass / Referral")}));
        made.least_height = 34;
        return made;
    }

    [[nodiscard]] Row across(const std::string& name, const std::string& statement) const {
        Cell made = head_cell({bold(name + " "), from_person_piece(statement)}, 8.5);
        Paragraph& text = made.content.front();
        text.role = Role::subheading;
        text.bookmark_level = 2;
        text.bookmark = statement.empty() ? name : name + ": " + statement;
        made.columns = count();
        return {{std::move(made)}, 0, true};
    }

    /// What may be written to a learning outcome as a whole.
    [[nodiscard]] Row comments(std::string name) const {
        Cell value;
        value.columns = count() - 1;
        Cell head = head_cell({bold(std::move(name))}, 7.5);
        head.shade = Shade::soft;
        return {{std::move(head), std::move(value)}, 22};
    }

private:
    static Cell statement(const Criterion& criterion) {
        Cell made = cell({bold("AC " + criterion.number)});
        made.head = true;
        made.content.push_back(paragraph({from_person_piece(criterion.statement)}, 8));
        return made;
    }

    static Cell feedback(const ResultSheet& sheet, const SheetCriterion& row) {
        std::vector<Piece> times{quiet("Time counters: ")};
        if (row.counters.empty())
            times.push_back(quiet("no counter"));
        for (const Counter& counter : row.counters) {
            if (times.size() > 1)
                times.push_back(plain(", "));
            times.push_back(counter_piece(sheet, counter, counter.text));
            if (counter.origin == MarkOrigin::added_later)
                times.push_back(quiet(" (added later)"));
            if (!counter.note.empty()) {
                times.push_back(plain(" ("));
                times.push_back(from_person_piece(counter.note));
                times.push_back(plain(")"));
            }
        }
        return cell(std::move(times));
    }

    bool descriptors_;
};

void add_head(PdfBlocks& blocks, const ResultSheet& sheet, const Unit& unit) {
    blocks.emplace_back(paragraph({quiet("Professional discussion")}, 8.5));
    Paragraph title =
        heading(Role::title, {bold(sheet.practice ? "PRACTICE: Result Sheet" : "Result Sheet")}, 1);
    title.bookmark = "Result Sheet " + unit.id;
    blocks.emplace_back(std::move(title));
    Paragraph name = heading(Role::heading, {bold("Unit " + unit.id + " "), plain(unit.title)}, 0);
    name.before = 0;
    blocks.emplace_back(std::move(name));
    if (sheet.practice)
        blocks.emplace_back(paragraph({warning("PRACTICE"), plain(" " + std::string(practice_sentence))}, 9));
    blocks.emplace_back(
        fields({{"Centre Number", given(sheet.centre.number)},
                {"Centre Name", given(sheet.centre.name)},
                {"Learner Registration No", given(sheet.learner.registration)},
                {"Learner Name", given(sheet.learner.name)},
                {"Assessor", given(sheet.assessor.name)},
                {"Date of the discussion",
                 given(sheet.takes.empty() ? std::string() : date_text(sheet.takes.front().started_at))}}));
    blocks.emplace_back(paragraph(
        {quiet(fmt::format("Level {}{}{}. The unit is passed only when each of its AC is.", unit.level,
                           unit.uan.empty() ? "" : ", unit accreditation number ", unit.uan))},
        8));
    if (const std::string source = wording_source(unit); !source.empty())
        blocks.emplace_back(paragraph({quiet(source)}, 8));
    if (unit.needs_prior_approval)
        blocks.emplace_back(paragraph({bold(std::string(prior_approval_sentence))}, 8));
    std::get<Paragraph>(blocks.back()).after = 7;
}

void add_outcome(PdfBlocks& blocks, const ResultSheet& sheet, const Form& form, const SheetOutcome& outcome) {
    const std::string name = "Learning Outcome " + outcome.number;
    Table table{.columns = form.columns(), .head = form.head(), .after = 14};
    table.rows.push_back(form.across(name, outcome.statement));
    for (const SheetCriterion& row : outcome.criteria)
        table.rows.push_back(form.row(sheet, row));
    table.rows.push_back(form.comments(name + " comments (optional)"));
    table.rows.push_back(form.comments("QA comments (optional)"));
    blocks.emplace_back(std::move(table));
}

/// Who decided what, when, over which signature.
Row outcome_row(const std::string& heading, const std::string& date, const std::string& signature) {
    Piece name = from_person_piece(heading);
    name.bold = true;
    return {{head_cell({std::move(name), plain(" (delete as applicable)")}), cell({bold("PASS / REFERRAL")}),
             head_cell({bold(date)}), cell({}), head_cell({bold(signature)}), cell({})},
            26};
}

void add_outcomes(PdfBlocks& blocks, const Unit& unit) {
    blocks.emplace_back(heading(Role::subheading, {bold("Outcome of unit " + unit.id)}, 2));
    Table table{.columns = {19, 15, 11, 15, 15, 25}};
    table.rows = {outcome_row(unit.outcome_heading.empty() ? "Unit Outcome" : unit.outcome_heading, "Date",
                              "Signature of Assessor"),
                  outcome_row("Unit Outcome", "Date of QA check", "Signature of QA")};
    table.rows.front().keep_with_next = true;
    blocks.emplace_back(std::move(table));
    blocks.emplace_back(paragraph({bold(std::string(informal_sentence))}));
}

void add_list(PdfBlocks& blocks, std::string_view name, const Texts& texts) {
    if (texts.empty())
        return;
    Paragraph title = paragraph({bold(std::string(name))}, 8);
    title.before = 3;
    blocks.emplace_back(std::move(title));
    for (Paragraph& item : list_of(texts))
        blocks.emplace_back(std::move(item));
}

/// Apart from the form: what else the centre's handbook says, and where its own pages contradict each other.
void add_handbook(PdfBlocks& blocks, const SheetUnit& part) {
    PdfBlocks found;
    for (const SheetOutcome& outcome : part.outcomes)
        for (const SheetCriterion& row : outcome.criteria) {
            add_list(found, "AC " + row.criterion.number + ", depth", row.criterion.depth);
            add_list(found, "AC " + row.criterion.number + ", assessment guidance", row.criterion.guidance);
            add_list(found, "AC " + row.criterion.number + ", starting points",
                     row.criterion.starting_points);
        }
    if (!found.empty())
        blocks.emplace_back(heading(Role::subheading, {bold("Depth and guidance")}, 2));
    blocks.insert(blocks.end(), found.begin(), found.end());
    const Texts doubts = disagreement_texts(part);
    if (doubts.empty())
        return;
    blocks.emplace_back(heading(Role::subheading, {bold("Where the handbook's pages disagree")}, 2));
    for (Paragraph& item : list_of(doubts))
        blocks.emplace_back(std::move(item));
}

} // namespace

void add_unit(PdfBlocks& blocks, const ResultSheet& sheet, const SheetUnit& part) {
    const Form form(part);
    add_head(blocks, sheet, part.unit);
    for (const SheetOutcome& outcome : part.outcomes)
        add_outcome(blocks, sheet, form, outcome);
    add_outcomes(blocks, part.unit);
    add_handbook(blocks, part);
}

} // namespace counterpoint
