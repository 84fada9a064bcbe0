#include "app/receipt.h"

#include "base/text.h"
#include "bundle/layout.h"
#include "bundle/seal_writer.h"
#include "discussion/marks/counters.h"
#include "discussion/seals/head_code.h"
#include "discussion/seals/seals.h"
#include "journal/journal_reader.h"
#include "sheet/html.h"
#include "sheet/qr_code.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

using Facts = std::vector<std::pair<std::string, std::string>>;

constexpr std::string_view purpose = "Keep this. With the code, anybody can check whether the record still "
                                     "holds everything that it held when this "
                                     "receipt was made: counterpoint-cli verify FOLDER --head CODE. The code "
                                     "says nothing about what came later.";

Facts facts_of(const Receipt& receipt) {
    const State& state = receipt.state;
    Facts facts;
    for (const Unit& unit : state.units)
        facts.emplace_back("Unit", unit.id + " " + unit.title);
    facts.emplace_back("Centre", state.centre.name + " " + state.centre.number);
    facts.emplace_back("Learner", state.learner.name + " " + state.learner.registration);
    facts.emplace_back("Assessor", state.assessor.name);
    facts.emplace_back("Opened", wall_time_text(state.opened_at));
    if (state.notes)
        facts.emplace_back("Record", "kept in written notes, no recording");
    else
        facts.emplace_back("Recording",
                           counter_text(recorded_frames(state), sound_format(state).sample_rate) +
                               ", SHA-256 " + state.recording->sha256);
    for (const Seal& seal : standing_seals(state))
        facts.emplace_back(
            fmt::format("Seal {}", seal.number),
            fmt::format("{} {}, {}", role_word(seal.role), seal.name, wall_time_text(seal.at)));
    if (standing_seals(state).empty())
        facts.emplace_back("Seals", "none yet");
    facts.emplace_back("Journal",
                       fmt::format("lines 1 to {} of discussion {}", state.sequence, state.discussion));
    return facts;
}

std::string heading(const Receipt& receipt) {
    return is_practice(receipt.state) ? "PRACTICE: receipt of a professional discussion"
                                      : "Receipt of a professional discussion";
}

} // namespace

Result<Receipt> make_receipt(FileSystem& files, const std::string& folder) {
    auto journal = read_journal(files, journal_path(folder));
    if (!journal)
        return journal.error();
    State state = state_from(journal->events);
    if (state.notes && !is_closed(state))
        return Error{ErrorKind::refused,
                     "The notes are not ended yet, so there is nothing to give a receipt for.",
                     folder,
                     {},
                     "End the notes first."};
    if (!is_closed(state))
        return Error{ErrorKind::refused,
                     "The recording is not closed yet, so there is nothing to give a receipt for.",
                     folder,
                     {},
                     "Stop the recording first."};
    const auto seals = standing_seals(state);
    if (!seals.empty() && !is_signed(files, folder, seals.back()))
        return Error{
            ErrorKind::refused,
            fmt::format("Seal {} was begun and is not signed, so there is nothing to give a receipt for "
                        "yet.",
                        seals.back().number),
            folder, "Nothing was changed.", "The same person seals again; that finishes it."};
    // Of the chain, which stands at the last line even where a newer program wrote it.
    std::string code = grouped_head_code(head_code(journal->chain.head()));
    return Receipt{std::move(state), std::move(code)};
}

std::string receipt_text(const Receipt& receipt) {
    std::string text = heading(receipt) + "\n\n";
    for (const auto& [name, value] : facts_of(receipt))
        text += fmt::format("{:<10}{}\n", name, printable(trimmed(value)));
    return text +
           fmt::format("\nHead code {}\n\n{}\n{}\n", receipt.code, qr_text(qr_code(receipt.code)), purpose);
}

std::string receipt_html(const Receipt& receipt) {
    Html page = fill(R"(<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{}</title>
<style>
body {{ font: 1rem/1.5 sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff; }}
dl {{ display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; overflow-wrap: anywhere; }}
dt {{ font-weight: bold; }} dd {{ margin: 0; }}
.code {{ font: bold 1.5rem/1.5 monospace; }} svg {{ width: 12rem; }}
</style>
</head>
<body>
<main>
<h1>{}</h1>
<dl>
)",
                     heading(receipt), heading(receipt));
    for (const auto& [name, value] : facts_of(receipt))
        page += fill("<dt>{}</dt><dd><bdi>{}</bdi></dd>\n", name, trimmed(value));
    page += fill(
        "</dl>\n<h2>Head code</h2>\n<p class=\"code\">{}</p>\n{}\n<p>{}</p>\n</main>\n</body>\n</html>\n",
        receipt.code, Html{qr_svg(qr_code(receipt.code), "The head code as a QR code")}, purpose);
    return page.source;
}

} // namespace counterpoint
