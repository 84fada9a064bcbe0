#include "live/controller/path_asker.h"

#include "live/words/shared_words.h"

namespace counterpoint {

namespace {

FileQuestion question_for(WantedPath wanted) {
    switch (wanted) {
    case WantedPath::recording:
        return {.title = shared_words::choose_recording,
                .kind = shared_words::recordings,
                .types = {"audio/*", "video/*"},
                .every_kind = shared_words::all_files};
    case WantedPath::handbook:
        return {.title = shared_words::choose_handbook,
                .kind = shared_words::handbooks,
                .types = {"application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                          "text/plain"},
                .every_kind = shared_words::all_files};
    case WantedPath::questions:
        return {.title = shared_words::choose_questions,
                .kind = shared_words::tables,
                .types = {"text/csv"},
                .every_kind = shared_words::all_files};
    case WantedPath::discussion:
        break;
    }
    return {.title = shared_words::choose_discussion, .folder = true};
}

} // namespace

void PathAsker::ask(WantedPath wanted) {
    chooser_.reset();
    auto asked = FileChooser::ask(question_for(wanted));
    FileChoice& choice = draft_.value.file_choice;
    choice.open = asked.ok();
    choice.wanted = wanted;
    draft_.touch();
    if (!asked)
        return draft_.notice(asked.error().message());
    chooser_ = std::move(*asked);
}

void PathAsker::attend() {
    if (!chooser_)
        return;
    const auto answer = chooser_->take_answer();
    if (!answer)
        return;
    chooser_.reset();
    FileChoice& choice = draft_.value.file_choice;
    choice.open = false;
    draft_.touch();
    if (!*answer)
        return draft_.notice(answer->error().message());
    if ((*answer)->empty())
        return; // the person chose none
    choice.path = **answer;
    ++choice.number;
}

} // namespace counterpoint
