// The real window with a pretended recorder behind it: prints every command with the instant of its press,
// one a line. For the real-window test, and for looking at a screen without a recorder.
//
//   window_probe [--screen plan|conduct|lost|finished] [--units 1|2] [--marks N] [--problem TEXT]
//                [--look light|dark|contrast] [--size PERCENT] [--first-run]
//                [--width N] [--height N] [--slow-frames MILLISECONDS] [--no-microphone]

#include "live/window/marking.h"
#include "platform/window.h"
#include "support/pretend_recorder.h"
#include "ui/app_window.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <thread>

using namespace counterpoint;

namespace {

/// A window whose frames take long, so that many presses fall into one.
class SlowClient final : public WindowClient {
public:
    SlowClient(AppWindow& client, std::chrono::milliseconds delay) : client_(client), delay_(delay) {}

    void set_up(float scale, const FontFiles& fonts, Letters letters) override {
        client_.set_up(scale, fonts, letters);
    }
    void set_key_names(const KeyNames& names) override { client_.set_key_names(names); }
    bool take(const KeyPress& press) override { return client_.take(press); }
    bool begin_typing() override { return client_.begin_typing(); }
    Instant screen_since() const override { return client_.screen_since(); }
    void take_dropped(const std::vector<std::string>& paths) override { client_.take_dropped(paths); }
    bool has_news() override { return client_.has_news(); }
    void draw(const FrameInput& input) override {
        std::this_thread::sleep_for(delay_);
        client_.draw(input);
    }
    bool holds_input() const override { return client_.holds_input(); }
    float size() const override { return client_.size(); }
    double sleep_seconds() const override { return client_.sleep_seconds(); }
    Background background() const override { return client_.background(); }
    void set_focus(bool has_keyboard) override { client_.set_focus(has_keyboard); }
    Shape shape() const override { return client_.shape(); }
    void close_requested() override { client_.close_requested(); }
    bool may_close() const override { return client_.may_close(); }

private:
    AppWindow& client_;
    std::chrono::milliseconds delay_;
};

void begin(test::PretendRecorder& recorder, const Clock& clock, int units, int marks) {
    StartRecording start;
    start.units = {"8585-301"};
    if (units > 1)
        start.units.emplace_back("8585-302");
    start.centre = {"Riverside College", "012345"};
    start.learner = {"Samira Okafor-Lindqvist", "L0012345"};
    start.assessor = {"Alex Reid"};
    start.arrangements = {
        PlanDiscussion{{.date = "21 November 2026", .minutes = 60}},
        ListQuestions{
            {{1,
              "How did you plan the coaching, and what changed on the way?",
              {{"8585-301", "1.1"}, {"8585-301", "1.2"}},
              {"Can you give an example?"}},
             {2, "Which tools did you choose for your clients, and why these?", {{"8585-301", "2.1"}}, {}},
             {3, "What did you learn from it?", {{"8585-301", "3.1"}}, {}}}}};
    recorder.request(start);
    recorder.begin_earlier(std::chrono::seconds(60 * 15 + 12));
    WindowState window;
    const char* numbers[] = {"1.1", "2.1", "3.2", "2.3", "1.2", "2.1", "3.4"};
    for (int i = 0; i < marks; ++i) {
        const Instant at = clock.monotonic_now() - std::chrono::seconds(15 * 60 - i * 97 % 880);
        mark_criterion({{"8585-301", numbers[i % 7]}, i % 3 == 2}, at, window, recorder);
        if (i % 4 == 1) {
            window.note.open = true;
            window.note.text = "the GROW model, with Client 1";
            save_note(at, window, recorder);
        }
    }
}

} // namespace

int main(int argc, char** argv) {
    std::string screen = "plan";
    std::vector<std::string> problems;
    int units = 1;
    int marks = 0;
    int slow = 0;
    std::string look = "light";
    WindowSettings settings{.welcomed = true};
    bool first_run = false;
    bool no_microphone = false;
    WindowOptions options;
    CLI::App app("The window with a pretended recorder");
    app.add_option("--screen", screen);
    app.add_option("--units", units);
    app.add_option("--marks", marks);
    app.add_option("--problem", problems);
    app.add_option("--width", options.width);
    app.add_option("--height", options.height);
    app.add_option("--slow-frames", slow);
    app.add_option("--look", look);
    app.add_option("--size", settings.size);
    app.add_flag("--first-run", first_run);
    app.add_flag("--no-microphone", no_microphone);
    CLI11_PARSE(app, argc, argv);

    const SystemClock clock;
    test::PretendRecorder recorder(clock);
    if (!no_microphone)
        recorder.devices(
            {true, {"USB Audio CODEC: Audio (hw:1,0)", "HDA Intel PCH: ALC257 Analog (hw:0,0)"}});
    if (screen != "plan")
        begin(recorder, clock, units, marks);
    if (screen == "stopped" || screen == "finished")
        recorder.submit({{Actor::assessor, StopRecording{}}, clock.monotonic_now()});
    if (screen == "finished")
        recorder.submit({{Actor::assessor, CloseRecording{}}, clock.monotonic_now()});
    if (screen == "lost")
        recorder.die();
    for (const std::string& problem : problems)
        recorder.problem(problem);
    recorder.tell = [](const std::string& words) {
        std::printf("%s\n", words.c_str());
        std::fflush(stdout);
    };

    auto window = Window::open(options, clock);
    if (!window) {
        std::fprintf(stderr, "%s\n", window.error().message().c_str());
        return 1;
    }
    settings.appearance = look == "dark"       ? Appearance::dark
                          : look == "contrast" ? Appearance::high_contrast
                                               : Appearance::light;
    settings.welcomed = !first_run;
    AppWindow client(recorder, recorder, settings);
    if (slow > 0) {
        SlowClient slow_client(client, std::chrono::milliseconds(slow));
        (*window)->run(slow_client);
    } else {
        (*window)->run(client);
    }
    std::printf("closed\n");
    return 0;
}
