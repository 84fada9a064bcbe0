#include "base/helper_program.h"

#include "base/descriptor.h"

#include <fmt/format.h>

#include <fcntl.h>
#include <poll.h>
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

/// All that the new process needs, made ready before it is there.
struct Call {
    std::vector<char*> arguments;
    std::vector<char*> environment;
    HelperLimits limits;
    int speech = -1;  ///< becomes its standard error
    int failure = -1; ///< closed by the program's start; else takes the errno that kept it from starting
};

void limit(__rlimit_resource resource, rlim_t soft, rlim_t hard) {
    const rlimit both{soft, hard};
    ::setrlimit(resource, &both);
}

void limit_this_process(const HelperLimits& limits) {
    limit(RLIMIT_CORE, 0, 0);
    // Several threads may use more processor time than time passes. At the hard limit the kernel kills
    // without saying why, so that one is further off.
    const auto seconds = static_cast<rlim_t>(limits.time.count());
    limit(RLIMIT_CPU, seconds, seconds + 5);
    if (limits.largest_file > 0)
        limit(RLIMIT_FSIZE, limits.largest_file, limits.largest_file);
    if (limits.memory_bytes > 0)
        limit(RLIMIT_AS, limits.memory_bytes, limits.memory_bytes);
}

/// The new process between fork and exec. Other threads of this program may have held locks when it was made,
/// of malloc for one, and nobody lets them go here: only what signal-safety(7) lists and bare system calls.
[[noreturn]] void become(const Call& call) {
    ::setsid();
    // What this program holds back or passes over, the other shall not.
    for (int number = 1; number < NSIG; ++number)
        ::signal(number, SIG_DFL);
    sigset_t nothing;
    sigemptyset(&nothing);
    ::sigprocmask(SIG_SETMASK, &nothing, nullptr);
    const int nowhere = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    if (::dup2(nowhere, STDIN_FILENO) >= 0 && ::dup2(nowhere, STDOUT_FILENO) >= 0 &&
        ::dup2(call.speech, STDERR_FILENO) >= 0) {
        limit_this_process(call.limits);
        ::execvpe(call.arguments.front(), call.arguments.data(), call.environment.data());
    }
    const int reason = errno;
    [[maybe_unused]] const ssize_t told = ::write(call.failure, &reason, sizeof reason);
    ::_exit(127);
}

/// The errno for which the program could not start; 0 if it runs.
int reason_not_started(const Descriptor& from) {
    int reason = 0;
    ssize_t got = 0;
    do
        got = ::read(from.number(), &reason, sizeof reason);
    while (got < 0 && errno == EINTR);
    return got == static_cast<ssize_t>(sizeof reason) ? reason : 0;
}

// By fork and not by posix_spawn, which knows no limits: set from outside they would hold from a moment after
// the start, and in that moment a program was seen to write 14 MB beyond them.
Result<pid_t> start(const std::vector<std::string>& arguments, const HelperLimits& limits, int speech) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return not_started(errno, arguments.front());
    const Descriptor hears_failure(ends[0]);
    Descriptor tells_failure(ends[1]);
    const std::vector<std::string> environment = small_environment();
    const Call call{pointers_to(arguments), pointers_to(environment), limits, speech, tells_failure.number()};
    const pid_t id = ::fork();
    if (id == 0)
        become(call);
    if (id < 0)
        return not_started(errno, arguments.front());
    tells_failure.close();
    const int reason = reason_not_started(hears_failure);
    if (reason == 0)
        return id;
    while (::waitpid(id, nullptr, 0) < 0 && errno == EINTR) {
    }
    return not_started(reason, arguments.front());
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
    const auto id = start(arguments, limits, speaks.number());
    speaks.close();
    if (!id)
        return id.error();

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
