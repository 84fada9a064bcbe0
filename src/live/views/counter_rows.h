#pragma once

// The counters of a discussion as rows, and how often each criterion was touched, from one state to the next.
//
// Promises: never fails. Marks that stayed as they were cost a comparison; the rest is made anew from the
// first one that changed, which while a talk is recorded is the last. Thread: the window's main thread.

#include "live/views/view_model.h"

#include <map>

namespace counterpoint {

class CounterRows {
public:
    /// `rows`, the last made first, held the state before and holds this one afterwards. `anew`: everything
    /// is made again, since units or sound are others.
    void follow(const State& state, bool anew, std::deque<CounterRow>& rows);

    [[nodiscard]] int touched(const CriterionId& criterion) const;

private:
    /// A state does not say which event made a mark what it is. The first state in which it was seen so is at
    /// most later than that event, so a counter may be called "saving" a little too long but never "saved"
    /// too early.
    struct KnownMark {
        Mark mark;
        std::uint64_t sequence = 0;
    };

    void forget_from(std::size_t first, std::deque<CounterRow>& rows);
    void count(const Mark& mark, int by);

    std::string discussion_;
    std::vector<KnownMark> known_; ///< every mark as last seen, in the state's order
    std::map<CriterionId, int> touched_;
};

} // namespace counterpoint
