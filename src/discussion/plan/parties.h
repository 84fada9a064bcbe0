#pragma once

// Who and where: the words at the head of a result sheet (FIELD R50), and who may act.
// Thread: plain values.

#include <string>

namespace counterpoint {

/// Who stands behind a command or an event. `program` is this software acting by itself (a loss it noticed, a
/// recording it closed); it never decides anything.
enum class Actor { program, assessor, learner, iqa, eqa };

struct Centre {
    std::string name;
    std::string number;
    bool operator==(const Centre&) const = default;
};

struct Learner {
    std::string name;
    std::string registration; ///< learner registration number
    bool operator==(const Learner&) const = default;
};

struct Assessor {
    std::string name;
    bool operator==(const Assessor&) const = default;
};

} // namespace counterpoint
