// The audio callback's contract: no allocation. Every `new` of this test program is counted on the thread
// that asks. ThreadSanitizer brings a `new` of its own that cannot be replaced; its build leaves the counting
// to the others.

#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define COUNTERPOINT_NEW_IS_TAKEN
#endif
#endif
#if !defined(COUNTERPOINT_NEW_IS_TAKEN) && !defined(__SANITIZE_THREAD__)

#include "audio/capture_ring.h"
#include "audio/playback/playback_mixer.h"
#include "audio/time_line.h"
#include "sound_helpers.h"
#include "support/scripted_device.h"

#include <cstdlib>
#include <new>

namespace {

thread_local int allocations = 0;

void* counted(std::size_t size) noexcept {
    ++allocations;
    return std::malloc(size == 0 ? 1 : size);
}

void* counted_or_throw(std::size_t size) {
    if (void* memory = counted(size))
        return memory;
    throw std::bad_alloc();
}

} // namespace

// Replaced for the whole program, which is why this stands in a test and not in the library; and all of them,
// since AddressSanitizer does not let one kind of new meet another kind of delete.
void* operator new(std::size_t size) {
    return counted_or_throw(size);
}
void* operator new[](std::size_t size) {
    return counted_or_throw(size);
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    return counted(size);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
    return counted(size);
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete[](void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
    std::free(memory);
}
void operator delete(void* memory, const std::nothrow_t&) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, const std::nothrow_t&) noexcept {
    std::free(memory);
}

using namespace counterpoint;
using namespace counterpoint::test;

TEST_CASE("Handing sound over allocates nothing, also when the ring is full") {
    constexpr SoundFormat stereo{8'000, 2};
    CaptureRing ring(stereo);
    const auto samples = counting_sound(0, 800, 2);
    const int before = allocations;
    for (int block = 0; block < 400; ++block) // 40 s into 30
        ring.put(samples, Instant{std::chrono::milliseconds(100 * block)});
    CHECK(allocations == before);
    CHECK(ring.dropped() == 400 * 800 - 8'000 * CaptureRing::seconds);
}

TEST_CASE("Asking for the frame of an instant allocates nothing") {
    TimeLine line(48'000);
    line.block_arrived(480, Instant{std::chrono::seconds(1)});
    const int before = allocations;
    const Frame frame = line.frame_at(Instant{std::chrono::seconds(2)});
    CHECK(allocations == before);
    CHECK(frame == 48'480);
}

TEST_CASE("Giving sound to a device allocates nothing, in a seek and when there is none neither") {
    PlaybackRing ring;
    PlaybackMixer mixer(ring, 48'000);
    PlaybackBlock block;
    block.frames = PlaybackBlock::most_frames;
    for (std::uint64_t generation = 1; generation <= 2; ++generation)
        for (int i = 0; i < 20; ++i) {
            block.generation = generation;
            block.position = Frame{i} * block.frames;
            REQUIRE(ring.put(block));
        }
    mixer.set_playing(true);
    std::vector<std::int16_t> sound(2 * 480);
    const int before = allocations;
    for (int call = 0; call < 60; ++call) {
        mixer.generation_is_ready(call < 5 ? 1 : 2);
        mixer.mute(call % 2, call % 3 == 0);
        mixer.fill(sound, Instant{std::chrono::milliseconds(10 * call)});
        (void)mixer.heard_frame(Instant{std::chrono::milliseconds(10 * call)});
    }
    CHECK(allocations == before);
    CHECK(mixer.starved() > 0);
}

#endif
