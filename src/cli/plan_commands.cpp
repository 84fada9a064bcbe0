// What is agreed before a discussion, and going on without a step.

#include "app/commands.h"
#include "app/criteria_text.h"
#include "app/questions_csv.h"
#include "app/units_command.h"
#include "base/text.h"
#include "cli/discussion_command.h"
#include "cli/people_options.h"
#include "discussion/names.h"

#include <iostream>

namespace counterpoint {

namespace {

using Options = DiscussionOptions;

constexpr std::uint64_t largest_questions_file = std::uint64_t{16} << 20; // bytes

struct PlanOptions {
    std::string folder;
    std::vector<std::string> units;
    Centre centre;
    Learner learner;
    Assessor assessor;
    Plan plan;
    std::string scope;
    bool remote = false;
    std::vector<std::string> others;    ///< "NAME" or "NAME, ROLE"
    std::vector<std::string> approvals; ///< "UNIT, WHO, WHEN"
};

/// The parts between commas, without the blanks around them; at most `most`, the last holds the rest.
std::vector<std::string> parts_of(const std::string& text, std::size_t most) {
    std::vector<std::string> parts;
    std::string_view rest = text;
    while (parts.size() + 1 < most && rest.find(',') != std::string_view::npos) {
        parts.emplace_back(trimmed(rest.substr(0, rest.find(','))));
        rest.remove_prefix(rest.find(',') + 1);
    }
    parts.emplace_back(trimmed(rest));
    parts.resize(most);
    return parts;
}

Result<Command> plan_command(const PlanOptions& options, const State& state) {
    Plan plan = options.plan;
    plan.manner = options.remote ? Manner::remote : Manner::face_to_face;
    auto scope = criteria_named(options.scope, state.units);
    if (!scope)
        return scope.error();
    plan.scope = std::move(*scope);
    for (const std::string& other : options.others) {
        auto parts = parts_of(other, 2);
        plan.others_present.push_back({std::move(parts[0]), std::move(parts[1])});
    }
    for (const std::string& approval : options.approvals) {
        auto parts = parts_of(approval, 3);
        plan.approvals.push_back({std::move(parts[0]), std::move(parts[1]), std::move(parts[2])});
    }
    return Command{Actor::assessor, PlanDiscussion{std::move(plan)}};
}

/// A new discussion where there is none yet; one that is there keeps its units and names.
Result<void> make_discussion(CommandWorld& world, const PlanOptions& options) {
    if (folder_kind(world.files, options.folder) == FolderKind::discussion) {
        if (options.units.empty() && options.centre == Centre{} && options.learner == Learner{} &&
            options.assessor == Assessor{})
            return {};
        return Error{ErrorKind::refused,
                     "This folder holds a discussion already, with its own units and names.", options.folder,
                     "It was not changed.", "Leave out units and names, or choose a new folder."};
    }
    DiscussionPlan plan{{}, options.centre, options.learner, options.assessor};
    const Catalogue catalogue = known_units(world.files, world.catalogue_folder, std::cerr);
    for (const std::string& id : options.units) {
        auto unit = catalogue.find(id);
        if (!unit)
            return unit.error();
        plan.units.push_back(std::move(*unit));
    }
    if (plan.units.empty())
        return Error{ErrorKind::invalid, "No unit was chosen.", {}, {}, "Choose at least one with --unit."};
    auto made = create_discussion(world.files, world.clock, options.folder, plan);
    if (!made)
        return made.error();
    return {};
}

void add_plan(CLI::App& program, CommandWorld& world) {
    const auto options = std::make_shared<PlanOptions>();
    auto* command = program.add_subcommand(
        "plan", "Plan a discussion in FOLDER; given again, the whole plan takes the place of the one before");
    command->add_option("FOLDER", options->folder)->required();
    people_options(*command, *options);
    command->add_option("--date", options->plan.date, "The agreed day");
    command->add_option("--time", options->plan.time, "The agreed time");
    command->add_option("--minutes", options->plan.minutes, "Planned length");
    command->add_option("--place", options->plan.place);
    command->add_flag("--remote", options->remote, "Not face to face");
    command->add_option("--method", options->plan.method,
                        "Areas to be covered, how it is conducted and recorded");
    command->add_option("--scope", options->scope, "Criteria in scope, e.g. \"1.1 2.3\"; without it all");
    command->add_option("--access", options->plan.access_arrangements, "Access arrangements");
    command->add_option("--special-consideration", options->plan.special_consideration);
    command->add_option("--present", options->others, "\"NAME, ROLE\" of somebody else in the room")
        ->allow_extra_args(false);
    command
        ->add_option("--approved", options->approvals, "\"UNIT, WHO, WHEN\" of an approval gained beforehand")
        ->allow_extra_args(false);
    command->add_option("--title", options->plan.evidence_title, "What the evidence matrix calls it");
    command->add_option("--reference", options->plan.evidence_reference, "Its reference number there");
    command->callback([options, &world] {
        auto made = make_discussion(world, *options);
        if (made)
            made = carry_out(world.files, world.clock, options->folder,
                             [&](const State& state) { return plan_command(*options, state); });
        world.say(summary_after(made, world.files, options->folder));
    });
}

} // namespace

void add_plan_commands(CLI::App& program, CommandWorld& world) {
    add_plan(program, world);
    add_discussion_command(
        program, world, "questions", "The list of questions, from a CSV file",
        [](CLI::App& command, Options& options) {
            command.add_option("FILE", options.file, "Columns question,criteria,follow_ups")->required();
        },
        [&world](const Options& options, const State& state) -> Result<Action> {
            auto bytes = world.files.read_all(options.file, largest_questions_file);
            if (!bytes)
                return bytes.error();
            auto questions = parse_questions(*bytes, state.units);
            if (!questions)
                return questions.error();
            return Action(ListQuestions{std::move(*questions)});
        });
    add_discussion_command(
        program, world, "agree", "Assessor or learner agree to plan and questions as they stand",
        [](CLI::App& command, Options& options) {
            command.add_option("PARTY", options.word)
                ->required()
                ->check(CLI::IsMember({"assessor", "learner"}));
            command.add_option("--how", options.how,
                               "How the learner agreed, where an assessor writes it down");
        },
        [](const Options& options, const State&) -> Result<Action> {
            return Action(AgreePlan{*value_of(actor_names, options.word), options.how});
        });
    add_discussion_command(
        program, world, "exception", "Go on without a step, for a reason",
        [](CLI::App& command, Options& options) {
            command
                .add_option("STEP", options.word,
                            "plan-agreed, prior-approval, identity-checked, recording-agreed, "
                            "microphone-tested or other")
                ->required();
            command.add_option("--reason", options.reason)->required();
        },
        [](const Options& options, const State&) -> Result<Action> {
            const auto step = value_of(step_names, options.word);
            if (!step)
                return Error{
                    ErrorKind::invalid, "\"" + options.word + "\" is none of the steps.", {}, {}, {}};
            return Action(RecordException{*step, options.reason});
        });
    add_discussion_command(
        program, world, "identified", "How the learner's identity was established",
        [](CLI::App& command, Options& options) { command.add_option("HOW", options.how)->required(); },
        [](const Options& options, const State&) -> Result<Action> {
            return Action(CheckIdentity{options.how});
        });
    add_discussion_command(
        program, world, "consent", "How the learner agreed to be recorded",
        [](CLI::App& command, Options& options) { command.add_option("HOW", options.how)->required(); },
        [](const Options& options, const State&) -> Result<Action> {
            return Action(AgreeToRecording{options.how});
        });
}

} // namespace counterpoint
