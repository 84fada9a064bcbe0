#pragma once

// What the sheets say in words of seals and of the head code. A sheet is derived before its newest seal is
// signed and never sees a signature, so it says who sealed what, and that `verify` tells whether it holds.
// English, the same bytes everywhere. Pure; never fails. Thread: any.

#include "discussion/result_sheet.h"

#include <string>
#include <string_view>

namespace counterpoint {

/// "8c4d 6cd9 cf4a 3f3f …": as people compare it. (identity/ groups it the same way; a sheet knows no keys.)
[[nodiscard]] std::string grouped_key(std::string_view key);

/// "Covers lines 1 to 15 of the journal and the recording." With what came after it, if anything did.
[[nodiscard]] std::string seal_covers_text(const Seal& seal, const ResultSheet& sheet);

/// What the head code stands for, and what it says nothing about.
[[nodiscard]] std::string head_code_text(const ResultSheet& sheet);

/// True where there is a head code to show: the recording is closed, and the sheet comes from a journal.
[[nodiscard]] bool has_head_code(const ResultSheet& sheet);

inline constexpr std::string_view no_seals_sentence =
    "Nobody has sealed this record yet: nothing in it proves who made it.";
inline constexpr std::string_view seals_sentence =
    "A name stands for whoever has the key: compare its digits with what the person told you. This sheet was "
    "made "
    "before the newest signature and cannot say whether one holds; counterpoint-cli verify does, and so do "
    "openssl "
    "and sha256sum.";
inline constexpr std::string_view head_code_label = "The head code as a QR code";

} // namespace counterpoint
