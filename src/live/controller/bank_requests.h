#pragma once

// What a person does in the window with the questions of their own in the bank (app/own_questions.h). A part
// of live/controller/command_sink.h. Thread: plain values.

#include "discussion/plan/plan.h"

#include <string>
#include <variant>

namespace counterpoint {

/// Put it into the bank, or change the one of the same words. Its number does not matter.
struct KeepOwnQuestion {
    Question question;
};

/// Take the one with these words out. It can be put back by keeping it again.
struct RemoveOwnQuestion {
    std::string words;
};

/// Write those of the unit into a new CSV file. A path that does not begin at the root is taken from the
/// folder of discussions.
struct ExportOwnQuestions {
    std::string unit;
    std::string path;
};

/// Take in what the CSV file holds; its path as above.
struct ImportOwnQuestions {
    std::string path;
};

/// Look into the folder of the user's own again: somebody may have mended a file there.
struct ReadOwnQuestions {};

using BankRequest = std::variant<KeepOwnQuestion, RemoveOwnQuestion, ExportOwnQuestions, ImportOwnQuestions,
                                 ReadOwnQuestions>;

} // namespace counterpoint
