// Clips on both sides of the watch's own thresholds (labelled_clips.h): made after the rules, so that a rule
// cannot change without a clip noticing.

#include "support/labelled_clips.h"

namespace counterpoint::test {

namespace {

using enum SignalProblem;

const std::vector<float>& assessor() {
    return rendered_speech().assessor;
}
const std::vector<float>& learner() {
    return rendered_speech().learner;
}

SoundScene with_noise(int channels, double seconds, double peak) {
    SoundScene scene(channels, seconds);
    for (int channel = 0; channel < channels; ++channel)
        scene.noise(channel, 0, seconds, peak);
    return scene;
}

std::vector<LabelledClip> silence() {
    return {
        {"silence for less than the time at the start",
         {},
         [] { return with_noise(1, 60, 0.02).dialogue(0, 0, 1, 60, 0.4).mute(0, 0, 13); }},
        {"silence for more than the time at the start",
         {{dead_microphone, 0}},
         [] { return with_noise(1, 60, 0.02).dialogue(0, 0, 1, 60, 0.4).mute(0, 0, 17); }},
        {"silence in talk for less than its time",
         {},
         [] { return with_noise(1, 90, 0.02).dialogue(0, 0, 1, 90, 0.4).mute(0, 40, 63); }},
        {"silence in talk for more than its time",
         {{dead_microphone, 0}},
         [] { return with_noise(1, 90, 0.02).dialogue(0, 0, 1, 90, 0.4).mute(0, 40, 68); }},
        {"silent for 6 s while the other talks",
         {},
         [] {
             return with_noise(2, 60, 0.02)
                 .dialogue(0, 1, 1, 30, 0.4)
                 .talk(0, assessor(), 30, 60, 0.4)
                 .mute(1, 31, 37);
         }},
        {"silent for 14 s while the other talks",
         {{dead_microphone, 1}},
         [] {
             return with_noise(2, 60, 0.02)
                 .dialogue(0, 1, 1, 30, 0.4)
                 .talk(0, assessor(), 30, 60, 0.4)
                 .mute(1, 31, 45);
         }},
        {"noise just below the floor from the start",
         {{dead_microphone, 0}},
         [] { return with_noise(1, 40, 0.0035); }},
        {"noise just above the floor, nobody there yet", {}, [] { return with_noise(1, 100, 0.012); }},
        {"crackles in a muted input do not make it live",
         {{dead_microphone, 0}},
         [] { return with_noise(1, 60, 0.0008).knocks(0, 0, 60, 0.3, 4); }},
        {"a microphone that comes and goes is told each time it was gone for long",
         {{dead_microphone, 0}, {dead_microphone, 0}},
         [] {
             return with_noise(1, 150, 0.02).dialogue(0, 0, 1, 150, 0.4).mute(0, 20, 50).mute(0, 90, 125);
         }},
        {"the computer's side, silent for good after it was heard",
         {},
         [] {
             return with_noise(2, 150, 0.02)
                 .dialogue(0, 1, 1, 60, 0.4)
                 .talk(0, assessor(), 60, 150, 0.4)
                 .mute(1, 60, 150);
         },
         true},
        {"both microphones dead",
         {{dead_microphone, 0}, {dead_microphone, 1}},
         [] { return with_noise(2, 40, 0.0009); }},
    };
}

std::vector<LabelledClip> nobody() {
    return {
        {"nobody for less than two minutes, then the talk",
         {},
         [] { return with_noise(1, 150, 0.02).dialogue(0, 0, 110, 150, 0.4); }},
        {"nobody for more than two minutes", {{voice_missing, 0}}, [] { return with_noise(1, 130, 0.02); }},
        {"one who is silent for five and a half minutes",
         {},
         [] {
             return with_noise(2, 370, 0.02)
                 .talk(1, learner(), 1, 20, 0.4)
                 .talk(0, assessor(), 20, 350, 0.4)
                 .talk(1, learner(), 350, 370, 0.4);
         }},
        {"one who is silent for seven minutes",
         {{voice_missing, 1}},
         [] {
             return with_noise(2, 440, 0.02).talk(1, learner(), 1, 20, 0.4).talk(0, assessor(), 20, 440, 0.4);
         }},
        {"a tone of the mains is nobody",
         {{voice_missing, 0}},
         [] { return with_noise(1, 130, 0.02).hum(0, 0, 130, 0.05, 100); }},
        {"knocking is nobody",
         {{voice_missing, 0}},
         [] { return with_noise(1, 130, 0.02).knocks(0, 0, 130, 0.5, 0.15); }},
    };
}

std::vector<LabelledClip> loudness() {
    return {
        {"cut in three seconds of twelve",
         {},
         [] {
             auto scene = with_noise(1, 90, 0.02).dialogue(0, 0, 1, 90, 0.4);
             for (double at = 10; at < 90; at += 4.5)
                 scene.thump(0, at, 1.5);
             return scene;
         }},
        {"cut in every second second",
         {{clipping, 0}},
         [] {
             auto scene = with_noise(1, 90, 0.02).dialogue(0, 0, 1, 90, 0.4);
             for (double at = 10.5; at < 90; at += 2)
                 scene.thump(0, at, 1.5);
             return scene;
         }},
        {"as loud as can be, and nothing cut",
         {},
         [] { return with_noise(1, 90, 0.02).dialogue(0, 0, 1, 90, 0.97); }},
        {"voices twice as loud as too low",
         {},
         [] { return with_noise(1, 90, 0.01).dialogue(0, 0, 1, 90, 0.12); }},
        {"voices at half of too low",
         {{level_too_low, 0}},
         [] { return with_noise(1, 90, 0.003).dialogue(0, 0, 1, 90, 0.025); }},
        {"soft ends of sentences are not too low",
         {},
         [] {
             auto scene = with_noise(1, 120, 0.01);
             for (double at = 1; at < 120; at += 8)
                 scene.talk(0, learner(), at, at + 5, 0.4, at)
                     .talk(0, learner(), at + 5.5, at + 6.2, 0.03, at + 5.5);
             return scene;
         }},
    };
}

} // namespace

std::vector<LabelledClip> clips_from_rules() {
    auto clips = silence();
    for (auto* more : {&nobody, &loudness})
        for (LabelledClip& clip : (*more)())
            clips.push_back(std::move(clip));
    return clips;
}

} // namespace counterpoint::test
