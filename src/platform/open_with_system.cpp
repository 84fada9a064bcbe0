#include "platform/open_with_system.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace counterpoint {

namespace {

Error failure(const std::string& path, int reason) {
    return {reason == ENOENT ? ErrorKind::missing : ErrorKind::internal,
            reason == ENOENT ? "This desktop has no program to open files with (xdg-open)."
                             : std::string("The file could not be opened: ") + std::strerror(reason) + ".",
            path, "The file itself is untouched.", "Open it from the file manager."};
}

/// In the grandchild: becomes the opener, or writes the reason why not.
[[noreturn]] void become_opener(const std::string& path, int report) {
    const int nothing = open("/dev/null", O_RDWR);
    dup2(nothing, STDIN_FILENO);
    dup2(nothing, STDOUT_FILENO);
    dup2(nothing, STDERR_FILENO);
    execlp("xdg-open", "xdg-open", path.c_str(), static_cast<char*>(nullptr));
    const int reason = errno;
    (void)!write(report, &reason, sizeof reason);
    _exit(127);
}

} // namespace

Result<void> open_with_system(const std::string& path) {
    // Two forks: the opener becomes nobody's child, so it needs no waiting for and does not die with the
    // window. The pipe closes itself when the opener has been started, or carries the reason.
    int report[2];
    if (pipe2(report, O_CLOEXEC) != 0)
        return failure(path, errno);
    const pid_t child = fork();
    if (child == 0) {
        setsid();
        if (fork() == 0)
            become_opener(path, report[1]);
        _exit(0);
    }
    const int fork_error = child < 0 ? errno : 0;
    close(report[1]);
    int reason = fork_error;
    if (child > 0) {
        while (waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
        }
        while (read(report[0], &reason, sizeof reason) < 0 && errno == EINTR) {
        }
    }
    close(report[0]);
    if (reason != 0)
        return failure(path, reason);
    return {};
}

} // namespace counterpoint
