// What an attacker may try on a sealed bundle, and what verify says: without knowing anybody's key, strictly
// with the keys of the people, and with the head code of the receipt that the learner took away after both
// had sealed. Every line of the printed table is a promise of src/bundle/FORMAT.md and the design.

#include "sealed_bundle.h"

#include "support/rounds.h"
#include "unit/bundle/flipped_bits.h"

#include <catch2/catch.hpp>

#include <cstdio>
#include <functional>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

using Files = std::map<std::string, std::string>;

struct Verdicts {
    int unknown = 0; ///< exit code, nobody known
    int strict = 0;  ///< everybody known, --strict
    int receipt = 0; ///< nobody known, --head CODE
    bool operator==(const Verdicts&) const = default;
};

constexpr Verdicts found_by_all{1, 1, 1};

/// A sealed bundle, its receipt, and copies of what it was before.
struct Target : BundleToSeal {
    People people;
    Files before_seals = copy();
    Files after_learner = sealed_by(learner_seal(), people.sam);
    Files whole = sealed_by(assessor_seal(), people.alex);
    std::string receipt = code();
    std::uint32_t seed = test_seed();
    std::mt19937 random{seed};

    Files sealed_by(const SealRequest& request, const SigningKey& key) {
        clock.advance(std::chrono::minutes(1));
        must_seal(request, key);
        return copy();
    }

    [[nodiscard]] Verdicts verdicts() {
        const auto code_of = [&](VerifyOptions options) {
            return exit_code(report(std::move(options)).verdict);
        };
        return {code_of({}), code_of({.known = people.known_people(), .strict = true}),
                code_of({.head = receipt})};
    }

    /// The journal with its events changed and the chain made anew, sheets and manifests made to fit:
    /// whatever can be recomputed without a key.
    void rewrite(const std::function<void(std::vector<RecordedEvent>&)>& edit) {
        auto journal = parse_journal(bytes("data/journal.jsonl"));
        REQUIRE(journal.ok());
        edit(journal->events);
        JournalChain chain;
        std::string lines;
        for (const RecordedEvent& event : journal->events)
            lines += chain.next(event.event, event.by, event.at).bytes;
        put("data/journal.jsonl", lines);
        recompute();
    }

    void recompute() {
        const State now = state();
        REQUIRE(write_sheets(files(), folder(), result_sheet(now)).ok());
        REQUIRE(write_manifests(files(), folder(), now, clock.wall_now()).ok());
    }

    void remove(const std::string& name) { REQUIRE(files().remove(path(name)).ok()); }

    void swap(const std::string& one, const std::string& other) {
        const std::string kept = bytes(one);
        put(one, bytes(other));
        put(other, kept);
    }

    void swap_seals() {
        for (const char* ending : {".txt", ".sig", ".pub.pem"})
            swap(std::string("seals/01-learner") + ending, std::string("seals/02-assessor") + ending);
    }
};

class Table {
public:
    explicit Table(Target& target) : target_(target) {
        std::printf("\nCOUNTERPOINT_SEED=%u\n%-66s %-8s %-8s %s\n", target.seed, "attack", "unknown",
                    "strict", "receipt");
    }

    /// Does it, holds the verdicts against the promise, undoes it.
    void attack(const std::string& what, const Verdicts& promised, const std::function<void()>& carry_out) {
        target_.restore(target_.whole);
        carry_out();
        check(what, promised);
        print(what, promised, 1);
    }

    /// The same attack on many places: one line of the table.
    void attacks(const std::string& what, const std::vector<std::function<void()>>& ways) {
        for (const auto& way : ways) {
            target_.restore(target_.whole);
            way();
            check(what, found_by_all);
        }
        print(what, found_by_all, ways.size());
    }

