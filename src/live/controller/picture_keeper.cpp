#include "live/controller/picture_keeper.h"

#include "app/heard_voices.h"
#include "bundle/layout.h"

namespace counterpoint {

void PictureKeeper::attend() {
    const Snapshot& now = draft_.value;
    const bool lies_open = now.link == LinkState::finished && now.state->recording.has_value();
    const std::string wanted = lies_open ? now.state->recording->sha256 : std::string();
    if (wanted != sha256_) {
        sha256_ = wanted;
        if (now.picture || !now.picture_problem.empty()) {
            draft_.value.picture.reset();
            draft_.value.picture_problem.clear();
            draft_.touch();
        }
    }
    hear();
    if (!coming_.valid() && !sha256_.empty() && !now.picture && now.picture_problem.empty())
        begin();
}

void PictureKeeper::begin() {
    coming_sha256_ = sha256_;
    coming_ =
        std::async(std::launch::async,
                   [&files = world_.files, waveforms = world_.waveforms, state = draft_.value.state,
                    path = data_path(draft_.value.folder, draft_.value.state->recording->file)]() -> Picture {
                       auto waveform = WaveformShelf(files, waveforms).waveform(path, *state->recording);
                       if (!waveform)
                           return waveform.error();
                       HeardVoices voices = heard_voices(*waveform, *state);
                       return std::make_shared<const RecordingPicture>(
                           RecordingPicture{std::move(*waveform), std::move(voices)});
                   });
}

void PictureKeeper::hear() {
    if (!coming_.valid() || coming_.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
        return;
    const Picture picture = coming_.get();
    if (coming_sha256_ != sha256_)
        return; // another discussion was opened meanwhile
    if (picture)
        draft_.value.picture = *picture;
    else
        draft_.value.picture_problem = picture.error().message();
    draft_.touch();
}

} // namespace counterpoint
