#include "app/sealing.h"

#include "app/closing.h"
#include "app/discussion_folder.h"
#include "bundle/bundle_writer.h"
#include "bundle/layout.h"
#include "bundle/manifest.h"
#include "bundle/seal_writer.h"
#include "bundle/verify.h"
#include "discussion/decide.h"
#include "discussion/seals/seals.h"
#include "sheet/sheet_json.h"

#include <fmt/format.h>

namespace counterpoint {

namespace {

/// One sealing, with what its steps share.
class Sealing {
public:
    Sealing(FileSystem& files, const Clock& clock, const std::string& folder, DiscussionFile& discussion,
            const SealRequest& request, const SigningKey& key)
        : files_(files), clock_(clock), folder_(folder), sink_(*discussion.journal),
          writer_(std::move(discussion.state), std::move(discussion.chain), clock, sink_),
          key_(key), command_{request.role,
                              MakeSeal{request.name, request.statement, request.established,
                                       key.public_key().fingerprint(), std::string(sheet_format)}} {}

    Result<State> run() {
        const auto unsigned_seal = last_unsigned();
        const bool goes_on = unsigned_seal && is_the_same(*unsigned_seal);
        if (!goes_on)
            if (auto allowed = decide(state_without(unsigned_seal), command_); !allowed)
                return allowed.error();
        if (unsigned_seal && !goes_on)
            if (auto given_up = give_up(*unsigned_seal); !given_up)
                return given_up.error();
        if (!goes_on) {
            if (auto whole = make_whole(); !whole)
                return whole.error();
            if (auto recorded = writer_.execute(command_); !recorded)
                return recorded.error();
        }
        if (auto finished = finish(); !finished)
            return finished.error();
        return writer_.state();
    }

private:
    /// A seal whose signing was interrupted. Only the last one can be: whoever seals settles it first.
    [[nodiscard]] std::optional<Seal> last_unsigned() const {
        const auto seals = standing_seals(writer_.state());
        if (seals.empty() || is_signed(files_, folder_, seals.back()))
            return std::nullopt;
        return seals.back();
    }

    [[nodiscard]] bool is_the_same(const Seal& seal) const {
        const auto& wanted = std::get<MakeSeal>(command_.action);
        return seal.line == writer_.state().sequence && seal.role == command_.by && seal.key == wanted.key &&
               seal.name == wanted.name && seal.statement == wanted.statement &&
               seal.established == wanted.established && seal.sheet == wanted.sheet;
    }

    /// As it will be once the unsigned seal was given up.
    [[nodiscard]] State state_without(const std::optional<Seal>& given_up) const {
        State state = writer_.state();
        for (Seal& seal : state.seals)
            if (given_up && seal.number == given_up->number)
                seal.abandoned = true;
        return state;
    }

    Result<void> give_up(const Seal& seal) {
        if (was_signed(seal))
            return Error{ErrorKind::damaged, "The signature of an earlier seal was taken away.", folder_,
                         "Nothing was signed.", "counterpoint-cli verify says which."};
        auto recorded = writer_.execute(
            {Actor::program, AbandonSeal{seal.number, "No signature of this seal was in the folder."}});
        return recorded ? Result<void>() : recorded.error();
    }

    /// True if the tag manifest, which is written after the signature, names it.
    [[nodiscard]] bool was_signed(const Seal& seal) const {
        const auto bytes = files_.read_all(join_path(folder_, tag_manifest_file), largest_manifest);
        if (!bytes)
            return false;
        const auto tags = parse_manifest(*bytes);
        return tags && find_entry(*tags, seal_files(seal.number, seal.role).signature) != nullptr;
    }

    /// Whole before anything is signed. What a crash left is mended; what somebody changed is not.
    Result<void> make_whole() {
        if (verify(files_, folder_).verdict == Verdict::whole)
            return {};
        if (auto written = write_bundle(files_, folder_, writer_.state(), clock_.wall_now()); !written)
            return written;
        const VerifyReport report = verify(files_, folder_);
        if (report.verdict == Verdict::whole)
            return {};
        const Finding& first = report.findings.front();
        return Error{
            ErrorKind::damaged,
            fmt::format("This bundle is not whole, so it cannot be sealed: {} {}", first.file, first.what),
            folder_, "Nothing was signed.", "counterpoint-cli verify says all that is the matter."};
    }

    /// Sheets, manifest, signature, tag manifest of the seal that is the journal's last line.
    Result<void> finish() {
        const State& state = writer_.state();
        const Seal seal = standing_seals(state).back();
        if (auto written = write_sheets(files_, folder_, result_sheet(state)); !written)
            return written;
        if (auto written = write_payload_manifest(files_, folder_, state, seal.at); !written)
            return written;
        if (auto written = write_seal(files_, folder_, state, seal, key_); !written)
            return written;
        return write_tag_manifest(files_, folder_, state);
    }

    FileSystem& files_;
    const Clock& clock_;
    const std::string& folder_;
    DurableLineSink sink_;
    DiscussionWriter writer_;
    const SigningKey& key_;
    Command command_;
};

} // namespace

Result<State> seal_discussion(FileSystem& files, const Clock& clock, const std::string& folder,
                              const SealRequest& request, const SigningKey& key) {
    auto discussion = open_discussion(files, folder);
    if (!discussion)
        return discussion.error();
    return Sealing(files, clock, folder, *discussion, request, key).run();
}

std::string usual_statement(Actor role, KeptAs kept) {
    if (kept == KeptAs::written_notes && role == Actor::assessor)
        return "I conducted this professional discussion without a recording, and the notes and decisions "
               "are "
               "mine.";
    if (kept == KeptAs::written_notes && role == Actor::learner)
        return "These notes are a true record of the discussion, and what I said in it is my own and about "
               "my "
               "own work.";
    switch (role) {
    case Actor::assessor:
        return "I conducted this professional discussion, and the counters and decisions are mine.";
    case Actor::learner:
        return "What I say in this recording is my own and about my own work; the recording is as it took "
               "place.";
    case Actor::iqa:
        return "I have checked this discussion and how its decisions were reached.";
    case Actor::eqa:
        return "I have seen this discussion and what quality assurance decided on it.";
    case Actor::program:
        break;
    }
    return {};
}

} // namespace counterpoint
