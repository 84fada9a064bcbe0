// What was agreed beforehand, and what was said about it on the recording.

#include "sheet/html_parts.h"

#include "sheet/decision_words.h"
#include "sheet/plan_words.h"

namespace counterpoint {

namespace {

Html facts_html(const std::vector<SheetFact>& facts) {
    Html html;
    for (const SheetFact& fact : facts)
        html += fact_html(fact.name, fact.value);
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

} // namespace

Html plan_html(const ResultSheet& sheet) {
    Html html{"<section class=\"card plan\" aria-labelledby=\"plan\">\n<h2 id=\"plan\">Plan</h2>\n"
              "<dl class=\"fields\">\n"};
    html += facts_html(plan_facts(sheet));
    html += facts_html(agreement_facts(sheet));
    html += Html{"</dl>\n"};
    html += exceptions_html(sheet.planning);
    return html += Html{"</section>\n"};
}

Html statements_html(const ResultSheet& sheet) {
    const Conduct& conduct = sheet.conduct;
    if (sheet.written_notes) {
        Html before{"<section class=\"card\" aria-labelledby=\"statements\">\n"
                    "<h2 id=\"statements\">Before the discussion</h2>\n<dl class=\"fields\">\n"};
        before += facts_html(conduct_facts(sheet));
        return before += Html{"</dl>\n</section>\n"};
    }
    Html html{"<section class=\"card\" aria-labelledby=\"statements\">\n"
              "<h2 id=\"statements\">Said on the recording</h2>\n<dl class=\"fields\">\n"};
    html += facts_html(conduct_facts(sheet));
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
        return html += fill("<p class=\"doubt\">{}</p>\n</section>\n", no_declaration_sentence);
    html += fill("<blockquote class=\"words\">{}</blockquote>\n<dl class=\"fields\">\n",
                 from_person(sheet.declaration->words));
    html += facts_html(declaration_facts(sheet));
    return html += Html{"</dl>\n</section>\n"};
}

} // namespace counterpoint
