#include "sheet/pdf/catalog.h"

#include <catch2/catch.hpp>

using counterpoint::pdf::with_language;

namespace {

const std::string pdf = "%PDF-1.5\n"
                        "1 0 obj\n<< /Type /Pages >>\nendobj\n"
                        "2 0 obj\n<< /Type /Catalog\n   /Pages 1 0 R\n>>\nendobj\n"
                        "xref\n0 3\n"
                        "trailer\n<< /Size 3\n   /Root 2 0 R\n   /Info 1 0 R\n>>\nstartxref\n88\n%%EOF\n";

} // namespace

TEST_CASE("The language is appended, and no byte before it changes") {
    const std::string more = with_language(pdf, "en-GB");
    REQUIRE(more.starts_with(pdf));
    const std::string added = more.substr(pdf.size());
    CHECK(added.starts_with("2 0 obj\n<< /Type /Catalog\n   /Pages 1 0 R\n   /Lang (en-GB)\n"));
    CHECK(added.find("/Prev 88\n") != std::string::npos);
    CHECK(added.find("startxref\n" + std::to_string(more.find("xref\n2 1\n")) + "\n%%EOF\n") !=
          std::string::npos);
}

TEST_CASE("A PDF of another form stays as it is") {
    CHECK(with_language("", "en-GB").empty());
    CHECK(with_language("%PDF-1.7\nstartxref\n9\n%%EOF\n", "en-GB") == "%PDF-1.7\nstartxref\n9\n%%EOF\n");
    for (std::size_t length = 0; length < pdf.size(); ++length) {
        const std::string cut = pdf.substr(0, length);
        CHECK(with_language(cut, "en-GB").starts_with(cut));
    }
}
