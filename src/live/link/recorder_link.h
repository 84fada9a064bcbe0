#pragma once

// The window's end of the link to one recorder: folds the events it tells into the same state by the same
// `apply`.
//
// A line that does not follow the chain, or a message that makes no sense, closes the link: a state that may
// be wrong is worse than none. Thread: one thread; nothing here waits.

#include "base/local_socket.h"
#include "journal/journal_chain.h"
#include "live/controller/snapshot.h"
#include "live/link/link_messages.h"

namespace counterpoint {

class RecorderLink {
public:
    /// ErrorKind::missing if no recorder listens under that name.
    static Result<RecorderLink> connect(const std::string& name);

    /// What has arrived since the last call is in the fields below. False once the recorder is gone.
    bool receive();

    /// False if the command may not travel or the recorder is gone; `refused` then holds why.
    void send(const StampedCommand& command);

    [[nodiscard]] int descriptor() const { return socket_.descriptor(); }

    std::string folder; ///< of the discussion that it records; empty before hello
    std::shared_ptr<const State> state = std::make_shared<const State>();
    LiveStatus status;
    std::uint64_t statuses = 0;       ///< how many were heard
    std::vector<std::string> refused; ///< sentences, to be taken out by the caller
    std::uint64_t done = 0;           ///< sequence of the last command of ours that was carried out
    std::optional<GoodbyeMessage> goodbye;

private:
    explicit RecorderLink(LineSocket socket) : socket_(std::move(socket)) {}
    bool hear(RecorderMessage message);

    LineSocket socket_;
    JournalChain chain_;
    State folded_; ///< `state` is a copy of it, made once for all events of a receive()
};

} // namespace counterpoint
