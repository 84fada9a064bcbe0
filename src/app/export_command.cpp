#include "app/export_command.h"

#include "base/text.h"
#include "sheet/words.h"

#include <fmt/format.h>

namespace counterpoint {

Result<std::string> export_sound_command(FileSystem& files, const std::string& folder, SoundForm form,
                                         const std::string& target) {
    const auto made = export_sound(files, folder, form, target);
    if (!made)
        return made.error();
    std::string text =
        fmt::format("{}: {} bytes, {} time counters inside, read back and compared.\n", printable(target),
                    grouped(static_cast<std::int64_t>(made->bytes)), made->counters);
    if (made->left_out > 0)
        text += fmt::format("{} more time counters have no room in this form; the WAV copy and "
                            "time-counters.csv hold all.\n",
                            made->left_out);
    return text;
}

} // namespace counterpoint
