#include "live/controller/phrase_shelf.h"

#include "app/feedback_phrases.h"

namespace counterpoint {

void PhraseShelf::load() {
    auto phrases = load_phrases(files_, path_);
    if (!phrases)
        return draft_.notice(phrases.error().message());
    draft_.value.phrases = std::make_shared<const std::vector<std::string>>(std::move(*phrases));
    draft_.touch();
}

void PhraseShelf::keep(const std::string& phrase) {
    if (auto kept = keep_phrase(files_, path_, phrase); !kept)
        return draft_.notice(kept.error().message());
    load();
}

} // namespace counterpoint
