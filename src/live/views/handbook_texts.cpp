#include "live/views/handbook_texts.h"

#include "live/words/shared_words.h"

namespace counterpoint {

namespace {

std::vector<NamedTexts> without_empty(std::vector<NamedTexts> lists) {
    std::erase_if(lists, [](const NamedTexts& list) { return list.texts.empty(); });
    return lists;
}

} // namespace

std::vector<NamedTexts> descriptors_of(const Criterion& criterion) {
    return without_empty(
        {{shared_words::typical_referral, criterion.referral}, {shared_words::typical_pass, criterion.pass}});
}

std::vector<NamedTexts> advice_of(const Criterion& criterion) {
    return without_empty({{shared_words::depth, criterion.depth},
                          {shared_words::guidance, criterion.guidance},
                          {shared_words::starting_points, criterion.starting_points}});
}

} // namespace counterpoint
