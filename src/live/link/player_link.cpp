#include "live/link/player_link.h"

namespace counterpoint {

Result<PlayerLink> PlayerLink::start(const std::string& program, const std::string& folder,
                                     const std::string& log_path) {
    std::string name = "player-" + random_hex(8);
    auto child = ChildProcess::start({program, "player", folder, "--link", name}, "/dev/null", log_path);
    if (!child)
        return child.error();
    return PlayerLink(std::move(name), *child);
}

PlayerLink::PlayerLink(std::string name, std::optional<ChildProcess> child)
    : name_(std::move(name)), child_(child) {}

bool PlayerLink::connected() {
    if (socket_)
        return true;
    auto socket = LineSocket::connect(name_);
    if (!socket)
        return false;
    socket_ = std::move(*socket);
    for (const std::string& line : waiting_)
        socket_->send(line);
    waiting_.clear();
    return true;
}

bool PlayerLink::receive() {
    if (!connected())
        return !child_ || !child_->ended();
    std::vector<std::string> lines;
    const bool open = socket_->receive(lines) && socket_->flush();
    for (const std::string& line : lines) {
        auto message = parse_player_message(line);
        if (!message)
            return false;
        if (auto* told = std::get_if<PlayerStatus>(&*message))
            status = std::move(*told);
        else if (auto* refusal = std::get_if<PlayerRefusal>(&*message))
            refused.push_back(std::move(refusal->sentence));
        else
            hello = std::get<PlayerHello>(*message);
    }
    return open;
}

void PlayerLink::send(const PlayerCommand& command) {
    std::string line = player_command_line(command);
    if (!connected())
        waiting_.push_back(std::move(line));
    else if (!socket_->send(line))
        refused.emplace_back("The player did not take the command: it is gone.");
}

} // namespace counterpoint
