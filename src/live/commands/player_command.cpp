#include "live/commands/player_command.h"

#include "audio/playback/portaudio_output.h"
#include "bundle/layout.h"
#include "live/link/player_messages.h"

namespace counterpoint {

namespace {

using namespace std::chrono_literals;

constexpr auto round = 20ms;         // how soon a command is carried out, at the latest
constexpr auto status_every = 100ms; // while it plays; a window counts on in between
constexpr auto wait_for_window = 10s;

class PlayerServer {
public:
    PlayerServer(const RecorderWorld& world, Player& player, LineSocket socket, const MakeOutput& make_output)
        : world_(world), player_(player), socket_(std::move(socket)), make_output_(make_output) {}

    void serve() {
        bool open = socket_.send(player_message_line(PlayerHello{player_.length(), player_.format()}));
        while (open && !world_.signals.received()) {
            tell_status();
            wait_for({socket_.descriptor(), world_.signals.descriptor()}, {}, round);
            std::vector<std::string> lines;
            open = socket_.receive(lines) && socket_.flush();
            for (const std::string& line : lines)
                carry_out(line);
            player_.attend();
        }
    }

private:
    void carry_out(const std::string& line) {
        const auto command = parse_player_command(line);
        const auto done = command ? std::visit([this](const auto& one) { return carry_out(one); }, *command)
                                  : command.error();
        if (!done)
            socket_.send(player_message_line(PlayerRefusal{done.error().message()}));
        status_due_ = true;
    }

    Result<void> carry_out(const PlayCommand&) { return player_.play(); }
    Result<void> carry_out(const PauseCommand&) {
        player_.pause();
        return {};
    }
    Result<void> carry_out(const SeekCommand& command) {
        player_.seek(command.frame);
        return {};
    }
    Result<void> carry_out(const SpeedCommand& command) { return player_.set_speed(command.speed); }
    Result<void> carry_out(const MuteCommand& command) {
        return player_.mute(command.channel, command.muted);
    }
    Result<void> carry_out(const LoopCommand& command) { return player_.loop({command.begin, command.end}); }
    Result<void> carry_out(const EndLoopCommand&) {
        player_.end_loop();
        return {};
    }
    Result<void> carry_out(const OutputCommand& command) {
        return player_.use_device(make_output_(command.name));
    }

    void tell_status() {
        PlayerStatus status;
        status.at = world_.clock.monotonic_now();
        status.position = player_.position();
        status.playing = player_.playing();
        status.at_end = player_.at_end();
        status.speed = player_.speed();
        status.muted = {player_.muted(0), player_.muted(1)};
        if (const auto loop = player_.looping())
            status.loop = {loop->begin, loop->end};
        status.device_present = player_.device_present();
        if (const auto problem = player_.problem())
            status.problem = problem->message();
        PlayerStatus same_but_time = status;
        same_but_time.at = told_.at;
        const bool changed = !(same_but_time == told_);
        if (!status_due_ && (!changed || status.at - told_.at < status_every))
            return;
        status_due_ = false;
        told_ = status;
        socket_.send(player_message_line(status));
    }

    const RecorderWorld& world_;
    Player& player_;
    LineSocket socket_;
    const MakeOutput& make_output_;
    PlayerStatus told_;
    bool status_due_ = true;
};

} // namespace

Result<void> serve_player(const RecorderWorld& world, Player& player, LineListener& listener,
                          const MakeOutput& make_output) {
    const Instant give_up = world.clock.monotonic_now() + wait_for_window;
    while (world.clock.monotonic_now() < give_up && !world.signals.received()) {
        wait_for({listener.descriptor(), world.signals.descriptor()}, {}, 100ms);
        if (auto socket = listener.accept()) {
            PlayerServer(world, player, std::move(*socket), make_output).serve();
            return {};
        }
    }
    return Error{ErrorKind::missing, "No window came for this player.", {}, {}, {}};
}

Result<void> player_command(const RecorderWorld& world, const std::string& folder, const std::string& link) {
    auto listener = LineListener::listen(link);
    if (!listener)
        return listener.error();
    const auto output = [&world](const std::string& name) {
        return std::make_unique<PortAudioOutput>(name, world.clock);
    };
    auto player = Player::open(world.files, world.clock, data_path(folder, recording_name), output({}));
    if (!player)
        return player.error();
    return serve_player(world, **player, *listener, output);
}

} // namespace counterpoint
