#pragma once

// Where this user's things go (XDG Base Directory Specification).
// Thread: any; reads the environment.

#include "base/result.h"

namespace counterpoint {

/// A folder of this user's alone (0700, made if need be) for sockets and logs that need not outlive a reboot.
/// ErrorKind::refused if somebody else owns what stands there.
[[nodiscard]] Result<std::string> runtime_folder();

/// Where new discussions go unless the person says otherwise: "Counterpoint" below the home folder, not made
/// here.
[[nodiscard]] std::string discussions_folder();

/// The user's own units: "counterpoint/units" below the XDG data folder, not made here.
[[nodiscard]] std::string catalogue_folder();

/// The user's own questions, a CSV file for each unit or as many as they like: "counterpoint/questions" below
/// the XDG data folder, not made here.
[[nodiscard]] std::string questions_folder();

/// How this user likes to begin feedback: "counterpoint/feedback-phrases.txt" below the XDG data folder, not
/// made here.
[[nodiscard]] std::string feedback_phrases_path();

/// The keys with which this user seals: "counterpoint/identities" below the XDG data folder, not made here.
[[nodiscard]] std::string identities_folder();

/// Whom this user knows by their key: "counterpoint/known-people.json" below the XDG data folder.
[[nodiscard]] std::string known_people_path();

/// How this user likes the window: "counterpoint/window.json" below the XDG configuration folder, not made
/// here.
[[nodiscard]] std::string window_settings_path();

/// Waveforms of recordings, which can be made anew: "counterpoint/waveforms" below the XDG cache folder, not
/// made here; "" if there is no such folder for this user.
[[nodiscard]] std::string waveforms_folder();

} // namespace counterpoint
