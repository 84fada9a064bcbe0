#include "desk.h"

#include "base/user_folders.h"
#include "bundle/layout.h"
#include "drop.h"
#include "journal/journal_reader.h"
#include "live/window/window_settings.h"
#include "ui/theme.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <signal.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace counterpoint::test {

namespace {

const std::string window_title = "Counterpoint";

// Places of the window at its first size, 1280 x 720; each bears no words.
constexpr Place unit_301{400, 420};      // the second of its list
constexpr Place learner_field{660, 246}; // the first; Tab leads on to the others
constexpr Place first_device{1225, 298}; // below the system's default
constexpr int device_distance = 54;
constexpr Place record_button{890, 610}; // of the page before the recording
constexpr Place stop_button{1118, 95};
constexpr Place banner{26, 150};
constexpr Place nowhere{640, 715};
constexpr Place path_field{896, 339}; // the middle of its letters
constexpr int path_width = 320;
constexpr int most_of_cursor = 10; // pixels of a field that holds nothing else
constexpr Place elsewhere_button{1220, 180};
constexpr Place choose_button{896, 384}; // when they have been scrolled to
constexpr Place import_button{1066, 384};
constexpr Place between_import_buttons{1054, 384}; // where each microphone above them has its box
constexpr Place discussions_button{1004, 46};
constexpr Place new_discussion_button{44, 233}; // of the list
constexpr Place first_discussion{1200, 350};
constexpr Place conduct_tab{368, 46};
constexpr Place review_tab{496, 46};
constexpr Place play_button{42, 194}; // of Review
// Of Review's picture of the whole recording:
constexpr Place picture{36, 220};
constexpr int picture_width = 1'208;
constexpr int playhead_foot = 261;
constexpr int lozenge = 243; // a little below its middle, where the playhead's line would divide it

unsigned rgb(ImU32 color) {
    return (color >> IM_COL32_R_SHIFT & 0xFF) << 16 | (color >> IM_COL32_G_SHIFT & 0xFF) << 8 |
           (color >> IM_COL32_B_SHIFT & 0xFF);
}

} // namespace

const std::vector<CriterionKey> criterion_keys = {
    {"q", "1.1"}, {"w", "1.2"}, {"e", "1.3"}, {"a", "2.1"}, {"s", "2.2"}, {"d", "2.3"},
    {"f", "2.4"}, {"z", "3.1"}, {"x", "3.2"}, {"c", "3.3"}, {"v", "3.4"},
};

Desk::Desk() {
    open_window();
}

Desk::~Desk() {
    if (const pid_t recorder = recorder_of(find_bundle()); recorder > 0)
        kill(recorder, SIGKILL);
}

void Desk::open_window() {
    setenv("XDG_DATA_HOME", folder.file("data").c_str(), 1); // a catalogue of its own
    setenv("XDG_CONFIG_HOME", folder.file("config").c_str(), 1);
    REQUIRE(keep_window_settings(*files, window_settings_path(), {.welcomed = true})); // no first steps
    window_ = std::make_unique<Program>(
        std::vector<std::string>{COUNTERPOINT_PROGRAM, "--folder", folder.file("discussions")});
    await("the window", [this] { return hand.take_window(window_title); });
    await("the window's first picture", [this] { return hand.color_at(nowhere) != 0; });
}

void Desk::kill_window() {
    window_->kill_at_once();
}

void Desk::choose(const std::string& what, Place place) {
    const unsigned free = rgb(palette(Appearance::light).raised);
    await(what + " to choose", [&] { return hand.color_at(place) == free; });
    hand.click(place);
    await(what + " chosen", [&] { return shows_chosen(place); });
}

bool Desk::shows_chosen(Place choice) {
    return hand.color_at(choice) == rgb(palette(Appearance::light).accent_soft);
}

int Desk::place_of_device(const std::string& name) {
    const std::string list = folder.file("devices.json");
    REQUIRE(run({COUNTERPOINT_CLI, "devices", "--json"}, list) == 0);
    const auto json = nlohmann::json::parse(*files->read_all(list, 1'000'000));
    const auto found = std::find(json.begin(), json.end(), name);
    REQUIRE(found != json.end());
    return static_cast<int>(found - json.begin());
}

void Desk::fill_in_plan() {
    choose("unit", unit_301);
    hand.click(learner_field);
    hand.type("Samira Okafor\tL0012345\tAlex Reid\tRiverside College\t012345");
    choose("microphone", {first_device.x, first_device.y + place_of_device("pulse") * device_distance});
}

Instant Desk::record() {
    hand.point_at(nowhere);
    hand.press("F9"); // to the page before the recording
    await("Record",
          [this] { return hand.color_at(record_button) == rgb(palette(Appearance::light).danger_face); });
    hand.press("F9"); // points are not met: it asks why
    hand.type("a test");
    const Instant pressed = hand.press("F9");
    await("the recording's first event", [this] {
        bundle_ = find_bundle();
        return !bundle_.empty() && !state().takes.empty();
    });
    await("the recording on the screen", [this] { return shows_recording(); });
    return pressed;
}

