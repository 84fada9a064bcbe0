#pragma once

// A program that a test starts, waits for and kills, and what else is done to processes.
// Thread: one.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace counterpoint::test {

class Program {
public:
    /// `arguments[0]` is its path or its name on PATH. What it prints on standard output is kept in `output`,
    /// a file, if that is given.
    explicit Program(const std::vector<std::string>& arguments, const std::string& output = "/dev/null");

    /// Kills it if it still runs.
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    void kill_at_once(); ///< as by kill -9; returns when it is gone
    void interrupt();    ///< as by Ctrl-C; does not wait
    [[nodiscard]] pid_t id() const { return id_; }
    int wait(); ///< its exit code; 128 + the signal that ended it

private:
    pid_t id_ = -1;
    std::optional<int> exit_code_;
};

/// Runs it to its end.
int run(const std::vector<std::string>& arguments, const std::string& output = "/dev/null");

/// The recorder of the bundle in `folder`, by its command line; 0 if none runs.
pid_t recorder_of(const std::string& folder);

/// Until `condition` holds; the test fails when it does not within a time that no machine needs.
void await(const std::string& what, const std::function<bool()>& condition);

} // namespace counterpoint::test
