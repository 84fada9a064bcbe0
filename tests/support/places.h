#pragma once

// Where the tests' own files lie. A function rather than a definition on every command line: a compiler cache
// then knows an object again in another checkout.

#include <string>

namespace counterpoint::test {

/// The absolute path of `name`, which is relative to tests/ ("fixtures/questions/open.txt").
[[nodiscard]] std::string in_tests(const std::string& name);

} // namespace counterpoint::test
