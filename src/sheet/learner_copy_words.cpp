#include "sheet/learner_copy_words.h"

#include "sheet/words.h"

namespace counterpoint {

Texts how_it_is_done() {
    return {
        ("You talk with one assessor about your own work. The discussion itself is the evidence, and it "
         "is as demanding as a written assessment."),
        ("Your assessor begins with the reason for the discussion and how your points are assessed and "
         "recorded. After that you should do most of the talking. Every question is open; there may be "
         "further questions that were not listed, and there is time to think."),
        ("The discussion is recorded as sound and kept with your evidence. Nobody writes a transcript. At "
         "the beginning it is said that it is recorded, who is there, and that you agree to it."),
        ("While you talk your assessor marks the moments at which you address a criterion. These time "
         "counters stand on the result sheet below, so that quality assurance can hear each of them, or "
         "the whole."),
        ("Each criterion gets feedback and Pass or Referral. The unit is passed only when each of its "
         "criteria is. A criterion that was not met is the only ground for a referral; your wording, your "
         "presentation or a missed deadline are none. After a referral there can be another submission."),
        "Name no client of yours: say \"Client 1\". This goes for the recording too.",
        ("Before a decision you declare that what you said is your own. Decisions are informal until "
         "quality assurance has confirmed them."),
        "You may refuse that the recording is used, without names, to train assessors.",
        ("If you need an access arrangement, say so now: it is agreed beforehand and logged, and it never "
         "changes what is asked of you.")};
}

std::string copy_name(const ResultSheet& sheet) {
    const std::string title =
        (sheet.practice ? "PRACTICE: " : "") + std::string(copy_title) + unit_ids(sheet);
    return sheet.learner.name.empty() ? title : title + ", " + sheet.learner.name;
}

} // namespace counterpoint
