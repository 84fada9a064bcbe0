#include "base/helper_program.h"

#include "base/file_system.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;
using Ending = HelperOutcome::Ending;

namespace {

HelperOutcome run(const std::vector<std::string>& arguments, const HelperLimits& limits = {},
                  const std::function<bool()>& stop_asked = {}) {
    const auto outcome = run_helper(arguments, limits, stop_asked);
    REQUIRE(outcome.ok());
    return *outcome;
}

} // namespace

TEST_CASE("A helper's exit code and complaints come back") {
    const auto outcome = run({"sh", "-c", "echo trouble >&2; exit 3"});
    CHECK(outcome.ending == Ending::by_itself);
    CHECK(outcome.exit_code == 3);
    CHECK(outcome.speech == "trouble\n");
}

TEST_CASE("A helper that is not there is missing, and nothing else") {
    const auto outcome = run_helper({"no-such-program-here"}, {});
    REQUIRE_FALSE(outcome.ok());
    CHECK(outcome.error().kind == ErrorKind::missing);
}

TEST_CASE("What a helper is given reaches it as it is, through no shell") {
    const std::string name = "$(touch x); \"a\nb\" -y";
    CHECK(run({"sh", "-c", "printf %s \"$1\" >&2", "sh", name}).speech == name);
}

TEST_CASE("A helper knows nothing of this program's environment but where programs are") {
    const auto outcome = run({"sh", "-c", "env >&2"});
    CHECK(outcome.speech.find("PATH=") != std::string::npos);
    CHECK(outcome.speech.find("HOME=") == std::string::npos);
}

TEST_CASE("A helper that says too much is heard out and cut short") {
    HelperLimits limits;
    limits.longest_speech = 100;
    const auto outcome = run({"sh", "-c", "head -c 1000000 /dev/zero >&2"}, limits);
    CHECK(outcome.ending == Ending::by_itself);
    CHECK(outcome.speech.size() == 100);
}

TEST_CASE("A helper that takes too long is ended, and the children it left too") {
    HelperLimits limits;
    limits.time = std::chrono::seconds(1);
    CHECK(run({"sh", "-c", "sleep 1000 & sleep 1000"}, limits).ending == Ending::out_of_time);
    CHECK(run({"sh", "-c", "while :; do :; done"}, limits).ending == Ending::out_of_time);
}

TEST_CASE("A helper is ended when a person has had enough") {
    CHECK(run({"sleep", "1000"}, {}, [] { return true; }).ending == Ending::stopped);
}

TEST_CASE("A helper cannot fill the disk") {
    const TemporaryFolder folder;
    HelperLimits limits;
    limits.largest_file = 100'000;
    const std::string path = folder.file("large");
    const auto outcome = run({"dd", "if=/dev/zero", "of=" + path, "bs=64k", "count=16000"}, limits);
    CHECK(outcome.ending == Ending::file_too_large);
    const auto files = real_file_system();
    CHECK(*(*files->open(path, OpenMode::read))->size() <= 100'000); // of 1 GB
}
