#include "app/verify_command.h"

#include "discussion/seals/head_code.h"

namespace counterpoint {

Result<VerifyReport> verify_command(FileSystem& files, const IdentityStore& store, const std::string& folder,
                                    const VerifyRequest& request) {
    VerifyOptions options{.known = {}, .strict = request.strict, .deep = request.deep, .head = {}};
    if (!request.head.empty()) {
        options.head = head_code_from(request.head);
        if (!options.head)
            return Error{ErrorKind::invalid,
                         "This is no head code: it has 26 characters, digits and letters without U.",
                         {},
                         "Nothing was checked.",
                         "Type it as it stands on the receipt."};
    }
    auto known = store.known_people();
    if (known)
        options.known = std::move(*known);
    VerifyReport report = verify(files, folder, options);
    if (!known)
        report.notes.push_back(
            "Everybody counts as unknown, since the list of known people cannot be read. " +
            known.error().message());
    return report;
}

} // namespace counterpoint
