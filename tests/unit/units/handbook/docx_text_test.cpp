#include "units/handbook/handbook_text.h"

#include "base/text.h"
#include "support/docx_builder.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;
using Catch::Contains;

namespace {

/// "cell*text" for each line: cell '|' or ' ', bullet '*' or ' '.
std::vector<std::string> shown(const HandbookText& lines) {
    std::vector<std::string> all;
    for (const HandbookLine& line : lines)
        all.push_back(std::string(line.cell ? "|" : " ") + (line.bullet ? "*" : " ") + line.text);
    return all;
}

std::vector<std::string> lines_of(const std::string& body,
                                  std::vector<std::pair<std::string, std::string>> more = {}) {
    const auto text = text_of_docx(docx_of(body, std::move(more)));
    INFO((text ? std::string() : text.error().message()));
    REQUIRE(text.ok());
    return shown(*text);
}

std::string p(const std::string& text, const std::string& properties = "") {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

std::string numbered(int list, int level) {
    return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
           std::to_string(list) + "\"/></w:numPr>";
}

const std::string numbering =
    R"xml(<w:numbering xmlns:w="w">
<w:abstractNum w:abstractNumId="5">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>
 <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
 <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%3)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="6"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="x"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>
</w:numbering>)xml";

Error refusal(const std::string& bytes) {
    const auto text = text_of_handbook(bytes);
    REQUIRE_FALSE(text.ok());
    return text.error();
}

} // namespace

TEST_CASE("A table's cells are known for certain, and each row ends with an empty line") {
    CHECK(
        lines_of(p("before") + "<w:tbl><w:tr><w:tc>" + p("AC 1.1") + p("Say it") + "</w:tc><w:tc>" + p("") +
                 "</w:tc></w:tr><w:tr><w:tc>" + p("next") + "</w:tc></w:tr></w:tbl>" + p("after")) ==
        std::vector<std::string>{"  before", "| AC 1.1", "  Say it", "| ", "  ", "| next", "  ", "  after"});
}

TEST_CASE("Automatic numbers stand in the text, bullets beside it") {
    CHECK(lines_of(p("One", numbered(1, 0)) + p("Plan", numbered(1, 1)) + p("Agree", numbered(1, 1)) +
                       p("small", numbered(1, 2)) + p("Two", numbered(1, 0)) + p("Do", numbered(1, 1)) +
                       p("Item", numbered(2, 0)) + p("Four", numbered(3, 0)) + p("plain"),
                   {{"word/numbering.xml", numbering}}) ==
          std::vector<std::string>{"  1 One", "  1.1 Plan", "  1.2 Agree", "  (i) small", "  2 Two",
                                   "  2.1 Do", " *Item", "  4 Four", "  plain"});
}

TEST_CASE("A style can carry the number, and a paragraph can take it away") {
    const std::string styles = R"(<w:styles xmlns:w="w"><w:style w:styleId="Criterion"><w:pPr>)" +
                               numbered(1, 1) + "</w:pPr></w:style></w:styles>";
    CHECK(lines_of(
              p("Plan", "<w:pStyle w:val=\"Criterion\"/>") +
                  p("no number", "<w:pStyle w:val=\"Criterion\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>") +
                  p("Agree", "<w:pStyle w:val=\"Criterion\"/>"),
              {{"word/numbering.xml", numbering}, {"word/styles.xml", styles}}) ==
          std::vector<std::string>{"  1.1 Plan", "  no number", "  1.2 Agree"});
}

TEST_CASE("What a reader of the document sees is the text: insertions, not deletions, results, not codes") {
    CHECK(lines_of(
              "<w:p><w:r><w:t>a</w:t></w:r><w:ins><w:r><w:t>b</w:t></w:r></w:ins>"
              "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
              "<w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink><w:r><w:t>c</w:t></w:r></w:hyperlink>"
              "<w:r><w:tab/><w:t>d</w:t><w:noBreakHyphen/><w:t>e</w:t><w:br/><w:t>f</w:t></w:r>"
              "<mc:AlternateContent><mc:Choice><w:r><w:t>g</w:t></w:r></mc:Choice>"
              "<mc:Fallback><w:r><w:t>g</w:t></w:r></mc:Fallback></mc:AlternateContent>"
              "<w:r><w:footnoteReference/></w:r></w:p>"
              "<w:sdt><w:sdtContent>" +
              p("held") + "</w:sdtContent></w:sdt>") == std::vector<std::string>{"  abc\td-e fg", "  held"});
}

