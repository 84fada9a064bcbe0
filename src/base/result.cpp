#include "base/result.h"

namespace counterpoint {

std::string Error::message() const {
    std::string text = what;
    if (!path.empty())
        text += " (" + path + ")";
    for (const std::string* part : {&safe, &advice})
        if (!part->empty())
            text += " " + *part;
    return text;
}

} // namespace counterpoint
