// What happens to a handbook whose lines were lost, doubled or moved: nothing comes to stand with another AC,
// or on the other side of a sheet, without a word about it.

#include "base/text.h"
#include "reading_table.h"

#include <filesystem>
#include <map>
#include <random>
#include <set>

using namespace counterpoint;
using namespace counterpoint::test;

namespace {

using Lines = std::vector<std::string>;

Lines lines_of(const std::string& text) {
    Lines lines;
    for (const std::string_view line : split(text, '\n'))
        lines.emplace_back(line);
    return lines;
}

std::string joined(const Lines& lines) {
    std::string text;
    for (const std::string& line : lines)
        text += line + "\n";
    return text;
}

enum class Damage { lost, doubled, tab_lost, tab_gained, line_gained };
constexpr std::array<Damage, 5> damages = {Damage::lost, Damage::doubled, Damage::tab_lost,
                                           Damage::tab_gained, Damage::line_gained};

Lines damaged(Lines lines, std::size_t at, Damage damage) {
    const auto place = lines.begin() + static_cast<std::ptrdiff_t>(at);
    switch (damage) {
    case Damage::lost:
        lines.erase(place);
        break;
    case Damage::doubled:
        lines.insert(place, std::string(lines[at]));
        break;
    case Damage::tab_lost:
        if (lines[at].starts_with('\t'))
            lines[at].erase(0, 1);
        break;
    case Damage::tab_gained:
        lines[at].insert(0, 1, '\t');
        break;
    case Damage::line_gained:
        lines.insert(place, std::string());
        break;
    }
    return lines;
}

/// Where each text of a handbook stands: "9901-110 1.2 pass". A text may stand in several places.
using Places = std::map<std::string, std::set<std::string>>;

Places places_in(const HandbookReading& reading) {
    Places places;
    for (const FoundUnit& found : reading.units)
        for (const LearningOutcome& outcome : found.unit.outcomes)
            for (const Criterion& criterion : outcome.criteria) {
                const std::string name = found.unit.id + " " + criterion.number;
                const auto add = [&](const char* what, const Texts& texts) {
                    for (const std::string& text : texts)
                        places[text].insert(name + what);
                };
                add(" referral", criterion.referral);
                add(" pass", criterion.pass);
                add(" depth", criterion.depth);
                add(" guidance", criterion.guidance);
                add(" starting point", criterion.starting_points);
                add(" statement", {criterion.statement});
            }
    return places;
}

/// What a person gets to see of a reading beside the units: AC without what others have are gaps.
std::multiset<std::string> told(const HandbookReading& reading) {
    std::multiset<std::string> all(reading.conflicts.begin(), reading.conflicts.end());
    for (const Unplaced& unplaced : reading.unplaced)
        all.insert(unplaced.why + unplaced.text);
    for (const FoundUnit& found : reading.units)
        for (const LearningOutcome& outcome : found.unit.outcomes)
            for (const Criterion& criterion : outcome.criteria) {
                const std::string name = found.unit.id + " " + criterion.number;
                if (criterion.inferred)
                    all.insert(name + " is inferred");
                if (criterion.depth.empty())
                    all.insert(name + " lacks depth");
                if (criterion.guidance.empty())
                    all.insert(name + " lacks guidance");
                if (criterion.starting_points.empty())
                    all.insert(name + " lacks starting points");
            }
    return all;
}

void check_against(const HandbookReading& whole, const Places& home, const HandbookReading& reading) {
    std::string moved;
    for (const auto& [text, places] : places_in(reading))
        if (const auto known = home.find(text); known != home.end())
            for (const std::string& place : places)
                if (!known->second.contains(place))
                    moved += place + ": " + text.substr(0, 60) + "\n";
    if (!moved.empty()) {
        INFO(moved);
        CHECK(told(reading) != told(whole));
    }
}

void check_every_line(const std::string& path) {
    const HandbookReading whole = reading_of(path);
    const Places home = places_in(whole);
    const Lines lines = lines_of(text_of(path));
    for (std::size_t at = 0; at < lines.size(); ++at)
        for (const Damage damage : damages) {
            INFO("line " << at + 1 << ", damage " << static_cast<int>(damage) << ": " << lines[at]);
            check_against(whole, home, read(joined(damaged(lines, at, damage))));
        }
}

} // namespace

TEST_CASE("Whichever one line is damaged, no text comes to another AC in silence") {
    check_every_line(bees_handbook);
    check_every_line(fairs_guide);
}

TEST_CASE("Twenty damaged lines at once break nothing") {
    const auto seed = static_cast<unsigned>(std::random_device{}());
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const Lines lines = lines_of(text_of(bees_handbook));
    for (int round = 0; round < 200; ++round) {
        Lines now = lines;
        for (int i = 0; i < 20; ++i) {
            const std::size_t at = random() % now.size();
            const Damage damage = damages[random() % damages.size()];
            now = damaged(std::move(now), at, damage);
        }
        const HandbookReading reading = read(joined(now));
        for (const FoundUnit& found : reading.units) {
            std::set<std::string> numbers;
            for (const LearningOutcome& outcome : found.unit.outcomes)
                for (const Criterion& criterion : outcome.criteria)
                    CHECK(numbers.insert(criterion.number).second);
            CHECK(found.criteria_with_descriptors <= found.sheet_criteria);
        }
        for (const Unplaced& unplaced : reading.unplaced) {
            CHECK(unplaced.first_line <= unplaced.last_line);
            CHECK(unplaced.text.size() <= 120);
            CHECK(is_clean_utf8(unplaced.text));
        }
    }
}

TEST_CASE("A damaged line of a real handbook is told or leaves the rest in its place") {
    const std::string folder = handbooks_folder();
    const auto seed = static_cast<unsigned>(std::random_device{}());
    INFO("seed " << seed);
    std::mt19937 random(seed);
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(folder, none)) {
        if (entry.path().extension() != ".txt" || entry.path().filename().string().starts_with("8580"))
            continue; // a guide whose AC have no numbers cannot know that one is lost
        const HandbookReading whole = reading_of(entry.path().string());
        const Places home = places_in(whole);
        const Lines lines = lines_of(text_of(entry.path().string()));
        for (int round = 0; round < 60; ++round) {
            const std::size_t at = random() % lines.size();
            const Damage damage = damages[random() % damages.size()];
            INFO(entry.path().filename() << " line " << at + 1 << ", damage " << static_cast<int>(damage));
            check_against(whole, home, read(joined(damaged(lines, at, damage))));
        }
    }
}
