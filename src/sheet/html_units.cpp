#include "sheet/html_parts.h"

#include "sheet/decision_words.h"
#include "sheet/words.h"

namespace counterpoint {

namespace {

Html counters_of(const ResultSheet& sheet, const SheetCriterion& row) {
    if (row.counters.empty())
        return {};
    Html list{"<ul class=\"counters\">"};
    for (const Counter& counter : row.counters) {
        list += fill("<li>{}", counter_link(sheet, counter, counter.text));
        if (counter.origin == MarkOrigin::added_later)
            list += Html{" <span class=\"origin\">added later</span>"};
        if (!counter.note.empty())
            list += fill(" <span class=\"note\">{}</span>", from_person(counter.note));
        list += Html{"</li>"};
    }
    return list += Html{"</ul>"};
}

/// Where the handbook's own pages contradict each other: shown, never settled silently, and apart from the
/// form.
Html disagreements(const SheetUnit& part) {
    Html items;
    for (const std::string& text : disagreement_texts(part))
        items += fill("<li>{}</li>\n", text);
    if (items.source.empty())
        return {};
    return fill("<details class=\"disagreements\"><summary>Where the handbook's pages disagree</summary>\n"
                "<ul>\n{}</ul></details>\n",
                items);
}

Html text_list(std::string_view name, const Texts& texts) {
    if (texts.empty())
        return {};
    Html html = fill("<div><p class=\"list-name\">{}</p><ul>", name);
    for (const std::string& text : texts)
        html += fill("<li>{}</li>", text);
    return html += Html{"</ul></div>"};
}

/// What the centre's handbook says to the criterion, in a row of its own below it.
Html handbook_row(const Criterion& criterion) {
    Html descriptors = text_list("Referral (sufficiency descriptors, guidance)", criterion.referral);
    descriptors += text_list("Pass (sufficiency descriptors, guidance)", criterion.pass);
    Html more = text_list("Depth", criterion.depth);
    more += text_list("Assessment guidance", criterion.guidance);
    more += text_list("Starting points", criterion.starting_points);
    if (descriptors.source.empty() && more.source.empty())
        return {};
    Html html{"<tr class=\"handbook\">\n<td colspan=\"3\">"};
    if (!descriptors.source.empty())
        html += fill("<div class=\"descriptors\">{}</div>", descriptors);
    if (!more.source.empty())
        html += fill("<details><summary>Depth and guidance to AC {}</summary>{}</details>", criterion.number,
                     more);
    return html += Html{"</td>\n</tr>\n"};
}

/// Evidence from elsewhere that carries the criterion.
Html evidence_of(const SheetCriterion& row) {
    if (row.evidence.empty() && !row.carried_over)
        return {};
    Html html{"<ul class=\"evidence\">"};
    if (row.carried_over)
        html += fill("<li>{}</li>", carried_over_sentence);
    for (const OtherEvidence& evidence : row.evidence)
        html += fill("<li>Other evidence: {}{}{}{}{}</li>", from_person(evidence.title),
                     evidence.reference.empty() ? "" : ", reference ", from_person(evidence.reference),
                     evidence.explanation.empty() ? "" : ": ", from_person(evidence.explanation));
    return html += Html{"</ul>"};
}

/// That there is no counter, or no note. Said whatever else stands there; a form to be filled in says
/// nothing.
Html no_counter(const ResultSheet& sheet, const SheetCriterion& row) {
    const bool in_notes = sheet.written_notes.has_value();
    if (!row.in_scope)
        return Html{"<span class=\"nothing\">not in the scope of this discussion</span>"};
    if (sheet.takes.empty() && !in_notes)
        return {};
    return Html{in_notes ? "<span class=\"nothing\">no note</span>"
                         : "<span class=\"nothing\">no counter</span>"};
}

/// The feedback with the annotated time counters of the criterion in it (8585:2747).
Html feedback_cell(const ResultSheet& sheet, const SheetCriterion& row) {
    Html html = sheet.written_notes ? notes_of_criterion(row) : counters_of(sheet, row);
    if (html.source.empty())
        html = no_counter(sheet, row);
    if (!row.decision.feedback.empty())
        html += fill("<p class=\"words\">{}</p>", from_person(row.decision.feedback));
    if (row.decision.referral_reason.size() > longest_reason_beside)
        html += fill("<p>{}</p><p class=\"words\">{}</p>", reason_heading,
                     from_person(row.decision.referral_reason));
    html += evidence_of(row);
    return html;
}

/// A form's choice: both words while it is open, the one that stands once it is made.
Html choice(const std::optional<Judgement>& judgement) {
    if (!judgement)
        return Html{"<span class=\"open\">Pass / Referral</span>"};
    return fill("<strong class=\"{}\">{}</strong>",
                std::string_view(*judgement == Judgement::pass ? "pass" : "referral"),
                judgement_text(*judgement));
}

Html decision_cell(const SheetCriterion& row) {
    const CriterionDecision& decision = row.decision;
    const bool carried = !decision.judgement && row.carried_over;
    Html html = choice(carried ? std::optional(Judgement::pass) : decision.judgement);
    if (!decision.referral_reason.empty() && decision.referral_reason.size() <= longest_reason_beside)
        html += fill("<p class=\"words\">{}</p>", from_person(decision.referral_reason));
    return html;
}

Html criterion_row(const ResultSheet& sheet, const SheetCriterion& row) {
    Html html =
        fill("<tr>\n<th scope=\"row\"><span class=\"number\">AC {}</span> <span "
             "class=\"statement\">{}</span></th>\n"
             "<td class=\"feedback\"><span class=\"cell-name\">Assessor feedback on AC</span>{}</td>\n"
             "<td class=\"decision\"><span class=\"cell-name\">Decision</span>{}</td>\n</tr>\n",
             row.criterion.number, row.criterion.statement, feedback_cell(sheet, row), decision_cell(row));
    return html += handbook_row(row.criterion);
}

Html outcome_html(const ResultSheet& sheet, const SheetOutcome& outcome) {
    Html html =
        fill("<h3><span class=\"number\">Learning Outcome {}</span> {}</h3>\n<table class=\"criteria\">\n"
             "<caption class=\"unseen\">Assessment criteria of Learning Outcome {}</caption>\n"
             "<thead><tr><th scope=\"col\">Assessment Criteria (AC)</th>"
             "<th scope=\"col\">Assessor feedback on AC <small>({})</small></th>"
             "<th scope=\"col\">Pass / Referral</th></tr></thead>\n"
             "<tbody>\n",
             outcome.number, outcome.statement, outcome.number,
             sheet.written_notes ? "with notes and their clock times" : "with annotated time counters");
    for (const SheetCriterion& row : outcome.criteria)
        html += criterion_row(sheet, row);
    html += fill("</tbody>\n</table>\n<dl class=\"comments\">\n"
                 "<div><dt>Learning Outcome {} comments (optional)</dt><dd>{}</dd></div>\n"
                 "<div><dt>QA comments (optional)</dt><dd>{}</dd></div>\n</dl>\n",
                 outcome.number, from_person(outcome.comments.assessor), from_person(outcome.comments.qa));
    return html;
}

/// One row of the form's end: who decided what, when, over which name. Where it is still open it stays a form
/// to fill in on paper.
struct OutcomeRow {
    std::string_view heading;
    Html choice;
    std::string_view date_heading;
    std::string date;
    std::string_view signature_heading;
    std::string_view name;
};

Html outcome_row(const OutcomeRow& row) {
    return fill("<tr><th scope=\"row\">{}</th><td class=\"decision\">{}</td><th scope=\"row\">{}</th>"
                "<td>{}</td><th scope=\"row\">{}</th><td>{}</td></tr>\n",
                row.heading, row.choice, row.date_heading, from_person(row.date), row.signature_heading,
                from_person(row.name));
}

/// Outcome, date and signature of the assessor, of who countersigns, and of quality assurance (R50).
Html unit_outcome(const ResultSheet& sheet, const SheetUnit& part) {
    const UnitDecisions& decisions = part.decisions;
    const std::string_view heading =
        part.unit.outcome_heading.empty() ? "Unit Outcome" : std::string_view(part.unit.outcome_heading);
    const auto judged = [](const auto& decision) {
        return choice(decision ? std::optional(decision->outcome) : std::nullopt);
    };
    Html html = outcome_row({heading, judged(decisions.outcome), "Date",
                             decisions.outcome ? day_text(decisions.outcome->day, decisions.outcome->at) : "",
                             "Signature of Assessor",
                             decisions.outcome ? std::string_view(sheet.assessor.name) : ""});
    if (const auto& second = decisions.countersigned; second || !sheet.countersigner.empty())
        html += outcome_row({heading, judged(second), "Date", second ? day_text(second->day, second->at) : "",
                             "Signature of countersigning Assessor",
                             second ? second->name : sheet.countersigner});
    const bool confirmed = part.stage == UnitStage::confirmed;
    const QaCheck* check = confirmed ? &decisions.checks.back() : nullptr;
    return html +=
           outcome_row({"Unit Outcome",
                        choice(confirmed && decisions.outcome ? std::optional(decisions.outcome->outcome)
                                                              : std::nullopt),
                        "Date of QA check", check != nullptr ? day_text(check->day, check->at) : "",
                        "Signature of QA", check != nullptr ? std::string_view(check->name) : ""});
}

Html checks_html(const UnitDecisions& decisions) {
    if (decisions.checks.empty())
        return {};
    Html html{"<h3>Quality assurance</h3>\n<ol class=\"checks\">\n"};
    for (const QaCheck& check : decisions.checks)
        html += fill("<li>{}</li>\n", from_person(check_text(check)));
    return html += Html{"</ol>\n"};
}

/// Where the wording comes from, and what to know about the unit as a whole.
Html unit_notes(const Unit& unit) {
    Html html;
    if (const std::string wording = wording_source(unit); !wording.empty())
        html += fill("<p class=\"about\">{}</p>\n", wording);
    if (unit.needs_prior_approval)
        html += fill("<p class=\"doubt\">{}</p>\n", prior_approval_sentence);
    return html;
}

Html unit_html(const ResultSheet& sheet, const SheetUnit& part) {
    const Unit& unit = part.unit;
    Html html = fill("<section class=\"card unit\">\n<h2>Unit {} <span class=\"title\">{}</span></h2>\n"
                     "<p class=\"about\">{}{}The unit is passed only when each of its AC is.</p>\n",
                     unit.id, unit.title, level_and_uan(unit), level_and_uan(unit).empty() ? "" : " ");
    if (sheet.practice)
        html += Html{"<p class=\"practice-line\"><strong>PRACTICE</strong></p>\n"};
    html += unit_notes(unit);
    for (const SheetOutcome& outcome : part.outcomes)
        html += outcome_html(sheet, outcome);
    html += disagreements(part);
    html +=
        fill("<table class=\"unit-outcome\">\n<caption>Outcome of unit {}</caption>\n<tbody>\n{}</tbody>\n"
             "</table>\n",
             unit.id, unit_outcome(sheet, part));
    html += checks_html(part.decisions);
    if (const std::string_view words = informal_words(part); !words.empty())
        html += fill("<p class=\"informal\">{}</p>\n", words);
    return html += Html{"</section>\n"};
}

} // namespace

Html units_html(const ResultSheet& sheet) {
    Html html;
    for (const SheetUnit& unit : sheet.units)
        html += unit_html(sheet, unit);
    return html;
}

} // namespace counterpoint
