#pragma once

// A bundle that a learner and an assessor sealed, by the use-case itself, and what an attacker does to one.

#include "app/closing.h"
#include "app/discussion_folder.h"
#include "app/sealing.h"
#include "bundle/bundle_writer.h"
#include "bundle/layout.h"
#include "bundle/seal_writer.h"
#include "bundle/verify.h"
#include "discussion/seals/head_code.h"
#include "support/fake_clock.h"
#include "unit/bundle/sample_bundle.h"

namespace counterpoint::test {

inline SigningKey new_key() {
    auto key = SigningKey::generate();
    REQUIRE(key.ok());
    return std::move(*key);
}

inline KnownPerson known(const SigningKey& key, std::string name, std::string role) {
    return {std::move(name), {std::move(role)}, key.public_key().fingerprint(), {}, "met in person"};
}

struct People {
    SigningKey sam = new_key();
    SigningKey alex = new_key();
    SigningKey kim = new_key();

    [[nodiscard]] KnownPeople known_people() const {
        return {known(sam, "Sam Okafor", "learner"), known(alex, "Alex Reid", "assessor"),
                known(kim, "Kim Doe", "iqa")};
    }
};

inline SealRequest learner_seal(std::string name = "Sam Okafor") {
    return {Actor::learner, std::move(name), "What I say is my own.", "photo ID"};
}
inline SealRequest assessor_seal(std::string name = "Alex Reid") {
    return {Actor::assessor, std::move(name), "I conducted it.", "known at the centre"};
}
inline SealRequest iqa_seal(std::string name = "Kim Doe") {
    return {Actor::iqa, std::move(name), "I checked it.", "known at the centre"};
}

/// Not sealed yet; the sound of bundles with another `frames` differs.
class BundleToSeal : public SampleBundle {
public:
    explicit BundleToSeal(Frame frames = 96'000, const std::string& discussion = std::string(32, 'a')) {
        write_sound(files(), path("data/recording.flac"), frames);
        const auto sound = hash_file(files(), path("data/recording.flac"));
        REQUIRE(sound.ok());
        ToldDiscussion told({"8585-301"}, discussion);
        told.name("Riverside College", "Sam Okafor", "Alex Reid")
            .start()
            .mark(24'000, {{"8585-301", "2.1"}}, "the GROW model")
            .stop(frames)
            .close(frames, sound->bytes, sound->sha256);
        write(told);
    }

    Result<State> seal(const SealRequest& request, const SigningKey& key) {
        return seal_discussion(files(), clock, folder(), request, key);
    }

    void must_seal(const SealRequest& request, const SigningKey& key) {
        const auto sealed = seal(request, key);
        INFO((sealed.ok() ? std::string() : sealed.error().message()));
        REQUIRE(sealed.ok());
    }

    /// One more event by the assessor, the sheets and manifests after it: what the program does.
    void write_on() {
        auto discussion = open_discussion(files(), folder());
        REQUIRE(discussion.ok());
        DurableLineSink sink(*discussion->journal);
        DiscussionWriter writer(std::move(discussion->state), std::move(discussion->chain), clock, sink);
        REQUIRE(writer
                    .execute({Actor::assessor, MakeMark{48'000,
                                                        48'000,
                                                        {{"8585-301", "3.1"}},
                                                        "later",
                                                        MarkOrigin::added_later,
                                                        "it was missed"}})
                    .ok());
        REQUIRE(write_bundle(files(), folder(), writer.state(), clock.wall_now()).ok());
    }

    [[nodiscard]] State state() {
        const auto journal = parse_journal(bytes("data/journal.jsonl"));
        REQUIRE(journal.ok());
        return state_from(journal->events);
    }

    [[nodiscard]] std::string code() { return head_code(state().head); }

    [[nodiscard]] VerifyReport report(VerifyOptions options = {}) {
        return verify(files(), folder(), options);
    }

    /// Every file; putting it back undoes any attack.
    [[nodiscard]] std::map<std::string, std::string> copy() {
        std::map<std::string, std::string> files;
        for (const std::string& name : file_names())
            files[name] = bytes(name);
        return files;
    }

    void restore(const std::map<std::string, std::string>& copy) {
        for (const std::string& name : file_names())
            if (!copy.contains(name))
                REQUIRE(files().remove(path(name)).ok());
        if (copy.contains("seals/01-learner.txt"))
            REQUIRE(files().create_directories(path("seals")).ok());
        else
            (void)files().remove(path("seals")); // empty by now, or not there
        for (const auto& [name, content] : copy)
            if (!files().exists(path(name)) || bytes(name) != content)
                put(name, content);
    }

    FakeClock clock;
};

} // namespace counterpoint::test
