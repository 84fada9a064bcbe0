// The one Catch2 main of all test programs: compiling it takes longer than any test file.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
