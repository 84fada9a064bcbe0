#include "audio/file_device.h"
#include "base/assets.h"
#include "sound_helpers.h"

using namespace counterpoint;
using namespace counterpoint::test;

TEST_CASE("The practice sound is a talk of two voices, one on each channel") {
    const SystemClock clock;
    const auto device = FileDevice::open_memory(embedded_asset("practice/practice-discussion.opus"),
                                                "practice", clock, PlaySpeed::maximum);
    REQUIRE(device.ok());
    REQUIRE((*device)->format() == SoundFormat{48'000, 2});

    auto reader = SoundReader::open_memory(embedded_asset("practice/practice-discussion.opus"), "practice");
    std::vector<std::int16_t> second(2 * 48'000);
    int assessor = 0, learner = 0, seconds = 0;
    while (true) {
        const auto got = (*reader)->read(second);
        REQUIRE(got.ok());
        if (*got < 48'000)
            break;
        double left = 0, right = 0;
        for (std::size_t i = 0; i < second.size(); i += 2) {
            left += static_cast<double>(second[i]) * second[i];
            right += static_cast<double>(second[i + 1]) * second[i + 1];
        }
        // A quiet room is not a dead microphone.
        CHECK(std::min(left, right) / 48'000 > 10);
        ++seconds;
        assessor += left > 20 * right ? 1 : 0;
        learner += right > 20 * left ? 1 : 0;
    }
    CHECK(seconds >= 60);
    CHECK(seconds <= 100);
    CHECK(assessor >= 15);
    CHECK(learner > assessor); // the learner does most of the talking
}
