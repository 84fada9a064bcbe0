// The user's own bank of questions.

#include "app/criteria_text.h"
#include "app/own_questions.h"
#include "app/units_command.h"
#include "cli/command_line.h"

#include <iostream>

namespace counterpoint {

namespace {

struct BankOptions {
    std::string words; ///< of a question
    std::string criteria;
    std::vector<std::string> follow_ups;
    std::string in_place_of;
    std::string unit;
    std::string file;
};

Result<std::string> add_question(const OwnBank& bank, const BankOptions& options) {
    auto criteria = criteria_named(options.criteria, bank.units);
    if (!criteria)
        return criteria.error();
    return keep_own_question(bank, {0, options.words, std::move(*criteria), options.follow_ups},
                             options.in_place_of);
}

} // namespace

void add_bank_commands(CLI::App& program, CommandWorld& world) {
    auto* bank = program.add_subcommand("bank", "Your own questions to choose from, beside the starter set")
                     ->require_subcommand(1);
    const auto options = std::make_shared<BankOptions>(); // lives as long as the callbacks
    const auto add = [&](const char* command, const char* help, auto run) {
        auto* sub = bank->add_subcommand(command, help);
        sub->callback([options, &world, run] {
            const Catalogue catalogue = known_units(world.files, world.catalogue_folder, std::cerr);
            const Result<std::string> said =
                run(OwnBank{world.files, world.questions_folder, catalogue.units()}, *options);
            world.say(said ? Result<std::string>(said->ends_with('\n') ? *said : *said + "\n") : said);
        });
        return sub;
    };
    add("list", "Your own questions with their criteria and follow-ups",
        [](const OwnBank& own, const BankOptions& given) -> Result<std::string> {
            return own_questions_text(own, given.unit);
        })
        ->add_option("--unit", options->unit, "Only those of this unit");
    auto* put = add("add", "Put a question into your bank; one of the same words is changed", add_question);
    put->add_option("QUESTION", options->words)->required();
    put->add_option("--criteria", options->criteria, "e.g. \"8585-301/1.1 8585-301/1.2\"")->required();
    put->add_option("--follow-up", options->follow_ups, "May be given more than once")
        ->allow_extra_args(false);
    put->add_option("--in-place-of", options->in_place_of, "The words of the question that it replaces");
    add("remove", "Take a question out of your bank",
        [](const OwnBank& own, const BankOptions& given) { return remove_own_question(own, given.words); })
        ->add_option("QUESTION", options->words)
        ->required();
    auto* out = add("export", "Write your questions of UNIT into a new CSV file",
                    [](const OwnBank& own, const BankOptions& given) {
                        return export_own_questions(own, given.unit, given.file);
                    });
    out->add_option("UNIT", options->unit)->required();
    out->add_option("-o,--output", options->file, "The new file")->required();
    add("import", "Take the questions of a CSV file into your bank",
        [](const OwnBank& own, const BankOptions& given) { return import_own_questions(own, given.file); })
        ->add_option("FILE", options->file, "Columns question,criteria,follow_ups")
        ->required();
}

} // namespace counterpoint