bool Desk::shows_recording() {
    return hand.color_at(stop_button) == rgb(palette(Appearance::light).danger_face);
}

bool Desk::shows_danger() {
    return hand.color_at(banner) == rgb(palette(Appearance::light).danger_soft);
}

bool Desk::shows_pause() {
    return hand.color_at(banner) == rgb(palette(Appearance::light).warning_soft);
}

bool Desk::shows_stopped() {
    return hand.color_at(stop_button) == rgb(palette(Appearance::light).accent);
}

Instant Desk::stop() {
    hand.point_at(nowhere);
    const Instant pressed = hand.press("F10");
    await("the Stop on the screen", [this] { return shows_stopped(); });
    return pressed;
}

void Desk::close() {
    // Too soon after Stop it counts as the same press, made twice.
    await("the closing", [this] {
        hand.press("F10");
        return state().stage == RecordingStage::closed;
    });
    await_bundle();
}

void Desk::drop(const std::string& path) {
    drop_file(window_title, path, import_button);
}

void Desk::await_import_buttons() {
    const Palette& color = palette(Appearance::light);
    await("the buttons below the path", [&] {
        return hand.color_at(between_import_buttons) == rgb(color.surface) &&
               hand.color_at(import_button) == rgb(color.raised) &&
               hand.color_at(choose_button) == rgb(color.raised);
    });
}

void Desk::choose_recording() {
    hand.click(elsewhere_button);
    await_import_buttons();
    hand.click(choose_button);
}

void Desk::import_given() {
    await_import_buttons();
    await("a path in its field", [this] {
        const auto colors = hand.colors_from(path_field, path_width);
        return std::count(colors.begin(), colors.end(), rgb(palette(Appearance::light).raised)) <
               path_width - most_of_cursor;
    });
    hand.click(import_button);
    await("the bundle", [this] {
        bundle_ = find_bundle();
        return !bundle_.empty() && files->exists(join_path(bundle_, tag_manifest_file));
    });
}

void Desk::click_button(const std::string& what, Place place, unsigned color) {
    await(what + " to press", [&] { return hand.color_at(place) == color; });
    hand.click(place);
    hand.point_at(nowhere); // what the mouse rests on has another colour
}

void Desk::review(const std::string& discussion) {
    const Palette& color = palette(Appearance::light);
    click_button("the list of discussions", discussions_button, rgb(color.raised));
    await("the list", [&] { return hand.color_at(new_discussion_button) == rgb(color.accent); });
    click_button("the discussion", first_discussion, rgb(color.raised));
    await("the discussion that lies open", [&] { return hand.color_at(conduct_tab) == rgb(color.accent); });
    bundle_ = discussion;
    click_button("Review", review_tab, rgb(color.raised));
    await("Review", [&] {
        return hand.color_at(review_tab) == rgb(color.accent) &&
               hand.color_at(play_button) == rgb(color.accent);
    });
}

std::optional<double> Desk::middle_of(unsigned color, int y) {
    const std::vector<unsigned> colors = hand.colors_from({picture.x, y}, picture_width);
    double sum = 0;
    int found = 0;
    for (std::size_t x = 0; x < colors.size(); ++x)
        if (colors[x] == color) {
            sum += static_cast<double>(x) + 0.5;
            ++found;
        }
    return found == 0 ? std::nullopt : std::optional(sum / found / picture_width);
}

std::optional<double> Desk::playhead() {
    return middle_of(rgb(palette(Appearance::light).ink), playhead_foot);
}

std::optional<double> Desk::drafted_place() {
    return middle_of(rgb(palette(Appearance::light).warning), lozenge);
}

double Desk::picture_grain() {
    return 2.0 / picture_width;
}

void Desk::await_bundle() {
    await("the bundle", [this] { return files->exists(join_path(bundle_, tag_manifest_file)); });
    await("the recorder's end", [this] { return recorder_of(bundle_) == 0; });
}

std::string Desk::find_bundle() {
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(folder.file("discussions"), none))
        return entry.path().string();
    return {};
}

std::vector<RecordedEvent> Desk::events() {
    const auto content = read_journal(*files, journal_path(bundle_));
    return content ? content->events : std::vector<RecordedEvent>{};
}

State Desk::state() {
    return state_from(events());
}

int Desk::command_line(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), COUNTERPOINT_CLI);
    const std::string output = folder.file("output");
    const int code = run(arguments, output);
    UNSCOPED_INFO(arguments[1] << ": " << *files->read_all(output, 1'000'000));
    return code;
}

} // namespace counterpoint::test