TEST_CASE("Content controls around rows, cells, paragraphs and runs are not there for who reads") {
    const auto held = [](const std::string& xml) {
        return "<w:sdt><w:sdtPr><w:tag w:val=\"x\"/></w:sdtPr><w:sdtContent>" + xml +
               "</w:sdtContent></w:sdt>";
    };
    const std::vector<std::string> table = {"| a", "| b", "  ", "| c", "  "};
    const auto cell = [](const std::string& text) { return "<w:tc>" + p(text) + "</w:tc>"; };
    const auto row = [](const std::string& cells) { return "<w:tr>" + cells + "</w:tr>"; };
    CHECK(lines_of("<w:tbl>" + held(row(cell("a") + cell("b"))) + held(held(row(cell("c")))) + "</w:tbl>") ==
          table);
    CHECK(lines_of("<w:tbl>" + row(held(cell("a") + cell("b"))) + row(held(held(cell("c")))) + "</w:tbl>") ==
          table);
    CHECK(lines_of("<w:tbl>" + held(row(held(cell("a")) + cell("b")) + row(cell("c"))) + "</w:tbl>") ==
          table);
    CHECK(lines_of("<w:tbl>" + row("<w:tc>" + held(p("a")) + "</w:tc>" + cell("b")) +
                   row("<w:tc><w:p>" + held("<w:r><w:t>c</w:t></w:r>") + "</w:p></w:tc>") + "</w:tbl>") ==
          table);
    std::string deep = row(cell("a"));
    for (int i = 0; i < 300; ++i)
        deep = held(deep);
    CHECK_THAT(refusal(docx_of("<w:tbl>" + deep + "</w:tbl>")).what, Contains("deeper"));
}

TEST_CASE("A drop-down list of Pass and Referral is the printed form's cell, whatever was chosen in it") {
    const std::string list = "<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:value=\"Choose an item.\"/>"
                             "<w:listItem w:displayText=\"Pass\" w:value=\"1\"/>"
                             "<w:listItem w:value=\"Referral\"/></w:dropDownList></w:sdtPr><w:sdtContent>";
    const std::string end = "</w:sdtContent></w:sdt>";
    CHECK(lines_of("<w:tbl><w:tr><w:tc><w:p>" + list + "<w:r><w:t>Choose an item.</w:t></w:r>" + end +
                   "</w:p></w:tc><w:tc>" + list + p("Pass") + end + "</w:tc>" + list + "<w:tc>" +
                   p("Referral") + "</w:tc>" + end + "</w:tr></w:tbl>") ==
          std::vector<std::string>{"| Pass / Referral", "| Pass / Referral", "| Pass / Referral", "  "});
    CHECK(
        lines_of("<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:value=\"North\"/></w:dropDownList></w:sdtPr>"
                 "<w:sdtContent>" +
                 p("North") + end) == std::vector<std::string>{"  North"});
}

