#pragma once

// Who answers on a bus as the desktop's file chooser does (org.freedesktop.portal.FileChooser): takes the
// question and, when the test says so, tells what the person chose. Thread: its own; the functions: one.

#include "support/private_bus.h"

#include <memory>
#include <string>
#include <vector>

namespace counterpoint::test {

class PretendPortal {
public:
    explicit PretendPortal(const PrivateBus& bus);
    ~PretendPortal(); ///< leaves the bus, whoever waits for an answer
    PretendPortal(const PretendPortal&) = delete;
    PretendPortal& operator=(const PretendPortal&) = delete;

    struct Question {
        std::string title;
        bool folder = false;
        std::vector<std::string> patterns; ///< of all kinds: MIME types and patterns of names
        std::string asker;                 ///< its name on the bus
    };

    /// How often it was asked, and what last.
    [[nodiscard]] std::size_t asked() const;
    [[nodiscard]] Question question() const;

    /// The person chose these, or with another code than 0: left (1), or it ended otherwise (2).
    void answer(const std::vector<std::string>& uris, unsigned code = 0);

    /// The one that asked last is still there: its window would be open.
    [[nodiscard]] bool asker_is_there() const;

private:
    struct Content;
    std::unique_ptr<Content> content_;
};

} // namespace counterpoint::test
