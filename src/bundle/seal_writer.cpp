#include "bundle/seal_writer.h"

#include "base/file_hash.h"
#include "bundle/layout.h"
#include "journal/event_json/event_json.h"
#include "journal/journal_reader.h"

namespace counterpoint {

SealMessage message_from_journal(const State& state, const Seal& seal, const Sha256Hex& journal_sha256) {
    SealMessage message;
    message.discussion = state.discussion;
    message.seal = seal.number;
    message.role = actor_name(seal.role);
    message.name = seal.name;
    message.statement = seal.statement;
    message.established = seal.established;
    message.key = seal.key;
    message.sealed_at = seal.at;
    message.journal_lines = seal.line;
    message.journal_sha256 = journal_sha256;
    message.journal_head = seal.head;
    message.in_notes = kept_in_notes(state);
    if (state.recording && !message.in_notes) {
        message.recording_bytes = state.recording->bytes;
        message.recording_sha256 = state.recording->sha256;
    }
    return message;
}

std::vector<std::pair<std::uint64_t, Sha256Hex>> hashes_of_lines(std::string_view journal,
                                                                 const std::vector<std::uint64_t>& lines) {
    std::vector<std::pair<std::uint64_t, Sha256Hex>> hashes;
    Sha256 hash;
    std::uint64_t line = 0;
    for (const std::uint64_t wanted : lines) {
        while (line < wanted) {
            const std::size_t end = journal.find('\n');
            if (end == std::string_view::npos)
                return hashes;
            hash.add(journal.substr(0, end + 1));
            journal.remove_prefix(end + 1);
            ++line;
        }
        hashes.emplace_back(wanted, hash.so_far());
    }
    return hashes;
}

bool is_signed(FileSystem& files, const std::string& folder, const Seal& seal) {
    return files.exists(join_path(folder, seal_files(seal.number, seal.role).signature));
}

Result<void> write_seal(FileSystem& files, const std::string& folder, const State& state, const Seal& seal,
                        const SigningKey& key) {
    if (key.public_key().fingerprint() != seal.key)
        return Error{
            ErrorKind::refused, "This is not the key of this seal.", folder, "Nothing was signed.", {}};
    const auto journal = files.read_all(journal_path(folder), largest_journal);
    if (!journal)
        return journal.error();
    const auto hashes = hashes_of_lines(*journal, {seal.line});
    if (hashes.empty())
        return Error{
            ErrorKind::damaged, "The journal on the disk is shorter than this seal.", folder, {}, {}};
    SealMessage message = message_from_journal(state, seal, hashes.front().second);
    for (const auto& [file, hash] :
         {std::pair<std::string_view, Sha256Hex*>{bag_info_file, &message.bag_info_sha256},
          {bagit_file, &message.bagit_sha256},
          {manifest_file, &message.manifest_sha256}}) {
        const auto found = hash_file(files, join_path(folder, file));
        if (!found)
            return found.error();
        *hash = found->sha256;
    }
    const std::string text = format_seal_message(message);
    const SealFiles names = seal_files(seal.number, seal.role);
    if (auto made = files.create_directories(join_path(folder, seals_folder)); !made)
        return made;
    for (const auto& [file, bytes] : {std::pair<const std::string&, std::string>{names.message, text},
                                      {names.key, key.public_key().pem()},
                                      {names.signature, key.sign(text)}})
        if (auto written = files.replace(join_path(folder, file), bytes); !written)
            return written;
    return {};
}

} // namespace counterpoint
