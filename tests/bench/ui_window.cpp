// What the real window costs, on the display and the sound server of the environment: from the start of the
// process to its first picture, processor while nothing moves and while it records (beside Audacity, which
// records the same source at the same time), and from a press to the picture that acknowledges it.
// Goals: 0.5 s, 1 % of a core, 15 % of a core, one frame (16.7 ms). What else runs on the computer only adds
// to every figure, so the least of several is printed beside the middle.

#include "base/user_folders.h"
#include "desk.h"
#include "live/views/view_model.h"
#include "ui/layout.h"
#include "ui/theme.h"
#include "units/catalogue.h"

#include <catch2/catch.hpp>

#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>

using namespace counterpoint;
using namespace counterpoint::test;
using namespace std::chrono_literals;

namespace {

constexpr Place nowhere{640, 715};
constexpr int rounds = 5;
constexpr auto measured = 20s;

double milliseconds_since(Instant begin) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

/// Processor seconds of a process until now; with its ended children.
double processor_of(pid_t process) {
    std::ostringstream text;
    text << std::ifstream("/proc/" + std::to_string(process) + "/stat").rdbuf();
    const std::string stat = text.str();
    std::istringstream fields(stat.substr(stat.rfind(')') + 1));
    std::string skipped;
    for (int i = 0; i < 11; ++i)
        fields >> skipped;
    double user = 0;
    double system = 0;
    fields >> user >> system;
    return (user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

/// Percent of a core of each process during `time`.
std::vector<double> percent_of(const std::vector<pid_t>& processes, std::chrono::seconds time) {
    std::vector<double> before;
    for (const pid_t process : processes)
        before.push_back(processor_of(process));
    const Instant begin = std::chrono::steady_clock::now();
    std::this_thread::sleep_for(time);
    const double seconds = milliseconds_since(begin) / 1'000;
    std::vector<double> percent;
    for (std::size_t i = 0; i < processes.size(); ++i)
        percent.push_back(100 * (processor_of(processes[i]) - before[i]) / seconds);
    return percent;
}

void print(const char* what, std::vector<double> values, const char* unit, const char* goal) {
    std::sort(values.begin(), values.end());
    std::printf("%-46s %8.2f %s least %8.2f middle %8.2f most   goal %s\n", what, values.front(), unit,
                values[values.size() / 2], values.back(), goal);
    std::fflush(stdout);
}

/// A place of each tile's face that bears no words: above its lower left corner.
std::vector<Place> places_of_tiles() {
    UnitView unit;
    const Catalogue catalogue = built_in_catalogue();
    const auto known = catalogue.find("8585-301");
    for (const LearningOutcome& outcome : known->outcomes) {
        OutcomeView view;
        view.tiles.resize(outcome.criteria.size());
        unit.outcomes.push_back(std::move(view));
    }
    const Rect area = screen_layout(Screen::conduct, 1280, 720, 1).tiles;
    const TilesLayout layout = tiles_layout({unit}, area.w - 4, area.h - 2, 1);
    std::vector<Place> places;
    for (const auto& outcome : layout.units.front().outcomes)
        for (const Rect& tile : outcome.tiles)
            places.push_back({static_cast<int>(area.x + 2 + tile.x + tile.w / 2),
                              static_cast<int>(area.y + tile.bottom() - 4)});
    return places;
}

/// Audacity, recording from the same source; 0 where it could not be brought to it.
class Audacity {
public:
    explicit Audacity(const std::string& folder) : told_(folder + "/audacity.told") {
        const char* script = std::getenv("COUNTERPOINT_AUDACITY");
        if (script == nullptr)
            return;
        // On a display of its own: there is no window manager that would keep the two apart.
        program_ = std::make_unique<Program>(
            std::vector<std::string>{"bash", COUNTERPOINT_TESTS_DIR "/support/with_display.sh", "python3",
                                     "-B", script, folder, told_},
            folder + "/audacity.log");
        const Instant begin = std::chrono::steady_clock::now();
        while (id_ == 0 && milliseconds_since(begin) < 90'000) {
            std::ifstream(told_) >> id_;
            std::this_thread::sleep_for(100ms);
        }
        if (id_ <= 0)
            std::printf("Audacity could not be brought to record: see tests/bench/audacity_record.py\n");
    }
    ~Audacity() {
        if (id_ > 0)
            kill(id_, SIGKILL);
    }
    Audacity(const Audacity&) = delete;
    Audacity& operator=(const Audacity&) = delete;

    [[nodiscard]] pid_t id() const { return std::max(id_, 0); }

private:
    std::string told_;
    std::unique_ptr<Program> program_;
    pid_t id_ = 0;
};

} // namespace

TEST_CASE("start") {
    Hand hand;
    const auto files = real_file_system();
    std::vector<double> starts;
    for (int round = 0; round < rounds; ++round) {
        const TemporaryFolder folder;
        setenv("XDG_CONFIG_HOME", folder.file("config").c_str(), 1);
        setenv("XDG_DATA_HOME", folder.file("data").c_str(), 1);
        REQUIRE(keep_window_settings(*files, window_settings_path(), {.welcomed = true}));
        const Instant begin = std::chrono::steady_clock::now();
        Program program({COUNTERPOINT_PROGRAM, "--folder", folder.file("discussions")});
        while (!hand.take_window("Counterpoint") || hand.color_at(nowhere) == 0)
            std::this_thread::sleep_for(1ms);
        starts.push_back(milliseconds_since(begin));
        program.kill_at_once();
        while (hand.take_window("Counterpoint"))
            std::this_thread::sleep_for(10ms);
    }
    print("process start to the first picture", starts, "ms", "500");
}

TEST_CASE("at rest, recording, pressing") {
    Desk desk;
    desk.hand.point_at(nowhere);
    std::this_thread::sleep_for(5s);
    std::vector<double> rest;
    for (int round = 0; round < 3; ++round)
        rest.push_back(percent_of({desk.window_process()}, measured / 2).front());
    print("nothing moves, percent of a core", rest, "%", "1");

    desk.fill_in_plan();
    const Audacity audacity(desk.folder.path());
    desk.record();
    desk.hand.point_at(nowhere);
    std::this_thread::sleep_for(3s);
    std::vector<double> window;
    std::vector<double> recorder;
    std::vector<double> other;
    for (int round = 0; round < 3; ++round) {
        std::vector<pid_t> processes = {desk.window_process(), recorder_of(desk.bundle())};
        if (audacity.id() > 0)
            processes.push_back(audacity.id());
        const auto percent = percent_of(processes, measured);
        window.push_back(percent[0]);
        recorder.push_back(percent[1]);
        if (percent.size() > 2)
            other.push_back(percent[2]);
    }
    print("recording: the window, percent of a core", window, "%", "15");
    print("recording: the recorder", recorder, "%", "");
    if (!other.empty())
        print("recording: Audacity, the same source", other, "%", "");

    const auto tiles = places_of_tiles();
    const ImU32 soft = palette(Appearance::light).accent_soft;
    const unsigned touched = (soft >> IM_COL32_R_SHIFT & 0xFF) << 16 |
                             (soft >> IM_COL32_G_SHIFT & 0xFF) << 8 | (soft >> IM_COL32_B_SHIFT & 0xFF);
    std::vector<double> presses;
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(300 + 37 * i));
        const Instant pressed = desk.hand.press(criterion_keys[i].key);
        while (desk.hand.color_at(tiles[i]) != touched && milliseconds_since(pressed) < 2'000)
            ;
        presses.push_back(milliseconds_since(pressed));
    }
    print("press to the picture that acknowledges it", presses, "ms", "16.7");
    desk.stop();
}
