#include "bundle/zip_directory.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <optional>

namespace counterpoint {

namespace {

constexpr std::uint32_t see_zip64 = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint16_t see_zip64_short = std::numeric_limits<std::uint16_t>::max();
constexpr std::size_t end_length = 22;
constexpr std::size_t locator_length = 20;
constexpr std::size_t end64_length = 56;
constexpr std::size_t local_length = 30;
constexpr std::uint16_t method_stored = 0;
constexpr std::uint16_t method_deflated = 8;
constexpr std::uint16_t method_aes = 99;

Error damaged_zip(std::string_view what) {
    return Error{ErrorKind::damaged, fmt::format("The zip cannot be read: {}.", what), {}, {}, {}};
}

/// Takes little-endian numbers and bytes off the front; `short_of` once there were too few.
class Bytes {
public:
    explicit Bytes(std::string_view bytes) : rest_(bytes) {}

    std::uint64_t number(std::size_t length) {
        const std::string_view bytes = take(length);
        std::uint64_t value = 0;
        for (std::size_t i = bytes.size(); i-- > 0;)
            value = value << 8 | static_cast<std::uint8_t>(bytes[i]);
        return value;
    }
    std::uint16_t two() { return static_cast<std::uint16_t>(number(2)); }
    std::uint32_t four() { return static_cast<std::uint32_t>(number(4)); }
    std::string_view take(std::size_t length) {
        short_of_ = short_of_ || length > rest_.size();
        const std::string_view taken = rest_.substr(0, length);
        rest_.remove_prefix(taken.size());
        return taken;
    }
    [[nodiscard]] bool short_of() const { return short_of_; }
    [[nodiscard]] bool empty() const { return rest_.empty(); }

private:
    std::string_view rest_;
    bool short_of_ = false;
};

Result<std::string> read_at(File& file, std::uint64_t offset, std::uint64_t length) {
    std::string bytes(length, '\0');
    const auto got = file.read_at(offset, bytes);
    if (!got)
        return got.error();
    if (*got < length)
        return damaged_zip("it ends too early");
    return bytes;
}

struct End {
    std::uint64_t entries = 0;
    std::uint64_t size = 0;
    std::uint64_t offset = 0;
    std::uint64_t position = 0; ///< where the directory must have ended
};

/// The same number as both ends of a Zip64 file state it, if they agree.
bool agrees(std::uint64_t short_form, std::uint64_t mark, std::uint64_t long_form) {
    return short_form == mark || short_form == long_form;
}

Result<End> read_end64(File& file, std::uint64_t offset, std::uint64_t locator, const End& short_form) {
    if (locator < end64_length || offset > locator - end64_length)
        return damaged_zip("its Zip64 directory is not where it must be");
    const auto bytes = read_at(file, offset, end64_length);
    if (!bytes)
        return bytes.error();
    Bytes end(*bytes);
    const bool marked = end.take(4) == "PK\x06\x06";
    const std::uint64_t length = end.number(8);
    end.take(4); // versions
    const std::uint32_t disk = end.four();
    const std::uint32_t directory_disk = end.four();
    const std::uint64_t entries_here = end.number(8);
    End found{.entries = end.number(8), .size = end.number(8), .offset = end.number(8), .position = offset};
    if (!marked || length != end64_length - 12 || offset + end64_length != locator || disk != 0 ||
        directory_disk != 0 || entries_here != found.entries ||
        !agrees(short_form.entries, see_zip64_short, found.entries) ||
        !agrees(short_form.size, see_zip64, found.size) ||
        !agrees(short_form.offset, see_zip64, found.offset))
        return damaged_zip("its Zip64 directory does not add up");
    return found;
}

/// The last bytes of the file, in which the end of the directory is searched: behind it a comment may stand.
Result<End> read_end(File& file) {
    const auto size = file.size();
    if (!size)
        return size.error();
    const std::uint64_t tail_length =
        std::min<std::uint64_t>(*size, end_length + locator_length + see_zip64_short);
    const auto tail = read_at(file, *size - tail_length, tail_length);
    if (!tail)
        return tail.error();
    for (std::size_t at = tail->rfind("PK\x05\x06"); at != std::string::npos;
         at = at == 0 ? std::string::npos : tail->rfind("PK\x05\x06", at - 1)) {
        Bytes end(std::string_view(*tail).substr(at + 4));
        const std::uint16_t disk = end.two();
        const std::uint16_t directory_disk = end.two();
        const std::uint16_t entries_here = end.two();
        End found{.entries = end.two(),
                  .size = end.four(),
                  .offset = end.four(),
                  .position = *size - tail_length + at};
        const std::size_t comment = end.two();
        if (end.short_of() || at + end_length + comment != tail->size())
            continue; // these four bytes stand in a comment
        if (disk != 0 || directory_disk != 0 || entries_here != found.entries)
            return damaged_zip("it is one of several disks");
        if (at < locator_length || tail->compare(at - locator_length, 4, "PK\x06\x07") != 0)
            return found;
        Bytes locator(std::string_view(*tail).substr(at - locator_length + 4));
        const std::uint32_t end_disk = locator.four();
        const std::uint64_t offset = locator.number(8);
        if (end_disk != 0 || locator.four() > 1)
            return damaged_zip("it is one of several disks");
        return read_end64(file, offset, found.position - locator_length, found);
    }
    return damaged_zip("it is no zip, or its end is missing");
}

/// Zip64's long numbers, and what AES hides (WinZip's AE-1 and AE-2). False if a field does not add up.
bool read_extra(std::string_view extra, ZipRecord& record) {
    Bytes fields(extra);
    bool aes = false;
    while (!fields.empty()) {
        const std::uint16_t id = fields.two();
        const std::uint16_t length = fields.two();
        Bytes field(fields.take(length));
        if (fields.short_of())
            return false;
        if (id == 0x0001) {
            if (record.unpacked == see_zip64)
                record.unpacked = field.number(8);
            if (record.packed == see_zip64)
                record.packed = field.number(8);
            if (record.offset == see_zip64)
                record.offset = field.number(8);
        } else if (id == 0x9901) {
            record.without_check_sum = field.two() == 2;
            field.take(3); // maker, strength
            record.method = field.two();
            aes = true;
        }
        if (field.short_of())
            return false;
    }
    return aes == (record.stated_method == method_aes);
}

std::optional<ZipRecord> read_record(Bytes& directory) {
    if (directory.take(4) != "PK\x01\x02")
        return std::nullopt;
    ZipRecord record;
    directory.take(4); // versions
    record.flags = directory.two();
    record.stated_method = directory.two();
    record.method = record.stated_method;
    directory.take(4); // time
    record.check_sum = directory.four();
    record.packed = directory.four();
    record.unpacked = directory.four();
    const std::uint16_t name = directory.two();
    const std::uint16_t extra = directory.two();
    const std::uint16_t comment = directory.two();
    const std::uint16_t disk = directory.two();
    directory.take(2);
    record.mode = directory.four() >> 16;
    record.offset = directory.four();
    record.encrypted = (record.flags & 1) != 0;
    record.name = directory.take(name);
    const std::string_view fields = directory.take(extra);
    directory.take(comment);
    if (directory.short_of() || disk != 0 || !read_extra(fields, record))
        return std::nullopt;
    return record;
}

const char* why_kind_is_refused(const ZipRecord& record) {
    constexpr std::uint32_t kind_of_file = 0170000;
    constexpr std::uint32_t regular = 0100000;
    constexpr std::uint32_t folder = 0040000;
    const std::uint32_t kind = record.mode & kind_of_file;
    if (kind != 0 && kind != (record.is_folder() ? folder : regular))
        return "is a link or a device, which no bundle may hold";
    if (record.is_folder() && record.unpacked > 0)
        return "is a folder with bytes of its own";
    if (record.method != method_stored && record.method != method_deflated)
        return "is packed in a way that this program does not read";
    if ((record.flags & (1U << 5 | 1U << 6 | 1U << 13)) != 0)
        return "is patched data or hidden by strong encryption, which this program does not read";
    if (record.method == method_stored && !record.encrypted && record.packed != record.unpacked)
        return "states two lengths";
    if (record.unpacked > free_of_ratio && record.unpacked / largest_ratio > record.packed)
        return "unpacks to so much more than it holds that it was made to fill a disk";
    return nullptr;
}

/// Info-ZIP's second name of an entry (0x7075): what some programs unpack it as.
bool names_another(std::string_view extra, const ZipRecord& record) {
    constexpr std::uint16_t unicode_path = 0x7075;
    constexpr std::size_t before_name = 5; // version, check sum of the first name
    Bytes fields(extra);
    while (!fields.empty()) {
        const std::uint16_t id = fields.two();
        const std::string_view field = fields.take(fields.two());
        if (id == unicode_path && (field.size() < before_name || field.substr(before_name) != record.name))
            return true;
    }
    return false;
}

/// What stands before an entry's bytes, its extra fields too; shorter where the file ends.
Result<std::string> local_header(File& file, const ZipRecord& record) {
    std::string bytes(local_length + record.name.size(), '\0');
    auto got = file.read_at(record.offset, bytes);
    if (!got)
        return got.error();
    if (*got == bytes.size()) {
        Bytes length(std::string_view(bytes).substr(local_length - 2));
        std::string extra(length.two(), '\0');
        got = file.read_at(record.offset + bytes.size(), extra);
        if (!got)
            return got.error();
        return bytes + extra.substr(0, *got);
    }
    return bytes.substr(0, *got);
}

bool local_header_agrees(std::string_view bytes, const ZipRecord& record) {
    constexpr std::uint16_t encrypted = 1;
    constexpr std::uint16_t lengths_follow = 1U << 3;
    Bytes header(bytes);
    const bool marked = header.take(4) == "PK\x03\x04";
    header.take(2); // version
    const std::uint16_t flags = header.two();
    const std::uint16_t method = header.two();
    header.take(4); // time
    const std::uint32_t check_sum = header.four();
    const std::uint32_t packed = header.four();
    const std::uint32_t unpacked = header.four();
    const std::uint16_t name = header.two();
    const std::uint16_t extra = header.two();
    const bool same_lengths = (flags & lengths_follow) != 0 ||
                              (check_sum == record.check_sum && agrees(packed, see_zip64, record.packed) &&
                               agrees(unpacked, see_zip64, record.unpacked));
    return marked && method == record.stated_method && same_lengths &&
           (flags & encrypted) == (record.flags & encrypted) && name == record.name.size() &&
           header.take(name) == record.name && !header.short_of() &&
           !names_another(header.take(extra), record);
}

/// The name of an entry whose bytes belong to another too, or to the directory.
std::optional<std::string> overlapping(const ZipDirectory& directory) {
    std::vector<const ZipRecord*> sorted;
    for (const ZipRecord& record : directory.records)
        sorted.push_back(&record);
    std::sort(sorted.begin(), sorted.end(),
              [](const ZipRecord* a, const ZipRecord* b) { return a->offset < b->offset; });
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const std::uint64_t end = i + 1 < sorted.size() ? sorted[i + 1]->offset : directory.offset;
        const ZipRecord& record = *sorted[i];
        const std::uint64_t least = local_length + record.name.size(); // its own extra fields come on top
        if (record.offset > end || end - record.offset < least || end - record.offset - least < record.packed)
            return record.name;
    }
    return std::nullopt;
}

} // namespace

