#pragma once

// Result<T>: a value or an Error that can be shown to a person as it stands.
//
// Used for everything that can fail because of the world (files, devices, input from strangers).
// Not chosen: exceptions, since a failure here is ordinary and each caller must say what is safe;
// std::expected, since clang 14 has none.
// Thread: plain values, no shared state.

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace counterpoint {

/// What kind of failure, for callers that decide by it. Missing, damaged and unreadable are three
/// different things: not there, there but not what was written, there but we may not or cannot read it.
enum class ErrorKind {
    missing,
    damaged,
    unreadable,
    unwritable,
    full,
    in_use,
    refused, ///< the discussion's rules do not allow it now
    invalid, ///< input that makes no sense (unknown unit, a time past the end)
    device,
    internal,
};

/// A failure in the words a person gets to read. `message()` puts the parts into sentences.
struct Error {
    ErrorKind kind = ErrorKind::internal;
    std::string what;   ///< what happened, a full sentence
    std::string path;   ///< the file or folder concerned, empty if none
    std::string safe;   ///< what is safe in spite of it, a full sentence, or empty
    std::string advice; ///< what the person can do, a full sentence, or empty

    [[nodiscard]] std::string message() const;
};

template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : content_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : content_(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const { return content_.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] T& value() & {
        assert(ok());
        return *std::get_if<0>(&content_);
    }
    [[nodiscard]] const T& value() const& {
        assert(ok());
        return *std::get_if<0>(&content_);
    }
    [[nodiscard]] T&& value() && {
        assert(ok());
        return std::move(*std::get_if<0>(&content_));
    }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }

    [[nodiscard]] const Error& error() const {
        assert(!ok());
        return *std::get_if<1>(&content_);
    }

private:
    std::variant<T, Error> content_;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : error_(std::move(error)), ok_(false) {}

    [[nodiscard]] bool ok() const { return ok_; }
    explicit operator bool() const { return ok_; }
    [[nodiscard]] const Error& error() const {
        assert(!ok_);
        return error_;
    }

private:
    Error error_;
    bool ok_ = true;
};

} // namespace counterpoint
