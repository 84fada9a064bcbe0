#pragma once

// Marks code that runs on the real-time thread of the sound system, where waiting for anything costs sound:
// no allocation, no lock, no file, no log. It costs nothing and changes nothing; tests that link
// tests/support/real_time_trap.cpp end with a message when marked code allocates, frees or locks, with real
// devices too.
// Thread: the scope belongs to the thread that makes it.

namespace counterpoint {

class RealTimeScope {
public:
    RealTimeScope() noexcept { ++depth(); }
    ~RealTimeScope() { --depth(); }
    RealTimeScope(const RealTimeScope&) = delete;
    RealTimeScope& operator=(const RealTimeScope&) = delete;

    /// True inside a scope of this thread.
    [[nodiscard]] static bool active() noexcept { return depth() > 0; }

private:
    static int& depth() noexcept {
        static thread_local int scopes = 0;
        return scopes;
    }
};

} // namespace counterpoint
