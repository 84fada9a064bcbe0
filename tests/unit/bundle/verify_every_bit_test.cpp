// Whatever single bit of a bundle is flipped: verify exits 1 and names the file it was flipped in.

#include "bundle/verify.h"
#include "support/rounds.h"
#include "unit/bundle/flipped_bits.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

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

} // namespace

TEST_CASE("Every byte of the small files counts") {
    SampleBundle bundle;
    bundle.write_whole();
    const std::uint32_t seed = test_seed();
    INFO("COUNTERPOINT_SEED=" << seed);
    std::mt19937 random(seed);
    for (const std::string name : {"bagit.txt", "bag-info.txt", "tagmanifest-sha256.txt"})
        for (std::uint64_t byte = 0; byte < bundle.bytes(name).size(); byte += stride())
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
        for (int i = 0; i < rounds(250); ++i)
            check_flip(bundle, name, below(random, bits));
    }
    CHECK(verify(bundle.files(), bundle.folder()).verdict == Verdict::whole);
}
