#pragma once

// From a stopped recording to a whole bundle, while windows go on hearing from the recorder.
//
// The order is the promise: what ended is durable before a take's file gets another name, the closing is
// durable before a take is removed (app/closing.h). A crash anywhere leaves what `counterpoint-cli stop`
// closes. Thread: the recorder's control thread; the slow steps run on one of their own meanwhile.

#include "app/waveform_shelf.h"
#include "base/local_socket.h"
#include "live/recorder/journal_queue.h"
#include "live/recorder/recorder.h"

namespace counterpoint {

class RecordingCloser {
public:
    /// `meanwhile` is called again and again while something slow runs; it waits until `waker` wakes or its
    /// own time has come. Everything given must outlive the closer.
    RecordingCloser(const RecorderWorld& world, std::string folder, DiscussionWriter& writer,
                    JournalQueue& queue, WaveformShelf& shelf, Waker& waker, std::function<void()> meanwhile)
        : world_(world), folder_(std::move(folder)), writer_(writer), queue_(queue), shelf_(shelf),
          waker_(waker), meanwhile_(std::move(meanwhile)) {}

    /// Closes a recording that has stopped. Minutes for hours of sound in several takes.
    [[nodiscard]] Result<void> close();

private:
    Result<void> make_durable();
    Result<void> write_everything();

    template <typename T, typename Work>
    T in_background(Work work);

    const RecorderWorld& world_;
    std::string folder_;
    DiscussionWriter& writer_;
    JournalQueue& queue_;
    WaveformShelf& shelf_;
    Waker& waker_;
    std::function<void()> meanwhile_;
};

} // namespace counterpoint
