#include "support/real_time_trap.h"

#include "base/real_time.h"

#include <dlfcn.h>
#include <pthread.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define COUNTERPOINT_NO_TRAP
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define COUNTERPOINT_NO_TRAP
#endif

namespace counterpoint::test {

namespace {

thread_local bool counting = false;
thread_local int memory_calls = 0;
thread_local int lock_calls = 0;

} // namespace

CountedTraps::CountedTraps() noexcept {
    counting = true;
    memory_calls = lock_calls = 0;
}

CountedTraps::~CountedTraps() {
    counting = false;
}

int CountedTraps::memory() const noexcept {
    return memory_calls;
}

int CountedTraps::locks() const noexcept {
    return lock_calls;
}

bool trap_is_set() noexcept {
#ifdef COUNTERPOINT_NO_TRAP
    return false;
#else
    return true;
#endif
}

#ifndef COUNTERPOINT_NO_TRAP

namespace {

void caught(int& calls, const char* what) noexcept {
    if (!RealTimeScope::active())
        return;
    ++calls;
    if (counting)
        return;
    // Nothing that allocates, and no stream: we are inside malloc or a lock.
    constexpr char message[] = " was called on the real-time thread of the sound system\n";
    (void)!::write(STDERR_FILENO, what, std::strlen(what));
    (void)!::write(STDERR_FILENO, message, sizeof message - 1);
    std::abort();
}

} // namespace

#endif

} // namespace counterpoint::test

#ifndef COUNTERPOINT_NO_TRAP

// glibc's own functions under the names that it keeps for those who stand in front of them.
extern "C" {
void* __libc_malloc(std::size_t size) noexcept;
void* __libc_calloc(std::size_t count, std::size_t size) noexcept;
void* __libc_realloc(void* memory, std::size_t size) noexcept;
void __libc_free(void* memory) noexcept;

void* malloc(std::size_t size) noexcept {
    counterpoint::test::caught(counterpoint::test::memory_calls, "malloc");
    return __libc_malloc(size);
}
void* calloc(std::size_t count, std::size_t size) noexcept {
    counterpoint::test::caught(counterpoint::test::memory_calls, "calloc");
    return __libc_calloc(count, size);
}
void* realloc(void* memory, std::size_t size) noexcept {
    counterpoint::test::caught(counterpoint::test::memory_calls, "realloc");
    return __libc_realloc(memory, size);
}
void free(void* memory) noexcept {
    counterpoint::test::caught(counterpoint::test::memory_calls, "free");
    __libc_free(memory);
}
int pthread_mutex_lock(pthread_mutex_t* mutex) noexcept {
    counterpoint::test::caught(counterpoint::test::lock_calls, "pthread_mutex_lock");
    using Lock = int (*)(pthread_mutex_t*);
    static const Lock real = reinterpret_cast<Lock>(::dlsym(RTLD_NEXT, "pthread_mutex_lock"));
    return real(mutex);
}
}

#endif
