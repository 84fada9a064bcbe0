// Building a frame of the window while a talk is recorded, without rasterising: view, panels, Dear ImGui's
// triangles. 10,000 counters; with the state at rest, with one counter more in each frame, and with help
// open. Goal: under 2 ms. Printed are the least and the middle of all frames: what else runs on the computer
// only adds to them.

#include "platform/fonts.h"
#include "support/told_discussion.h"
#include "ui/app_window.h"

#include <imgui.h>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace counterpoint;

namespace {

constexpr int counters = 10'000;
constexpr int frames = 300;

struct Source final : SnapshotSource {
    std::shared_ptr<const Snapshot> now;
    std::shared_ptr<const Snapshot> snapshot() override { return now; }
};

struct NoSink final : CommandSink {
    void submit(StampedCommand) override {}
    void request(WindowRequest) override {}
};

std::shared_ptr<const Snapshot> snapshot_of(const State& state, Frame frames_now) {
    Snapshot snapshot;
    snapshot.link = LinkState::attached;
    snapshot.state = std::make_shared<const State>(state);
    snapshot.live.frames = frames_now;
    snapshot.live.peak = {0.3F, 0.2F};
    snapshot.live.durable_sequence = state.sequence;
    snapshot.live.disk_minutes_left = 312;
    return std::make_shared<const Snapshot>(std::move(snapshot));
}

void measure(const char* what, const std::function<void(int)>& before, const std::function<void()>& frame) {
    std::vector<double> spent;
    for (int i = 0; i < frames; ++i) {
        before(i);
        const auto begin = std::chrono::steady_clock::now();
        frame();
        spent.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    std::sort(spent.begin(), spent.end());
    std::printf("%-38s %6.3f ms least %6.3f ms middle\n", what, spent.front(), spent[spent.size() / 2]);
}

} // namespace

int main() {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    io.DisplaySize = {1280, 720};
    io.DeltaTime = 1.0F / 60;

    test::ToldDiscussion discussion({"8585-301", "8585-302"});
    discussion.name("Riverside College", "Sam Okafor", "Alex Reid").start();
    for (int i = 0; i < counters; ++i)
        discussion.mark(i * 4'800, {{"8585-301", i % 2 == 0 ? "1.1" : "2.3"}, {"8585-301", "3.4"}},
                        "named the model and how it was used");
    const State state = discussion.state();
    Source source;
    source.now = snapshot_of(state, counters * 4'800);
    NoSink sink;
    AppWindow window(source, sink, {.welcomed = true});
    const auto fonts_begin = std::chrono::steady_clock::now();
    window.set_up(1, find_font_files(), Letters::all);
    unsigned char* pixels = nullptr;
    io.Fonts->GetTexDataAsAlpha8(&pixels, nullptr, nullptr);
    const std::chrono::duration<double, std::milli> fonts = std::chrono::steady_clock::now() - fonts_begin;
    std::printf("%-38s %6.0f ms, a texture of %d x %d\n", "finding and building the fonts", fonts.count(),
                io.Fonts->TexWidth, io.Fonts->TexHeight);

    const auto frame = [&] {
        ImGui::NewFrame();
        FrameInput input;
        input.now = input.pressed_at = std::chrono::steady_clock::now();
        window.draw(input);
        ImGui::Render();
    };
    const auto nothing = [](int) {};
    measure("10,000 counters at rest", nothing, frame);
    std::vector<std::shared_ptr<const Snapshot>> states;
    State growing = state;
    for (int i = 0; i < frames; ++i) {
        Mark mark = growing.marks.back();
        ++mark.id;
        growing.marks.push_back(mark);
        ++growing.sequence;
        states.push_back(snapshot_of(growing, (counters + i) * 4'800));
    }
    measure(
        "one counter more in each frame", [&](int i) { source.now = states[static_cast<std::size_t>(i)]; },
        frame);
    states.clear();
    KeyPress help;
    help.key = Key::f1;
    window.take(help);
    measure("with help open", nothing, frame);
    ImGui::DestroyContext();
    return 0;
}
