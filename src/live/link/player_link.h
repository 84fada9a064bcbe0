#pragma once

// The window's end of a player: starts it, asks of it, hears from it. Knows nothing of sound systems.
//
// Promises: nothing here waits. A player that ends, for whatever reason, shows as receive() == false and can
// be started again; it ends with its link. Thread: one at a time.

#include "base/local_socket.h"
#include "base/process.h"
#include "live/link/player_messages.h"

#include <optional>
#include <string>
#include <vector>

namespace counterpoint {

class PlayerLink {
public:
    /// `program` is counterpoint-cli, `folder` the bundle; what the player prints when it fails goes to
    /// `log_path`.
    [[nodiscard]] static Result<PlayerLink> start(const std::string& program, const std::string& folder,
                                                  const std::string& log_path);

    /// To a player that listens under `name`, now or soon; nullptr-like `child`: it was started by somebody
    /// else.
    PlayerLink(std::string name, std::optional<ChildProcess> child);

    /// What has arrived since the last call is in the fields below. False once the player is gone.
    bool receive();

    /// Kept until the player is there.
    void send(const PlayerCommand& command);

    /// Becomes readable when something arrives; -1 as long as the player is not there, so call receive() now
    /// and then.
    [[nodiscard]] int descriptor() const { return socket_ ? socket_->descriptor() : -1; }

    std::optional<PlayerHello> hello; ///< once it is there
    PlayerStatus status;
    std::vector<std::string> refused; ///< sentences, to be taken out by the caller

private:
    bool connected();

    std::string name_;
    std::optional<ChildProcess> child_;
    std::optional<LineSocket> socket_;
    std::vector<std::string> waiting_; ///< commands for a player that is not there yet
};

} // namespace counterpoint
