#include "base/passphrase.h"

#include <fmt/format.h>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace counterpoint {

namespace {

constexpr char control_c = 0x03;
constexpr char control_d = 0x04;
constexpr char backspace = 0x08;
constexpr char delete_key = 0x7F;

Error refused(std::string what) {
    return Error{ErrorKind::refused, std::move(what), {}, "Nothing was written.", {}};
}

Error too_long() {
    return refused(fmt::format("The passphrase is longer than {} bytes.", Secret::longest));
}

Error unreadable(int code) {
    return Error{ErrorKind::unreadable,
                 fmt::format("The passphrase could not be read: {}.", std::strerror(code)),
                 {},
                 "Nothing was written.",
                 {}};
}

/// One byte; 0 at the end, negative if it cannot be read.
ssize_t read_byte(int descriptor, char& byte) {
    for (;;) {
        const ssize_t got = ::read(descriptor, &byte, 1);
        if (got >= 0 || errno != EINTR)
            return got;
    }
}

/// The terminal, which shows nothing and hands over each key, Ctrl-C too, while this lives: a signal that
/// ended the program in between would leave the person with a terminal that shows nothing.
class SilentTerminal {
public:
    SilentTerminal() : descriptor_(::open("/dev/tty", O_RDWR | O_CLOEXEC)) {
        if (descriptor_ < 0 || ::tcgetattr(descriptor_, &before_) != 0)
            return;
        termios silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHONL | ICANON | ISIG);
        silent.c_cc[VMIN] = 1;
        silent.c_cc[VTIME] = 0;
        is_silent_ = ::tcsetattr(descriptor_, TCSAFLUSH, &silent) == 0;
    }
    ~SilentTerminal() {
        if (is_silent_) {
            ::tcsetattr(descriptor_, TCSAFLUSH, &before_);
            say("\n");
        }
        if (descriptor_ >= 0)
            ::close(descriptor_);
    }
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;

    [[nodiscard]] bool is_silent() const { return is_silent_; }
    [[nodiscard]] int descriptor() const { return descriptor_; }
    void say(const std::string& text) const {
        (void)!::write(descriptor_, text.data(), text.size()); // a prompt that is not seen costs nothing
    }

private:
    int descriptor_;
    termios before_{};
    bool is_silent_ = false;
};

} // namespace

Result<Secret> ask_passphrase(const std::string& prompt) {
    const SilentTerminal terminal;
    if (!terminal.is_silent())
        return Error{ErrorKind::missing,
                     "There is no terminal on which the passphrase could be asked for.",
                     {},
                     "Nothing was written.",
                     "Give it with --passphrase-fd."};
    terminal.say(prompt);
    Secret secret;
    for (;;) {
        char byte = 0;
        const ssize_t got = read_byte(terminal.descriptor(), byte);
        if (got < 0)
            return unreadable(errno);
        if (got == 0 || byte == control_c || byte == control_d)
            return refused("No passphrase was given.");
        if (byte == '\n' || byte == '\r')
            return secret;
        if (byte == backspace || byte == delete_key)
            secret.remove_last();
        else if (!secret.add(byte))
            return too_long();
    }
}

Result<Secret> read_passphrase(int descriptor) {
    Secret secret;
    for (;;) {
        char byte = 0;
        const ssize_t got = read_byte(descriptor, byte);
        if (got < 0)
            return unreadable(errno);
        if (got == 0 || byte == '\n')
            return secret;
        if (!secret.add(byte))
            return too_long();
    }
}

} // namespace counterpoint
