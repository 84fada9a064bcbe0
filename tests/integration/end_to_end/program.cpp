#include "program.h"

#include <catch2/catch.hpp>

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

namespace counterpoint::test {

using namespace std::chrono_literals;

Program::Program(const std::vector<std::string>& arguments, const std::string& output) {
    std::vector<char*> pointers;
    for (const std::string& argument : arguments)
        pointers.push_back(const_cast<char*>(argument.c_str()));
    pointers.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.c_str(), O_WRONLY | O_CREAT | O_TRUNC,
                                     0600);
    const int failed =
        posix_spawnp(&id_, arguments.front().c_str(), &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    INFO(arguments.front());
    REQUIRE(failed == 0);
}

Program::~Program() {
    kill_at_once();
}

void Program::kill_at_once() {
    if (exit_code_)
        return;
    kill(id_, SIGKILL);
    wait();
}

void Program::interrupt() {
    if (!exit_code_)
        kill(id_, SIGINT);
}

int Program::wait() {
    while (!exit_code_) {
        int status = 0;
        if (waitpid(id_, &status, 0) == id_)
            exit_code_ = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    }
    return *exit_code_;
}

int run(const std::vector<std::string>& arguments, const std::string& output) {
    return Program(arguments, output).wait();
}

pid_t recorder_of(const std::string& folder) {
    if (folder.empty())
        return 0;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator("/proc", ignored)) {
        const std::string name = entry.path().filename().string();
        if (!std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; }))
            continue;
        std::ostringstream command;
        command << std::ifstream(entry.path() / "cmdline").rdbuf();
        if (command.str().find(std::string("\0record\0", 8) + folder) != std::string::npos)
            return static_cast<pid_t>(std::stol(name));
    }
    return 0;
}

void await(const std::string& what, const std::function<bool()>& condition) {
    const auto limit = std::chrono::steady_clock::now() + 60s;
    while (!condition()) {
        INFO("waited for: " << what);
        REQUIRE(std::chrono::steady_clock::now() < limit);
        std::this_thread::sleep_for(10ms);
    }
}

} // namespace counterpoint::test
