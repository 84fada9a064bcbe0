#include "live/link/recorder_link.h"

#include "discussion/apply.h"

namespace counterpoint {

Result<RecorderLink> RecorderLink::connect(const std::string& name) {
    auto socket = LineSocket::connect(name);
    if (!socket)
        return socket.error();
    return RecorderLink(std::move(*socket));
}

bool RecorderLink::hear(RecorderMessage message) {
    if (auto* hello = std::get_if<HelloMessage>(&message)) {
        folder = std::move(hello->folder);
    } else if (auto* event = std::get_if<EventMessage>(&message)) {
        auto recorded = chain_.follow(event->line);
        if (!recorded || !*recorded)
            return false;
        folded_ = apply(std::move(folded_), **recorded);
    } else if (auto* live = std::get_if<LiveStatus>(&message)) {
        status = std::move(*live);
        ++statuses;
    } else if (auto* refusal = std::get_if<RefusedMessage>(&message)) {
        refused.push_back(std::move(refusal->sentence));
    } else if (const auto* carried_out = std::get_if<DoneMessage>(&message)) {
        done = carried_out->sequence;
    } else {
        goodbye = std::get<GoodbyeMessage>(std::move(message));
    }
    return true;
}

bool RecorderLink::receive() {
    std::vector<std::string> lines;
    bool open = socket_.receive(lines) && socket_.flush();
    for (const std::string& line : lines) {
        auto message = parse_recorder_message(line);
        if (!message || !hear(std::move(*message))) {
            open = false;
            break;
        }
    }
    if (folded_.sequence != state->sequence)
        state = std::make_shared<const State>(folded_);
    return open;
}

void RecorderLink::send(const StampedCommand& command) {
    auto line = command_line(command);
    if (!line)
        refused.push_back(line.error().message());
    else if (!socket_.send(*line))
        refused.emplace_back("The recorder did not take the command: it is gone.");
}

} // namespace counterpoint
