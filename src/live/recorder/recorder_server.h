#pragma once

// The recorder's end of the link: windows attach and leave as they like, the recording does not care.
//
// Whoever attaches hears hello, then every event so far, then whatever comes. A client that does not read is
// dropped once 64 MiB wait for it; nothing here ever blocks on a client. Thread: the recorder's control
// thread.

#include "base/local_socket.h"
#include "live/link/link_messages.h"

namespace counterpoint {

class RecorderServer {
public:
    /// ErrorKind::in_use if another recorder serves this discussion. `lines` is the journal so far.
    static Result<RecorderServer> open(const std::string& name, HelloMessage hello,
                                       std::vector<std::string> lines);

    struct Request {
        std::uint64_t client = 0; ///< for refuse()
        StampedCommand command;
    };

    /// Waits until something happens on the link or on `others` (descriptors), at most `timeout`; then takes
    /// whatever has arrived. Lines that are no command are answered with a refusal.
    [[nodiscard]] std::vector<Request> serve(const std::vector<int>& others,
                                             std::chrono::milliseconds timeout);

    /// Somebody is attached. Nobody need be told anything otherwise.
    [[nodiscard]] bool has_clients() const { return !clients_.empty(); }

    /// A new journal line: kept for later clients, told to the present ones.
    void tell_event(const std::string& line);
    void tell(const RecorderMessage& message);
    void refuse(std::uint64_t client, const std::string& sentence);
    void tell_done(std::uint64_t client, std::uint64_t sequence);

    /// Gives clients up to `timeout` to read what is still queued.
    void drain(std::chrono::milliseconds timeout);

private:
    struct Client {
        std::uint64_t id;
        LineSocket socket;
    };

    void answer(std::uint64_t client, const RecorderMessage& message);
    RecorderServer(LineListener listener, HelloMessage hello, std::vector<std::string> lines);
    void accept_clients();

    LineListener listener_;
    HelloMessage hello_;
    std::vector<std::string> lines_;
    std::vector<Client> clients_;
    std::uint64_t next_client_ = 1;
};

} // namespace counterpoint
