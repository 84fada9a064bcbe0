#include "cli/discussion_command.h"

#include "app/commands.h"
#include "app/marks_csv.h"
#include "discussion/names.h"
#include "live/commands/live_command.h"

#include <cmath>

namespace counterpoint {

Result<Frame> frame_of(const DiscussionOptions& options, const State& state) {
    const auto seconds = parse_mark_time(options.time);
    if (!seconds)
        return Error{ErrorKind::invalid,
                     "\"" + options.time + "\" is no time; write 1m55.250, 115.25 or 00:01:55.250.",
                     {},
                     {},
                     {}};
    return static_cast<Frame>(std::llround(*seconds * sound_format(state).sample_rate));
}

void add_role_option(CLI::App& command, DiscussionOptions& options, const std::vector<std::string>& roles) {
    options.as = roles.front();
    command.add_option("--as", options.as, "Who says this")
        ->check(CLI::IsMember(roles))
        ->capture_default_str();
}

void add_discussion_command(CLI::App& parent, CommandWorld& world, const std::string& name,
                            const std::string& help,
                            const std::function<void(CLI::App&, DiscussionOptions&)>& describe,
                            const ActionMaker& make) {
    const auto options = std::make_shared<DiscussionOptions>();
    auto* command = parent.add_subcommand(name, help);
    command->add_option("FOLDER", options->folder)->required();
    describe(*command, *options);
    command->callback([options, make, &world] {
        const std::chrono::milliseconds lead_in{std::llround(options->lead_in * 1'000)};
        const auto done = carry_out_live(
            world.files, world.clock, options->folder,
            [&](const State& state) -> Result<Command> {
                auto action = make(*options, state);
                if (!action)
                    return action.error();
                return Command{value_of(actor_names, options->as).value_or(Actor::assessor),
                               std::move(*action)};
            },
            lead_in);
        world.say(summary_after(done, world.files, options->folder));
    });
}

} // namespace counterpoint
