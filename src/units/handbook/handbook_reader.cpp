#include "units/handbook/handbook_reader.h"

#include "units/handbook/headings.h"
#include "units/handbook/line_text.h"
#include "units/handbook/reading.h"
#include "units/handbook/sheet_cells.h"
#include "units/handbook/unit_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

namespace counterpoint {

namespace {

/// A line at which a part of the handbook begins.
struct Mark {
    enum class Kind {
        unit,
        sheet,       ///< "Unit 300 Result Sheet"
        sheet_title, ///< the title of a unit with the head of a result sheet behind it
        other,       ///< an appendix
    };
    Kind kind = Kind::other;
    std::size_t at = 0;
    std::string number; ///< of the unit
};

class Marks {
public:
    explicit Marks(const Reading& reading) : reading_(reading) {
        for (const auto& [number, unit] : reading.tables)
            if (!unit.title.empty())
                titles_.emplace(folded(unit.title), number);
    }

    /// In order. A unit begins where its facts follow; a table of contents has none.
    std::vector<Mark> find() {
        const std::size_t end = reading_.text().size();
        for (std::size_t at = 0; at < end; ++at)
            if (const auto heading = unit_heading(reading_.line(at).text); heading && facts_follow(at)) {
                marks_.push_back({Mark::Kind::unit, at, heading->number});
                if (!heading->title.empty())
                    titles_.emplace(folded(heading->title), heading->number);
            }
        const std::vector<Mark> units = std::exchange(marks_, {});
        std::size_t next_unit = 0;
        for (std::size_t at = 0; at < end; ++at) {
            if (next_unit < units.size() && units[next_unit].at == at) {
                marks_.push_back(units[next_unit++]);
                continue;
            }
            look_at(at);
        }
        forget_titles_without_a_sheet();
        return std::move(marks_);
    }

private:
    [[nodiscard]] bool facts_follow(std::size_t at) const {
        const std::size_t end = reading_.text().size();
        for (int lines = 0; lines < 2; ++lines) {
            at = reading_.next_text(at + 1, end);
            if (at == end)
                return false;
            const std::string_view text = reading_.line(at).text;
            if (fact_line(text) || outcome_heading(text))
                return true;
        }
        return false;
    }

    void look_at(std::size_t at) {
        const HandbookLine& line = reading_.line(at);
        if (begins_sheet_head(reading_.text(), at))
            heads_.push_back(at);
        if (line.cell || line.text.empty())
            return;
        if (auto number = result_sheet_heading(line.text)) {
            marks_.push_back({Mark::Kind::sheet, at, std::move(*number)});
        } else if (is_appendix_heading(line)) {
            marks_.push_back({Mark::Kind::other, at, {}});
        } else if (line.text.size() <= longest_title) {
            const auto title = titles_.find(folded(line.text));
            if (title != titles_.end())
                marks_.push_back({Mark::Kind::sheet_title, at, title->second});
        }
    }

    /// A title is printed in many places; here those count that begin a result sheet.
    void forget_titles_without_a_sheet() {
        std::vector<Mark> kept;
        for (std::size_t i = 0; i < marks_.size(); ++i) {
            const Mark& mark = marks_[i];
            if (mark.kind == Mark::Kind::sheet_title) {
                const std::size_t end = i + 1 < marks_.size() ? marks_[i + 1].at : reading_.text().size();
                const auto head = std::lower_bound(heads_.begin(), heads_.end(), mark.at);
                const bool begins_sheet = head != heads_.end() && *head < end;
                const bool same = !kept.empty() && kept.back().kind != Mark::Kind::other &&
                                  kept.back().kind != Mark::Kind::unit && kept.back().number == mark.number;
                if (!begins_sheet || same)
                    continue;
            }
            kept.push_back(mark);
        }
        marks_ = std::move(kept);
    }

    static constexpr std::size_t longest_title = 200; // bytes

    const Reading& reading_;
    std::vector<Mark> marks_;
    std::vector<std::size_t> heads_;                      ///< of result sheets' tables
    std::unordered_map<std::string, std::string> titles_; ///< folded, with the unit's number
};

class HandbookReader {
public:
    explicit HandbookReader(const HandbookText& text) : reading_(text) {}

    HandbookReading read() {
        read_title(reading_);
        read_unit_tables(reading_);
        const std::vector<Mark> marks = Marks(reading_).find();
        for (const bool sheets : {false, true}) // a sheet may stand before its unit
            for (std::size_t i = 0; i < marks.size(); ++i) {
                const std::size_t end = i + 1 < marks.size() ? marks[i + 1].at : reading_.text().size();
                if (marks[i].kind == Mark::Kind::unit && !sheets)
                    take_unit(marks[i], end);
                else if (marks[i].kind != Mark::Kind::unit && marks[i].kind != Mark::Kind::other && sheets)
                    take_sheet(marks[i], end);
            }
        tell_units_without_requirements();
        tell_units_without_sheet();
        if (units().empty())
            read_assignment_guide(reading_);
        if (units().empty())
            read_evidence_matrices(reading_);
        read_rules(reading_);
        for (const FoundUnit& found : units())
            check_unit(reading_, found);
        reading_.finish();
        return std::move(reading_.result);
    }

private:
    [[nodiscard]] std::vector<FoundUnit>& units() { return reading_.result.units; }

