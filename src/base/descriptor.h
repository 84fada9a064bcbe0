#pragma once

// A file descriptor that is closed when its owner goes. For .cpp files of base/ alone: POSIX stays out of
// headers that other floors see. Promises: closed once; -1 is none. Thread: one thread.

#include <unistd.h>

#include <utility>

namespace counterpoint {

class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor() { close(); }

    void close() {
        if (number_ >= 0)
            ::close(number_);
        number_ = -1;
    }
    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

} // namespace counterpoint
