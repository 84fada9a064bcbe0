#include "bundle/seal_message.h"

#include "base/file_system.h"
#include "base/text.h"
#include "discussion/seals/head_code.h"
#include "identity/public_key.h"
#include "support/places.h"

#include <catch2/catch.hpp>

#include <openssl/evp.h>

using namespace counterpoint;

namespace {

std::string format_document() {
    const auto text = real_file_system()->read_all(test::in_tests("../src/bundle/FORMAT.md"), 100'000);
    REQUIRE(text.ok());
    return *text;
}

/// The fenced block that follows this line of FORMAT.md.
std::string example(std::string_view line) {
    const std::string text = format_document();
    std::string_view rest = text;
    REQUIRE(rest.find(line) != std::string_view::npos);
    rest.remove_prefix(rest.find(line));
    rest.remove_prefix(rest.find("```\n") + 4);
    return std::string(rest.substr(0, rest.find("```\n")));
}

std::string message_example() {
    return example("`seals/01-learner.txt`\n");
}

std::string from_base64(std::string_view text) {
    std::string bytes(text.size(), '\0');
    const int length =
        EVP_DecodeBlock(reinterpret_cast<unsigned char*>(bytes.data()),
                        reinterpret_cast<const unsigned char*>(text.data()), static_cast<int>(text.size()));
    REQUIRE(length == 66); // 64, and two that the padding stands for
    return bytes.substr(0, 64);
}

} // namespace

TEST_CASE("The worked example of a seal is in the form that it describes, and its signature holds") {
    const std::string bytes = message_example();
    const auto message = parse_seal_message(bytes);
    REQUIRE(message.ok());
    CHECK(format_seal_message(*message) == bytes);
    const auto key = PublicKey::from_pem(example("`seals/01-learner.pub.pem`\n"));
    REQUIRE(key.ok());
    CHECK(key->fingerprint() == message->key);
    const std::string signature = from_base64(trimmed(example("`seals/01-learner.sig`, here")));
    CHECK(key->verifies(bytes, signature));
    CHECK_FALSE(key->verifies(bytes + "\n", signature));
    CHECK(format_document().find("`" + grouped_head_code(head_code(message->journal_head)) + "`") !=
          std::string::npos);
}

TEST_CASE("Each byte of a message of a seal counts") {
    const std::string bytes = message_example();
    const auto message = parse_seal_message(bytes);
    for (std::size_t at = 0; at < bytes.size(); ++at)
        for (int bit = 0; bit < 8; ++bit) {
            std::string changed = bytes;
            changed[at] = static_cast<char>(changed[at] ^ (1 << bit));
            const auto other = parse_seal_message(changed);
            INFO("bit " << bit << " of byte " << at);
            CHECK((!other || (format_seal_message(*other) == changed && *other != *message)));
        }
}

TEST_CASE("A message of a seal in another form is damaged, that of a newer program unreadable") {
    const std::string bytes = message_example();
    const auto kind = [](const std::string& changed) {
        const auto message = parse_seal_message(changed);
        REQUIRE_FALSE(message.ok());
        return message.error().kind;
    };
    const auto replaced = [&](std::string_view what, std::string_view with) {
        std::string changed = bytes;
        return changed.replace(changed.find(what), what.size(), with);
    };
    for (const std::string& changed :
         {std::string(), bytes.substr(0, bytes.size() - 1), bytes + "\n", bytes + "More: x\n",
          bytes.substr(1), replaced("Seal: 1", "Seal: 01"), replaced("Seal: 1", "Seal: 100"),
          replaced("Seal: 1", "Seal: 0"), replaced("learner", "program"),
          replaced("learner\n", "learner\r\n"), replaced("Name: Sam", "Name:  Sam"),
          replaced("Name: Sam Okafor\n", ""), replaced("Sam", "S\xFFm"), replaced("Sam", "S\tm"),
          replaced("  bag-info.txt", " *bag-info.txt"), replaced("\n\n", "\n"),
          replaced("Sam", std::string(5'000, 'x')), std::string(100'000, 'x')})
        CHECK(kind(changed) == ErrorKind::damaged);
    CHECK(kind(replaced("seal 1", "seal 2")) == ErrorKind::unreadable);
}
