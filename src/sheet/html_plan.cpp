// What was agreed beforehand, and what was said about it on the recording.

#include "sheet/html_parts.h"

#include "sheet/decision_words.h"

namespace counterpoint {

namespace {

/// A fact that is left out while nobody gave it.
Html fact_if_given(std::string_view name, std::string_view value) {
    return value.empty() ? Html{} : fact_html(name, value);
}

Html others_html(const Plan& plan) {
    std::string others;
    for (const OtherPresent& other : plan.others_present)
        others += (others.empty() ? "" : "; ") + other.name +
                  (other.role.empty() ? std::string() : " (" + other.role + ")");
    return fact_html("Others present", others.empty() ? "nobody" : others);
}

Html approvals_html(const ResultSheet& sheet) {
    Html html;
    for (const PriorApproval& approval : sheet.planning.plan.approvals)
        html += fact_html("Approved beforehand, unit " + approval.unit,
                          approval.approved_by + ", " + approval.on);
    for (const SheetUnit& part : sheet.units) {
        bool given = false;
        for (const PriorApproval& approval : sheet.planning.plan.approvals)
            given = given || approval.unit == part.unit.id;
        if (part.unit.needs_prior_approval && !given)
            html += fact_html("Approved beforehand, unit " + part.unit.id, "no approval is on record");
    }
    return html;
}

Html exceptions_html(const Planning& planning) {
    if (planning.exceptions.empty())
        return {};
    Html html{"<h3>Exceptions</h3>\n<ul class=\"exceptions\">\n"};
    for (const StepException& exception : planning.exceptions)
        html += fill("<li>Went on without: {}. {}</li>\n", step_text(exception.step),
                     from_person(exception.reason));
    return html += Html{"</ul>\n"};
}

Html submission_html(const ResultSheet& sheet) {
    const Submission& submission = sheet.planning.submission;
    if (submission.previous_discussion.empty())
        return {};
    Html html = fact_html("Earlier submission", submission.previous_discussion);
    html += fact_html("Head of its journal", submission.previous_head);
    return html += fact_html("Carried over", submission.carried_over.empty()
                                                 ? "nothing"
                                                 : criteria_text(submission.carried_over, sheet));
}

} // namespace

Html plan_html(const ResultSheet& sheet) {
    const Planning& planning = sheet.planning;
    const Plan& plan = planning.plan;
    Html html{"<section class=\"card plan\" aria-labelledby=\"plan\">\n<h2 id=\"plan\">Plan</h2>\n"
              "<dl class=\"fields\">\n"};
    html += fact_html("Agreed date and time", plan.date + (plan.time.empty() ? "" : " " + plan.time));
    html += fact_html("Place", plan.place);
    html += fact_html("Manner", manner_text(plan.manner));
    html += fact_html("Planned length",
                      plan.minutes == 0 ? std::string() : std::to_string(plan.minutes) + " minutes");
    html += fact_html("Criteria in scope",
                      plan.scope.empty() ? "all of the units" : criteria_text(plan.scope, sheet));
    html += fact_if_given("Areas and method of conduct", plan.method);
    html += others_html(plan);
    html += fact_html("Access arrangements",
                      plan.access_arrangements.empty() ? "none" : plan.access_arrangements);
    html += fact_if_given("Special consideration", plan.special_consideration);
    html += approvals_html(sheet);
    html += fact_html("The assessor", agreement_text(planning.agreed_by_assessor));
    html += fact_html("The learner", agreement_text(planning.agreed_by_learner));
    html += submission_html(sheet);
    html += Html{"</dl>\n"};
    html += exceptions_html(planning);
    return html += Html{"</section>\n"};
}

Html statements_html(const ResultSheet& sheet) {
    const Conduct& conduct = sheet.conduct;
    Html html{"<section class=\"card\" aria-labelledby=\"statements\">\n"
              "<h2 id=\"statements\">Said on the recording</h2>\n<dl class=\"fields\">\n"};
    html += fact_html("Identity established by", conduct.identity);
    html += fact_html("Agreement to be recorded", conduct.recording_agreed);
    html += fact_html("Use without names for standardisation", !conduct.standardisation_allowed ? ""
                                                               : *conduct.standardisation_allowed
                                                                   ? "the learner agrees"
                                                                   : "the learner refuses");
    html += Html{"</dl>\n<table class=\"statements\">\n<caption>Statements at the beginning and the end"
                 "</caption>\n<thead><tr><th scope=\"col\">Statement</th><th scope=\"col\">Said at</th></tr>"
                 "</thead>\n<tbody>\n"};
    for (const SpokenStatementForm& form : spoken_statements()) {
        const auto said = conduct.said.find(form.statement);
        html += fill("<tr><th scope=\"row\">{}</th><td>{}</td></tr>\n", form.words,
                     said == conduct.said.end() ? Html{"<span class=\"nothing\">not ticked</span>"}
                                                : moment_link(sheet, said->second));
    }
    return html += Html{"</tbody>\n</table>\n</section>\n"};
}

Html declaration_html(const ResultSheet& sheet) {
    Html html{"<section class=\"card\" aria-labelledby=\"declaration\">\n"
              "<h2 id=\"declaration\">Declaration of authenticity</h2>\n"};
    if (!sheet.declaration)
        return html += Html{"<p class=\"doubt\">The learner has not made a declaration for this submission. "
                            "Nothing is final without it.</p>\n</section>\n"};
    html += fill("<blockquote class=\"words\">{}</blockquote>\n<dl class=\"fields\">\n",
                 from_person(sheet.declaration->words));
    html += fact_html("Declared by", sheet.learner.name);
    html += fact_if_given("How", sheet.declaration->how);
    html += fact_html("Noted", wall_time_text(sheet.declaration->at));
    return html += Html{"</dl>\n</section>\n"};
}

} // namespace counterpoint
