#pragma once

// What the commands on a discussion's journal have in common: FOLDER, who speaks, and carrying it out.
// Thread: the program's main thread.

#include "app/carry_out.h"
#include "cli/command_line.h"

namespace counterpoint {

/// Options as they were typed; each command takes a part of them. Lives as long as the callback.
struct DiscussionOptions {
    std::string folder;
    std::string as = "assessor"; ///< who speaks
    std::string criteria;
    std::string unit;
    std::string text;
    std::string word; ///< pass, referral, confirmed, …
    std::string reason;
    std::string name;
    std::string how;
    std::string day;
    std::string title;
    std::string reference;
    std::string ground = "criterion-not-met";
    std::string file;
    std::string time;
    std::string learner_time;
    long long number = 0;
    long long from = 0;
    double lead_in = 0; ///< seconds
    double seconds = 0;
    bool take_back = false;
};

/// Makes the action from what was typed and the discussion as it stands.
using ActionMaker = std::function<Result<Action>(const DiscussionOptions&, const State&)>;

/// A command `name FOLDER …` below `parent` that carries out what `make` makes, by the recorder while one is
/// at work there, and prints the state. `describe` adds its own options.
void add_discussion_command(CLI::App& parent, CommandWorld& world, const std::string& name,
                            const std::string& help,
                            const std::function<void(CLI::App&, DiscussionOptions&)>& describe,
                            const ActionMaker& make);

/// The option TIME as a frame of the recording.
[[nodiscard]] Result<Frame> frame_of(const DiscussionOptions& options, const State& state);

/// --as with the roles that may say this.
void add_role_option(CLI::App& command, DiscussionOptions& options, const std::vector<std::string>& roles);

} // namespace counterpoint
