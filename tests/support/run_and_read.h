#pragma once

// What another program says: pdftotext and qpdf about our PDF, as people's own tools would.

#include <cstdio>
#include <string>

namespace counterpoint::test {

struct Said {
    std::string text; ///< standard output and standard error
    int status = -1;  ///< 0 if the program was content
};

inline Said run_and_read(const std::string& command) {
    Said said;
    FILE* pipe = ::popen(("LC_ALL=C.UTF-8 TZ=UTC " + command + " 2>&1").c_str(), "r");
    if (pipe == nullptr)
        return said;
    char bytes[4096];
    for (std::size_t count = 0; (count = std::fread(bytes, 1, sizeof bytes, pipe)) > 0;)
        said.text.append(bytes, count);
    said.status = ::pclose(pipe);
    return said;
}

} // namespace counterpoint::test
