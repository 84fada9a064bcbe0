#include "app/verify_command.h"

#include "base/text.h"
#include "discussion/seals/head_code.h"

namespace counterpoint {

Result<VerifyReport> verify_command(FileSystem& files, const IdentityStore& store, const std::string& path,
                                    const VerifyRequest& request) {
    VerifyOptions options{.strict = request.strict, .deep = request.deep};
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
    auto source = BundleSource::open(files, path, request.password);
    if (!source)
        return VerifyReport{
            .verdict = Verdict::unreadable,
            .findings = {{printable(path),
                          "is not a folder, and cannot be read as a zip. " + printable(source.error().what),
                          {}}}};
    options.second_thread = source->zip() == nullptr; // a zip is for one thread at a time
    VerifyReport report = verify(source->files(), source->folder(), options);
    const std::string beside =
        lines_about_files_beside(source->place(), "lies beside the bundle in the zip; it was not looked at.");
    for (const std::string_view line : split(beside, '\n'))
        if (!line.empty())
            report.notes.emplace_back(line);
    if (!known)
        report.notes.push_back(
            "Everybody counts as unknown, since the list of known people cannot be read. " +
            known.error().message());
    return report;
}

} // namespace counterpoint
