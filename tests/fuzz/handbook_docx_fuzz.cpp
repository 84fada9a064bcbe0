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
    const std::size_t half = bytes.find('\0'); // document, then numbering
    const std::string numbering = half == std::string::npos ? std::string() : bytes.substr(half + 1);
    read(test::zip_of({{"word/document.xml", bytes.substr(0, half)}, {"word/numbering.xml", numbering}}));
    return 0;
}
