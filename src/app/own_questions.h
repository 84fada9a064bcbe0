#pragma once

// Changing the user's own questions of the bank (app/question_bank.h), and giving those of a unit away or
// taking them in: what window and command line share. A new question goes into the file of its first
// criterion's unit.
//
// Every function returns what happened, as a sentence to be shown. Promises: a file is replaced as a whole or
// not at all; one that cannot be read is left as it is, and so is a question that was not named. Thread: any,
// one at a time; waits for the disk.

#include "base/file_system.h"
#include "discussion/plan/plan.h"

#include <string>
#include <vector>

namespace counterpoint {

/// The folder of the user's own questions, and the units whose criteria they may name.
struct OwnBank {
    FileSystem& files;
    std::string folder;
    const std::vector<Unit>& units;
};

/// Puts the question into the bank; its number does not matter. One of the same words, or the one with the
/// words `in_place_of`, is changed. ErrorKind::invalid without words or criteria, or with `|` in a follow-up;
/// ErrorKind::refused if `in_place_of` is not there or the new words belong to another one.
[[nodiscard]] Result<std::string> keep_own_question(const OwnBank& bank, Question question,
                                                    const std::string& in_place_of = {});

/// Takes the one with these words out. ErrorKind::refused if there is none; the starter set cannot be
/// changed.
[[nodiscard]] Result<std::string> remove_own_question(const OwnBank& bank, const std::string& words);

/// Writes the user's own that are tied to `unit` into a new file. ErrorKind::refused if there are none, the
/// file is there already, or it would be one of the bank's own.
[[nodiscard]] Result<std::string> export_own_questions(const OwnBank& bank, const std::string& unit,
                                                       const std::string& path);

/// Takes in what the file holds. Words that are there already stay as they are; questions without criteria
/// are left out, since no unit would offer them. Where the disk fails between two files of the bank the error
/// says how many were written; taking it in again does the rest.
[[nodiscard]] Result<std::string> import_own_questions(const OwnBank& bank, const std::string& path);

/// The user's own as text, those tied to `unit` or, if that is empty, all.
[[nodiscard]] std::string own_questions_text(const OwnBank& bank, const std::string& unit);

} // namespace counterpoint