TEST_CASE("Footnotes and endnotes stand behind the paragraph that refers to them") {
    const std::string notes =
        R"(<w:footnotes xmlns:w="w"><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>)"
        R"(<w:footnote w:id="7"><w:p><w:r><w:footnoteRef/><w:t> A club</w:t></w:r></w:p>)"
        R"(<w:p><w:r><w:t>may ask</w:t></w:r></w:p></w:footnote></w:footnotes>)";
    const std::string ends =
        R"(<w:endnotes xmlns:w="w"><w:endnote w:id="1">)" + p("The end") + "</w:endnote></w:endnotes>";
    const auto refer = [](const char* kind, const char* id) {
        return std::string("<w:r><w:") + kind + "Reference w:id=\"" + id + "\"/></w:r>";
    };
    CHECK(lines_of("<w:p><w:r><w:t>Check it</w:t></w:r>" + refer("footnote", "7") + refer("footnote", "99") +
                       "</w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r>" + refer("endnote", "1") +
                       "</w:p></w:tc><w:tc>" + p("y") + "</w:tc></w:tr></w:tbl>",
                   {{"word/footnotes.xml", notes}, {"word/endnotes.xml", ends}}) ==
          std::vector<std::string>{"  Check it", "  [1: A club may ask]", "| x", "  [2: The end]", "| y",
                                   "  "});
}

TEST_CASE("Other files are named for what they are") {
    using namespace std::string_literals;
    CHECK_THAT(refusal("%PDF-1.7 ...").what, Contains("a PDF"));
    CHECK_THAT(refusal("%PDF-1.7 ...").advice, Contains(".docx"));
    CHECK_THAT(refusal("\xD0\xCF\x11\xE0\xA1\xB1"s).what, Contains(".doc"));
    CHECK_THAT(refusal("{\\rtf1 x}").what, Contains("rich text"));
    CHECK_THAT(refusal("<!DOCTYPE html><html>").what, Contains("web page"));
    CHECK_THAT(refusal("\x89PNG\r\n").what, Contains("picture"));
    CHECK_THAT(refusal("").what, Contains("empty"));
    CHECK_THAT(refusal(zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"}})).what,
               Contains("OpenDocument"));
    CHECK_THAT(refusal(zip_of({{"xl/workbook.xml", "x"}})).what, Contains("spreadsheet"));
    CHECK_THAT(refusal(zip_of({{"ppt/presentation.xml", "x"}})).what, Contains("presentation"));
    CHECK_THAT(refusal(zip_of({{"notes.txt", "x"}})).what, Contains("no Word document"));
    CHECK_THAT(refusal(std::string(1'000, '\x01')).what, Contains("no text"));
}

TEST_CASE("A broken document is refused with a sentence, wherever it was cut") {
    const std::string whole = docx_of(p("AC 1.1"));
    for (std::size_t length = 1; length < whole.size(); length += 7) {
        const auto text = text_of_handbook(whole.substr(0, length));
        INFO(length);
        if (!text)
            CHECK_FALSE(text.error().what.empty());
    }
    CHECK(refusal(whole.substr(0, whole.size() / 2)).kind == ErrorKind::damaged);
    CHECK(refusal(zip_of({{"word/document.xml", "<w:document><w:body>"}})).kind == ErrorKind::damaged);
    CHECK_THAT(refusal(zip_of({{"word/document.xml", "<w:document/>"}})).what, Contains("no text"));
}

TEST_CASE("A zip bomb, deep XML and endless lines are refused before they hurt") {
    const std::string bomb = docx_of(p(std::string(200'000'000, 'a')));
    CHECK(bomb.size() < 1'000'000);
    CHECK_THAT(refusal(bomb).what, Contains("unpacks to more"));

    std::string deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "<w:tbl><w:tr><w:tc>";
    for (int i = 0; i < 100'000; ++i)
        deep += "</w:tc></w:tr></w:tbl>";
    CHECK_THAT(refusal(docx_of(deep)).what, Contains("deeper"));

    std::string many;
    for (int i = 0; i < 210'000; ++i)
        many += "<w:p/>";
    CHECK_THAT(refusal(docx_of(many)).what, Contains("more text"));
}

TEST_CASE("No entity is expanded and nothing is fetched") {
    const std::string xml =
        R"(<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY f SYSTEM "file:///etc/passwd">]>)"
        R"(<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&a;&f;&amp;</w:t></w:r></w:p></w:body></w:document>)";
    const auto text = text_of_docx(zip_of({{"word/document.xml", xml}}));
    if (text)
        CHECK(shown(*text) == std::vector<std::string>{"  &a;&f;&"});
}
