#include "bundle/seal_message.h"

#include "base/text.h"
#include "bundle/layout.h"
#include "discussion/seals/seals.h"
#include "identity/identity_file.h"

#include <fmt/format.h>

#include <charconv>

namespace counterpoint {

namespace {

constexpr std::string_view first_words = "Counterpoint seal ";
constexpr std::string_view version = "1\n";
constexpr std::string_view recording_label = "Recording: ";
constexpr std::string_view no_recording = "none, kept in written notes";
constexpr std::size_t longest_value = 4'000; ///< bytes

/// Reads line after line; the first thing that is wrong is kept, and later answers are empty.
class LineReader {
public:
    explicit LineReader(std::string_view bytes) : rest_(bytes) {}

    std::string text(std::string_view label) {
        const std::string_view value = labelled(label);
        if (!is_one_line(value, longest_value))
            fail(label);
        return std::string(value);
    }

    std::string digits(std::string_view label, std::size_t count) {
        const std::string_view value = labelled(label);
        if (!are_digits(value, count))
            fail(label);
        return std::string(value);
    }

    std::uint64_t number(std::string_view label, std::uint64_t lowest, std::uint64_t highest) {
        const std::string_view value = labelled(label);
        std::uint64_t number = 0;
        const auto [end, code] = std::from_chars(value.data(), value.data() + value.size(), number);
        // "007" is a number too, and not the one form.
        if (code != std::errc() || end != value.data() + value.size() || number < lowest ||
            number > highest || std::to_string(number) != value)
            fail(label);
        return number;
    }

    WallTime time(std::string_view label) {
        WallTime time{};
        if (!parse_wall_time(labelled(label), time))
            fail(label);
        return time;
    }

    /// Whether the next line does.
    [[nodiscard]] bool begins_with(std::string_view start) const { return rest_.starts_with(start); }

    void exactly(std::string_view label, std::string_view value) {
        if (labelled(label) != value)
            fail(label);
    }

    void blank() {
        if (!line().empty())
            fail("the blank line");
    }

    /// "64 digits, two spaces, path".
    Sha256Hex hash_of(std::string_view path) {
        const std::string_view value = line();
        if (value.size() != 66 + path.size() || !are_digits(value.substr(0, 64), 64) ||
            value.substr(64, 2) != "  " || value.substr(66) != path)
            fail(path);
        return Sha256Hex(value.substr(0, 64));
    }

    void end() {
        if (!rest_.empty())
            fail("its end");
    }

    void fail(std::string_view where) {
        if (wrong_.empty())
            wrong_ = where;
    }
    [[nodiscard]] const std::string& wrong() const { return wrong_; }

private:
    static bool are_digits(std::string_view value, std::size_t count) {
        return value.size() == count && value.find_first_not_of("0123456789abcdef") == std::string_view::npos;
    }

    std::string_view line() {
        const std::size_t end = rest_.find('\n');
        if (end == std::string_view::npos) {
            fail("its end");
            return {};
        }
        const std::string_view line = rest_.substr(0, end);
        rest_.remove_prefix(end + 1);
        return line;
    }

    std::string_view labelled(std::string_view label) {
        const std::string_view whole = line();
        if (!whole.starts_with(label) || !whole.substr(label.size()).starts_with(": ")) {
            fail(label);
            return {};
        }
        return whole.substr(label.size() + 2);
    }

    std::string_view rest_;
    std::string wrong_;
};

Error damaged_message(std::string_view where) {
    return Error{ErrorKind::damaged, fmt::format("It is no message of a seal at {}.", where), {}, {}, {}};
}

} // namespace

std::string format_seal_message(const SealMessage& message) {
    std::string text(first_words);
    text += version;
    text += fmt::format(
        "Discussion: {}\nSeal: {}\nRole: {}\nName: {}\nStatement: {}\nIdentity-Established: {}\n",
        message.discussion, message.seal, message.role, message.name, message.statement, message.established);
    text += fmt::format("Key: {}\nSealed-At: {}\n", message.key, wall_time_text(message.sealed_at));
    text += fmt::format("Journal-Lines: {}\nJournal-SHA256: {}\nJournal-Head: {}\n", message.journal_lines,
                        message.journal_sha256, message.journal_head);
    if (message.in_notes)
        text += fmt::format("{}{}\n\n", recording_label, no_recording);
    else
        text += fmt::format("Recording-Bytes: {}\nRecording-SHA256: {}\n\n", message.recording_bytes,
                            message.recording_sha256);
    text += fmt::format("{}  {}\n{}  {}\n{}  {}\n", message.bag_info_sha256, bag_info_file,
                        message.bagit_sha256, bagit_file, message.manifest_sha256, manifest_file);
    return text;
}

Result<SealMessage> parse_seal_message(std::string_view bytes) {
    if (bytes.size() > largest_seal_message || !bytes.starts_with(first_words))
        return damaged_message("its first line");
    bytes.remove_prefix(first_words.size());
    if (!bytes.starts_with(version))
        return Error{ErrorKind::unreadable, "It may be the message of a newer program.", {}, {}, {}};
    LineReader reader(bytes.substr(version.size()));
    SealMessage message;
    message.discussion = reader.digits("Discussion", 32);
    message.seal = static_cast<int>(reader.number("Seal", 1, most_seals));
    message.role = reader.text("Role");
    if (!has_role(role_names(), message.role))
        reader.fail("Role");
    message.name = reader.text("Name");
    message.statement = reader.text("Statement");
    message.established = reader.text("Identity-Established");
    message.key = reader.digits("Key", 64);
    message.sealed_at = reader.time("Sealed-At");
    message.journal_lines = reader.number("Journal-Lines", 1, UINT64_MAX);
    message.journal_sha256 = reader.digits("Journal-SHA256", 64);
    message.journal_head = reader.digits("Journal-Head", 64);
    message.in_notes = reader.begins_with(recording_label);
    if (message.in_notes) {
        reader.exactly("Recording", no_recording);
    } else {
        message.recording_bytes = reader.number("Recording-Bytes", 0, UINT64_MAX);
        message.recording_sha256 = reader.digits("Recording-SHA256", 64);
    }
    reader.blank();
    message.bag_info_sha256 = reader.hash_of(bag_info_file);
    message.bagit_sha256 = reader.hash_of(bagit_file);
    message.manifest_sha256 = reader.hash_of(manifest_file);
    reader.end();
    if (!reader.wrong().empty())
        return damaged_message(reader.wrong());
    return message;
}

} // namespace counterpoint
