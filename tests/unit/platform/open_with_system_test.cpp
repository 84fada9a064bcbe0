#include "platform/open_with_system.h"

#include "base/file_system.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <sys/stat.h>
#include <thread>

using namespace counterpoint;

namespace {

/// PATH for as long as it lives.
class SearchPath {
public:
    explicit SearchPath(const std::string& path) : before_(std::getenv("PATH")) {
        setenv("PATH", path.c_str(), 1);
    }
    ~SearchPath() { setenv("PATH", before_.c_str(), 1); }

private:
    std::string before_;
};

} // namespace

TEST_CASE("the desktop's opener is started with the path, whatever stands in it") {
    const test::TemporaryFolder folder;
    const auto files = real_file_system();
    const std::string opener = folder.file("xdg-open");
    REQUIRE(files->replace(opener, "#!/bin/sh\nprintf '%s' \"$1\" > '" + folder.file("part") + "'\nmv '" +
                                       folder.file("part") + "' '" + folder.file("opened") + "'\n"));
    REQUIRE(chmod(opener.c_str(), 0755) == 0);
    const SearchPath path(folder.path() + ":/usr/bin:/bin");

    const std::string wanted = "/tmp/2026-11-21 8585-301 O'Hara $(id) s1";
    REQUIRE(open_with_system(wanted));
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (!files->exists(folder.file("opened")) && std::chrono::steady_clock::now() < deadline)
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    CHECK(files->read_all(folder.file("opened"), 1'000).value() == wanted);
}

TEST_CASE("a desktop without an opener is told, with what to do") {
    const test::TemporaryFolder folder;
    const SearchPath path(folder.path());
    const auto result = open_with_system("/tmp/somewhere");
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == ErrorKind::missing);
    CHECK(result.error().path == "/tmp/somewhere");
    CHECK_FALSE(result.error().advice.empty());
}
