#pragma once

// The options that say whose discussion it is and of which units: the same for every command that begins one.
// Thread: the program's main thread.

#include <CLI/CLI.hpp>

namespace counterpoint {

/// Options: RecordOptions, PlanOptions and whatever else has units, centre, learner and assessor; it must
/// live as long as the command.
template <typename Options>
void people_options(CLI::App& command, Options& options) {
    command.add_option("--unit", options.units, "May be given more than once")->allow_extra_args(false);
    command.add_option("--centre", options.centre.name);
    command.add_option("--centre-number", options.centre.number);
    command.add_option("--learner", options.learner.name);
    command.add_option("--registration", options.learner.registration, "Learner registration number");
    command.add_option("--assessor", options.assessor.name);
}

} // namespace counterpoint
