// Every sheet of a large discussion derived from its state: two units of the built-in catalogue, 400
// counters, 120 questions, a page of feedback for each criterion, and the waveform of two channels. Goal:
// under 300 ms for all of them. There is no peer that makes these files; the PDF is told apart because it is
// nearly all of it.

#include "audio/waveform_overview.h"
#include "cost.h"
#include "discussion/result_sheet.h"
#include "long_sound.h"
#include "sheet/derive_sheets.h"
#include "sheet/sheet_pdf.h"
#include "support/told_discussion.h"
#include "units/catalogue.h"

using namespace counterpoint;
using namespace counterpoint::bench;
using counterpoint::test::ToldDiscussion;

namespace {

ResultSheet large_sheet() {
    constexpr Frame rate = 48'000;
    constexpr Frame hours = Frame{3} * 3'600 * rate;
    ToldDiscussion discussion({"8585-302", "8585-301"});
    discussion.name("Riverside College", "Sam Okafor", "Alex Reid");
    test::tell_plan(discussion);
    std::vector<CriterionId> criteria;
    for (const Unit& unit : discussion.state().units)
        for (const LearningOutcome& outcome : unit.outcomes)
            for (const Criterion& criterion : outcome.criteria)
                criteria.push_back({unit.id, criterion.number});
    std::vector<Question> questions;
    for (int number = 1; number <= 120; ++number)
        questions.push_back({number,
                             "How did you prepare for this session, and what would you do differently now?",
                             {criteria[static_cast<std::size_t>(number) % criteria.size()]},
                             {"For instance?", "And what came of it?"}});
    discussion.add(QuestionsListed{questions}, Actor::assessor);
    discussion.add(TakeStarted{1, "take-01.flac", {SourceKind::device, "USB microphone"}, {48'000, 2}, 0});
    for (int i = 0; i < 120; ++i)
        discussion.add(QuestionAsked{i + 1, "", i * hours / 120}, Actor::assessor);
    for (std::size_t i = 0; i < 400; ++i)
        discussion.mark(static_cast<Frame>(i) * hours / 400,
                        {criteria[i % criteria.size()], criteria[(i * 7 + 1) % criteria.size()]},
                        "named the model and how it was used with Client 1");
    discussion.add(TakeEnded{1, hours, TakeEnding::stopped, TalkTime{hours / 4, hours / 2, hours / 20}})
        .add(RecordingStopped{StopCause::assessor, hours});
    std::vector<SampleRange> columns(static_cast<std::size_t>(Waveform::columns_of(hours)) * 2);
    for (std::size_t i = 0; i < columns.size(); ++i)
        columns[i] = {static_cast<std::int16_t>(-static_cast<int>(i % 30'000)),
                      static_cast<std::int16_t>(i % 30'000)};
    discussion.add(RecordingClosed{{"recording.flac",
                                    {48'000, 2},
                                    hours,
                                    600'000'000,
                                    std::string(64, 'a'),
                                    waveform_overview(Waveform({48'000, 2}, hours, std::move(columns)))}});
    std::string page; // of feedback
    for (int line = 0; line < 25; ++line)
        page += "The candidate explained how the agreement was made and what each side expected of it. ";
    for (const CriterionId& criterion : criteria)
        discussion.add(FeedbackGiven{criterion, page}, Actor::assessor)
            .add(CriterionDecided{criterion, Judgement::pass, ""}, Actor::assessor);
    return result_sheet(discussion.state());
}

} // namespace

int main() {
    const ResultSheet sheet = large_sheet();
    constexpr int rounds = 11;
    std::vector<double> texts_wall, texts_processor, pdf_wall, pdf_processor, all_wall, all_processor;
    std::size_t text_bytes = 0;
    std::size_t pdf_bytes = 0;
    for (int round = 0; round < rounds; ++round) {
        const Cost texts = cost_of([&] {
            text_bytes = 0;
            for (const DerivedFile& file : derive_sheets(sheet))
                text_bytes += file.bytes.size();
        });
        const Cost pdf = cost_of([&] { pdf_bytes = must(sheet_pdf(sheet)).size(); });
        texts_wall.push_back(1'000 * texts.wall);
        texts_processor.push_back(1'000 * texts.processor);
        pdf_wall.push_back(1'000 * pdf.wall);
        pdf_processor.push_back(1'000 * pdf.processor);
        all_wall.push_back(1'000 * (texts.wall + pdf.wall));
        all_processor.push_back(1'000 * (texts.processor + pdf.processor));
    }
    fmt::print("sheets of two units, {} counters, 120 questions; median of {}\n", sheet.counters.size(),
               rounds);
    const auto line = [](const char* what, const std::vector<double>& wall,
                         const std::vector<double>& processor, std::size_t bytes) {
        fmt::print("  {:<28} {:7.1f} ms wall  {:7.1f} ms CPU  {:8} bytes\n", what, quantile(wall, 0.5),
                   quantile(processor, 0.5), bytes);
    };
    line("HTML, JSON, CSV, VTT, TXT", texts_wall, texts_processor, text_bytes);
    line("PDF", pdf_wall, pdf_processor, pdf_bytes);
    line("all, goal: under 300 ms", all_wall, all_processor, text_bytes + pdf_bytes);
    fmt::print("  memory {:.0f} MB\n", largest_memory());
}