Error zip_entry_error(ErrorKind kind, std::string_view name, std::string_view why) {
    constexpr std::size_t shown = 200; // bytes; a name can be 65,535
    std::string text = printable(name.substr(0, shown));
    if (name.size() > shown)
        text += "...";
    return Error{kind, fmt::format("The entry \"{}\" of the zip {}.", text, why), {}, {}, {}};
}

Result<ZipDirectory> read_zip_directory(File& file) {
    const auto end = read_end(file);
    if (!end)
        return end.error();
    if (end->entries > most_zip_entries || end->size > largest_zip_directory)
        return Error{ErrorKind::invalid,
                     fmt::format("The zip holds more files than any bundle ({}).", end->entries),
                     {},
                     {},
                     {}};
    if (end->size > end->position || end->offset != end->position - end->size)
        return damaged_zip("its directory is not where it must be");
    const auto bytes = read_at(file, end->offset, end->size);
    if (!bytes)
        return bytes.error();
    ZipDirectory directory{.records = {}, .offset = end->offset};
    Bytes rest(*bytes);
    while (!rest.empty()) {
        auto record = read_record(rest);
        if (!record || directory.records.size() == end->entries)
            return damaged_zip("its directory does not add up");
        directory.records.push_back(std::move(*record));
    }
    if (directory.records.size() != end->entries)
        return damaged_zip("its directory does not add up");
    return directory;
}

Result<void> check_local_headers(File& file, const ZipDirectory& directory) {
    for (const ZipRecord& record : directory.records) {
        const auto header = local_header(file, record);
        if (!header)
            return header.error();
        if (!local_header_agrees(*header, record))
            return zip_entry_error(ErrorKind::invalid, record.name, "can be read in two ways");
    }
    return {};
}

Result<void> check_zip_directory(const ZipDirectory& directory) {
    std::uint64_t unpacked = 0;
    for (const ZipRecord& record : directory.records) {
        if (const char* why = why_kind_is_refused(record))
            return zip_entry_error(ErrorKind::invalid, record.name, why);
        if (record.unpacked > largest_unpacked - unpacked)
            return Error{ErrorKind::invalid,
                         "The zip states that it unpacks to more than any bundle holds.",
                         {},
                         {},
                         {}};
        unpacked += record.unpacked;
    }
    if (const auto name = overlapping(directory))
        return zip_entry_error(ErrorKind::invalid, *name, "shares its bytes with another part of the zip");
    return {};
}

} // namespace counterpoint
