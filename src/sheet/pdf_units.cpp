#include "sheet/decision_words.h"
#include "sheet/note_words.h"
#include "sheet/pdf_parts.h"
#include "sheet/words.h"

#include <fmt/format.h>

namespace counterpoint {

using namespace pdf;

namespace {

std::vector<PdfField> head_fields(const ResultSheet& sheet) {
    std::vector<PdfField> all{{"Centre Number", given(sheet.centre.number)},
                              {"Centre Name", given(sheet.centre.name)},
                              {"Learner Registration No", given(sheet.learner.registration)},
                              {"Learner Name", given(sheet.learner.name)},
                              {"Assessor", given(sheet.assessor.name)}};
    if (!sheet.countersigner.empty())
        all.push_back({"Countersigning Assessor", given(sheet.countersigner)});
    all.push_back({"Date of the discussion", given(discussion_date_text(sheet))});
    if (sheet.planning.submission.number > 1)
        all.push_back({"Submission", given(std::to_string(sheet.planning.submission.number))});
    return all;
}

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
    if (sheet.written_notes)
        blocks.emplace_back(paragraph({bold(std::string(kept_in_notes_sentence))}, 9));
    blocks.emplace_back(fields(head_fields(sheet)));
    const std::string about = level_and_uan(unit);
    blocks.emplace_back(paragraph({quiet(fmt::format("{}{}The unit is passed only when each of its AC is.",
                                                     about, about.empty() ? "" : " "))},
                                  8));
    if (const std::string source = wording_source(unit); !source.empty())
        blocks.emplace_back(paragraph({quiet(source)}, 8));
    if (unit.needs_prior_approval)
        blocks.emplace_back(paragraph({bold(std::string(prior_approval_sentence))}, 8));
    std::get<Paragraph>(blocks.back()).after = 7;
}

/// One row of the form's end: who decided what, when, over which name. Where it is still open it stays a form
/// to fill in on paper.
struct Decided {
    std::string heading;
    std::optional<Judgement> outcome;
    std::string date_heading;
    std::string date;
    std::string signature_heading;
    std::string name;
};

Row outcome_row(const Decided& row) {
    Piece heading = from_person_piece(row.heading);
    heading.bold = true;
    std::vector<Piece> head{std::move(heading)};
    if (!row.outcome)
        head.push_back(plain(" (delete as applicable)"));
    return {{head_cell(std::move(head)), cell({choice(row.outcome, "PASS / REFERRAL")}),
             head_cell({bold(row.date_heading)}), cell({from_person_piece(row.date)}),
             head_cell({bold(row.signature_heading)}), cell({from_person_piece(row.name)})},
            26};
}

/// Outcome, date and signature of the assessor, of who countersigns, and of quality assurance (R50).
std::vector<Row> outcome_rows(const ResultSheet& sheet, const SheetUnit& part) {
    const UnitDecisions& made = part.decisions;
    const std::string heading =
        part.unit.outcome_heading.empty() ? "Unit Outcome" : part.unit.outcome_heading;
    Decided assessor{heading, {}, "Date", {}, "Signature of Assessor", {}};
    if (made.outcome) {
        assessor.outcome = made.outcome->outcome;
        assessor.date = day_text(made.outcome->day, made.outcome->at);
        assessor.name = sheet.assessor.name;
    }
    std::vector<Row> rows{outcome_row(assessor)};
    if (made.countersigned || !sheet.countersigner.empty()) {
        Decided second{heading, {}, "Date", {}, "Signature of countersigning Assessor", sheet.countersigner};
        if (made.countersigned) {
            second.outcome = made.countersigned->outcome;
            second.date = day_text(made.countersigned->day, made.countersigned->at);
            second.name = made.countersigned->name;
        }
        rows.push_back(outcome_row(second));
    }
    Decided qa{"Unit Outcome", {}, "Date of QA check", {}, "Signature of QA", {}};
    if (part.stage == UnitStage::confirmed && made.outcome && !made.checks.empty()) {
        qa.outcome = made.outcome->outcome;
        qa.date = day_text(made.checks.back().day, made.checks.back().at);
        qa.name = made.checks.back().name;
    }
    rows.push_back(outcome_row(qa));
    for (std::size_t i = 0; i + 1 < rows.size(); ++i)
        rows[i].keep_with_next = true;
    return rows;
}

void add_outcomes(PdfBlocks& blocks, const ResultSheet& sheet, const SheetUnit& part) {
    blocks.emplace_back(heading(Role::subheading, {bold("Outcome of unit " + part.unit.id)}, 2));
    blocks.emplace_back(Table{.columns = {19, 15, 11, 15, 15, 25}, .rows = outcome_rows(sheet, part)});
    if (const std::string_view words = informal_words(part); !words.empty())
        blocks.emplace_back(paragraph({bold(std::string(words))}));
    if (part.decisions.checks.empty())
        return;
    blocks.emplace_back(heading(Role::subheading, {bold("Quality assurance")}, 0));
    Texts checks;
    for (const QaCheck& check : part.decisions.checks)
        checks.push_back(check_text(check));
    for (Paragraph& item : list_of(checks))
        blocks.emplace_back(std::move(item));
}

void add_guidance(PdfBlocks& blocks, std::string_view name, const Texts& texts) {
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
            add_guidance(found, "AC " + row.criterion.number + ", depth", row.criterion.depth);
            add_guidance(found, "AC " + row.criterion.number + ", assessment guidance",
                         row.criterion.guidance);
            add_guidance(found, "AC " + row.criterion.number + ", starting points",
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
    add_head(blocks, sheet, part.unit);
    add_learning_outcomes(blocks, sheet, part);
    add_outcomes(blocks, sheet, part);
    add_handbook(blocks, part);
}

} // namespace counterpoint
