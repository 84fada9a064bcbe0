#pragma once

// The window's controller: makes discussions, starts recorders, attaches to them and tells what they say.
//
// Everything that waits (disk, recorder, other programs) happens on one thread of its own; the window's calls
// only put values in and take the newest snapshot out. At its start it attaches to a recorder that is running
// already: that is how a window that was killed comes back. Where none is, it offers to go on with or close
// what was recorded and never closed. When a recorder dies the snapshot says `lost` at once; when it hangs,
// its problems say so after three seconds. Thread: submit(), request() and snapshot() from the window's main
// thread.

#include "base/local_socket.h"
#include "live/controller/command_sink.h"
#include "live/controller/controller_world.h"
#include "live/controller/snapshot_source.h"

#include <mutex>
#include <thread>

namespace counterpoint {

class Controller final : public CommandSink, public SnapshotSource {
public:
    explicit Controller(ControllerWorld world);
    ~Controller() override;

    void submit(StampedCommand command) override;
    void request(WindowRequest request) override;
    [[nodiscard]] std::shared_ptr<const Snapshot> snapshot() override;

private:
    class Worker;
    using Wish = std::variant<StampedCommand, WindowRequest>;

    void put(Wish wish);

    ControllerWorld world_;
    Waker waker_;
    std::mutex mutex_; ///< guards the next two
    std::vector<Wish> wishes_;
    std::shared_ptr<const Snapshot> snapshot_;
    std::jthread thread_; ///< last, so that everything it uses is there before it starts
};

} // namespace counterpoint
