# What every target of ours is compiled with. Imported libraries are SYSTEM and stay out of it.

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE_PROGRAM})
endif()

find_package(Threads REQUIRED)

add_library(counterpoint_options INTERFACE)
target_compile_options(counterpoint_options INTERFACE
    -Wall -Wextra -Wpedantic
    -Wshadow              # a second `frames` in an inner scope has already meant two different lengths
    -Wconversion          # frames, bytes and seconds are all numbers; silent narrowing mixes them
    -Wnon-virtual-dtor    # the world stands behind interfaces
    -Woverloaded-virtual
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict> # g++ 12 accuses std::string's own operator+ (GCC bug 105651)
    $<$<BOOL:${COUNTERPOINT_WARNINGS_AS_ERRORS}>:-Werror>
    $<$<CXX_COMPILER_ID:Clang>:-Wthread-safety>)
target_include_directories(counterpoint_options INTERFACE ${PROJECT_SOURCE_DIR}/src)
target_link_libraries(counterpoint_options INTERFACE Threads::Threads)

if(COUNTERPOINT_SANITIZE)
    target_compile_options(counterpoint_options INTERFACE
        -fsanitize=${COUNTERPOINT_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all
        # In a test itself (tests/CMakeLists.txt) a null pointer ends the program anyway; a fifth less compiling.
        $<$<BOOL:$<TARGET_PROPERTY:COUNTERPOINT_ASSERTIONS>>:-fno-sanitize=null,alignment,vptr,object-size>)
    target_link_options(counterpoint_options INTERFACE -fsanitize=${COUNTERPOINT_SANITIZE})
    add_library(counterpoint_keep_plugins OBJECT ${CMAKE_CURRENT_LIST_DIR}/keep_plugins.cpp)
    target_sources(counterpoint_options INTERFACE
        $<$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>:$<TARGET_OBJECTS:counterpoint_keep_plugins>>)
endif()
