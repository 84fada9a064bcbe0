// counterpoint: the window. Parse, wire, run; the recording itself runs in counterpoint-cli, which the
// controller starts.

#include "app/discussion_folder.h"
#include "base/process.h"
#include "base/user_folders.h"
#include "live/controller/controller.h"
#include "live/window/window_settings.h"
#include "platform/open_with_system.h"
#include "platform/window.h"
#include "ui/app_window.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <iostream>

using namespace counterpoint;

namespace {

int fail(const Error& error) {
    std::cerr << error.message() << "\n";
    return 2;
}

} // namespace

int main(int argc, char** argv) {
    CLI::App program{"The window of Counterpoint. counterpoint-cli does the same without one."};
    program.set_version_flag("--version", program_name());
    std::string discussions = discussions_folder();
    program.add_option("--folder", discussions, "Where new discussions go")->capture_default_str();
    CLI11_PARSE(program, argc, argv);

    const auto runtime = runtime_folder();
    if (!runtime)
        return fail(runtime.error());
    const auto files = real_file_system();
    const SystemClock clock;
    const ReadSettings settings = load_window_settings(*files, window_settings_path());
    auto window = Window::open({}, clock);
    if (!window)
        return fail(window.error());

    const std::filesystem::path here = std::filesystem::path(own_program_path()).parent_path();
    Controller controller({.files = *files,
                           .clock = clock,
                           .catalogue = catalogue_folder(),
                           .questions = questions_folder(),
                           .command_line_program = (here / "counterpoint-cli").string(),
                           .discussions = std::filesystem::absolute(discussions).string(),
                           .runtime = *runtime,
                           .waveforms = waveforms_folder(),
                           .settings = window_settings_path(),
                           .phrases = feedback_phrases_path(),
                           .notice = settings.problem,
                           .show = open_with_system,
                           .on_news = [&] { (*window)->wake(); }});
    AppWindow content(controller, controller, settings.settings);
    (*window)->run(content);
    return 0;
}
