#include "base/local_socket.h"
#include "base/process.h"

#include <catch2/catch.hpp>

#include <thread>

using namespace counterpoint;
using namespace std::chrono_literals;

namespace {

/// Reads until `count` lines came or the peer is gone.
std::vector<std::string> lines_from(LineSocket& socket, std::size_t count) {
    std::vector<std::string> lines;
    while (lines.size() < count) {
        wait_for({socket.descriptor()}, {}, 5s);
        if (!socket.receive(lines))
            break;
    }
    return lines;
}

LineSocket accepted(LineListener& listener) {
    for (;;) {
        wait_for({listener.descriptor()}, {}, 5s);
        if (auto socket = listener.accept())
            return std::move(*socket);
    }
}

std::string unused_name() {
    return "test-" + random_hex(6);
}

} // namespace

TEST_CASE("Lines travel whole, in order, both ways") {
    const std::string name = unused_name();
    auto listener = LineListener::listen(name);
    REQUIRE(listener.ok());
    auto client = LineSocket::connect(name);
    REQUIRE(client.ok());
    LineSocket server = accepted(*listener);
    CHECK(client->send("one"));
    CHECK(client->send("two"));
    CHECK(server.send("three"));
    CHECK(lines_from(server, 2) == std::vector<std::string>{"one", "two"});
    CHECK(lines_from(*client, 1) == std::vector<std::string>{"three"});
}

TEST_CASE("A long line and a slow reader lose nothing") {
    const std::string name = unused_name();
    auto listener = LineListener::listen(name);
    REQUIRE(listener.ok());
    auto client = LineSocket::connect(name);
    REQUIRE(client.ok());
    LineSocket server = accepted(*listener);
    const std::string line(3'000'000, 'x');
    CHECK(client->send(line));
    CHECK(client->wants_to_send());
    std::vector<std::string> lines;
    while (lines.empty()) {
        REQUIRE(client->flush());
        wait_for({server.descriptor()}, {}, 5s);
        REQUIRE(server.receive(lines));
    }
    CHECK(lines.front() == line);
}

TEST_CASE("A peer that is gone shows as closed after its last line") {
    const std::string name = unused_name();
    auto listener = LineListener::listen(name);
    REQUIRE(listener.ok());
    auto client = LineSocket::connect(name);
    LineSocket server = accepted(*listener);
    {
        LineSocket leaving = std::move(server);
        CHECK(leaving.send("goodbye"));
    }
    CHECK(lines_from(*client, 2) == std::vector<std::string>{"goodbye"});
    std::vector<std::string> none;
    CHECK_FALSE(client->receive(none));
    CHECK_FALSE(client->send("anybody?"));
}

TEST_CASE("One listener a name; a dead one's socket is replaced") {
    const std::string name = unused_name();
    CHECK(LineSocket::connect(name).error().kind == ErrorKind::missing);
    {
        auto first = LineListener::listen(name);
        REQUIRE(first.ok());
        CHECK(LineListener::listen(name).error().kind == ErrorKind::in_use);
    }
    CHECK(LineListener::listen(name).ok());
}

TEST_CASE("A waker ends another thread's waiting, and is cleared") {
    Waker waker;
    std::jthread other([&] { waker.wake(); });
    wait_for({waker.descriptor()}, {}, 60s); // returns at once, or this test takes a minute
    waker.clear();
    wait_for({waker.descriptor()}, {}, 0ms);
    SUCCEED();
}

TEST_CASE("A program that is started tells how it ended, and where it printed") {
    auto child = ChildProcess::start({"/bin/sh", "-c", "exit 7"}, "/dev/null", "/dev/null");
    REQUIRE(child.ok());
    std::optional<int> code;
    while (!(code = child->ended()))
        std::this_thread::yield();
    CHECK(*code == 7);
    CHECK_FALSE(ChildProcess::start({"/no/such/program"}, "/dev/null", "/dev/null").ok());
}
