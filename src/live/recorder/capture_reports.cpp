#include "live/recorder/capture_reports.h"

#include "base/text.h"

namespace counterpoint {

namespace {

struct Reporter {
    Frame first_frame;

    std::optional<Command> operator()(const LossNoticed& news) const {
        return by_program(ReportLoss{first_frame + news.at, news.frames, news.cause});
    }
    std::optional<Command> operator()(const DeviceWent& news) const {
        return by_program(ReportDeviceLost{{clean_utf8(news.device), news.what, first_frame + news.at}});
    }
    std::optional<Command> operator()(const DeviceCame& news) const {
        return by_program(
            ReportDeviceReturned{{clean_utf8(news.device), clean_utf8(news.as), first_frame + news.at}});
    }
    std::optional<Command> operator()(const SignalNews& news) const {
        const int channel = news.channel + 1;
        if (!news.began)
            return by_program(ReportSignalClear{{news.problem, channel, first_frame + news.noticed}});
        return by_program(ReportSignalProblem{
            {news.problem, channel, first_frame + news.since, first_frame + news.noticed}});
    }
    std::optional<Command> operator()(const PauseBegan&) const { return std::nullopt; }
    std::optional<Command> operator()(const SourceEnded&) const { return std::nullopt; }
    std::optional<Command> operator()(const WriteFailed&) const { return std::nullopt; }

    static Command by_program(Action action) { return {Actor::program, std::move(action)}; }
};

} // namespace

std::optional<Command> report_of(const CaptureEvent& event, Frame first_frame) {
    return std::visit(Reporter{first_frame}, event);
}

} // namespace counterpoint
