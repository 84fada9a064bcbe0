#pragma once

// A command sink that only remembers what it was given, in order.

#include "live/controller/command_sink.h"

#include <catch2/catch.hpp>

#include <variant>
#include <vector>

namespace counterpoint::test {

class RecordingSink final : public CommandSink {
public:
    RecordingSink();
    ~RecordingSink() override;
    void submit(StampedCommand command) override;
    void request(WindowRequest request) override;

    std::vector<std::variant<StampedCommand, WindowRequest>> given;

    /// The n-th thing given, which must be a command with this action by the assessor.
    template <typename Action>
    const Action& command(std::size_t index = 0) const {
        REQUIRE(index < given.size());
        const auto* command = std::get_if<StampedCommand>(&given[index]);
        REQUIRE(command);
        CHECK(command->command.by == Actor::assessor);
        const auto* action = std::get_if<Action>(&command->command.action);
        REQUIRE(action);
        return *action;
    }

    [[nodiscard]] Instant instant(std::size_t index = 0) const {
        REQUIRE(index < given.size());
        return std::get<StampedCommand>(given[index]).pressed_at;
    }

    template <typename Request>
    const Request& requested(std::size_t index = 0) const {
        REQUIRE(index < given.size());
        const auto* request = std::get_if<WindowRequest>(&given[index]);
        REQUIRE(request);
        const auto* wanted = std::get_if<Request>(request);
        REQUIRE(wanted);
        return *wanted;
    }
};

} // namespace counterpoint::test
