#pragma once

// Starting another program, and what the operating system tells about this one.
// Thread: any, unless said otherwise.

#include "base/result.h"

#include <optional>
#include <string>
#include <vector>

namespace counterpoint {

/// A program that was started and goes on by itself: in a session of its own, so that closing or killing this
/// program does not touch it. Its output goes to `log_path` (appended), its input is empty.
class ChildProcess {
public:
    ChildProcess() = default;

    /// `arguments[0]` is the program's path. What it prints goes to the two files, which are made anew. The
    /// Error names the program when it cannot be started.
    static Result<ChildProcess> start(const std::vector<std::string>& arguments,
                                      const std::string& output_path, const std::string& error_path);

    /// The exit code once it has ended (128 + signal if it was killed); nullopt while it runs. Never blocks.
    [[nodiscard]] std::optional<int> ended();

    /// As TerminationSignals hears it: the program may finish what it is at. Does nothing once it has ended.
    void ask_to_end();

private:
    explicit ChildProcess(int id) : id_(id) {}
    int id_ = -1;
    std::optional<int> exit_code_;
};

/// Full path of this program's own file.
[[nodiscard]] std::string own_program_path();

/// While it lives, a request to end (SIGTERM, SIGINT, SIGHUP) does not kill the process but can be asked for;
/// a peer that closes its end is no signal. Make it in main, before any thread.
class TerminationSignals {
public:
    TerminationSignals();
    ~TerminationSignals();
    TerminationSignals(const TerminationSignals&) = delete;
    TerminationSignals& operator=(const TerminationSignals&) = delete;

    /// True once one has come. Never blocks.
    [[nodiscard]] bool received();
    [[nodiscard]] int descriptor() const; ///< becomes readable when one comes

private:
    int descriptor_;
    bool received_ = false;
};

/// Hexadecimal digits from the system's random source.
[[nodiscard]] std::string random_hex(std::size_t bytes);

} // namespace counterpoint
