#include "support/places.h"

namespace counterpoint::test {

std::string in_tests(const std::string& name) {
    return COUNTERPOINT_TESTS_DIR "/" + name;
}

} // namespace counterpoint::test
