#include "live/recorder/awake_request.h"

namespace counterpoint {

void AwakeRequest::send() {
    answer_ = std::async(std::launch::async,
                         [] { return SleepInhibitor::take("Recording a professional discussion"); });
}

std::optional<Error> AwakeRequest::hear() {
    if (!answer_.valid() || answer_.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
        return std::nullopt;
    auto answer = answer_.get();
    refused_ = !answer.ok();
    if (!answer)
        return answer.error();
    held_ = std::move(*answer);
    return std::nullopt;
}

} // namespace counterpoint