    void print(const std::string& what, const Verdicts& verdicts, std::size_t tries) const {
        const auto word = [](int code) { return code == 0 ? "whole" : "found"; };
        const std::string line = tries > 1 ? what + " (" + std::to_string(tries) + " tries)" : what;
        std::printf("%-66s %-8s %-8s %s\n", line.c_str(), word(verdicts.unknown), word(verdicts.strict),
                    word(verdicts.receipt));
    }

private:
    void check(const std::string& what, const Verdicts& promised) {
        const Verdicts verdicts = target_.verdicts();
        if (verdicts == promised)
            return;
        INFO(what << "\n" << report_text(target_.report()));
        CHECK(verdicts.unknown == promised.unknown);
        CHECK(verdicts.strict == promised.strict);
        CHECK(verdicts.receipt == promised.receipt);
    }

    Target& target_;
};

std::vector<std::string> names_of(const Files& files) {
    std::vector<std::string> names;
    for (const auto& [name, content] : files)
        names.push_back(name);
    return names;
}

using Ways = std::vector<std::function<void()>>;

/// What needs no knowledge of the format: files changed one by one.
void clumsy_attacks(Table& table, Target& target, Target& other) {
    const std::vector<std::string> names = names_of(target.whole);
    Ways removed, renamed, cut, swapped, foreign, added;
    for (const std::string& name : names) {
        removed.push_back([&, name] { target.remove(name); });
        renamed.push_back([&, name] {
            REQUIRE(target.files().rename(target.path(name), target.path(name + ".old")).ok());
        });
        if (target.bytes(name) != other.bytes(name))
            foreign.push_back([&, name] { target.put(name, other.bytes(name)); });
        for (int i = 0; i < 3; ++i)
            cut.push_back([&, name] {
                const std::string all = target.bytes(name);
                target.put(name, all.substr(0, below(target.random, all.size())));
            });
    }
    for (int i = 0; i < 30; ++i)
        swapped.push_back([&] {
            const std::size_t one = below(target.random, names.size());
            target.swap(names[one], names[(one + 1 + below(target.random, names.size() - 1)) % names.size()]);
        });
    for (const char* name : {"seals/03-iqa.txt", "seals/01-learner.asc", "data/take-01.flac", "notes.txt"})
        added.push_back([&, name] { target.put(name, "x"); });
    table.attacks("a file removed", removed);
    table.attacks("a file renamed", renamed);
    table.attacks("a file cut short", cut);
    table.attacks("two files changed about", swapped);
    table.attacks("a file of another sealed bundle in its place", foreign);
    table.attacks("a file added", added);
}

std::string reordered_lines(std::string journal, std::mt19937& random) {
    std::vector<std::string> lines;
    for (std::size_t end = 0; (end = journal.find('\n')) != std::string::npos; journal.erase(0, end + 1))
        lines.push_back(journal.substr(0, end + 1));
    const std::size_t at = below(random, lines.size() - 1);
    std::swap(lines[at], lines[at + 1]);
    std::string joined;
    for (const std::string& line : lines)
        joined += line;
    return joined;
}

