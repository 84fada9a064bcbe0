#include "cli/command_line.h"

#include "app/commands.h"
#include "app/discussion_folder.h"
#include "app/identity_command.h"
#include "app/receipt.h"
#include "app/sealing.h"
#include "app/state_json.h"
#include "base/passphrase.h"
#include "base/text.h"
#include "bundle/layout.h"
#include "journal/event_json/event_json.h"

#include <optional>

namespace counterpoint {

namespace {

struct IdentityOptions {
    std::string name;
    std::vector<std::string> roles;
    std::optional<int> passphrase_fd;
    std::optional<int> new_passphrase_fd;
    TrustRequest trust;
    bool json = false;
};

struct SealOptions {
    std::string folder;
    std::string role;
    std::string identity;
    std::string statement;
    std::string established;
    std::optional<int> passphrase_fd;
};

const char* const passphrase_help = "Read the passphrase from this open descriptor instead of asking for it";

IdentityStore store_of(CommandWorld& world) {
    return {world.files, world.identities_folder, world.known_people_path};
}

CLI::Option* add_roles(CLI::App& command, std::vector<std::string>& roles) {
    return command.add_option("--role", roles, "assessor, learner, iqa or eqa; may be given more than once")
        ->required()
        ->allow_extra_args(false)
        ->check(CLI::IsMember(role_names()));
}

Result<Secret> passphrase(const std::optional<int>& descriptor, const std::string& prompt) {
    return descriptor ? read_passphrase(*descriptor) : ask_passphrase(prompt);
}

/// Asked twice, since a slip would lock the key for good.
Result<Secret> new_passphrase(const std::optional<int>& descriptor, const std::string& prompt) {
    auto first = passphrase(descriptor, prompt);
    if (!first || descriptor)
        return first;
    const auto second = ask_passphrase("The same again: ");
    if (!second)
        return second.error();
    if (first->text() != second->text())
        return Error{ErrorKind::invalid, "The two passphrases differ.", {}, "Nothing was written.", {}};
    return first;
}

Result<std::string> make_identity(CommandWorld& world, const IdentityOptions& options) {
    const auto secret = new_passphrase(options.passphrase_fd, "A passphrase for the new key: ");
    if (!secret)
        return secret.error();
    auto store = store_of(world);
    return new_identity(store, options.name, options.roles, *secret);
}

Result<std::string> change_passphrase(CommandWorld& world, const IdentityOptions& options) {
    auto store = store_of(world);
    const auto identity = store.find(options.name);
    if (!identity)
        return identity.error();
    const auto before =
        passphrase(options.passphrase_fd, "Passphrase of " + printable(identity->file.name) + " until now: ");
    if (!before)
        return before.error();
    const auto after = new_passphrase(options.new_passphrase_fd, "The new passphrase: ");
    if (!after)
        return after.error();
    if (auto changed = store.change_passphrase(*identity, *before, *after); !changed)
        return changed.error();
    return "The passphrase of " + printable(identity->file.name) +
           " is changed; the key is the same. Copies of the file that were made before keep the old "
           "passphrase.\n";
}

Result<std::string> seal(CommandWorld& world, const SealOptions& options) {
    const Actor role = actor_from_name(options.role).value_or(Actor::program);
    const auto store = store_of(world);
    const auto identity = store.find(options.identity);
    if (!identity)
        return identity.error();
    if (!has_role(identity->file.roles, options.role))
        return Error{
            ErrorKind::refused,
            "This identity does not act in that role, and nobody seals in a role with another's key.",
            identity->path, "Nothing was signed.", "Each person seals with their own identity."};
    const auto secret =
        passphrase(options.passphrase_fd, "Passphrase of " + printable(identity->file.name) + ": ");
    if (!secret)
        return secret.error();
    const auto key = store.unlock(*identity, *secret);
    if (!key)
        return key.error();
    const auto before = read_discussion(world.files, options.folder);
    if (!before)
        return before.error();
    const std::string statement =
        options.statement.empty() ? usual_statement(role, kept_as(*before)) : options.statement;
    const auto state = seal_discussion(world.files, world.clock, options.folder,
                                       {role, identity->file.name, statement, options.established}, *key);
    if (!state)
        return state.error();
    return state_text(*state);
}

void add_identity_commands(CLI::App& program, CommandWorld& world) {
    auto* identity =
        program.add_subcommand("identity", "Your keys, and whose keys you know")->require_subcommand(1);
    const auto options = std::make_shared<IdentityOptions>();

    auto* make = identity->add_subcommand("new", "Make a key for one person");
    make->add_option("--name", options->name, "The person's name, as sheets have it")->required();
    add_roles(*make, options->roles);
    make->add_option("--passphrase-fd", options->passphrase_fd, passphrase_help);
    make->callback([options, &world] { world.say(make_identity(world, *options)); });

    auto* change = identity->add_subcommand("passphrase", "Put an identity's key under another passphrase");
    change->add_option("NAME", options->name, "Or the fingerprint")->required();
    change->add_option("--passphrase-fd", options->passphrase_fd,
                       "Read the passphrase until now from this open descriptor instead of asking for it");
    change->add_option("--new-passphrase-fd", options->new_passphrase_fd,
                       "Read the new passphrase from this open descriptor instead of asking for it");
    change->callback([options, &world] { world.say(change_passphrase(world, *options)); });

    auto* show = identity->add_subcommand("show", "An identity, with the public key that others need");
    show->add_option("NAME", options->name)->required();
    show->callback([options, &world] { world.say(show_identity(store_of(world), options->name)); });

    auto* list = identity->add_subcommand("list", "Your identities and the people whom you know");
    list->add_flag("--json", options->json);
    list->callback([options, &world] { world.say(list_identities(store_of(world), options->json)); });

    auto* trust = identity->add_subcommand("trust", "Know a person by their key from now on");
    trust->add_option("--name", options->trust.name)->required();
    add_roles(*trust, options->trust.roles);
    trust->add_option("--fingerprint", options->trust.fingerprint, "As the person told it to you");
    trust->add_option("--key", options->trust.key_file,
                      "The file of their key, e.g. seals/01-learner.pub.pem");
    trust
        ->add_option("--said-by", options->trust.said_by, "Who vouches for it, e.g. \"read to me in person\"")
        ->required();
    trust->callback([options, &world] {
        auto store = store_of(world);
        world.say(trust_person(world.files, store, world.clock, options->trust));
    });

    auto* forget = identity->add_subcommand("forget", "Know a person no longer");
    forget->add_option("NAME", options->name, "Or the fingerprint")->required();
    forget->callback([options, &world] {
        auto store = store_of(world);
        world.say(forget_person(store, options->name));
    });
}

} // namespace

void add_seal_commands(CLI::App& program, CommandWorld& world) {
    add_identity_commands(program, world);

    const auto options = std::make_shared<SealOptions>();
    auto* sealing =
        program.add_subcommand("seal", "Sign what is in FOLDER, in your role and with your own key");
    sealing->add_option("FOLDER", options->folder)->required();
    sealing->add_option("--role", options->role)->required()->check(CLI::IsMember(role_names()));
    sealing->add_option("--identity", options->identity, "Name or fingerprint, see identity list")
        ->required();
    sealing->add_option("--statement", options->statement,
                        "What you state, in one line; the usual one if left out");
    sealing
        ->add_option("--established", options->established,
                     "How it was made sure who you are, e.g. \"photo ID\"")
        ->required();
    sealing->add_option("--passphrase-fd", options->passphrase_fd, passphrase_help);
    sealing->callback([options, &world] { world.say(seal(world, *options)); });

    const auto html = std::make_shared<bool>(false);
    auto* receipt =
        program.add_subcommand("receipt", "What the learner takes away: the head code of the journal");
    receipt->add_option("FOLDER", options->folder)->required();
    receipt->add_flag("--html", *html, "As a page to be printed");
    receipt->callback([options, html, &world] {
        const auto made = make_receipt(world.files, options->folder);
        if (!made)
            return world.say(made.error());
        world.say(*html ? receipt_html(*made) : receipt_text(*made));
    });
}

} // namespace counterpoint
