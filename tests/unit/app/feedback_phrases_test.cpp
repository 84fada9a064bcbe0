#include "app/feedback_phrases.h"

#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

struct Phrases {
    TemporaryFolder folder;
    std::unique_ptr<FileSystem> files = real_file_system();
    std::string path = folder.file("own/feedback-phrases.txt");

    void write(const std::string& text) {
        REQUIRE(files->create_directories(folder.file("own")).ok());
        REQUIRE(files->replace(path, text).ok());
    }
};

} // namespace

TEST_CASE_METHOD(Phrases, "Phrases are lines of the user's own, notes and repetitions left out") {
    CHECK(load_phrases(*files, path)->empty());
    write(
        "# mine\n\nYou named two models.\r\n  And how you chose.  \nYou named two models.\nSpeling is mine.");
    CHECK(*load_phrases(*files, path) ==
          std::vector<std::string>{"You named two models.", "And how you chose.", "Speling is mine."});
}

TEST_CASE_METHOD(Phrases, "A phrase is kept behind the others, once, as one line") {
    REQUIRE(keep_phrase(*files, path, " First.\nOn two lines. ").ok());
    write(*files->read_all(path, 1'000) + "# a note without an end");
    REQUIRE(keep_phrase(*files, path, "Second.").ok());
    REQUIRE(keep_phrase(*files, path, "Second.").ok());
    CHECK(*load_phrases(*files, path) == std::vector<std::string>{"First. On two lines.", "Second."});
    CHECK(*files->read_all(path, 1'000) == "First. On two lines.\n# a note without an end\nSecond.\n");
}

TEST_CASE_METHOD(Phrases, "What is no phrase is refused, and a file that is wrong is left as it is") {
    CHECK_FALSE(keep_phrase(*files, path, " \n").ok());
    CHECK_FALSE(keep_phrase(*files, path, "# note").ok());
    CHECK_FALSE(files->exists(path));
    write("broken \xFF\n");
    CHECK(load_phrases(*files, path).error().kind == ErrorKind::invalid);
    CHECK_FALSE(keep_phrase(*files, path, "More.").ok());
    CHECK(*files->read_all(path, 1'000) == "broken \xFF\n");
    std::string many;
    for (std::size_t i = 0; i < most_phrases; ++i)
        many += "Phrase " + std::to_string(i) + "\n";
    write(many);
    CHECK(load_phrases(*files, path)->size() == most_phrases);
    CHECK_FALSE(keep_phrase(*files, path, "One too many.").ok());
}
