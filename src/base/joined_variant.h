#pragma once

// One std::variant of the types of several lists, so that each area of the discussion names its own events
// and commands, and a new one is added in one place.
// Thread: types only.

#include <variant>

namespace counterpoint {

template <typename... Types>
struct TypeList {};

namespace detail {
template <typename... Lists>
struct Joined;
template <typename... Types>
struct Joined<TypeList<Types...>> {
    using Variant = std::variant<Types...>;
};
template <typename... First, typename... Second, typename... Rest>
struct Joined<TypeList<First...>, TypeList<Second...>, Rest...>
    : Joined<TypeList<First..., Second...>, Rest...> {};
} // namespace detail

/// JoinedVariant<TypeList<A, B>, TypeList<C>> is std::variant<A, B, C>.
template <typename... Lists>
using JoinedVariant = typename detail::Joined<Lists...>::Variant;

} // namespace counterpoint
