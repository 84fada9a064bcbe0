#pragma once

// Sealing a discussion, for the window and for `counterpoint-cli seal`.
//
// Order, each step durable before the next (src/bundle/FORMAT.md "What a crash leaves"): the event, the
// sheets, the payload manifest, message, key and signature, the tag manifest. Doing it again after a crash
// goes on where it stopped: a seal of the same person that is the journal's last line and was not signed is
// signed now; another one is given up by an event first.
//
// Promises: nothing is signed that is not whole: before the event the whole bundle is verified, and
// ErrorKind::damaged says what is the matter. A refusal changes nothing. Thread: one at a time for a bundle;
// takes as long as reading every byte of it.

#include "base/clock.h"
#include "base/file_system.h"
#include "bundle/layout.h"
#include "discussion/state.h"
#include "identity/signing_key.h"

namespace counterpoint {

struct SealRequest {
    Actor role = Actor::assessor;
    std::string name;        ///< whose key it is
    std::string statement;   ///< one line
    std::string established; ///< how it was made sure who this is, one line
};

/// The state with the new seal.
[[nodiscard]] Result<State> seal_discussion(FileSystem& files, const Clock& clock, const std::string& folder,
                                            const SealRequest& request, const SigningKey& key);

/// What a person in this role usually states; the command line and the window offer it.
[[nodiscard]] std::string usual_statement(Actor role, KeptAs kept = KeptAs::recording);

} // namespace counterpoint
