// Whatever single bit of a bundle is flipped: verify exits 1 and names the file it was flipped in.

#include "bundle/verify.h"
#include "sample_bundle.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <random>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

/// Flips one bit in place. Not by replacing the file: thousands of synced renames would only measure the
/// disk.
void flip(SampleBundle& bundle, const std::string& name, std::uint64_t bit) {
    auto file = bundle.files().open(bundle.path(name), OpenMode::read_write);
    REQUIRE(file.ok());
    char byte = 0;
    REQUIRE((*file)->read_at(bit / 8, {&byte, 1}).value() == 1);
    byte = static_cast<char>(byte ^ (1 << (bit % 8)));
    REQUIRE((*file)->write_at(bit / 8, {&byte, 1}).ok());
}

void check_flip(SampleBundle& bundle, const std::string& name, std::uint64_t bit) {
    flip(bundle, name, bit);
    const VerifyReport report = verify(bundle.files(), bundle.folder());
    flip(bundle, name, bit);
    const bool named = std::any_of(report.findings.begin(), report.findings.end(),
                                   [&](const Finding& finding) { return finding.file == name; });
    if (exit_code(report.verdict) == 1 && named)
        return;
    INFO("bit " << bit << " of " << name << "\n" << report_lines(report));
    CHECK(exit_code(report.verdict) == 1);
    CHECK(named);
}

/// Another one each time; the one that failed stands in the message and can be given again.
std::uint32_t test_seed() {
    const char* given = std::getenv("COUNTERPOINT_SEED");
    return static_cast<std::uint32_t>(given ? std::strtoul(given, nullptr, 10) : std::random_device{}());
}

std::uint64_t below(std::mt19937& random, std::uint64_t end) {
    return std::uniform_int_distribution<std::uint64_t>(0, end - 1)(random);
}

} // namespace

TEST_CASE("Every byte of the small files counts") {
    SampleBundle bundle;
    bundle.write_whole();
    const std::uint32_t seed = test_seed();
    INFO("COUNTERPOINT_SEED=" << seed);
    std::mt19937 random(seed);
    for (const std::string name : {"bagit.txt", "bag-info.txt", "tagmanifest-sha256.txt"})
        for (std::uint64_t byte = 0; byte < bundle.bytes(name).size(); ++byte)
            check_flip(bundle, name, byte * 8 + below(random, 8));
}

TEST_CASE("A flipped bit anywhere in a bundle is found and its file is named") {
    SampleBundle bundle;
    bundle.write_whole();
    const std::uint32_t seed = test_seed();
    INFO("COUNTERPOINT_SEED=" << seed);
    std::mt19937 random(seed);
    for (const std::string& name : bundle.file_names()) {
        const std::uint64_t bits = bundle.bytes(name).size() * 8;
        for (int i = 0; i < 250; ++i)
            check_flip(bundle, name, below(random, bits));
    }
    CHECK(verify(bundle.files(), bundle.folder()).verdict == Verdict::whole);
}
