// The message of a seal, and a head code that somebody typed: read or refused, and only in one form.

#include "bundle/seal_message.h"
#include "discussion/seals/head_code.h"
#include "fuzz/promise.h"

using namespace counterpoint;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    if (const auto message = parse_seal_message(bytes))
        promise(format_seal_message(*message) == bytes);
    else
        promise(!message.error().what.empty());
    if (const auto code = head_code_from(bytes)) {
        promise(code->size() == head_code_length);
        promise(head_code_from(grouped_head_code(*code)) == code);
    }
    return 0;
}
