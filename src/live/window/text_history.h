#pragma once

// What a text was before, so that changes to it can be taken back and made again. A step is a word, a run of
// deleting, or what was pasted: letter by letter would be too slow to be of use. Thread: one.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace counterpoint {

/// Where two texts differ, which is where the cursor belongs after one has become the other: just behind what
/// is new in `after`, bytes.
[[nodiscard]] std::size_t end_of_change(std::string_view before, std::string_view after);

class TextHistory {
public:
    /// Begins anew with this text; nothing can be taken back.
    void begin(const std::string& text);

    /// The text is this now. Costs little while it has not changed.
    void follow(std::string_view text);

    /// The text one step back or forward; none if there is no such step.
    std::optional<std::string> undo();
    std::optional<std::string> redo();

private:
    enum class Change { none, letter, space, deletion, other };
    [[nodiscard]] static Change change(std::string_view before, std::string_view after);

    std::vector<std::string> steps_; ///< the beginning first
    std::size_t here_ = 0;           ///< the step that is the text now
    Change last_ = Change::none;
};

} // namespace counterpoint