/// Who knows the format and recomputes what can be recomputed, without anybody's key.
void keyless_attacks(Table& table, Target& target) {
    Ways reordered, prefixes;
    for (int i = 0; i < 10; ++i)
        reordered.push_back([&] {
            target.put("data/journal.jsonl",
                       reordered_lines(target.bytes("data/journal.jsonl"), target.random));
        });
    for (std::uint64_t lines = 1; lines < target.state().sequence; ++lines)
        prefixes.push_back([&, lines] {
            std::string journal = target.bytes("data/journal.jsonl");
            std::size_t end = 0;
            for (std::uint64_t line = 0; line < lines; ++line)
                end = journal.find('\n', end) + 1;
            target.put("data/journal.jsonl", journal.substr(0, end));
        });
    table.attacks("two lines of the journal changed about", reordered);
    table.attacks("the journal cut back to a shorter, valid one", prefixes);
    table.attack("a note in the journal changed, all hashes recomputed", found_by_all, [&] {
        target.rewrite([](auto& events) {
            for (RecordedEvent& event : events)
                if (auto* mark = std::get_if<MarkMade>(&event.event))
                    mark->note = "something else";
        });
    });
    table.attack("the recording exchanged, all hashes recomputed", found_by_all, [&] {
        write_sound(target.files(), target.path("data/other.flac"), 48'000);
        target.put("data/recording.flac", target.bytes("data/other.flac"));
        target.remove("data/other.flac");
        const auto sound = hash_file(target.files(), target.path("data/recording.flac"));
        target.rewrite([&](auto& events) {
            for (RecordedEvent& event : events)
                if (auto* closed = std::get_if<RecordingClosed>(&event.event)) {
                    closed->recording.sha256 = sound->sha256;
                    closed->recording.bytes = sound->bytes;
                    closed->recording.frames = 48'000;
                }
        });
    });
    table.attack("a sheet changed, all hashes recomputed", found_by_all, [&] {
        std::string csv = target.bytes("data/time-counters.csv");
        target.put("data/time-counters.csv", csv.replace(csv.find("2.1"), 3, "2.2"));
        REQUIRE(
            write_manifests(target.files(), target.folder(), target.state(), target.clock.wall_now()).ok());
    });
    table.attack("the learner's seal given up by an event at the end, its files removed", found_by_all, [&] {
        target.rewrite([](auto& events) {
            events.push_back({0, events.back().at, Actor::program, SealAbandoned{1, "lost"}, {}});
        });
    });
    table.attack("the same before the assessor seals, with the assessor's own key", {0, 1, 1}, [&] {
        target.restore(target.after_learner);
        target.rewrite([](auto& events) {
            events.push_back({0, events.back().at, Actor::program, SealAbandoned{1, "lost"}, {}});
        });
        for (const char* ending : {".txt", ".sig", ".pub.pem"})
            (void)target.files().remove(
                target.path(std::string("seals/01-learner") + ending)); // if still there
        target.must_seal(assessor_seal(), target.people.alex);
    });
    table.attack("lines written after the last seal, all hashes recomputed", {0, 1, 0},
                 [&] { target.write_on(); });
    table.attack("all seals and what came after them taken out, recomputed", {0, 1, 1}, [&] {
        target.restore(target.before_seals);
        (void)target.files().remove(target.path("seals"));
    });
    table.attack("rolled back to what the learner alone had sealed", {0, 1, 1}, [&] {
        target.restore(target.after_learner);
        target.write_on();
    });
    table.attack("rolled back to an earlier sealed state, whole as it was", {0, 0, 1},
                 [&] { target.restore(target.after_learner); });
}

/// Who has keys: fresh ones, or their own.
void attacks_with_keys(Table& table, Target& target, Target& other) {
    const SigningKey fresh = new_key();
    const auto put_seal = [&](const std::string& stem, const std::string& message, const SigningKey& key) {
        target.put(stem + ".txt", message);
        target.put(stem + ".sig", key.sign(message));
        target.put(stem + ".pub.pem", key.public_key().pem());
        REQUIRE(write_tag_manifest(target.files(), target.folder(), target.state()).ok());
    };
    table.attack("the seals of learner and assessor changed about", found_by_all,
                 [&] { target.swap_seals(); });
    table.attack("the same, and the tag manifest recomputed", found_by_all, [&] {
        target.swap_seals();
        REQUIRE(write_tag_manifest(target.files(), target.folder(), target.state()).ok());
    });
    table.attack("a seal of another discussion replayed", found_by_all, [&] {
        for (const char* ending : {".txt", ".sig", ".pub.pem"})
            target.put(std::string("seals/01-learner") + ending,
                       other.bytes(std::string("seals/01-learner") + ending));
        REQUIRE(write_tag_manifest(target.files(), target.folder(), target.state()).ok());
    });
    table.attack("a message signed again with a fresh key", found_by_all,
                 [&] { put_seal("seals/01-learner", target.bytes("seals/01-learner.txt"), fresh); });
    table.attack("a message signed again by the assessor, for the learner", found_by_all, [&] {
        put_seal("seals/01-learner", target.bytes("seals/01-learner.txt"), target.people.alex);
    });
    table.attack("a message signed again with another role", found_by_all, [&] {
        std::string message = target.bytes("seals/02-assessor.txt");
        message.replace(message.find("assessor"), 8, "iqa");
        put_seal("seals/02-assessor", message, target.people.alex);
    });
    table.attack("a message signed again with another statement", found_by_all, [&] {
        std::string message = target.bytes("seals/02-assessor.txt");
        message.replace(message.find("I conducted it."), 15, "I was not there");
        put_seal("seals/02-assessor", message, target.people.alex);
    });
    table.attack("the assessor seals as the learner too, everything recomputed", found_by_all, [&] {
        target.restore(target.before_seals);
        target.rewrite([&](auto& events) {
            const std::string key = target.people.alex.public_key().fingerprint();
            const WallTime at = events.back().at;
            events.push_back({0,
                              at,
                              Actor::learner,
                              Sealed{1, "Sam Okafor", "mine", "photo ID", key, "counterpoint-result-sheet/1"},
                              {}});
            events.push_back({0,
                              at,
                              Actor::assessor,
                              Sealed{2, "Alex Reid", "done", "known", key, "counterpoint-result-sheet/1"},
                              {}});
        });
        for (const Seal& seal : target.state().seals)
            REQUIRE(
                write_seal(target.files(), target.folder(), target.state(), seal, target.people.alex).ok());
        REQUIRE(write_tag_manifest(target.files(), target.folder(), target.state()).ok());
    });
    table.attack("the assessor makes a key for the learner and starts anew", {0, 1, 1}, [&] {
        target.restore(target.before_seals);
        target.must_seal(learner_seal(), fresh);
        target.must_seal(assessor_seal(), target.people.alex);
    });
    table.attack("made up from nothing with fresh keys", {0, 1, 1}, [&] {
        target.restore(target.before_seals);
        target.rewrite([](auto& events) {
            for (RecordedEvent& event : events)
                if (auto* mark = std::get_if<MarkMade>(&event.event))
                    mark->note = "something else";
        });
        target.must_seal(learner_seal(), fresh);
        target.must_seal(assessor_seal(), new_key());
    });
}

} // namespace

