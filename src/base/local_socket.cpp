#include "base/local_socket.h"

#include "base/descriptor.h"
#include "base/user_folders.h"

#include <fmt/format.h>

#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <utility>

namespace counterpoint {

namespace {

constexpr std::size_t longest_line = std::size_t{8} << 20;
constexpr std::size_t most_unsent = std::size_t{64} << 20;

Error socket_error(std::string what, const std::string& path) {
    return Error{ErrorKind::internal, fmt::format("{}: {}.", what, std::strerror(errno)), path, {}, {}};
}

Result<sockaddr_un> address_of(const std::string& name) {
    auto folder = runtime_folder();
    if (!folder)
        return folder.error();
    const std::string path = fmt::format("{}/{}.sock", *folder, name);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path)
        return Error{ErrorKind::internal,
                     "The path of the recorder's link is too long.",
                     path,
                     {},
                     "Set XDG_RUNTIME_DIR to a shorter folder."};
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    return address;
}

int new_socket() {
    return ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
}

} // namespace

struct LineSocket::Content {
    Descriptor descriptor;
    std::string received;
    std::string unsent;
    bool ended = false;

    void flush() {
        while (!unsent.empty()) {
            const ssize_t sent = ::send(descriptor.number(), unsent.data(), unsent.size(), MSG_NOSIGNAL);
            if (sent < 0 && errno == EINTR)
                continue;
            if (sent < 0) {
                if (errno != EAGAIN)
                    ended = true;
                return;
            }
            unsent.erase(0, static_cast<std::size_t>(sent));
        }
    }
};

LineSocket::LineSocket(int descriptor) : content_(std::make_unique<Content>()) {
    content_->descriptor = Descriptor(descriptor);
}
LineSocket::~LineSocket() = default;
LineSocket::LineSocket(LineSocket&&) noexcept = default;
LineSocket& LineSocket::operator=(LineSocket&&) noexcept = default;

Result<LineSocket> LineSocket::connect(const std::string& name) {
    auto address = address_of(name);
    if (!address)
        return address.error();
    LineSocket socket(new_socket());
    if (socket.descriptor() < 0)
        return socket_error("The recorder's link could not be made", address->sun_path);
    if (::connect(socket.descriptor(), reinterpret_cast<const sockaddr*>(&*address), sizeof *address) != 0)
        return Error{ErrorKind::missing, "No recorder is running for this discussion.", {}, {}, {}};
    return socket;
}

bool LineSocket::send(std::string_view line) {
    if (content_->ended)
        return false;
    content_->unsent.append(line);
    content_->unsent += '\n';
    content_->flush();
    if (content_->unsent.size() > most_unsent)
        content_->ended = true;
    return !content_->ended;
}

bool LineSocket::flush() {
    content_->flush();
    return !content_->ended;
}

bool LineSocket::receive(std::vector<std::string>& lines) {
    char buffer[65536];
    bool open = true;
    for (;;) {
        const ssize_t got = ::recv(content_->descriptor.number(), buffer, sizeof buffer, 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0 && errno == EAGAIN)
            break;
        if (got <= 0) {
            open = false;
            break;
        }
        content_->received.append(buffer, static_cast<std::size_t>(got));
    }
    std::size_t start = 0;
    for (std::size_t end; (end = content_->received.find('\n', start)) != std::string::npos; start = end + 1)
        lines.push_back(content_->received.substr(start, end - start));
    content_->received.erase(0, start);
    if (content_->received.size() > longest_line)
        open = false;
    if (!open)
        content_->ended = true;
    return open;
}

bool LineSocket::wants_to_send() const {
    return !content_->unsent.empty() && !content_->ended;
}

int LineSocket::descriptor() const {
    return content_->descriptor.number();
}

void LineSocket::shut_down() {
    ::shutdown(content_->descriptor.number(), SHUT_RDWR);
}

struct LineListener::Content {
    Descriptor lock; ///< held while listening, so that a stale socket can be told from a living one
    Descriptor descriptor;
    std::string path;
};

LineListener::LineListener(std::unique_ptr<Content> content) : content_(std::move(content)) {}
LineListener::LineListener(LineListener&&) noexcept = default;
LineListener& LineListener::operator=(LineListener&&) noexcept = default;

LineListener::~LineListener() {
    if (content_) {
        ::unlink(content_->path.c_str());
        ::unlink((content_->path + ".lock").c_str());
    }
}

std::vector<std::string> LineListener::names() {
    std::vector<std::string> names;
    const auto folder = runtime_folder();
    if (!folder)
        return names;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(*folder, ignored))
        if (entry.path().extension() == ".sock")
            names.push_back(entry.path().stem().string());
    return names;
}

Result<LineListener> LineListener::listen(const std::string& name) {
    auto address = address_of(name);
    if (!address)
        return address.error();
    auto content = std::make_unique<Content>();
    content->path = address->sun_path;
    content->lock = Descriptor(::open((content->path + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (content->lock.number() < 0)
        return socket_error("The recorder's link could not be made", content->path);
    if (::flock(content->lock.number(), LOCK_EX | LOCK_NB) != 0)
        return Error{ErrorKind::in_use, "A recorder is running for this discussion already.", {}, {}, {}};
    ::unlink(content->path.c_str());
    content->descriptor = Descriptor(new_socket());
    if (content->descriptor.number() < 0 ||
        ::bind(content->descriptor.number(), reinterpret_cast<const sockaddr*>(&*address), sizeof *address) !=
            0 ||
        ::listen(content->descriptor.number(), 8) != 0)
        return socket_error("The recorder's link could not be opened", content->path);
    return LineListener(std::move(content));
}

std::optional<LineSocket> LineListener::accept() {
    const int number =
        ::accept4(content_->descriptor.number(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (number < 0)
        return std::nullopt;
    return LineSocket(number);
}

int LineListener::descriptor() const {
    return content_->descriptor.number();
}

Waker::Waker() : ends_{-1, -1} {
    if (::pipe2(ends_, O_CLOEXEC | O_NONBLOCK) != 0)
        std::abort(); // only when the process is out of descriptors at its start
}

Waker::~Waker() {
    ::close(ends_[0]);
    ::close(ends_[1]);
}

void Waker::wake() noexcept {
    // A full pipe has woken the reader already.
    [[maybe_unused]] const ssize_t written = ::write(ends_[1], "w", 1);
}

void Waker::clear() {
    char buffer[64];
    while (::read(ends_[0], buffer, sizeof buffer) > 0) {
    }
}

int Waker::descriptor() const {
    return ends_[0];
}

void wait_for(const std::vector<int>& to_read, const std::vector<int>& to_send,
              std::chrono::milliseconds timeout) {
    std::vector<pollfd> descriptors;
    for (const int number : to_read)
        descriptors.push_back({number, POLLIN, 0});
    for (const int number : to_send)
        descriptors.push_back({number, POLLOUT, 0});
    ::poll(descriptors.data(), descriptors.size(), static_cast<int>(timeout.count()));
}

} // namespace counterpoint