    void take_unit(const Mark& mark, std::size_t end) {
        UnitSection section = read_unit_section(reading_, mark.at, end);
        FoundUnit& found = section.found;
        if (criteria_of(found.unit) == 0)
            return reading_.no_place(mark.at, "is headed like a unit, but no AC follows");
        std::erase_if(found.unit.outcomes, [&](const LearningOutcome& outcome) {
            if (outcome.criteria.empty())
                reading_.conflict(fmt::format("LO {} of unit {} (line {}) has no AC and is left out.",
                                              outcome.number, mark.number, found.line));
            return outcome.criteria.empty();
        });
        add_from_tables(reading_, found, mark.number);
        if (FoundUnit* before = find(found.unit.id)) {
            if (before->unit != found.unit) {
                before->given_twice = true;
                reading_.conflict(fmt::format("Unit {} is printed twice, at lines {} and {}, with different "
                                              "wording; the first was taken.",
                                              found.unit.id, before->line, found.line));
            }
            return;
        }
        if (!section.has_requirements)
            without_requirements_.push_back(found.unit.id);
        keep(std::move(found));
    }

    void take_sheet(const Mark& mark, std::size_t end) {
        FoundUnit of_sheet_alone;
        const int line = reading_.line(mark.at).number;
        of_sheet_alone.unit.id = unit_id(reading_, mark.number);
        FoundUnit* known = find(of_sheet_alone.unit.id);
        if (known != nullptr && known->sheet_line != 0)
            return tell_second_sheet(*known, mark, end);
        FoundUnit& target = known != nullptr ? *known : of_sheet_alone;
        const int rows = read_result_sheet(reading_, mark.at, end, target);
        if (rows == 0)
            return; // a table of contents, or a sheet without a table
        target.sheet_criteria = rows;
        target.sheet_line = line;
        if (known != nullptr)
            return;
        const std::size_t next =
            mark.kind == Mark::Kind::sheet ? reading_.next_text(mark.at + 1, end) : mark.at;
        if (next < end && !reading_.line(next).cell)
            target.unit.title = reading_.line(next).text;
        add_from_tables(reading_, target, mark.number);
        reading_.conflict(fmt::format(
            "Of {} only the result sheet was found (line {}): no depth or guidance.", target.unit.id, line));
        keep(std::move(target));
    }

    void tell_second_sheet(FoundUnit& known, const Mark& mark, std::size_t end) {
        FoundUnit second;
        second.unit.id = known.unit.id;
        const std::size_t unplaced = reading_.result.unplaced.size();
        const bool has_rows = read_result_sheet(reading_, mark.at, end, second) > 0;
        reading_.result.unplaced.resize(std::min(unplaced, reading_.result.unplaced.size()));
        if (!has_rows)
            return;
        known.given_twice = true;
        reading_.conflict(fmt::format("{} has two result sheets, at lines {} and {}; the first was taken.",
                                      known.unit.id, known.sheet_line, reading_.line(mark.at).number));
    }

    /// Pages about assessment would be taken for guidance where their heading is lost.
    void tell_units_without_requirements() {
        if (without_requirements_.size() == units().size())
            return; // this handbook has no such pages
        for (const std::string& id : without_requirements_)
            reading_.conflict(fmt::format("{} ends without the heading “Assessment requirements” that other "
                                          "units have: its last guidance may hold more than it should.",
                                          id));
    }

    void tell_units_without_sheet() {
        const auto has_sheet = [](const FoundUnit& found) { return found.sheet_line != 0; };
        if (std::none_of(units().begin(), units().end(), has_sheet))
            return;
        for (const FoundUnit& found : units())
            if (!has_sheet(found))
                reading_.conflict(fmt::format("No result sheet of {} was found.", found.unit.id));
    }

    void keep(FoundUnit found) {
        places_.emplace(found.unit.id, units().size());
        units().push_back(std::move(found));
    }

    FoundUnit* find(const std::string& id) {
        const auto found = places_.find(id);
        return found == places_.end() ? nullptr : &units()[found->second];
    }

    Reading reading_;
    std::unordered_map<std::string, std::size_t> places_; ///< of units, by their id
    Texts without_requirements_;
};

} // namespace

HandbookReading read_handbook(const HandbookText& text) {
    return HandbookReader(text).read();
}

} // namespace counterpoint
