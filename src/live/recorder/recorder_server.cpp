#include "live/recorder/recorder_server.h"

#include <algorithm>

namespace counterpoint {

RecorderServer::RecorderServer(LineListener listener, HelloMessage hello, std::vector<std::string> lines)
    : listener_(std::move(listener)), hello_(std::move(hello)), lines_(std::move(lines)) {}

Result<RecorderServer> RecorderServer::open(const std::string& name, HelloMessage hello,
                                            std::vector<std::string> lines) {
    auto listener = LineListener::listen(name);
    if (!listener)
        return listener.error();
    return RecorderServer(std::move(*listener), std::move(hello), std::move(lines));
}

void RecorderServer::accept_clients() {
    while (auto socket = listener_.accept()) {
        Client client{next_client_++, std::move(*socket)};
        client.socket.send(message_line(hello_));
        for (const std::string& line : lines_)
            client.socket.send(message_line(EventMessage{line}));
        clients_.push_back(std::move(client));
    }
}

std::vector<RecorderServer::Request> RecorderServer::serve(const std::vector<int>& others,
                                                           std::chrono::milliseconds timeout) {
    std::vector<int> to_read = others;
    std::vector<int> to_send;
    to_read.push_back(listener_.descriptor());
    for (const Client& client : clients_) {
        to_read.push_back(client.socket.descriptor());
        if (client.socket.wants_to_send())
            to_send.push_back(client.socket.descriptor());
    }
    wait_for(to_read, to_send, timeout);
    accept_clients();

    std::vector<Request> requests;
    std::erase_if(clients_, [&](Client& client) {
        std::vector<std::string> lines;
        const bool open = client.socket.receive(lines) && client.socket.flush();
        for (const std::string& line : lines) {
            auto command = parse_command_line(line);
            if (command)
                requests.push_back({client.id, std::move(*command)});
            else
                client.socket.send(message_line(RefusedMessage{command.error().message()}));
        }
        return !open;
    });
    return requests;
}

void RecorderServer::tell_event(const std::string& line) {
    lines_.push_back(line);
    tell(EventMessage{line});
}

void RecorderServer::tell(const RecorderMessage& message) {
    const std::string line = message_line(message);
    std::erase_if(clients_, [&](Client& client) { return !client.socket.send(line); });
}

void RecorderServer::answer(std::uint64_t client, const RecorderMessage& message) {
    for (Client& candidate : clients_)
        if (candidate.id == client)
            candidate.socket.send(message_line(message));
}

void RecorderServer::refuse(std::uint64_t client, const std::string& sentence) {
    answer(client, RefusedMessage{sentence});
}

void RecorderServer::tell_done(std::uint64_t client, std::uint64_t sequence) {
    answer(client, DoneMessage{sequence});
}

void RecorderServer::drain(std::chrono::milliseconds timeout) {
    const auto end = std::chrono::steady_clock::now() + timeout;
    for (;;) {
        std::vector<int> to_send;
        for (const Client& client : clients_)
            if (client.socket.wants_to_send())
                to_send.push_back(client.socket.descriptor());
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        if (to_send.empty() || left.count() <= 0)
            return;
        wait_for({}, to_send, left);
        std::erase_if(clients_, [](Client& client) { return !client.socket.flush(); });
    }
}

} // namespace counterpoint
