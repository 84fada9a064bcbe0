#pragma once

// A discussion made of events, for tests of whatever is derived from one. It is written through `apply`
// alone, so what a test sees is what a journal of these events gives.

#include "discussion/state.h"

#include <string>
#include <vector>

namespace counterpoint::test {

class ToldDiscussion {
public:
    /// Opened at 10:15 on 21 November 2026, of the units named.
    explicit ToldDiscussion(const std::vector<std::string>& units = {"8585-301"},
                            std::string discussion = "00112233445566778899aabbccddeeff");

    ToldDiscussion& name(std::string centre, std::string learner, std::string assessor);
    ToldDiscussion& start(SoundSource source = {SourceKind::device, "USB microphone"});
    ToldDiscussion& mark(Frame frame, std::vector<CriterionId> criteria, std::string note = {},
                         MarkOrigin origin = MarkOrigin::live);
    ToldDiscussion& stop(Frame frames);
    ToldDiscussion& close(Frame frames, std::uint64_t bytes, std::string sha256);

    /// Each event comes a second after the one before.
    ToldDiscussion& add(Event event, Actor by = Actor::program);

    [[nodiscard]] const std::vector<RecordedEvent>& events() const { return events_; }
    [[nodiscard]] State state() const;

private:
    std::vector<RecordedEvent> events_;
    MarkId marks_ = 0;
};

/// The handbook's own example, 1m 55 secs AC 2.1 and 2m 43 secs AC 3.1 and 3.2 (8585:2745), and a little
/// more.
ToldDiscussion typical_discussion();

/// What was agreed beforehand, of unit 8585-301.
void tell_plan(ToldDiscussion& discussion);

/// What was made of counter 1 and decided afterwards, with decisions that were changed, up to quality
/// assurance.
void tell_decisions(ToldDiscussion& discussion);

} // namespace counterpoint::test
