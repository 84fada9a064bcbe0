#include "discussion/seals/seals.h"

namespace counterpoint {

std::string_view role_word(Actor role) {
    switch (role) {
    case Actor::program:
        return "program";
    case Actor::assessor:
        return "assessor";
    case Actor::learner:
        return "learner";
    case Actor::iqa:
        return "IQA";
    case Actor::eqa:
        return "EQA";
    }
    return {};
}

std::vector<Seal> standing_seals(const State& state) {
    std::vector<Seal> seals = state.seals;
    std::erase_if(seals, [](const Seal& seal) { return seal.abandoned; });
    return seals;
}

std::uint64_t sealed_lines(const State& state) {
    const auto seals = standing_seals(state);
    return seals.empty() ? 0 : seals.back().line;
}

} // namespace counterpoint
