// Situations and labels that were written before the rules (labelled_clips.h). Left is the assessor's
// microphone and right the learner's, unless it says otherwise.

#include "support/labelled_clips.h"

namespace counterpoint::test {

namespace {

using enum SignalProblem;

constexpr double room = 0.017;  ///< peak of a quiet room, the least that was measured
constexpr double muted = 0.001; ///< peak of an input that the system has muted, the most that was measured

const std::vector<float>& assessor() {
    return rendered_speech().assessor;
}
const std::vector<float>& learner() {
    return rendered_speech().learner;
}

/// Two microphones in one quiet room.
SoundScene two_in_a_room(double seconds) {
    SoundScene scene(2, seconds);
    scene.noise(0, 0, seconds, room).noise(1, 0, seconds, room);
    return scene;
}

/// One microphone in a quiet room.
SoundScene one_in_a_room(double seconds) {
    SoundScene scene(1, seconds);
    scene.noise(0, 0, seconds, room);
    return scene;
}

std::vector<LabelledClip> all_is_well() {
    return {
        {"two microphones, a good talk",
         {},
         [] { return two_in_a_room(120).dialogue(0, 1, 1, 120, 0.4).bleed(0.05); }},
        {"one microphone between the two", {}, [] { return one_in_a_room(120).dialogue(0, 0, 1, 120, 0.4); }},
        {"the learner thinks for 12 s",
         {},
         [] { return one_in_a_room(90).talk(0, assessor(), 1, 20, 0.4).talk(0, learner(), 32, 90, 0.4); }},
        {"the learner thinks for 40 s",
         {},
         [] {
             return two_in_a_room(150)
                 .dialogue(0, 1, 1, 40, 0.4)
                 .talk(0, assessor(), 40, 50, 0.4)
                 .talk(1, learner(), 90, 150, 0.4)
                 .bleed(0.05);
         }},
        {"both read a statement for 50 s",
         {},
         [] { return one_in_a_room(150).dialogue(0, 0, 1, 60, 0.4).dialogue(0, 0, 110, 150, 0.4); }},
        {"the learner listens for 3 minutes",
         {},
         [] {
             return two_in_a_room(240)
                 .dialogue(0, 1, 1, 30, 0.4)
                 .talk(0, assessor(), 30, 210, 0.4)
                 .talk(1, learner(), 210, 240, 0.4)
                 .bleed(0.05);
         }},
        {"the assessor listens for 5 minutes and says mm now and then",
         {},
         [] {
             auto scene = two_in_a_room(330);
             scene.talk(0, assessor(), 1, 15, 0.4).talk(1, learner(), 15, 330, 0.4);
             for (double at = 60; at < 330; at += 60)
                 scene.talk(0, assessor(), at, at + 0.6, 0.3);
             return scene.bleed(0.05);
         }},
        {"a cough and a laugh are cut flat",
         {},
         [] {
             return one_in_a_room(120)
                 .dialogue(0, 0, 1, 120, 0.4)
                 .talk(0, learner(), 40, 40.4, 4)
                 .talk(0, assessor(), 80, 82, 4);
         }},
        {"a p pops every ten seconds",
         {},
         [] {
             auto scene = one_in_a_room(120).dialogue(0, 0, 1, 120, 0.4);
             for (double at = 5; at < 120; at += 10)
                 scene.thump(0, at, 1.5);
             return scene;
         }},
        {"a quiet speaker with good equipment",
         {},
         [] { return one_in_a_room(120).dialogue(0, 0, 1, 120, 0.12); }},
        {"an air conditioner runs",
         {},
         [] {
             return SoundScene(1, 120)
                 .noise(0, 0, 120, 0.08)
                 .hum(0, 0, 120, 0.01, 100)
                 .dialogue(0, 0, 1, 120, 0.4);
         }},
        {"a call: the other side is silent for 2 minutes while it listens",
         {},
         [] {
             return SoundScene(2, 200)
                 .noise(0, 0, 200, room)
                 .dialogue(0, 1, 1, 30, 0.4)
                 .talk(0, assessor(), 30, 150, 0.4)
                 .dialogue(0, 1, 150, 200, 0.4);
         },
         true},
        {"a headset that makes pauses perfectly silent",
         {},
         [] { return two_in_a_room(180).dialogue(0, 1, 1, 180, 0.4).gate(0, 0.03).gate(1, 0.03); }},
        {"such a headset, and the learner thinks for 15 s",
         {},
         [] {
             return one_in_a_room(120).dialogue(0, 0, 1, 50, 0.4).dialogue(0, 0, 65, 120, 0.4).gate(0, 0.03);
         }},
        {"the assessor types while the learner talks",
         {},
         [] {
             return two_in_a_room(180)
                 .dialogue(0, 1, 1, 180, 0.4, 15)
                 .knocks(0, 16, 180, 0.2, 0.2)
                 .bleed(0.05);
         }},
        {"a door slams, a chair scrapes",
         {},
         [] {
             return one_in_a_room(120)
                 .dialogue(0, 0, 1, 120, 0.4)
                 .thump(0, 30, 3)
                 .thump(0, 30.2, 3)
                 .knocks(0, 60, 62, 2, 0.05);
         }},
        {"the window is open: rain and traffic",
         {},
         [] { return SoundScene(1, 120).swelling_noise(0, 0, 120, 0.1, 11).dialogue(0, 0, 1, 120, 0.35); }},
        {"a telephone rings for 5 s",
         {},
         [] { return one_in_a_room(120).dialogue(0, 0, 1, 120, 0.4).hum(0, 50, 55, 0.3, 440); }},
        {"a laptop's two microphones hear both people alike",
         {},
         [] { return two_in_a_room(240).dialogue(0, 0, 1, 240, 0.3).dialogue(1, 1, 1, 240, 0.28); }},
        {"a private word: muted for 5 s",
         {},
         [] { return one_in_a_room(120).dialogue(0, 0, 1, 120, 0.4).mute(0, 60, 65); }},
        {"automatic gain lifts the noise in each pause",
         {},
         [] {
             auto scene = SoundScene(1, 150);
             for (double at = 1; at < 150; at += 12)
                 scene.talk(0, learner(), at, at + 8, 0.5, at)
                     .noise(0, at, at + 8, 0.02)
                     .swelling_noise(0, at + 8, at + 12, 0.1, 8);
             return scene;
         }},
        {"a USB microphone that wakes up 2 s late",
         {},
         [] { return one_in_a_room(90).dialogue(0, 0, 0, 90, 0.4).mute(0, 0, 2); }},
        {"a studio microphone in a very quiet room, 10 s of thought",
         {},
         [] {
             return SoundScene(1, 120)
                 .noise(0, 0, 120, 0.0012)
                 .dialogue(0, 0, 1, 50, 0.3)
                 .dialogue(0, 0, 60, 120, 0.3);
         }},
        {"a studio microphone in a very quiet room, 30 s of thought",
         {},
         [] {
             return SoundScene(1, 150)
                 .noise(0, 0, 150, 0.0012)
                 .dialogue(0, 0, 1, 60, 0.3)
                 .dialogue(0, 0, 90, 150, 0.3);
         }},
    };
}

std::vector<LabelledClip> something_is_wrong() {
    return {
        {"the assessor's microphone is muted by the system from the start",
         {{dead_microphone, 0}},
         [] {
             return SoundScene(2, 120)
                 .noise(0, 0, 120, muted)
                 .noise(1, 0, 120, room)
                 .dialogue(-1, 1, 1, 120, 0.4);
         }},
        {"the learner mutes in the middle, the assessor asks on",
         {{dead_microphone, 1}},
         [] {
             return two_in_a_room(120)
                 .dialogue(0, 1, 1, 60, 0.4)
                 .talk(0, assessor(), 60, 120, 0.4)
                 .mute(1, 58, 120);
         }},
        {"the only microphone is muted from the start",
         {{dead_microphone, 0}},
         [] { return SoundScene(1, 60).noise(0, 0, 60, 0.0005); }},
        {"the only microphone gives perfect silence from the middle on",
         {{dead_microphone, 0}},
         [] { return one_in_a_room(150).dialogue(0, 0, 1, 150, 0.4).mute(0, 60, 150); }},
        {"the wrong microphone: rumble in a closed laptop",
         {{voice_missing, 0}},
         [] { return SoundScene(1, 240).noise(0, 0, 240, 0.01).hum(0, 0, 240, 0.01, 50); }},
        {"the learner's microphone is in the wrong socket: hum and hiss",
         {{voice_missing, 1}},
         [] {
             return SoundScene(2, 240)
                 .noise(0, 0, 240, room)
                 .noise(1, 0, 240, 0.01)
                 .hum(1, 0, 240, 0.015, 50)
                 .dialogue(0, -1, 1, 240, 0.4, 15);
         }},
        {"the assessor is only heard through the learner's microphone, faintly",
         {{voice_missing, 0}},
         [] { return two_in_a_room(240).talk(1, learner(), 1, 240, 0.4).bleed(0.06); }},
        {"both are far too loud",
         {{clipping, 0}, {clipping, 1}},
         [] { return two_in_a_room(120).dialogue(0, 1, 1, 120, 4); }},
        {"the learner is a little too loud, every sentence is cut",
         {{clipping, 1}},
         [] { return two_in_a_room(120).dialogue(0, -1, 1, 120, 0.4).dialogue(-1, 1, 1, 120, 1.9); }},
        {"cut flat in the interface, then turned down to a half",
         {{clipping, 0}},
         [] {
             return one_in_a_room(120)
                 .dialogue(0, 0, 1, 120, 2)
                 .cut_flat(0, 0, 120, 0.8)
                 .gain(0, 0, 120, 0.5, 0.5);
         }},
        {"the microphone stands three metres away",
         {{level_too_low, 0}},
         [] { return SoundScene(1, 120).noise(0, 0, 120, 0.005).dialogue(0, 0, 1, 120, 0.03); }},
        {"the gain is almost at zero",
         {{level_too_low, 0}, {level_too_low, 1}},
         [] {
             return SoundScene(2, 150)
                 .noise(0, 0, 150, 0.002)
                 .noise(1, 0, 150, 0.002)
                 .dialogue(0, 1, 1, 150, 0.02);
         }},
        {"the learner leans back until hardly anything is heard",
         {{level_too_low, 1}},
         [] {
             return two_in_a_room(240)
                 .dialogue(0, -1, 1, 240, 0.4)
                 .noise(1, 0, 240, 0.001)
                 .dialogue(-1, 1, 1, 240, 0.4)
                 .gain(1, 30, 150, 1, 0.06)
                 .gain(1, 150, 240, 0.06, 0.06);
         }},
        {"one microphone beside the assessor, the learner far from it",
         {{level_too_low, 0}},
         [] {
             return SoundScene(1, 180)
                 .noise(0, 0, 180, 0.004)
                 .dialogue(0, -1, 1, 180, 0.4)
                 .dialogue(-1, 0, 1, 180, 0.025);
         }},
        {"a call: the other side has muted itself for the whole talk",
         {{voice_missing, 1}},
         [] { return SoundScene(2, 240).noise(0, 0, 240, room).talk(0, assessor(), 1, 240, 0.4); },
         true},
        {"the assessor types and is never heard",
         {{voice_missing, 0}},
         [] { return two_in_a_room(240).talk(1, learner(), 1, 240, 0.4).knocks(0, 0, 240, 0.2, 0.25); }},
        {"a broken input gives a constant value",
         {{dead_microphone, 0}},
         [] { return SoundScene(1, 60).offset(0, 0, 60, 0.02); }},
        {"one microphone on the left of an interface, nothing on the right",
         {{dead_microphone, 1}},
         [] {
             return SoundScene(2, 120)
                 .noise(0, 0, 120, room)
                 .noise(1, 0, 120, 0.0003)
                 .dialogue(0, 0, 1, 120, 0.4);
         }},
        {"muted for a minute while the other talks, then back",
         {{dead_microphone, 0}},
         [] {
             return two_in_a_room(150)
                 .dialogue(0, 1, 1, 40, 0.4)
                 .talk(1, learner(), 40, 110, 0.4)
                 .dialogue(0, 1, 110, 150, 0.4)
                 .mute(0, 45, 105);
         }},
        {"a headset with noise suppression is muted for good",
         {{dead_microphone, 0}},
         [] {
             return two_in_a_room(300)
                 .dialogue(0, 1, 1, 60, 0.4)
                 .talk(1, learner(), 60, 300, 0.4)
                 .gate(0, 0.03)
                 .mute(0, 58, 300);
         }},
    };
}

} // namespace

std::vector<LabelledClip> clips_from_life() {
    auto clips = all_is_well();
    for (LabelledClip& clip : something_is_wrong())
        clips.push_back(std::move(clip));
    return clips;
}

} // namespace counterpoint::test
