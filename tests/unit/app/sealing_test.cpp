#include "app/sealing.h"

#include "app/receipt.h"
#include "app/repair.h"
#include "discussion/seals/seals.h"
#include "sealed_bundle.h"
#include "support/faulty_file_system.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

struct Fixture : BundleToSeal {
    People people;

    [[nodiscard]] VerifyReport strict() {
        return report({.known = people.known_people(), .strict = true, .deep = true});
    }

    /// The event of a seal, and nothing that follows it: the program died there.
    void die_after_event(const SealRequest& request, const SigningKey& key) {
        auto discussion = open_discussion(files(), folder());
        REQUIRE(discussion.ok());
        DurableLineSink sink(*discussion->journal);
        DiscussionWriter writer(std::move(discussion->state), std::move(discussion->chain), clock, sink);
        REQUIRE(writer
                    .execute({request.role,
                              MakeSeal{request.name, request.statement, request.established,
                                       key.public_key().fingerprint(), "counterpoint-result-sheet/1"}})
                    .ok());
    }

    [[nodiscard]] Error refusal(const SealRequest& request, const SigningKey& key) {
        const auto before = copy();
        const auto sealed = seal(request, key);
        REQUIRE_FALSE(sealed.ok());
        CHECK(copy() == before);
        return sealed.error();
    }
};

