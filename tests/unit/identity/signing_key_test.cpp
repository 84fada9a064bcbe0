#include "identity/signing_key.h"

#include <catch2/catch.hpp>

using namespace counterpoint;

namespace {

const std::string rfc_message; // RFC 8032 §7.1, TEST 1: nothing was signed
const PublicKey::Bytes rfc_key = {0xd7, 0x5a, 0x98, 0x01, 0x82, 0xb1, 0x0a, 0xb7, 0xd5, 0x4b, 0xfe,
                                  0xd3, 0xc9, 0x64, 0x07, 0x3a, 0x0e, 0xe1, 0x72, 0xf3, 0xda, 0xa6,
                                  0x23, 0x25, 0xaf, 0x02, 0x1a, 0x68, 0xf7, 0x07, 0x51, 0x1a};
const std::string rfc_signature{"\xe5\x56\x43\x00\xc3\x60\xac\x72\x90\x86\xe2\xcc\x80\x6e\x82\x8a"
                                "\x84\x87\x7f\x1e\xb8\xe5\xd9\x74\xd8\x73\xe0\x65\x22\x49\x01\x55"
                                "\x5f\xb8\x82\x15\x90\xa3\x3b\xac\xc6\x1e\x39\x70\x1c\xf9\xb4\x6b"
                                "\xd2\x5b\xf5\xf0\x59\x5b\xbe\x24\x65\x51\x41\x43\x8e\x7a\x10\x0b",
                                64};

SigningKey new_key() {
    auto key = SigningKey::generate();
    REQUIRE(key.ok());
    return std::move(*key);
}

} // namespace

TEST_CASE("The signature of the standard's own example is accepted, and no other") {
    const PublicKey key(rfc_key);
    REQUIRE(rfc_signature.size() == PublicKey::signature_bytes);
    CHECK(key.verifies(rfc_message, rfc_signature));
    CHECK_FALSE(key.verifies("x", rfc_signature));
    for (std::size_t bit = 0; bit < rfc_signature.size() * 8; ++bit) {
        std::string changed = rfc_signature;
        changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
        CHECK_FALSE(key.verifies(rfc_message, changed));
    }
    for (const std::string& signature : {std::string(), rfc_signature.substr(1), rfc_signature + "x"})
        CHECK_FALSE(key.verifies(rfc_message, signature));
}

TEST_CASE("What a key signs, its public half accepts, and another's does not") {
    const SigningKey sam = new_key();
    const SigningKey alex = new_key();
    const std::string message(100'000, 'm');
    const std::string signature = sam.sign(message);
    CHECK(sam.public_key().verifies(message, signature));
    CHECK_FALSE(alex.public_key().verifies(message, signature));
    CHECK(sam.sign(message) == signature);
    CHECK_FALSE(sam.public_key() == alex.public_key());
}

TEST_CASE("A public key survives its PEM, and only in the one form") {
    const PublicKey key = new_key().public_key();
    const std::string pem = key.pem();
    const auto read = PublicKey::from_pem(pem);
    REQUIRE(read.ok());
    CHECK(*read == key);
    CHECK(pem.size() == 113);
    for (std::size_t at = 0; at < pem.size(); ++at)
        for (const char c : {'\0', 'A', '=', '\n', '~'}) {
            std::string changed = pem;
            changed[at] = c;
            const auto other = PublicKey::from_pem(changed);
            CHECK((!other || other->pem() == changed)); // another key at most, never a second form of one
        }
    for (const std::string& changed : {std::string(), pem.substr(1), pem + "\n", pem + pem})
        CHECK(PublicKey::from_pem(changed).error().kind == ErrorKind::damaged);
}

TEST_CASE("A fingerprint is 64 digits, and is read as people write it") {
    const std::string fingerprint = new_key().public_key().fingerprint();
    CHECK(fingerprint.size() == 64);
    const std::string grouped = grouped_fingerprint(fingerprint);
    CHECK(grouped.size() == 79);
    CHECK(fingerprint_from(grouped) == fingerprint);
    std::string upper = grouped;
    for (char& c : upper)
        c = c == ' ' ? ':' : static_cast<char>(std::toupper(c));
    CHECK(fingerprint_from(upper) == fingerprint);
    for (const std::string& half :
         {std::string(), fingerprint.substr(1), fingerprint + "0", "g" + fingerprint.substr(1)})
        CHECK(fingerprint_from(half).empty());
}

TEST_CASE("A locked key opens with its passphrase alone") {
    const SigningKey key = new_key();
    const auto locked = key.locked_pem(secret_from("correct horse"));
    REQUIRE(locked.ok());
    CHECK(locked->starts_with("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"));

    const auto opened = SigningKey::unlock(*locked, secret_from("correct horse"));
    REQUIRE(opened.ok());
    CHECK(opened->public_key() == key.public_key());
    CHECK(opened->sign("message") == key.sign("message"));
    CHECK(SigningKey::unlock(*locked, secret_from("correct horsE")).error().kind == ErrorKind::refused);
    CHECK(SigningKey::unlock(*locked, secret_from("")).error().kind == ErrorKind::refused);
}

TEST_CASE("What is no locked key is refused at once") {
    const Secret passphrase = secret_from("correct horse");
    // openssl genpkey -algorithm ed25519 | openssl pkcs8 -topk8 -v2 aes-256-cbc: PBKDF2 instead of scrypt
    const std::string other_function = "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
                                       "MIGbMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAiTfiNI8xr6PAICCAAw\n"
                                       "DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEOsTDVk6LRSipLEuOnRjVkQEQOqA\n"
                                       "ACynquSiPuGfu8Z/jI2YYq0Uc6n+r5fnzwQK/avzRes9FdwirC0PMfli7PpbDi2v\n"
                                       "oTPhr3P2fSeQzU5U/sY=\n"
                                       "-----END ENCRYPTED PRIVATE KEY-----\n";
    // openssl … -scrypt -scrypt_p 21: more than four times our work; it goes up to years
    const std::string endless = "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
                                "MIGTME8GCSqGSIb3DQEFDTBCMCEGCSsGAQQB2kcECzAUBAjiNbHZOgRZ9QICQAAC\n"
                                "AQgCARUwHQYJYIZIAWUDBAEqBBDOzXe6d6eDwQZGkBcTrFPmBECY/es0CP2XRJ9i\n"
                                "SwnLPWsPvxnX3NgiAQrQkeSZeEArb9kNL20TziQE5m6x/sRN3HviFYexF6c8Dmq1\n"
                                "iWYai2z7\n"
                                "-----END ENCRYPTED PRIVATE KEY-----\n";
    for (const std::string& pem : {std::string(), std::string("key"), other_function, endless}) {
        INFO(pem);
        CHECK(SigningKey::unlock(pem, passphrase).error().kind == ErrorKind::damaged);
    }
}
