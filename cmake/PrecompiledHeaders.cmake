# Headers that are read once instead of in every file. Measured with clang 14 and both sanitizers, processor time:
# discussion_folder.cpp 6.8 s without, 5.1 s with the standard headers, 4.5 s with the discussion's; html_units.cpp
# 2.9, 2.0 and 1.4 s; of the tests, sealing_test.cpp 4.9 s with Catch2 alone, 4.1 s with the discussion's headers.
# g++ 12 gains nothing but with Catch2 (view_model.cpp 5.2 s without, 6.5 s with): reading a large precompiled header
# costs it more. What one forgot to include is found by `./dev tidy`, which knows neither these nor batches.
set(standard_headers
    <algorithm> <chrono> <cstdint> <filesystem> <functional> <map> <memory> <mutex> <optional> <set> <span> <sstream>
    <string> <string_view> <utility> <variant> <vector> <fmt/format.h>)
set(discussion_headers
    ${PROJECT_SOURCE_DIR}/src/base/file_system.h
    ${PROJECT_SOURCE_DIR}/src/discussion/event.h
    ${PROJECT_SOURCE_DIR}/src/discussion/state.h)

if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    add_compile_options("SHELL:-Xclang -fno-pch-timestamp") # else no compiler cache knows a file again
    add_compile_options(-pthread) # some libraries ask for it, and a header serves only those compiled alike
    foreach(kind IN ITEMS standard discussion)
        add_library(counterpoint_${kind}_header OBJECT ${CMAKE_CURRENT_LIST_DIR}/precompiled.cpp)
        target_link_libraries(counterpoint_${kind}_header PRIVATE counterpoint_options fmt::fmt)
    endforeach()
    target_precompile_headers(counterpoint_standard_header PRIVATE ${standard_headers})
    target_precompile_headers(counterpoint_discussion_header PRIVATE ${standard_headers} ${discussion_headers})
    set(headers_beside_catch ${standard_headers} ${discussion_headers}) # for the tests
endif()

# counterpoint_precompiled(<target> standard|discussion): the target's files find those headers read.
function(counterpoint_precompiled target kind)
    if(TARGET counterpoint_${kind}_header)
        target_precompile_headers(${target} REUSE_FROM counterpoint_${kind}_header)
    endif()
endfunction()
