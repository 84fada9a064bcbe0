// A Word document, as it is (a zip) and as the XML inside one, which a fuzzer would never find behind a
// checksum.

#include "base/text.h"
#include "fuzz/promise.h"
#include "support/docx_builder.h"
#include "units/handbook/handbook_reader.h"

using namespace counterpoint;

namespace {

void read(const std::string& bytes) {
    const auto text = text_of_handbook(bytes);
    if (!text)
        return promise(!text.error().what.empty());
    for (const HandbookLine& line : *text)
        promise(is_clean_utf8(line.text));
    (void)read_handbook(*text);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    read(bytes);
    std::vector<std::string_view> parts = split(bytes, '\0'); // document, numbering, footnotes
    parts.resize(3);
    read(test::zip_of({{"word/document.xml", std::string(parts[0])},
                       {"word/numbering.xml", std::string(parts[1])},
                       {"word/footnotes.xml", std::string(parts[2])}}));
    return 0;
}