bool mentions(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("People seal one after the other, and each seal goes on covering what it covered") {
    Fixture bundle;
    bundle.must_seal(learner_seal(), bundle.people.sam);
    const std::uint64_t first = bundle.state().seals[0].line;
    bundle.must_seal(assessor_seal(), bundle.people.alex);
    bundle.must_seal(iqa_seal(), bundle.people.kim);
    const VerifyReport report = bundle.strict();
    INFO(report_text(report));
    CHECK(report.verdict == Verdict::whole);
    REQUIRE(report.seals.size() == 3);
    CHECK(report.seals[0].lines == first);
    CHECK_FALSE(report.seals[0].covers_all);
    CHECK(report.seals[2].covers_all);
    CHECK(mentions(report_text(report), "The bundle is whole, and everybody who sealed it is known here."));
}

TEST_CASE("What was written after a seal is told as covered by none, until somebody seals again") {
    Fixture bundle;
    bundle.must_seal(learner_seal(), bundle.people.sam);
    bundle.write_on();
    CHECK(bundle.report().verdict == Verdict::whole);
    CHECK(mentions(report_text(bundle.report()), "The last seal does not cover line "));
    CHECK(bundle.strict().verdict == Verdict::not_as_recorded);
    bundle.must_seal(assessor_seal(), bundle.people.alex);
    CHECK(bundle.strict().verdict == Verdict::whole);
}

TEST_CASE("Nobody seals in two roles, for another, or their own work as quality assurance") {
    Fixture bundle;
    const auto kind = [&](const SealRequest& request, const SigningKey& key) {
        return bundle.refusal(request, key).kind;
    };
    CHECK(kind(iqa_seal(), bundle.people.kim) == ErrorKind::refused); // nothing to verify yet
    CHECK(kind(learner_seal("Somebody Else"), bundle.people.sam) == ErrorKind::refused);
    CHECK(kind(assessor_seal("Sam Okafor"), bundle.people.sam) == ErrorKind::refused);
    bundle.must_seal(assessor_seal("alex  reid"), bundle.people.alex); // the same name, however it is typed
    CHECK(kind(learner_seal(), bundle.people.alex) == ErrorKind::refused);
    CHECK(kind(iqa_seal(), bundle.people.alex) == ErrorKind::refused);
    CHECK(kind(iqa_seal("Alex Reid"), bundle.people.kim) == ErrorKind::refused);
    CHECK(kind({Actor::program, "x", "x", "x"}, bundle.people.kim) == ErrorKind::refused);
    bundle.must_seal(iqa_seal(), bundle.people.kim);
    CHECK(kind({Actor::eqa, "Kim Doe", "I saw it.", "known"}, new_key()) == ErrorKind::refused);
    bundle.must_seal(assessor_seal(), bundle.people.alex); // the same person in the same role, again
}

TEST_CASE("A statement that could write a line of its own is refused") {
    Fixture bundle;
    for (const std::string& statement : {std::string(), std::string("mine\nRole: eqa"), std::string("\xFF"),
                                         std::string(2'001, 'x'), std::string("\xE2\x80\xAE") + "mine"}) {
        SealRequest request = learner_seal();
        request.statement = statement;
        CHECK(bundle.refusal(request, bundle.people.sam).kind == ErrorKind::invalid);
    }
}

TEST_CASE("A bundle that is not whole is not sealed, and its journal does not grow") {
    Fixture bundle;
    std::string sound = bundle.bytes("data/recording.flac");
    sound.back() = static_cast<char>(sound.back() ^ 1);
    bundle.put("data/recording.flac", sound);
    const std::string journal = bundle.bytes("data/journal.jsonl");
    const auto sealed = bundle.seal(learner_seal(), bundle.people.sam);
    REQUIRE_FALSE(sealed.ok());
    CHECK(sealed.error().kind == ErrorKind::damaged);
    CHECK(mentions(sealed.error().what, "data/recording.flac"));
    CHECK(bundle.bytes("data/journal.jsonl") == journal);
}

TEST_CASE("A seal that died before its signature is told, and signed by the same person sealing again") {
    Fixture bundle;
    bundle.die_after_event(learner_seal(), bundle.people.sam);
    const VerifyReport report = bundle.report();
    CHECK(report.verdict == Verdict::not_as_recorded);
    CHECK(
        mentions(report_lines(report), "seals/01-learner.sig: is missing: seal 1 (learner) was not signed"));
    bundle.must_seal(learner_seal(), bundle.people.sam);
    CHECK(bundle.state().seals.size() == 1);
    CHECK(bundle.strict().verdict == Verdict::whole);
}

TEST_CASE("A seal that died before its signature is given up when somebody else seals next") {
    Fixture bundle;
    bundle.die_after_event(learner_seal(), bundle.people.sam);
    bundle.put("data/keep", ""); // makes the folder; removed below
    REQUIRE(bundle.files().remove(bundle.path("data/keep")).ok());
    REQUIRE(bundle.files().create_directories(bundle.path("seals")).ok());
    bundle.put("seals/01-learner.txt", "half");
    bundle.must_seal(assessor_seal(), bundle.people.alex);
    bundle.must_seal(learner_seal(), bundle.people.sam);
    const VerifyReport report = bundle.strict();
    INFO(report_text(report));
    CHECK(report.verdict == Verdict::whole);
    CHECK(report.seals.size() == 2);
    CHECK(bundle.state().seals.size() == 3);
    CHECK(mentions(report_text(report), "Seal 1 (learner Sam Okafor) was given up"));
}

TEST_CASE("A seal that was given up is told, and strictly a finding until its own key seals again") {
    Fixture bundle;
    bundle.die_after_event(learner_seal(), bundle.people.sam);
    CHECK(make_receipt(bundle.files(), bundle.folder()).error().kind == ErrorKind::refused);
    bundle.must_seal(assessor_seal(), bundle.people.alex);
    const VerifyReport lenient = bundle.report();
    CHECK(lenient.verdict == Verdict::whole);
    CHECK(mentions(report_text(lenient), "Nothing here shows whether there ever was one: ask Sam Okafor"));
    CHECK(mentions(report_lines(bundle.strict()), "gives up seal 1 (learner Sam Okafor)"));
    bundle.must_seal(learner_seal(), bundle.people.sam);
    CHECK(bundle.strict().verdict == Verdict::whole);
}

TEST_CASE("A seal whose signature was taken away is not given up") {
    Fixture bundle;
    bundle.must_seal(learner_seal(), bundle.people.sam);
    REQUIRE(bundle.files().remove(bundle.path("seals/01-learner.sig")).ok());
    CHECK(bundle.refusal(assessor_seal(), bundle.people.alex).kind == ErrorKind::damaged);
}

TEST_CASE("Wherever a full disk stops a sealing, sealing again comes to one whole seal") {
    int stops = 0;
    for (std::uint64_t room = 0;; room += room < 20'000 ? 900 : 20'000) {
        Fixture bundle;
        FaultyFileSystem disk(bundle.files());
        disk.set_room(room);
        const auto first =
            seal_discussion(disk, bundle.clock, bundle.folder(), learner_seal(), bundle.people.sam);
        if (!first) {
            ++stops;
            INFO("room for " << room << " bytes: " << first.error().message());
            CHECK(first.error().kind == ErrorKind::full);
        }
        bundle.clock.advance(std::chrono::hours(48));
        if (!first)
            bundle.must_seal(learner_seal(), bundle.people.sam);
        CHECK(bundle.state().seals.size() == 1);
        CHECK(bundle.strict().verdict == Verdict::whole);
        if (first)
            break;
    }
    CHECK(stops > 10);
}

TEST_CASE("What a seal covers is mended to the same bytes or not at all, also a week later") {
    Fixture bundle;
    const std::string old_tags = bundle.bytes("tagmanifest-sha256.txt");
    bundle.must_seal(learner_seal(), bundle.people.sam);
    const auto sealed = bundle.copy();
    bundle.clock.advance(std::chrono::hours(7 * 24));

    bundle.put("tagmanifest-sha256.txt", old_tags); // the crash just before the end
    CHECK(bundle.report().verdict == Verdict::not_as_recorded);
    bundle.put("data/time-counters.csv", "damaged");
    REQUIRE(repair_discussion(bundle.files(), bundle.clock, bundle.folder()).ok());
    CHECK(bundle.copy() == sealed);

    bundle.put("bag-info.txt", "damaged");
    CHECK_FALSE(repair_discussion(bundle.files(), bundle.clock, bundle.folder()).ok());
    CHECK(bundle.bytes("manifest-sha256.txt") == sealed.at("manifest-sha256.txt"));
}

TEST_CASE("A finding says between which seals the file was changed") {
    Fixture bundle;
    bundle.must_seal(learner_seal(), bundle.people.sam);
    bundle.must_seal(assessor_seal(), bundle.people.alex);
    const auto lines = [&] { return report_lines(bundle.report()); };
    SECTION("a sheet, after the last") {
        bundle.put("data/time-counters.csv", "x");
        CHECK(mentions(lines(), "It was changed after seal 2 (assessor, "));
    }
    SECTION("the journal behind the first seal") {
        std::string journal = bundle.bytes("data/journal.jsonl");
        journal.replace(journal.rfind("I conducted it."), 15, "I conducted IT.");
        bundle.put("data/journal.jsonl", journal);
        CHECK(mentions(lines(), "Its lines 1 to " + std::to_string(bundle.strict().seals[0].lines) +
                                    " are as they were sealed. It was changed after seal 2 (assessor, "));
    }
    SECTION("the journal before both") {
        std::string journal = bundle.bytes("data/journal.jsonl");
        journal.replace(journal.find("the GROW model"), 14, "the gROW model");
        bundle.put("data/journal.jsonl", journal);
        CHECK_FALSE(mentions(lines(), "as they were sealed"));
        CHECK(mentions(lines(), "It was changed after seal 2 (assessor, "));
    }
    SECTION("a recording that is as it was sealed, in a journal that is not") {
        std::string journal = bundle.bytes("data/journal.jsonl");
        bundle.put("data/journal.jsonl", "garbage\n");
        CHECK_FALSE(mentions(lines(), "data/recording.flac:"));
    }
}

TEST_CASE("The words for an unsealed bundle and for unknown signers promise nothing") {
    Fixture bundle;
    CHECK(report_text(bundle.report()) ==
          "The bundle is whole.\nIt carries no seal: nothing in it proves who made it.\n");
    bundle.must_seal(learner_seal(), bundle.people.sam);
    const std::string text = report_text(bundle.report());
    CHECK(text.starts_with("The bundle is consistent, signers unknown: "));
    CHECK_FALSE(mentions(text, "is whole"));
}

TEST_CASE("A receipt is held against the journal, and a slip is told from a roll-back") {
    Fixture bundle;
    const auto receipt = make_receipt(bundle.files(), bundle.folder());
    REQUIRE(receipt.ok());
    CHECK(mentions(receipt_text(*receipt), receipt->code));
    CHECK(mentions(receipt_html(*receipt), receipt->code));
    CHECK_FALSE(mentions(receipt_html(*receipt), "<script"));
    bundle.must_seal(learner_seal(), bundle.people.sam);
    const auto held = [&](const std::string& code) { return bundle.report({.head = head_code_from(code)}); };
    CHECK(held(receipt->code).receipt_line == bundle.state().sequence - 1);
    std::string slip = receipt->code;
    slip[0] = slip[0] == '0' ? '2' : '0';
    CHECK(mentions(report_lines(held(slip)), "read the receipt again"));
    CHECK(mentions(report_lines(held(std::string(26, '0'))), "was cut back behind it"));
}

TEST_CASE("A discussion that is still open is neither sealed nor given a receipt for") {
    SampleBundle bundle;
    ToldDiscussion discussion;
    discussion.start();
    bundle.put("data/journal.jsonl", journal_bytes(discussion));
    const FakeClock clock;
    CHECK(seal_discussion(bundle.files(), clock, bundle.folder(), learner_seal(), new_key()).error().kind ==
          ErrorKind::refused);
    CHECK(make_receipt(bundle.files(), bundle.folder()).error().kind == ErrorKind::refused);
}
