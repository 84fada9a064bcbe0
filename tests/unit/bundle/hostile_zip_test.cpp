// Zips that were made to do harm: each is refused before anything of it is unpacked, with the entry's name
// and the reason, and nothing is left where it was to be unpacked.

#include "bundle/import_zip.h"

#include "base/memory_file.h"
#include "bundle/zip_directory.h"
#include "bundle/zip_entry_name.h"
#include "support/temporary_folder.h"
#include "support/zip_bytes.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

Result<std::unique_ptr<ZipArchive>> opened(const std::string& bytes) {
    return ZipArchive::open(std::make_unique<MemoryFile>(bytes, "hostile.zip"));
}

/// The sentence with which the zip is refused; "" if it is not.
std::string refusal(const std::string& bytes) {
    const auto archive = opened(bytes);
    return archive ? std::string() : archive.error().message();
}

const ZipPart honest{"b/data/journal.jsonl", "{}\n"};

/// The same of a zip in which this entry stands beside an honest one.
std::string refusal_of(const ZipPart& part) {
    const std::string said = refusal(zip_bytes({honest, part}));
    CHECK(refusal(zip_bytes({part, honest})).empty() == said.empty());
    return said;
}

std::string refusal_of_name(const std::string& name) {
    return refusal_of({name, "x"});
}

