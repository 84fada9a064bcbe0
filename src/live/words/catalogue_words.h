#pragma once

// What the page of wording and handbooks says.
// Thread: constant data.

namespace counterpoint::catalogue_words {

// A centre's handbook.
inline constexpr const char* handbook = "Your centre's handbook";
inline constexpr const char* path = "Path of a .docx or .txt file";
inline constexpr const char* read = "Read";
inline constexpr const char* reading = "Reading the handbook…";
inline constexpr const char* one_unit = "1 unit";
inline constexpr const char* units_counted = "{} units";
inline constexpr const char* store = "Store {}";
inline constexpr const char* replace = "Replace with {}";
inline constexpr const char* stored = "In your catalogue: {}.";

// The list of units.
inline constexpr const char* units = "Units";
inline constexpr const char* built_in = "Built in";
inline constexpr const char* from_file = "From {}";
inline constexpr const char* from_version = "From {}, version {}";

// A unit.
inline constexpr const char* how_to_use =
    "Choose a unit to read its criteria. To see sufficiency descriptors, depth and guidance beside them, "
    "read your centre's handbook in: type where the .docx or .txt file is and press Read.";
inline constexpr const char* level = "Level {}";
inline constexpr const char* credit = "credit {}";
inline constexpr const char* guided_hours = "GLH {}";
inline constexpr const char* uan = "UAN {}";
inline constexpr const char* pages_disagree =
    "The handbook's pages disagree about AC {}: see Wording and handbooks.";
inline constexpr const char* number_inferred = "The handbook does not print this number; its place gave it.";
inline constexpr const char* sheet_words_it = "The result sheet words it: {}";

} // namespace counterpoint::catalogue_words
