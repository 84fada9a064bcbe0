#include "audio/join_takes.h"

#include "audio/sound_reader.h"
#include "audio/take_writer.h"

#include <algorithm>

namespace counterpoint {

namespace {

/// The takes and the silence between them as one stream of samples.
class Takes {
public:
    Takes(FileSystem& files, const std::vector<TakeToJoin>& takes, SoundFormat format)
        : files_(files), takes_(takes), format_(format) {}

    /// Appends samples to `into`, at most `frames`, at least one frame unless everything was read.
    Result<void> read(std::vector<std::int16_t>& into, Frame frames) {
        while (true) {
            if (silence_ > 0) {
                const Frame now = std::min(silence_, frames);
                into.insert(into.end(), static_cast<std::size_t>(now * format_.channels), std::int16_t{0});
                silence_ -= now;
                return {};
            }
            if (!reader_) {
                if (next_ == takes_.size())
                    return {};
                if (auto opened = open_next(); !opened)
                    return opened;
            }
            const std::size_t before = into.size();
            into.resize(before + static_cast<std::size_t>(frames * format_.channels));
            const auto got = reader_->read(std::span(into).subspan(before));
            if (!got)
                return got.error();
            into.resize(before + static_cast<std::size_t>(*got * format_.channels));
            if (*got > 0)
                return {};
            reader_.reset();
            silence_ = takes_[next_ - 1].silence_after;
        }
    }

private:
    Result<void> open_next() {
        auto reader = SoundReader::open(files_, takes_[next_].path);
        if (!reader)
            return reader.error();
        if ((*reader)->format() != format_)
            return Error{ErrorKind::damaged,
                         "The take has another sample rate or number of channels than the recording.",
                         takes_[next_].path,
                         {},
                         {}};
        reader_ = std::move(*reader);
        ++next_;
        return {};
    }

    FileSystem& files_;
    const std::vector<TakeToJoin>& takes_;
    SoundFormat format_;
    std::size_t next_ = 0; ///< the take after the one that is open
    std::unique_ptr<SoundReader> reader_;
    Frame silence_ = 0; ///< still to come before the next take
};

constexpr Frame joined_block = 16'384;

Result<Frame> write_joined(TakeWriter& writer, Takes takes) {
    std::vector<std::int16_t> samples;
    while (true) {
        samples.clear();
        if (auto got = takes.read(samples, joined_block); !got)
            return got.error();
        if (samples.empty())
            return writer.finish();
        if (auto written = writer.write(samples); !written)
            return written.error();
    }
}

Result<void> compare(const std::string& target, Takes takes, Takes joined) {
    std::vector<std::int16_t> expected;
    std::vector<std::int16_t> found;
    while (true) {
        if (auto got = takes.read(expected, joined_block); !got)
            return got;
        const bool ended = expected.empty();
        while (found.size() < std::max<std::size_t>(expected.size(), 1)) {
            const std::size_t before = found.size();
            if (auto got = joined.read(found, joined_block); !got)
                return got;
            if (found.size() == before)
                break;
        }
        if (ended && found.empty())
            return {};
        if (ended || found.size() < expected.size() ||
            !std::equal(expected.begin(), expected.end(), found.begin()))
            return Error{ErrorKind::damaged, "The joined recording is not equal to its takes.", target,
                         "The takes are as they were.", "Check the disk, then try again."};
        found.erase(found.begin(), found.begin() + static_cast<long>(expected.size()));
        expected.clear();
    }
}

} // namespace

Result<Frame> join_takes(FileSystem& files, const std::vector<TakeToJoin>& takes, SoundFormat format,
                         const std::string& target) {
    auto writer = TakeWriter::create(files, target, format);
    if (!writer)
        return writer.error();
    auto length = write_joined(**writer, Takes(files, takes, format));
    writer->reset();
    if (length) {
        const std::vector<TakeToJoin> joined{{target, 0}};
        if (auto equal = compare(target, Takes(files, takes, format), Takes(files, joined, format)); !equal)
            length = equal.error();
    }
    if (!length)
        (void)files.remove(target).ok(); // the first failure is the one to tell
    return length;
}

} // namespace counterpoint
