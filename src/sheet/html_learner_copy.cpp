#include "sheet/learner_copy.h"

#include "sheet/decision_words.h"
#include "sheet/html_parts.h"
#include "sheet/learner_copy_words.h"
#include "sheet/plan_words.h"

namespace counterpoint {

namespace {

Html how_html() {
    Html items;
    for (const std::string& text : how_it_is_done())
        items += fill("<li>{}</li>\n", text);
    return fill(
        "<section class=\"card\" aria-labelledby=\"how\">\n<h2 id=\"how\">How it is done</h2>\n<p>{}</p>\n"
        "<ul>\n{}</ul>\n</section>\n",
        copy_intro, items);
}

Html agreed_html(const ResultSheet& sheet) {
    Html html{"<section class=\"card plan\" aria-labelledby=\"plan\">\n<h2 id=\"plan\">Plan</h2>\n"
              "<dl class=\"fields\">\n"};
    for (const SheetFact& fact : plan_facts(sheet))
        html += fact_html(fact.name, fact.value);
    return html += Html{"</dl>\n</section>\n"};
}

Html listed_questions_html(const ResultSheet& sheet) {
    Html html{"<section class=\"card\" aria-labelledby=\"questions\">\n"
              "<h2 id=\"questions\">Questions</h2>\n"};
    if (sheet.planning.questions.empty())
        return html += fill("<p>{}</p>\n</section>\n", no_questions_sentence);
    html += Html{"<ol>\n"};
    for (const Question& question : sheet.planning.questions)
        html += fill("<li>{}{}{}</li>\n", from_person(question.text), question.criteria.empty() ? "" : " · ",
                     question.criteria.empty() ? std::string() : criteria_text(question.criteria, sheet));
    return html += Html{"</ol>\n</section>\n"};
}

} // namespace

std::string learner_copy_html(const ResultSheet& whole) {
    const ResultSheet sheet = blank_sheet(whole);
    Html body = header_html(sheet, copy_title);
    body += Html{"<main id=\"sheet\">\n"};
    body += how_html();
    body += agreed_html(sheet);
    body += listed_questions_html(sheet);
    body += units_html(sheet);
    body += Html{"</main>\n"};
    return page_html({copy_name(sheet), sheet.program, {}, sheet.practice}, body);
}

} // namespace counterpoint
