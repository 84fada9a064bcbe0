// Files of keys: an identity, a public key, the list of known people. Read or refused, and only in one form.

#include "base/text.h"
#include "fuzz/promise.h"
#include "identity/identity_file.h"
#include "identity/known_people.h"

using namespace counterpoint;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    if (const auto identity = parse_identity(bytes)) {
        promise(format_identity(*identity) == bytes);
        promise(is_one_line(identity->name, longest_person_name));
    }
    if (const auto key = PublicKey::from_pem(bytes)) {
        promise(key->pem() == bytes);
        promise(fingerprint_from(grouped_fingerprint(key->fingerprint())) == key->fingerprint());
        (void)key->verifies(bytes, bytes.substr(0, PublicKey::signature_bytes));
    }
    if (const auto people = parse_known_people(bytes)) {
        // JSON has many forms of one meaning; written and read again it means the same.
        const auto again = parse_known_people(format_known_people(*people));
        promise(again.ok() && *again == *people);
    }
    (void)fingerprint_from(bytes);
    return 0;
}
