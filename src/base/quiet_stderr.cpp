#include "base/quiet_stderr.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>

namespace counterpoint {

QuietStderr::QuietStderr() : real_(::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)) {
    if (real_ < 0)
        return;
    std::fflush(stderr);
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere < 0)
        return;
    ::dup2(nowhere, STDERR_FILENO);
    ::close(nowhere);
}

QuietStderr::~QuietStderr() {
    if (real_ < 0)
        return;
    std::fflush(stderr);
    ::dup2(real_, STDERR_FILENO);
    ::close(real_);
}

} // namespace counterpoint