bool mentions(const std::string& sentence, std::string_view words) {
    INFO(sentence);
    return sentence.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("An honest zip made byte by byte is read") {
    const std::string bytes = zip_bytes({honest, {"b/", "", {}, 0, 1U << 11, 040755}, {"b/empty", ""}},
                                        {.comment = "PK\x05\x06 said"});
    auto archive = opened(bytes);
    INFO(refusal(bytes));
    REQUIRE(archive.ok());
    REQUIRE((*archive)->entries().size() == 3);
    ZipFileSystem zip(std::move(*archive));
    CHECK(*zip.read_all("b/data/journal.jsonl", 10) == "{}\n");
    CHECK(zip.is_directory("b/data"));
}

TEST_CASE("Names that lead out of the folder, or mean another file elsewhere, are refused") {
    for (const char* name :
         {"../x",           "b/../../x",  "b/..",          "..",        ".",         "b/./x", "/etc/passwd",
          "//server/share", "b//x",       "b\\x",          "..\\x",     "C:\\x",     "C:x",   "b/x:stream",
          "b/x.",           "b/x ",       "b. /x",         "b/\x1b[2J", "b/\x7f",    "b/<x>", "b/x|y",
          "b/x?",           "b/*",        "b/\"x\"",       "CON",       "b/con.txt", "b/NUL", "b/aux.c/x",
          "b/LPT1",         "b/com9.txt", "b/COM\xC2\xB9", "b/CONIN$",  "b/prn .txt"}) {
        INFO(name);
        CHECK(mentions(refusal_of_name(name), "The entry"));
    }
    for (const char* name :
         {"b/constant.txt", "b/com10", "b/..x", "b/...y", "b/Zo\xC3\xAB", "b/a b.c", "b/lpt", "b/nulls"}) {
        INFO(name << " " << refusal_of_name(name));
        CHECK(refusal_of_name(name).empty());
    }
}

TEST_CASE("A name with a NUL, of bytes that are no text, too long or too deep is refused") {
    CHECK(mentions(refusal_of_name(std::string("b/x\0.txt", 8)), "two ways"));
    CHECK_FALSE(refusal_of_name("b/\xC3\x28").empty());
    CHECK_FALSE(refusal_of_name("b/" + std::string(300, 'x')).empty());
    CHECK(mentions(refusal_of_name(std::string(2'000, 'x')), "too long"));
    std::string deep;
    for (int i = 0; i < 16; ++i)
        deep += "d/";
    CHECK(mentions(refusal_of_name(deep + "x"), "deep"));
    CHECK(refusal_of_name("").find("zip") != std::string::npos);
}

TEST_CASE("A name in the old code page is read as what it says") {
    const std::string bytes = zip_bytes({{"Zo\x89/data/journal.jsonl", "{}\n", {}, 0, 0}});
    const auto archive = opened(bytes);
    INFO(refusal(bytes));
    REQUIRE(archive.ok());
    CHECK((*archive)->entries().front().name == "Zo\xC3\xAB/data/journal.jsonl");
}

TEST_CASE("Links, devices and sockets are refused") {
    for (const std::uint32_t mode : {0120777U, 0020666U, 0060666U, 0010666U, 0140777U, 0040755U}) {
        ZipPart part{"b/x", "/etc/passwd"};
        part.mode = mode;
        INFO(std::oct << mode);
        CHECK(mentions(refusal_of(part), "link or a device"));
    }
    CHECK(mentions(refusal_of({"b/folder/", "bytes", {}, 0, 1U << 11, 040755}), "folder"));
    CHECK(mentions(refusal_of({"b/folder/", "", {}, 0, 1U << 11, 0120777}), "link"));
}

TEST_CASE("Two entries that meet in one file are refused") {
    const std::vector<std::vector<ZipPart>> pairs{{honest, honest},
                                                  {{"b/x", "1"}, {"b/X", "2"}},
                                                  {{"b/x/y", "1"}, {"B/X/Y", "2"}},
                                                  {{"b/x", "1"}, {"b/x/y", "2"}},
                                                  {{"b/x/y", "1"}, {"b/X", "2"}},
                                                  {{"b/x", "1"}, {"b/x/", "", {}, 0, 1U << 11, 040755}},
                                                  {{"b/x/", "", {}, 0, 1U << 11, 040755}, {"b/x", "1"}}};
    for (const auto& parts : pairs) {
        INFO(parts[0].name << " " << parts[1].name);
        CHECK_FALSE(refusal(zip_bytes(parts)).empty());
    }
}

TEST_CASE("Huge sizes are refused where they are stated") {
    ZipPart part{"b/x", std::string(100, '\0')};
    part.method = 8;
    for (const std::uint64_t stated :
         {std::uint64_t{2} << 20, std::uint64_t{1} << 32, std::uint64_t{20} << 30, std::uint64_t{1} << 62,
          ~std::uint64_t{0} >> 1, ~std::uint64_t{0} - 1}) {
        part.unpacked = stated;
        INFO(stated);
        CHECK_FALSE(refusal_of(part).empty());
    }
    part.method = 0;
    part.unpacked = 101;
    CHECK(mentions(refusal_of(part), "two lengths"));
}

TEST_CASE("More entries than a bundle can have are refused before they are read") {
    std::vector<ZipPart> parts;
    for (std::uint64_t i = 0; i <= most_zip_entries; ++i)
        parts.push_back({std::to_string(i), ""});
    CHECK(mentions(refusal(zip_bytes(parts)), "more files"));
    parts.pop_back();
    CHECK(refusal(zip_bytes(parts)).empty());
}

TEST_CASE("Entries that share their bytes are refused") {
    ZipPart second{"b/y", "{}\n"};
    second.offset = 0; // honest's
    CHECK_FALSE(refusal(zip_bytes({honest, second})).empty());
    // Quoting: the first entry's bytes are the second's header and bytes.
    const std::string inner = zip_bytes({{"b/inner", "x"}});
    const std::string local = inner.substr(0, 30 + 7 + 1);
    ZipPart outer{"b/outer", local};
    ZipPart quoted{"b/inner", "x"};
    quoted.offset = 30 + 7;
    quoted.raw_local = "";
    CHECK(mentions(refusal(zip_bytes({outer, quoted})), "shares its bytes"));
    // Behind the directory's beginning.
    ZipPart late{"b/late", "x"};
    late.offset = 1'000'000;
    CHECK_FALSE(refusal(zip_bytes({honest, late})).empty());
}

TEST_CASE("A zip that two programs would read in two ways is refused") {
    ZipPart part{"b/x", "bytes"};
    part.local_name = "b/y"; // who reads it as a stream unpacks another name
    CHECK_FALSE(refusal_of(part).empty());
    ZipPart renamed{"b/x", "bytes"}; // Info-ZIP takes the name in this field
    const auto unicode_path = [](const std::string& name) {
        std::string field = "\x75\x70" + std::string{static_cast<char>(name.size() + 5), '\0', '\1'};
        for (int i = 0; i < 4; ++i)
            field += static_cast<char>(crc_32("b/x") >> (8 * i) & 0xFF);
        return field + name;
    };
    renamed.local_extra = unicode_path("../../elsewhere");
    CHECK(mentions(refusal_of(renamed), "two ways"));
    renamed.local_extra = std::string("\x01\x99\x01\x00z", 5) + unicode_path("b/y");
    CHECK(mentions(refusal_of(renamed), "two ways"));
    renamed.local_extra = unicode_path("b/x");
    CHECK(refusal_of(renamed).empty());
    renamed.extra = unicode_path("b/y");
    CHECK(mentions(refusal_of(renamed), "two ways"));
    CHECK_FALSE(refusal(zip_bytes({honest}, {.entries = 0})).empty());
    CHECK_FALSE(refusal(zip_bytes({honest}, {.entries = 2})).empty());
    CHECK_FALSE(refusal(zip_bytes({honest}, {.size = 10})).empty());
    CHECK_FALSE(refusal(zip_bytes({honest}, {.offset = 1})).empty());
    CHECK_FALSE(refusal(zip_bytes({honest}, {.disk = 1})).empty());
    CHECK_FALSE(refusal(zip_bytes({honest}, {.before_end = "more"})).empty());
    CHECK_FALSE(refusal("MZ self-extracting" + zip_bytes({honest})).empty());
    CHECK_FALSE(refusal(zip_bytes({honest}) + "and more").empty());
}

TEST_CASE("Other ways of packing and hiding are refused by name") {
    for (const int method : {1, 6, 9, 12, 14, 93, 95, 98, 99}) {
        ZipPart part{"b/x", "bytes"};
        part.method = static_cast<std::uint16_t>(method);
        INFO(method);
        CHECK(mentions(refusal_of(part), "b/x") != mentions(refusal_of(part), "does not add up"));
    }
    for (const int bit : {5, 6, 13}) {
        ZipPart part{"b/x", "bytes"};
        part.flags = static_cast<std::uint16_t>(1U << 11 | 1U << bit);
        CHECK(mentions(refusal_of(part), "does not read"));
    }
}

TEST_CASE("A zip cut anywhere, and one with any byte changed, is refused or read without harm") {
    const std::string whole = zip_bytes({honest, {"b/bagit.txt", std::string(100, 'x')}});
    for (std::size_t size = 0; size < whole.size(); ++size)
        CHECK_FALSE(refusal(whole.substr(0, size)).empty());
    for (std::size_t at = 0; at < whole.size(); ++at)
        for (const int bit : {0, 3, 7}) {
            std::string changed = whole;
            changed[at] = static_cast<char>(changed[at] ^ 1 << bit);
            auto archive = opened(changed);
            if (!archive)
                continue;
            ZipFileSystem zip(std::move(*archive));
            const auto entries = zip.list_recursive("");
            for (const DirectoryEntry& entry : *entries)
                if (entry.is_regular_file) {
                    const auto bytes = zip.read_all(entry.name, 1'000);
                    CHECK((!bytes.ok() || *bytes == "{}\n" || *bytes == std::string(100, 'x')));
                }
        }
}

TEST_CASE("Nothing is unpacked of a zip whose entry breaks in the middle, and nothing is overwritten") {
    TemporaryFolder folder;
    const auto files = real_file_system();
    ZipPart broken{"b/data/recording.flac", std::string(3 << 20, 'x')};
    broken.crc = 7;
    const std::string bytes = zip_bytes({honest, broken});
    auto archive = opened(bytes);
    REQUIRE(archive.ok());
    ZipFileSystem zip(std::move(*archive));
    const auto place = find_bundle(zip);
    REQUIRE(place.ok());
    const std::string target = folder.file("deep/new");
    const auto failed = import_zip(zip, *place, *files, target);
    REQUIRE_FALSE(failed.ok());
    CHECK(failed.error().kind == ErrorKind::damaged);
    CHECK(std::filesystem::is_empty(folder.path()));

    REQUIRE(files->create_directories(target).ok());
    REQUIRE(files->replace(target + "/mine", "mine").ok());
    const auto refused = import_zip(zip, *place, *files, target);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().kind == ErrorKind::refused);
    CHECK(*files->read_all(target + "/mine", 10) == "mine");
}
