#include "units/handbook/headings.h"
#include "units/handbook/line_text.h"
#include "units/handbook/reading.h"

#include <fmt/format.h>

#include <map>

namespace counterpoint {

namespace {

constexpr std::size_t longest_paragraph = 4'000; // bytes; of longer ones nothing is understood
constexpr std::size_t most_remarks = 20;

bool has(std::string_view text, std::string_view words) {
    return text.find(words) != std::string_view::npos;
}

bool denies(std::string_view text) {
    return has(text, "not mandatory") || has(text, "not required") || has(text, "optional");
}

/// The sentence around `at`; a full stop inside a number or before a small letter ends none.
std::string_view sentence_at(std::string_view text, std::size_t at) {
    const std::size_t before = text.rfind(". ", at);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 2;
    const std::size_t end = text.find(". ", at);
    return text.substr(begin, end == std::string_view::npos ? end : end - begin);
}

/// What a paragraph says of time counters on result sheets: mandatory (8585:2747), or not (8589:2797).
Rule counters_in(const std::string& small) {
    const std::size_t at = small.find("time counter");
    if (at == std::string::npos)
        return {};
    const std::string_view sentence = sentence_at(small, at);
    if (denies(sentence))
        return false;
    return has(sentence, "mandatory") || has(sentence, "counters must");
}

/// True for a paragraph that lets a discussion stand in for other work only if that was approved before
/// (8585:843, 8589:1026).
bool asks_for_approval(const std::string& small) {
    const std::size_t at = small.find("approval must be ");
    if (at == std::string::npos || !has(small, "professional discussion"))
        return false;
    return has(std::string_view(small).substr(at), "in advance") ||
           has(std::string_view(small).substr(at), "beforehand");
}

/// The unit that an appendix is about: "Appendix 1 Unit 300 - Assessment Brief". Empty if it names none or
/// more than one.
std::string unit_of_appendix(std::string_view text) {
    const std::size_t unit = in_small_letters(text).find("unit ");
    const auto heading = unit == std::string::npos ? std::nullopt : unit_heading(text.substr(unit));
    return heading ? heading->number : std::string();
}

class RuleReader {
public:
    explicit RuleReader(Reading& reading) : reading_(reading) {
        std::size_t assignments = 0;
        for (FoundUnit& found : reading.result.units) {
            numbers_.emplace(found.unit.id.substr(found.unit.id.rfind('-') + 1), &found);
            if (folded(found.unit.assessment_method) == "assignment" && ++assignments == 1)
                assignment_ = &found;
        }
        if (assignments > 1)
            assignment_ = nullptr;
    }

    void read() {
        std::string unit; // which the appendix is about
        for (const HandbookLine& line : reading_.text()) {
            if (line.text.size() > longest_paragraph)
                continue;
            if (is_appendix_heading(line))
                unit = unit_of_appendix(line.text);
            const std::string small = in_small_letters(line.text);
            take_counters(counters_in(small), line);
            if (asks_for_approval(small))
                take_approval(unit, line);
        }
        for (FoundUnit& found : reading_.result.units) {
            found.unit.counters_mandatory = counters_;
            found.counters_line = counters_line_;
        }
    }

private:
    void take_counters(const Rule& said, const HandbookLine& line) {
        if (!said.is_known() || contradicted_)
            return;
        if (counters_line_ != 0 && counters_ != said) {
            contradicted_ = true;
            reading_.conflict(
                fmt::format("Lines {} and {} contradict each other on whether time counters are "
                            "mandatory; neither was taken.",
                            counters_line_, line.number));
        }
        if (contradicted_ || counters_line_ == 0) {
            counters_ = contradicted_ ? Rule() : said;
            counters_line_ = contradicted_ ? 0 : line.number;
        }
    }

    /// It concerns the written report of an assignment. Where the pages name no unit (in some conversions
    /// their heading is lost), the only unit that is assessed by an assignment is meant. Behind a unit's own
    /// section come pages about all of them, so that what stands there is no word about that unit.
    void take_approval(const std::string& number, const HandbookLine& line) {
        const auto named = numbers_.find(number);
        FoundUnit* const found = named != numbers_.end() ? named->second : assignment_;
        if (found != nullptr) {
            found->unit.needs_prior_approval = true;
            found->approval_line = line.number;
        } else if (++remarks_ <= most_remarks) {
            reading_.conflict(
                fmt::format("Line {} asks for approval of a discussion beforehand, in pages that name "
                            "no unit: for which units it holds was not read.",
                            line.number));
        }
    }

    Reading& reading_;
    std::map<std::string, FoundUnit*, std::less<>> numbers_; ///< units by the number that headings give
    FoundUnit* assignment_ = nullptr;                        ///< the only one that is assessed so
    Rule counters_;
    int counters_line_ = 0;
    bool contradicted_ = false;
    std::size_t remarks_ = 0;
};

} // namespace

void read_rules(Reading& reading) {
    if (!reading.result.units.empty())
        RuleReader(reading).read();
}

} // namespace counterpoint
