#include "ui/panel_fixture.h"

#include "units/catalogue.h"

namespace counterpoint::test {

PanelFixture::PanelFixture() {
    clear();
}

void PanelFixture::clear() {
    window = {};
    snapshot = {};
    snapshot.state = std::make_shared<State>();
    snapshot.catalogue = std::make_shared<const Catalogue>(built_in_catalogue());
    snapshot.devices.known = true;
    input.now = input.pressed_at = clock.monotonic_now();
}

PanelFixture::~PanelFixture() = default;

void PanelFixture::record(const std::vector<std::string>& units) {
    ToldDiscussion discussion(units);
    discussion.name("Riverside College", "Sam Okafor", "Alex Reid").start();
    discussion.mark(115 * 48'000, {{"8585-301", "2.1"}});
    discussion.mark(163 * 48'000, {{"8585-301", "3.1"}, {"8585-301", "3.2"}}, "the GROW model");
    show(discussion);
}

void PanelFixture::show(const ToldDiscussion& discussion) {
    snapshot.link = LinkState::attached;
    snapshot.state = std::make_shared<State>(discussion.state());
    snapshot.live.frames = 200 * 48'000;
    snapshot.live.peak = {0.3F, 0.2F};
    snapshot.live.durable_sequence = snapshot.state->sequence;
    snapshot.live.disk_minutes_left = 312;
}

const ViewModel& PanelFixture::view() {
    return maker.make(snapshot, window, {}, input.now);
}

HeadlessUi::Draw PanelFixture::drawing(void (*panel)(const PanelFrame&)) {
    return [this, panel] { panel({view(), window, sink, ui.theme(), area, input}); };
}

} // namespace counterpoint::test
