// A recording that was made elsewhere gets into the real window without anybody typing its path.

#include "desk.h"
#include "drop.h"
#include "known_sound.h"
#include "support/pretend_portal.h"

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

/// A sound file whose name has what names of files have: blanks, and letters of other alphabets.
std::string recording_made_elsewhere(Desk& desk) {
    const std::string path = desk.folder.file("Gespräch mit Client 1.flac");
    write_sound(*desk.files, path, speech_with_clicks(3, desk.folder.path()));
    return path;
}

void check_imported(Desk& desk) {
    desk.import_given();
    REQUIRE(desk.state().imported);
    CHECK(desk.state().imported->name == "Gespräch mit Client 1.flac");
    CHECK(desk.command_line({"verify", desk.bundle()}) == 0);
}

} // namespace

TEST_CASE("A sound file dropped on the window is imported into the plan", "[dropped_file]") {
    Desk desk;
    desk.fill_in_plan();
    desk.drop(recording_made_elsewhere(desk));
    check_imported(desk);
}

TEST_CASE("A sound file chosen in the desktop's own window is imported into the plan", "[chosen_file]") {
    const TemporaryFolder folder;
    const PrivateBus session(folder.file("session"));
    setenv("DBUS_SESSION_BUS_ADDRESS", session.address().c_str(), 1);
    PretendPortal portal(session);
    Desk desk;
    desk.fill_in_plan();
    const std::string path = recording_made_elsewhere(desk);
    desk.choose_recording();
    await("the question", [&] { return portal.asked() == 1; });
    CHECK(portal.question().title == "Choose the recording");
    desk.hand.click(Desk::unit_302); // the window goes on while the desktop's own is open
    await("the other unit", [&] { return desk.shows_chosen(Desk::unit_302); });
    portal.answer({file_uri(path)});
    check_imported(desk);
    CHECK(desk.state().units.size() == 2);
}
