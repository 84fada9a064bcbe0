// The middle of the awarding body's form: a table for each learning outcome.

#include "sheet/decision_words.h"
#include "sheet/pdf_parts.h"
#include "sheet/words.h"

namespace counterpoint {

using namespace pdf;

namespace {

constexpr std::size_t short_comment = 400; ///< bytes; the row for QA comments then stands on the same page

bool has_descriptors(const SheetUnit& part) {
    for (const SheetOutcome& outcome : part.outcomes)
        for (const SheetCriterion& row : outcome.criteria)
            if (!row.criterion.referral.empty() || !row.criterion.pass.empty())
                return true;
    return false;
}

Paragraph own_words(const std::string& text) {
    Paragraph made = paragraph({from_person_piece(text)}, 8);
    made.before = 3;
    made.direction = Direction::of_its_text;
    return made;
}

/// The columns of the handbook's form. Those of the descriptors are left out where the unit has none.
class Form {
public:
    explicit Form(const SheetUnit& part) : descriptors_(has_descriptors(part)) {}

    [[nodiscard]] std::vector<double> columns() const {
        return descriptors_ ? std::vector<double>{21, 20, 20, 28, 11} : std::vector<double>{32, 55, 13};
    }
    [[nodiscard]] int count() const { return static_cast<int>(columns().size()); }

    [[nodiscard]] std::vector<Row> head(const ResultSheet& sheet) const {
        const Cell decision = head_cell({bold("Pass / Referral"), plain(" (delete as applicable)")}, 7.5);
        const Cell criteria = head_cell({bold("Assessment Criteria (AC)")});
        const Cell feedback = head_cell(
            {bold("Assessor feedback on AC"),
             plain(sheet.written_notes ? ", with notes and their clock times" : ", with its time counters")});
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
        made.cells.push_back(decision(criterion));
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
    [[nodiscard]] Row comments(std::string name, const std::string& text) const {
        Cell value;
        value.columns = count() - 1;
        value.content = {own_words(text)};
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

    static std::vector<Piece> clock_times(const SheetCriterion& row) {
        if (row.notes.empty())
            return {quiet(row.in_scope ? "Notes: none" : "not in the scope of this discussion")};
        std::vector<Piece> pieces{quiet("Notes: ")};
        for (const SheetNote& note : row.notes) {
            pieces.push_back(plain((pieces.size() > 1 ? "; " : "") + note.clock + " "));
            pieces.push_back(from_person_piece(note.text));
        }
        return pieces;
    }

    static std::vector<Piece> times(const ResultSheet& sheet, const SheetCriterion& row) {
        if (sheet.written_notes)
            return clock_times(row);
        std::vector<Piece> pieces{quiet("Time counters: ")};
        if (row.counters.empty() && row.in_scope && sheet.takes.empty())
            return {}; // a form to be filled in
        if (row.counters.empty())
            return {
                quiet(row.in_scope ? "Time counters: no counter" : "not in the scope of this discussion")};
        for (const Counter& counter : row.counters) {
            if (pieces.size() > 1)
                pieces.push_back(plain(", "));
            pieces.push_back(counter_piece(sheet, counter, counter.text));
            if (counter.origin == MarkOrigin::added_later)
                pieces.push_back(quiet(" (added later)"));
            if (!counter.note.empty()) {
                pieces.push_back(plain(" ("));
                pieces.push_back(from_person_piece(counter.note));
                pieces.push_back(plain(")"));
            }
        }
        return pieces;
    }

    /// The feedback with the annotated time counters of the criterion in it (8585:2747).
    static Cell feedback(const ResultSheet& sheet, const SheetCriterion& row) {
        Cell made = cell(times(sheet, row));
        if (!row.decision.feedback.empty())
            made.content.push_back(own_words(row.decision.feedback));
        if (row.decision.referral_reason.size() > longest_reason_beside) {
            made.content.push_back(paragraph({quiet(std::string(reason_heading))}, 8));
            made.content.push_back(own_words(row.decision.referral_reason));
        }
        if (row.carried_over)
            made.content.push_back(paragraph({plain(std::string(carried_over_sentence))}, 8));
        for (const OtherEvidence& evidence : row.evidence) {
            Paragraph other = paragraph({quiet("Other evidence: "), from_person_piece(evidence.title)}, 8);
            if (!evidence.reference.empty()) {
                other.pieces.push_back(plain(", reference "));
                other.pieces.push_back(from_person_piece(evidence.reference));
            }
            if (!evidence.explanation.empty()) {
                other.pieces.push_back(plain(": "));
                other.pieces.push_back(from_person_piece(evidence.explanation));
            }
            made.content.push_back(std::move(other));
        }
        return made;
    }

    static Cell decision(const SheetCriterion& row) {
        const bool carried = !row.decision.judgement && row.carried_over;
        Cell made = cell(
            {choice(carried ? std::optional(Judgement::pass) : row.decision.judgement, "Pass / Referral")});
        if (const std::string& reason = row.decision.referral_reason;
            !reason.empty() && reason.size() <= longest_reason_beside)
            made.content.push_back(own_words(row.decision.referral_reason));
        return made;
    }

    bool descriptors_;
};

void add_outcome(PdfBlocks& blocks, const ResultSheet& sheet, const Form& form, const SheetOutcome& outcome) {
    const std::string name = "Learning Outcome " + outcome.number;
    Table table{.columns = form.columns(), .head = form.head(sheet), .after = 14};
    table.rows.push_back(form.across(name, outcome.statement));
    for (const SheetCriterion& row : outcome.criteria)
        table.rows.push_back(form.row(sheet, row));
    table.rows.push_back(form.comments(name + " comments (optional)", outcome.comments.assessor));
    table.rows.back().keep_with_next = outcome.comments.assessor.size() < short_comment;
    table.rows.push_back(form.comments("QA comments (optional)", outcome.comments.qa));
    blocks.emplace_back(std::move(table));
}

} // namespace

Piece choice(const std::optional<Judgement>& judgement, std::string open) {
    return judgement ? bold(std::string(judgement_text(*judgement))) : plain(std::move(open));
}

void add_learning_outcomes(PdfBlocks& blocks, const ResultSheet& sheet, const SheetUnit& part) {
    const Form form(part);
    for (const SheetOutcome& outcome : part.outcomes)
        add_outcome(blocks, sheet, form, outcome);
}

} // namespace counterpoint
