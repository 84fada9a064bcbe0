#include "live/recorder/journal_queue.h"

#include "support/faulty_file_system.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;
using namespace std::chrono_literals;

namespace {

struct Fixture {
    TemporaryFolder folder;
    std::unique_ptr<FileSystem> real = real_file_system();
    FaultyFileSystem files{*real};
    std::string path = folder.file("journal.jsonl");
    JournalFile journal = std::move(JournalFile::create(files, path).value());
    JournalChain chain;

    JournalChain::Line next(Event event) { return chain.next(std::move(event), Actor::assessor, WallTime{}); }

    std::size_t events_on_disk() {
        const auto content = read_journal(*real, path);
        return content ? content->events.size() : 0;
    }
};

const DiscussionOpened opened{"00112233445566778899aabbccddeeff", "test"};

} // namespace

TEST_CASE("Lines become durable in their order, and the count says so") {
    Fixture fixture;
    JournalQueue queue(fixture.journal, 0, [] {});
    REQUIRE(queue.take({fixture.next(opened)}).ok());
    for (int i = 0; i < 500; ++i)
        REQUIRE(queue.take({fixture.next(MarkNoted{1, "note"})}).ok());
    REQUIRE(queue.wait_until_durable(30s));
    CHECK(queue.durable_sequence() == 501);
    CHECK(fixture.events_on_disk() == 501);
    CHECK(queue.problem().empty());
}

TEST_CASE("A full disk holds lines back under a banner, and loses none when there is room again") {
    Fixture fixture;
    JournalQueue queue(fixture.journal, 0, [] {});
    REQUIRE(queue.take({fixture.next(opened)}).ok());
    REQUIRE(queue.wait_until_durable(30s));
    fixture.files.set_room(40);
    REQUIRE(queue.take({fixture.next(MarkNoted{1, "while full"})}).ok());
    while (queue.problem().empty())
        std::this_thread::yield();
    CHECK(queue.durable_sequence() == 1);
    REQUIRE(queue.take({fixture.next(MarkNoted{1, "and one more"})}).ok());
    fixture.files.set_room(1'000'000);
    REQUIRE(queue.wait_until_durable(30s));
    CHECK(queue.problem().empty());
    CHECK(fixture.events_on_disk() == 3);
}

TEST_CASE("What was written but not made safe is not called durable, and stands once") {
    Fixture fixture;
    JournalQueue queue(fixture.journal, 0, [] {});
    fixture.files.fail_syncs(true);
    REQUIRE(queue.take({fixture.next(opened)}).ok());
    while (queue.problem().empty())
        std::this_thread::yield();
    CHECK(queue.durable_sequence() == 0);
    fixture.files.fail_syncs(false);
    REQUIRE(queue.wait_until_durable(30s));
    CHECK(queue.durable_sequence() == 1);
    CHECK(fixture.events_on_disk() == 1);
}

TEST_CASE("The end of the queue waits for what it took") {
    Fixture fixture;
    {
        JournalQueue queue(fixture.journal, 0, [] {});
        REQUIRE(queue.take({fixture.next(opened), fixture.next(MarkNoted{1, "last"})}).ok());
    }
    CHECK(fixture.events_on_disk() == 2);
}
