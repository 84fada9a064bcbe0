#pragma once

// Asking for a passphrase: on the terminal without showing it, or from a descriptor that another program
// opened. Never from an argument or an environment variable, which every program of this user can read.
// Thread: the program's main thread; waits for the person.

#include "base/result.h"
#include "base/secret.h"

#include <string>

namespace counterpoint {

/// One line from the terminal itself, whatever standard input is. ErrorKind::missing if there is no terminal,
/// refused if the person gave up (Ctrl-C, Ctrl-D) or typed more than a Secret holds. The terminal shows again
/// what is typed when this returns.
[[nodiscard]] Result<Secret> ask_passphrase(const std::string& prompt);

/// The first line of what the descriptor gives. ErrorKind::unreadable if it cannot be read.
[[nodiscard]] Result<Secret> read_passphrase(int descriptor);

} // namespace counterpoint
