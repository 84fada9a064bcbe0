#include "sheet/derive_sheets.h"

#include "base/assets.h"
#include "sample_sheets.h"
#include "support/golden.h"

#include <catch2/catch.hpp>

#include <clocale>
#include <cstdlib>
#include <ctime>
#include <locale>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

void replace(std::string& text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
}

/// Style, script and their hashes stand in assets/sheet/; a change of colour must not change every golden
/// page.
std::string without_assets(std::string bytes) {
    replace(bytes, embedded_asset("sheet/result-sheet.css"), "[style]");
    if (bytes.find("script-src 'sha256-") == std::string::npos) { // a page that plays nothing runs nothing
        const std::size_t first = bytes.find("style-src 'sha256-");
        bytes.replace(first, bytes.find("; base-uri") - first, "[hash]");
        return bytes;
    }
    replace(bytes, embedded_asset("sheet/result-sheet.js"), "[script]");
    const std::size_t first = bytes.find("script-src 'sha256-");
    bytes.replace(first, bytes.find("; media-src") - first, "[hashes]");
    return bytes;
}

} // namespace

TEST_CASE("Every sheet has its golden bytes") {
    for (const NamedSheet& named : all_sheets())
        for (const DerivedFile& file : derive_sheets(named.sheet)) {
            const std::string name = "sheet/" + named.name + "/" + file.name;
            const std::string bytes = file.name == sheet_html_name ? without_assets(file.bytes) : file.bytes;
            INFO(name);
            CHECK(golden(name, bytes) == bytes);
        }
}

TEST_CASE("A sheet's bytes depend on no locale and no time zone") {
    const auto everywhere = [] {
        std::string bytes;
        for (const NamedSheet& named : all_sheets())
            for (const DerivedFile& file : derive_sheets(named.sheet))
                bytes += file.bytes;
        return bytes;
    };
    const std::string here = everywhere();

    // A locale of our own, since a machine may have none installed: decimal comma, grouped digits.
    struct Comma : std::numpunct<char> {
        char do_decimal_point() const override { return ','; }
        char do_thousands_sep() const override { return '.'; }
        std::string do_grouping() const override { return "\3"; }
    };
    const std::locale before = std::locale::global(std::locale(std::locale(), new Comma));
    std::setlocale(LC_ALL, "de_DE.UTF-8"); // where it is installed
    ::setenv("TZ", "Pacific/Auckland", 1);
    ::tzset();
    const std::string elsewhere = everywhere();
    ::unsetenv("TZ");
    ::tzset();
    std::locale::global(before);
    std::setlocale(LC_ALL, "C");

    CHECK(elsewhere == here);
}
