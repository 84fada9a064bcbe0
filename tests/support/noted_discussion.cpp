#include "support/noted_discussion.h"

namespace counterpoint::test {

WallTime in_room(int hour, int minute, int second) {
    return std::chrono::sys_days{std::chrono::year{2026} / 11 / 21} + std::chrono::hours(hour - 1) +
           std::chrono::minutes(minute) + std::chrono::seconds(second);
}

ToldDiscussion begun_notes() {
    ToldDiscussion told;
    told.name("Riverside College", "Sam Okafor", "Alex Reid");
    told.add(NotesBegun{in_room(14, 0), 60}, Actor::assessor);
    told.add(NoteWritten{1,
                         in_room(14, 5, 30),
                         NoteClock::program,
                         {{"8585-301", "2.1"}},
                         "Sam uses the GROW model with \"Client 1\"."},
             Actor::assessor);
    told.add(NoteWritten{2,
                         in_room(14, 7, 10),
                         NoteClock::typed,
                         {{"8585-301", "3.1"}, {"8585-301", "3.2"}},
                         "=Feedback <b>is</b> asked for,\nand written down."},
             Actor::assessor);
    told.add(NoteWritten{3, in_room(14, 20), NoteClock::program, {}, "A break of five minutes."},
             Actor::assessor);
    return told;
}

ToldDiscussion ended_notes() {
    ToldDiscussion told = begun_notes();
    told.add(NotesEnded{in_room(14, 40)}, Actor::assessor);
    return told;
}

ToldDiscussion confirmed_notes() {
    ToldDiscussion told = ended_notes();
    told.add(NoteCorrected{1,
                           in_room(14, 5, 30),
                           {{"8585-301", "2.1"}, {"8585-301", "2.2"}},
                           "Sam uses the GROW model with \"Client 1\".",
                           "a criterion was left out"},
             Actor::assessor);
    told.add(NotesConfirmed{"These notes are a true record of the discussion.", "read together"},
             Actor::learner);
    return told;
}

} // namespace counterpoint::test
