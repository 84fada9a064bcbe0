#pragma once

// Text lines between two programs on this machine: the link between a window and a recorder.
//
// A name ("counterpoint-…") stands for a socket in the user's own runtime folder, so the path of a bundle may
// be as long as it likes and on any disk. Only the same user may connect. A dead listener's socket is
// replaced. Promises: no call blocks for longer than the timeout it is given; a peer that is gone shows as
// closed, never as a signal; a line over the limit closes the connection. Thread: one object from one thread
// at a time, except LineSocket::shut_down and Waker::wake, which may come from any.

#include "base/result.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace counterpoint {

class LineSocket {
public:
    explicit LineSocket(int descriptor);
    ~LineSocket();
    LineSocket(LineSocket&&) noexcept;
    LineSocket& operator=(LineSocket&&) noexcept;

    /// Connects to the listener of that name; ErrorKind::missing if none listens.
    static Result<LineSocket> connect(const std::string& name);

    /// Queues a line (without line feed) and sends what the peer takes now. Never blocks. False once closed,
    /// or when the peer has left more than 64 MiB unread.
    bool send(std::string_view line);

    /// Sends more of what is queued, if the peer takes it. Never blocks. False once closed.
    bool flush();

    /// Reads what has arrived; appends whole lines, without line feeds. False once the peer is gone and every
    /// line it sent was given.
    bool receive(std::vector<std::string>& lines);

    [[nodiscard]] bool wants_to_send() const; ///< some of what was queued is still here
    [[nodiscard]] int descriptor() const;
    void shut_down(); ///< both directions; the peer sees the end

private:
    struct Content;
    std::unique_ptr<Content> content_;
};

class LineListener {
public:
    /// The names under which programs of this user listen, or listened before they died.
    [[nodiscard]] static std::vector<std::string> names();

    /// ErrorKind::in_use if a living program listens under that name.
    static Result<LineListener> listen(const std::string& name);
    ~LineListener();
    LineListener(LineListener&&) noexcept;
    LineListener& operator=(LineListener&&) noexcept;

    /// A connection that waits, if there is one. Never blocks.
    [[nodiscard]] std::optional<LineSocket> accept();
    [[nodiscard]] int descriptor() const;

private:
    struct Content;
    explicit LineListener(std::unique_ptr<Content> content);
    std::unique_ptr<Content> content_;
};

/// Ends another thread's wait().
class Waker {
public:
    Waker();
    ~Waker();
    Waker(const Waker&) = delete;
    Waker& operator=(const Waker&) = delete;

    void wake() noexcept; ///< any thread, also a signal handler
    void clear();         ///< the waiting thread, after wait()
    [[nodiscard]] int descriptor() const;

private:
    int ends_[2];
};

/// Waits until a descriptor can be read (or, if listed in `to_send`, written) or the time is over.
void wait_for(const std::vector<int>& to_read, const std::vector<int>& to_send,
              std::chrono::milliseconds timeout);

} // namespace counterpoint
