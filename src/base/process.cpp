#include "base/process.h"

#include "base/text.h"

#include <fmt/format.h>

#include <fcntl.h>
#include <spawn.h>
#include <sys/random.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>

extern char** environ;

namespace counterpoint {

Result<ChildProcess> ChildProcess::start(const std::vector<std::string>& arguments,
                                         const std::string& output_path, const std::string& error_path) {
    std::vector<char*> pointers;
    for (const std::string& argument : arguments)
        pointers.push_back(const_cast<char*>(argument.c_str()));
    pointers.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    constexpr int writing = O_WRONLY | O_CREAT | O_TRUNC;
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output_path.c_str(), writing, 0600);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, error_path.c_str(), writing, 0600);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t nothing; // what this process holds back, the child shall not
    sigemptyset(&nothing);
    posix_spawnattr_setsigmask(&attributes, &nothing);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK);

    pid_t id = -1;
    const int failed =
        ::posix_spawn(&id, arguments.front().c_str(), &actions, &attributes, pointers.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0)
        return Error{ErrorKind::internal,
                     fmt::format("The program could not be started: {}.", std::strerror(failed)),
                     arguments.front(),
                     {},
                     {}};
    return ChildProcess(id);
}

void ChildProcess::ask_to_end() {
    if (id_ > 0 && !exit_code_)
        ::kill(id_, SIGTERM);
}

std::optional<int> ChildProcess::ended() {
    if (id_ < 0 || exit_code_)
        return exit_code_;
    int status = 0;
    if (::waitpid(id_, &status, WNOHANG) == id_)
        exit_code_ = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    return exit_code_;
}

std::string own_program_path() {
    std::error_code ignored;
    return std::filesystem::read_symlink("/proc/self/exe", ignored).string();
}

namespace {

sigset_t termination_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&signals, signal);
    return signals;
}

} // namespace

TerminationSignals::TerminationSignals() {
    const sigset_t signals = termination_signals();
    ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    ::signal(SIGPIPE, SIG_IGN);
    descriptor_ = ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

TerminationSignals::~TerminationSignals() {
    const sigset_t signals = termination_signals();
    ::pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
    ::close(descriptor_);
}

bool TerminationSignals::received() {
    signalfd_siginfo info{};
    while (::read(descriptor_, &info, sizeof info) == sizeof info)
        received_ = true;
    return received_;
}

int TerminationSignals::descriptor() const {
    return descriptor_;
}

std::string random_hex(std::size_t bytes) {
    std::string random(bytes, '\0');
    for (std::size_t done = 0; done < bytes;) {
        const ssize_t got = ::getrandom(random.data() + done, bytes - done, 0);
        if (got < 0 && errno != EINTR)
            std::abort(); // no kernel of today lacks it
        if (got > 0)
            done += static_cast<std::size_t>(got);
    }
    return hex(random);
}

} // namespace counterpoint
