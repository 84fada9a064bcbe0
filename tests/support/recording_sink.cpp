#include "support/recording_sink.h"

namespace counterpoint::test {

RecordingSink::RecordingSink() = default;
RecordingSink::~RecordingSink() = default;

void RecordingSink::submit(StampedCommand command) {
    given.emplace_back(std::move(command));
}

void RecordingSink::request(WindowRequest request) {
    given.emplace_back(std::move(request));
}

} // namespace counterpoint::test
