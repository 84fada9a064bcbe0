#include "cli/command_line.h"

#include "app/commands.h"

#include <iostream>

namespace counterpoint {

namespace {

/// What the commands of this group take; each takes a part of it.
struct UnitsOptions {
    std::string name; ///< a unit's id, or a file
    bool json = false;
    bool replace = false;
    bool dry_run = false;
};

} // namespace

void add_units_commands(CLI::App& program, CommandWorld& world) {
    auto* units = program.add_subcommand("units", "The units that the program knows")->require_subcommand(1);
    const auto options = std::make_shared<UnitsOptions>(); // lives as long as the callbacks
    const auto add = [&](const char* command, const char* help, const char* argument, const char* what,
                         auto run) {
        auto* sub = units->add_subcommand(command, help);
        if (argument != nullptr)
            sub->add_option(argument, options->name, what)->required();
        sub->callback([options, &world, run] { world.say(run(*options)); });
        return sub;
    };
    const auto known = [&world] { return known_units(world.files, world.catalogue_folder, std::cerr); };
    constexpr const char* replace_help = "Take the place of another version in the catalogue";

    add("list", "Every unit", nullptr, nullptr, [known](const UnitsOptions& given) {
        return list_units(known(), given.json);
    })->add_flag("--json", options->json);
    add("show", "One unit with the exact wording of its criteria", "UNIT", "e.g. 8585-301",
        [known](const UnitsOptions& given) { return show_unit(known(), given.name, given.json); })
        ->add_flag("--json", options->json);

    auto* import = add("import", "Read a handbook's units with their descriptors into your catalogue",
                       "HANDBOOK", ".docx or .txt", [known, &world](const UnitsOptions& given) {
                           const ImportOptions import_options{.handbook = given.name,
                                                              .replacing = given.replace ? Replacing::allow
                                                                                         : Replacing::refuse,
                                                              .dry_run = given.dry_run,
                                                              .json = given.json};
                           return import_handbook(world.files, world.catalogue_folder, known(),
                                                  import_options, std::cerr);
                       });
    import->add_flag("--json", options->json);
    import->add_flag("--replace", options->replace, replace_help);
    import->add_flag("--dry-run", options->dry_run, "Report, but store nothing");

    add("add", "Put a unit of your own into your catalogue", "FILE", "JSON, see src/units/FORMAT.md",
        [known, &world](const UnitsOptions& given) {
            return add_unit(world.files, world.catalogue_folder, known(), given.name,
                            given.replace ? Replacing::allow : Replacing::refuse, std::cerr);
        })
        ->add_flag("--replace", options->replace, replace_help);
    add("check", "Whether FILE holds a unit, and what it holds", "FILE", "JSON, see src/units/FORMAT.md",
        [&world](const UnitsOptions& given) { return check_unit(world.files, given.name); });
    add("remove", "Take a unit out of your catalogue; a built-in one of the same id stands again", "UNIT",
        "e.g. 8585-301", [&world](const UnitsOptions& given) {
            return remove_own_unit(world.files, world.catalogue_folder, given.name);
        });
}

} // namespace counterpoint
