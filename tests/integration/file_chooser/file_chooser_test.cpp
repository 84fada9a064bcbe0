// A bus of the test's own, with somebody on it who answers as the desktop's file chooser does.

#include "base/file_chooser.h"

#include "live/controller/path_asker.h"
#include "support/pretend_portal.h"
#include "support/temporary_folder.h"

#include <chrono>
#include <cstdlib>
#include <functional>
#include <thread>

using namespace counterpoint;
using namespace counterpoint::test;
using Catch::Contains;

namespace {

struct Desktop {
    TemporaryFolder folder;
    PrivateBus session{folder.file("session")};

    Desktop() { ::setenv("DBUS_SESSION_BUS_ADDRESS", session.address().c_str(), 1); }
};

void await(const std::function<bool()>& condition) {
    const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (!condition()) {
        REQUIRE(std::chrono::steady_clock::now() < limit);
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
}

Result<std::string> answer_of(FileChooser& chooser) {
    std::optional<Result<std::string>> answer;
    await([&] {
        answer = chooser.take_answer();
        return answer.has_value();
    });
    return std::move(*answer);
}

FileChooser ask(FileQuestion question = {.title = "Choose the recording"}) {
    auto chooser = FileChooser::ask(question);
    REQUIRE(chooser.ok());
    return std::move(*chooser);
}

/// Until the portal has the question; nothing is answered meanwhile.
void await_question(FileChooser& chooser, const PretendPortal& portal) {
    await([&] {
        REQUIRE_FALSE(chooser.take_answer());
        return portal.asked() == 1;
    });
}

} // namespace

TEST_CASE("The desktop is asked for one kind of file, and what was chosen is its path") {
    const Desktop desktop;
    PretendPortal portal(desktop.session);
    FileChooser chooser = ask({.title = "Choose the recording",
                               .kind = "Sound and video",
                               .types = {"audio/*", "video/*"},
                               .every_kind = "All files"});
    await_question(chooser, portal);
    CHECK(portal.question().title == "Choose the recording");
    CHECK_FALSE(portal.question().folder);
    CHECK(portal.question().patterns == std::vector<std::string>{"audio/*", "video/*", "*"});
    portal.answer({"file:///home/alex/my%20talk%2C%20Gespr%C3%A4ch.wav"});
    CHECK(answer_of(chooser).value() == "/home/alex/my talk, Gespräch.wav");
}

TEST_CASE("A folder can be asked for") {
    const Desktop desktop;
    PretendPortal portal(desktop.session);
    FileChooser chooser = ask({.title = "Choose the discussion's folder", .folder = true});
    await_question(chooser, portal);
    CHECK(portal.question().folder);
    CHECK(portal.question().patterns.empty());
}

TEST_CASE("Who leaves the desktop's window has chosen nothing") {
    const Desktop desktop;
    PretendPortal portal(desktop.session);
    FileChooser chooser = ask();
    await_question(chooser, portal);
    portal.answer({}, 1);
    CHECK(answer_of(chooser).value().empty());
}

TEST_CASE("A question that is given up is over for the desktop too") {
    const Desktop desktop;
    const PretendPortal portal(desktop.session);
    {
        FileChooser chooser = ask();
        await_question(chooser, portal);
        CHECK(portal.asker_is_there());
    }
    await([&] { return !portal.asker_is_there(); });
}

TEST_CASE("What is no file of this computer is not taken for one") {
    const Desktop desktop;
    PretendPortal portal(desktop.session);
    FileChooser chooser = ask();
    await_question(chooser, portal);
    portal.answer({"sftp://elsewhere/talk.wav"});
    const auto answer = answer_of(chooser);
    REQUIRE_FALSE(answer.ok());
    CHECK_THAT(answer.error().message(), Contains("no file of this computer"));
}

TEST_CASE("Where nobody answers it is said, and how else a file can be given") {
    const Desktop desktop; // a bus, and no portal
    FileChooser nobody = ask();
    const auto answer = answer_of(nobody);
    REQUIRE_FALSE(answer.ok());
    CHECK_THAT(answer.error().message(), Contains("has no file chooser") && Contains("Type the path"));

    ::setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere", 1);
    auto no_bus = FileChooser::ask({.title = "Choose the recording"});
    if (no_bus.ok()) // it may turn out only when it is spoken to
        CHECK_FALSE(answer_of(*no_bus).ok());
}

TEST_CASE("A file chooser that goes away is said to be gone") {
    const Desktop desktop;
    auto portal = std::make_unique<PretendPortal>(desktop.session);
    FileChooser chooser = ask();
    await_question(chooser, *portal);
    portal.reset();
    const auto answer = answer_of(chooser);
    REQUIRE_FALSE(answer.ok());
    CHECK_THAT(answer.error().message(), Contains("has gone"));
}

TEST_CASE("Addresses of files are read as the standard writes them") {
    CHECK(path_of_file_uri("file:///a/b") == "/a/b");
    CHECK(path_of_file_uri("file://localhost/a%2fb") == "/a/b");
    for (const char* none : {"", "file:", "file://", "file://other/a", "http://a/b", "file:///a%0",
                             "file:///a%zz", "file:///a%00b", "/a/b"}) {
        CAPTURE(none);
        CHECK_FALSE(path_of_file_uri(none));
    }
}

TEST_CASE("The window is told of each choice once, and of none that was not made") {
    const Desktop desktop;
    PretendPortal portal(desktop.session);
    SnapshotDraft draft;
    PathAsker asker(draft);
    const FileChoice& choice = draft.value.file_choice;
    const auto attend_until = [&](const std::function<bool()>& condition) {
        await([&] {
            asker.attend();
            return condition();
        });
    };

    asker.ask(WantedPath::handbook);
    CHECK(choice.open);
    attend_until([&] { return portal.asked() == 1; });
    CHECK_THAT(portal.question().title, Contains("handbook"));
    portal.answer({"file:///home/alex/handbook.docx"});
    attend_until([&] { return !asker.asking(); });
    CHECK_FALSE(choice.open);
    CHECK(choice.number == 1);
    CHECK(choice.wanted == WantedPath::handbook);
    CHECK(choice.path == "/home/alex/handbook.docx");

    asker.ask(WantedPath::discussion);
    attend_until([&] { return portal.asked() == 2; });
    CHECK(portal.question().folder);
    asker.ask(WantedPath::recording); // the earlier question is given up
    attend_until([&] { return portal.asked() == 3; });
    portal.answer({}, 1);
    attend_until([&] { return !asker.asking(); });
    CHECK(choice.number == 1);
    CHECK(draft.value.notices.empty());

    ::setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere", 1);
    asker.ask(WantedPath::recording);
    attend_until([&] { return !asker.asking(); });
    CHECK_FALSE(choice.open);
    REQUIRE(draft.value.notices.size() == 1);
    CHECK_THAT(draft.value.notices[0], Contains("has no file chooser"));
}
