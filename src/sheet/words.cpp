#include "sheet/words.h"

#include <fmt/format.h>

#include <array>
#include <chrono>

namespace counterpoint {

std::string grouped(std::int64_t number) {
    const std::string digits = std::to_string(number);
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0 && digits[i - 1] != '-')
            text += ',';
        text += digits[i];
    }
    return text;
}

std::string date_text(WallTime time) {
    static constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                                       "July",    "August",   "September", "October", "November", "December"};
    const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(time)};
    return fmt::format("{} {} {}", static_cast<unsigned>(date.day()),
                       months[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()));
}

std::string date_time_text(WallTime time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::hh_mm_ss clock{std::chrono::floor<std::chrono::seconds>(time) - day};
    return fmt::format("{}, {:02}:{:02}:{:02} UTC", date_text(time), clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count());
}

std::string seconds_text(Frame frames, int sample_rate) {
    return fmt::format("{:.2f} seconds", seconds_from(frames, sample_rate));
}

std::string format_text(const SoundFormat& format) {
    return fmt::format("FLAC, {} Hz, 16 bit, {}", grouped(format.sample_rate),
                       format.channels == 1 ? "one channel" : "two channels");
}

std::string source_text(const SoundSource& source) {
    switch (source.kind) {
    case SourceKind::device:
        return source.second.empty() ? "device " + source.name
                                     : "devices " + source.name + " (left) and " + source.second + " (right)";
    case SourceKind::file:
        return "file " + source.name;
    case SourceKind::practice:
        return "PRACTICE: the practice conversation that is built into the program";
    }
    return source.name;
}

std::string ending_text(TakeEnding ending) {
    switch (ending) {
    case TakeEnding::running:
        return "not ended";
    case TakeEnding::stopped:
        return "ended in order";
    case TakeEnding::cut_short:
        return "cut short: the recorder ended without warning; the length is what was found in the file";
    }
    return {};
}

std::string stop_text(StopCause cause) {
    switch (cause) {
    case StopCause::assessor:
        return "the assessor stopped it";
    case StopCause::end_of_source:
        return "the source ended, or the agreed time was over";
    case StopCause::disk_reserve:
        return "the disk was nearly full";
    case StopCause::sound_lost:
        return "the source of the sound failed";
    case StopCause::write_failed:
        return "the recording could not be written any more";
    case StopCause::crash:
        return "the recorder ended without warning; it was found and closed afterwards";
    }
    return {};
}

std::string loss_text(const Loss& loss, int sample_rate) {
    return fmt::format("At {} {} frames ({}) never arrived and stand as silence: {}.",
                       counter_text(loss.at, sample_rate), grouped(loss.frames),
                       seconds_text(loss.frames, sample_rate), loss.cause);
}

std::string losses_text(const ResultSheet& sheet) {
    return fmt::format("In all, {} frames ({}) never arrived:", grouped(sheet.lost_frames),
                       seconds_text(sheet.lost_frames, sheet.format.sample_rate));
}

std::string length_text(const ResultSheet& sheet) {
    return fmt::format("{} ({}; {} frames)", counter_text(sheet.frames, sheet.format.sample_rate),
                       seconds_text(sheet.frames, sheet.format.sample_rate), grouped(sheet.frames));
}

std::string unit_ids(const ResultSheet& sheet) {
    std::string ids;
    for (const SheetUnit& unit : sheet.units)
        ids += " " + unit.unit.id;
    return ids;
}

std::string sheet_title(const ResultSheet& sheet) {
    const std::string title = (sheet.practice ? "PRACTICE: result sheet" : "Result sheet") + unit_ids(sheet);
    return sheet.learner.name.empty() ? title : title + ", " + sheet.learner.name;
}

std::string level_and_uan(const Unit& unit) {
    std::string text = unit.level == 0 ? std::string() : fmt::format("Level {}", unit.level);
    if (!unit.uan.empty())
        text += (text.empty() ? "Unit accreditation number " : ", unit accreditation number ") + unit.uan;
    return text.empty() ? text : text + ".";
}

std::string wording_source(const Unit& unit) {
    const HandbookSource& source = unit.source;
    if (source.title.empty() && source.file.empty())
        return {};
    std::string text = "Wording from " + (source.title.empty() ? source.file : source.title);
    if (!source.version.empty())
        text += ", version " + source.version;
    if (!source.date.empty())
        text += ", " + source.date;
    return text + ".";
}

Texts disagreement_texts(const SheetUnit& part) {
    Texts texts;
    for (const Disagreement& disagreement : part.unit.disagreements)
        texts.push_back((disagreement.criterion.empty() ? "" : "AC " + disagreement.criterion + ": ") +
                        disagreement.text);
    for (const SheetOutcome& outcome : part.outcomes)
        for (const SheetCriterion& row : outcome.criteria) {
            const std::string criterion = "AC " + row.criterion.number + ": ";
            if (row.criterion.inferred)
                texts.push_back(criterion + "The handbook does not print this number; its place gave it.");
            if (!row.criterion.sheet_statement.empty())
                texts.push_back(criterion + "The handbook's result sheet words it: \"" +
                                row.criterion.sheet_statement + "\"");
        }
    return texts;
}

std::string statement_of(const ResultSheet& sheet, const CriterionId& id) {
    for (const SheetUnit& part : sheet.units)
        if (part.unit.id == id.unit)
            for (const SheetOutcome& outcome : part.outcomes)
                for (const SheetCriterion& row : outcome.criteria)
                    if (row.criterion.number == id.number)
                        return row.criterion.statement;
    return {};
}

} // namespace counterpoint
