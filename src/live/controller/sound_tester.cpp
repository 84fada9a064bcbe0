#include "live/controller/sound_tester.h"

#include "live/link/test_recording_messages.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {
constexpr std::uint64_t most_output_bytes = 100'000;
} // namespace

std::string SoundTester::output_path() const {
    return join_path(world_.runtime, "sound-test.jsonl");
}

std::string SoundTester::error_path() const {
    return join_path(world_.runtime, "sound-test-errors.txt");
}

void SoundTester::show(SoundTest test) {
    if (test == draft_.value.sound_test)
        return;
    draft_.value.sound_test = std::move(test);
    draft_.touch();
}

void SoundTester::begin(const TestSound& wish) {
    end();
    if (!child_)
        return start(wish);
    forgotten_ = true;
    next_ = wish;
    show({SoundTest::Step::recording, wish.source, wish.seconds, {}, {}});
}

void SoundTester::start(const TestSound& wish) {
    std::vector<std::string> arguments = {world_.command_line_program, "test-recording", "--json",
                                          "--seconds", fmt::format("{}", wish.seconds)};
    for (const std::string& device : {wish.source.name, wish.source.second})
        if (!device.empty())
            arguments.insert(arguments.end(), {"--device", device});
    if (!wish.output.empty())
        arguments.insert(arguments.end(), {"--output", wish.output});
    if (!wish.play_back)
        arguments.emplace_back("--silent");
    SoundTest test{SoundTest::Step::recording, wish.source, wish.seconds, {}, {}};
    auto child = ChildProcess::start(arguments, output_path(), error_path());
    if (child) {
        child_ = *child;
        asked_to_end_ = false;
    } else {
        test.step = SoundTest::Step::failed;
        test.failure = child.error().message();
    }
    show(std::move(test));
}

void SoundTester::end() {
    if (std::exchange(next_, std::nullopt)) {
        SoundTest test = draft_.value.sound_test;
        test.step = SoundTest::Step::done;
        show(std::move(test));
    }
    if (child_ && !std::exchange(asked_to_end_, true))
        child_->ask_to_end();
}

void SoundTester::forget() {
    end();
    forgotten_ = child_.has_value();
    show({});
}

void SoundTester::attend() {
    if (!child_)
        return;
    const auto code = child_->ended();
    if (!forgotten_)
        read_output();
    if (!code)
        return;
    child_.reset();
    if (!std::exchange(forgotten_, false))
        ended(*code);
    if (const auto next = std::exchange(next_, std::nullopt))
        start(*next);
}

void SoundTester::read_output() {
    const auto output = world_.files.read_all(output_path(), most_output_bytes);
    SoundTest test = draft_.value.sound_test;
    if (output && read_test_recording(*output, test))
        show(std::move(test));
}

void SoundTester::ended(int code) {
    SoundTest test = draft_.value.sound_test;
    test.levels.clear();
    test.step = code == 0 || asked_to_end_ ? SoundTest::Step::done : SoundTest::Step::failed;
    if (test.step == SoundTest::Step::failed) {
        const auto errors = world_.files.read_all(error_path(), most_output_bytes);
        test.failure = errors && !errors->empty() ? *errors : "The microphone could not be tested.";
    }
    show(std::move(test));
}

} // namespace counterpoint
