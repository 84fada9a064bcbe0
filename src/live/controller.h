#pragma once

// The window's controller: makes discussions, starts recorders, attaches to them and tells what they say.
//
// Everything that waits (disk, recorder, other programs) happens on one thread of its own; the window's calls
// only put values in and take the newest snapshot out. At its start it attaches to a recorder that is running
// already: that is how a window that was killed comes back. Where none is, it offers to go on with or close
// what was recorded and never closed. When a recorder dies the snapshot says `lost` at once; when it hangs,
// its problems say so after three seconds. Thread: submit(), request() and snapshot() from the window's main
// thread.

#include "base/file_system.h"
#include "base/local_socket.h"
#include "live/command_sink.h"
#include "live/snapshot_source.h"

#include <functional>
#include <mutex>
#include <thread>

namespace counterpoint {

struct ControllerWorld {
    FileSystem& files;
    const Clock& clock;
    std::string catalogue;            ///< folder of the user's own units
    std::string command_line_program; ///< path of counterpoint-cli
    std::string discussions;          ///< folder for new discussions
    std::string runtime;              ///< folder for what the recorder prints
    /// Opens a file or folder with the system's own program.
    std::function<Result<void>(const std::string& path)> show;
    std::function<void()>
        on_news; ///< called on the controller's thread when a new snapshot is there; must be quick
};

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
