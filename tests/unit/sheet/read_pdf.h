#pragma once

// A PDF as other programs read it.

#include "support/run_and_read.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <fstream>

namespace counterpoint::test {

class ReadPdf {
public:
    explicit ReadPdf(const std::string& bytes) {
        std::ofstream(folder_.file("sheet.pdf"), std::ios::binary) << bytes;
    }

    /// Standard output of `tool` ("pdftotext -layout") over the file; `after` follows the file's name.
    [[nodiscard]] std::string by(const std::string& tool, const std::string& after = {}) const {
        const Said said = run_and_read(tool + " '" + folder_.file("sheet.pdf") + "' " + after);
        INFO(tool << ": " << said.text);
        REQUIRE(said.status == 0);
        return said.text;
    }

    [[nodiscard]] std::string text() const { return by("pdftotext -layout", "-"); }

    /// The same with every run of white space as one space, since lines break where columns end.
    [[nodiscard]] std::string words() const {
        std::string words;
        for (const char c : by("pdftotext -raw", "-"))
            if (const bool space = c == ' ' || c == '\n' || c == '\f'; !space)
                words += c;
            else if (!words.empty() && words.back() != ' ')
                words += ' ';
        return words;
    }

    [[nodiscard]] int pages() const {
        const std::string info = by("pdfinfo");
        return std::stoi(info.substr(info.find("Pages:") + 6));
    }

private:
    TemporaryFolder folder_;
};

} // namespace counterpoint::test
