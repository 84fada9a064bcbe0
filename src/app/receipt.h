#pragma once

// The receipt that leaves the room with the learner: what was recorded, and the head code of the journal as
// it is now. Whoever holds it can tell later whether the journal still holds what it held then (`verify
// --head CODE`). Pure but for reading the journal. Thread: any.

#include "base/file_system.h"
#include "discussion/state.h"

namespace counterpoint {

struct Receipt {
    State state;
    std::string code; ///< grouped head code
};

/// ErrorKind::refused while the recording is not closed.
[[nodiscard]] Result<Receipt> make_receipt(FileSystem& files, const std::string& folder);

/// For a terminal, with the code as a QR code of letters.
[[nodiscard]] std::string receipt_text(const Receipt& receipt);

/// A page of its own that prints on one sheet; no script, nothing from elsewhere.
[[nodiscard]] std::string receipt_html(const Receipt& receipt);

} // namespace counterpoint
