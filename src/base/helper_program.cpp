#include "base/helper_program.h"

#include "base/descriptor.h"

#include <fmt/format.h>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

namespace counterpoint {

namespace {

using Clock = std::chrono::steady_clock;
using Ending = HelperOutcome::Ending;

constexpr std::chrono::milliseconds between_looks{200}; ///< whether it should stop

/// What a program must have to be found and to speak one language.
std::vector<std::string> small_environment() {
    const char* path = std::getenv("PATH");
    return {std::string("PATH=") + (path != nullptr ? path : "/usr/local/bin:/usr/bin:/bin"),
            "LC_ALL=C.UTF-8"};
}

std::vector<char*> pointers_to(const std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (const std::string& text : texts)
        pointers.push_back(const_cast<char*>(text.c_str()));
    pointers.push_back(nullptr);
    return pointers;
}

Error not_started(int reason, const std::string& program) {
    if (reason == ENOENT)
        return Error{ErrorKind::missing,
                     fmt::format("The program {} is not installed on this computer.", program),
                     {},
                     {},
                     {}};
    return Error{ErrorKind::internal,
                 fmt::format("The program {} could not be started: {}.", program, std::strerror(reason)),
                 {},
                 {},
                 {}};
}

Result<pid_t> start(const std::vector<std::string>& arguments, int speech) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, speech, STDERR_FILENO);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t nothing; // what this process holds back or passes over, the program shall not
    sigemptyset(&nothing);
    posix_spawnattr_setsigmask(&attributes, &nothing);
    sigset_t all;
    sigfillset(&all);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes,
                             POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    const std::vector<std::string> environment = small_environment();
    pid_t id = -1;
    const int failed = ::posix_spawnp(&id, arguments.front().c_str(), &actions, &attributes,
                                      pointers_to(arguments).data(), pointers_to(environment).data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return failed == 0 ? Result<pid_t>(id) : not_started(failed, arguments.front());
}

void limit(pid_t id, __rlimit_resource resource, std::uint64_t most) {
    const rlimit both{most, most};
    ::prlimit(id, resource, &both, nullptr);
}

void set_limits(pid_t id, const HelperLimits& limits) {
    limit(id, RLIMIT_CORE, 0);
    // Several threads may use more processor time than time passes. At the hard limit the kernel kills
    // without saying why, so that one is further off.
    const auto seconds = static_cast<rlim_t>(limits.time.count());
    const rlimit processor_time{seconds, seconds + 5};
    ::prlimit(id, RLIMIT_CPU, &processor_time, nullptr);
    if (limits.memory_bytes > 0)
        limit(id, RLIMIT_AS, limits.memory_bytes);
    if (limits.largest_file > 0)
        limit(id, RLIMIT_FSIZE, limits.largest_file);
}

/// Until the program has closed its end; what is too much is read and forgotten. False at the end.
bool take_speech(int from, std::string& speech, std::size_t longest) {
    std::array<char, 4'096> bytes{};
    const ssize_t got = ::read(from, bytes.data(), bytes.size());
    if (got <= 0)
        return got < 0 && errno == EINTR;
    speech.append(bytes.data(), std::min(static_cast<std::size_t>(got), longest - speech.size()));
    return true;
}

/// Waits until the program has ended, or the reason for which it must be ended.
Ending await_end(pid_t id, Descriptor& listens, const HelperLimits& limits,
                 const std::function<bool()>& stop_asked, std::string& speech) {
    // By its number: the header of glibc 2.36 does not declare it for C++.
    const Descriptor process(static_cast<int>(::syscall(SYS_pidfd_open, id, 0)));
    const auto deadline = Clock::now() + limits.time;
    bool speaks = true;
    while (true) {
        std::array<pollfd, 2> waiting{{{process.number(), POLLIN, 0}, {-1, POLLIN, 0}}};
        if (speaks)
            waiting[1].fd = listens.number();
        ::poll(waiting.data(), waiting.size(), static_cast<int>(between_looks.count()));
        if (waiting[1].revents != 0)
            speaks = take_speech(listens.number(), speech, limits.longest_speech);
        else if (waiting[0].revents != 0)
            return Ending::by_itself; // and all that it said was heard
        if (stop_asked && stop_asked())
            return Ending::stopped;
        if (Clock::now() >= deadline)
            return Ending::out_of_time;
    }
}

Ending ending_of(int status) {
    if (!WIFSIGNALED(status))
        return Ending::by_itself;
    if (WTERMSIG(status) == SIGXCPU)
        return Ending::out_of_time;
    return WTERMSIG(status) == SIGXFSZ ? Ending::file_too_large : Ending::killed;
}

} // namespace

Result<HelperOutcome> run_helper(const std::vector<std::string>& arguments, const HelperLimits& limits,
                                 const std::function<bool()>& stop_asked) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return not_started(errno, arguments.front());
    Descriptor listens(ends[0]);
    Descriptor speaks(ends[1]);
    const auto id = start(arguments, speaks.number());
    speaks.close();
    if (!id)
        return id.error();
    set_limits(*id, limits);

    HelperOutcome outcome;
    outcome.ending = await_end(*id, listens, limits, stop_asked, outcome.speech);
    if (outcome.ending != Ending::by_itself)
        ::kill(-*id, SIGKILL); // its own children too: it leads a session
    int status = 0;
    while (::waitpid(*id, &status, 0) < 0 && errno == EINTR) {
    }
    if (outcome.ending == Ending::by_itself) {
        outcome.ending = ending_of(status);
        outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
    }
    return outcome;
}

} // namespace counterpoint
