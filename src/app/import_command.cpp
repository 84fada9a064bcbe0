#include "app/import_command.h"

#include "app/commands.h"
#include "base/text.h"
#include "bundle/import_zip.h"
#include "bundle/verify.h"
#include "sheet/words.h"

#include <fmt/format.h>

#include <ostream>

namespace counterpoint {

namespace {

Result<std::string> import(FileSystem& files, const std::string& path, const std::string& target,
                           const PasswordSource& password) {
    const auto zip = open_zip(files, path, password);
    if (!zip)
        return zip.error();
    const auto place = find_bundle(**zip);
    if (!place)
        return place.error();
    const auto imported = import_zip(**zip, *place, files, target);
    if (!imported)
        return imported.error();
    return fmt::format("{}: {} files, {} bytes unpacked.\n", printable(target), imported->files,
                       grouped(static_cast<std::int64_t>(imported->bytes))) +
           lines_about_files_beside(*place, "lies beside the bundle in the zip; it was not unpacked.");
}

} // namespace

int import_command(FileSystem& files, const std::string& zip, const std::string& target,
                   const PasswordSource& password, std::ostream& out, std::ostream& err) {
    const auto imported = import(files, zip, target, password);
    if (!imported) {
        Error error = imported.error();
        if (error.safe.empty())
            error.safe = "Nothing was unpacked.";
        return print(error, out, err);
    }
    out << *imported;
    const VerifyReport report = verify(files, target);
    out << report_text(report);
    return exit_code(report.verdict);
}

} // namespace counterpoint