TEST_CASE("Each attack on a sealed bundle is found by whom the design says, and an untouched one is never "
          "accused") {
    Target target;
    Target other;
    // Another discussion with another recording.
    BundleToSeal source(48'000, std::string(32, 'b'));
    other.restore(source.copy());
    other.must_seal(learner_seal(), other.people.sam);
    other.must_seal(assessor_seal(), other.people.alex);

    Table table(target);
    table.attack("none", {0, 0, 0}, [] {});
    clumsy_attacks(table, target, other);
    keyless_attacks(table, target);
    attacks_with_keys(table, target, other);
    table.attack("none, after all of these", {0, 0, 0}, [] {});
}

TEST_CASE("Whatever bit of a sealed bundle is flipped, its file is named") {
    Target target;
    constexpr int tries_per_file = rounds(220);
    INFO("COUNTERPOINT_SEED=" << target.seed);
    std::size_t tries = 0;
    for (const auto& [name, content] : target.whole)
        for (int i = 0; i < tries_per_file; ++i, ++tries) {
            const std::uint64_t bit = below(target.random, content.size() * 8);
            flip(target, name, bit);
            const VerifyReport report = target.report();
            flip(target, name, bit);
            const bool named = std::any_of(report.findings.begin(), report.findings.end(),
                                           [&, file = name](const Finding& one) { return one.file == file; });
            if (exit_code(report.verdict) == 1 && named)
                continue;
            INFO("bit " << bit << " of " << name << "\n" << report_lines(report));
            CHECK(exit_code(report.verdict) == 1);
            CHECK(named);
        }
    CHECK(target.verdicts() == Verdicts{0, 0, 0});
    std::printf("\nCOUNTERPOINT_SEED=%u: one bit flipped, %zu tries in %zu files: found and named\n",
                target.seed, tries, target.whole.size());
}
