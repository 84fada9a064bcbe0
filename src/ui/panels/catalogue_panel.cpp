#include "ui/panels/catalogue_panel.h"

#include "live/words/catalogue_words.h"
#include "live/words/shared_words.h"
#include "ui/choose_button.h"

namespace counterpoint {

namespace {

constexpr std::size_t longest_handbook_path = 4'000; // bytes

struct LookOfLine {
    ImFont* font;
    ImU32 color;
};

LookOfLine look_of(LineLook look, const Theme& theme) {
    switch (look) {
    case LineLook::heading:
        return {theme.font.large, theme.color.ink};
    case LineLook::strong:
        return {theme.font.strong, theme.color.ink};
    case LineLook::muted:
        return {theme.font.small, theme.color.muted};
    case LineLook::warning:
        return {theme.font.body, theme.color.warning};
    case LineLook::plain:
        break;
    }
    return {theme.font.body, theme.color.ink};
}

void draw_handbook(const PanelFrame& frame) {
    const Theme& theme = frame.theme;
    const CatalogueView& view = frame.view.catalogue;
    CatalogueDraft& draft = frame.window.catalogue;
    heading(theme, catalogue_words::handbook);
    text_field(theme, "handbook", catalogue_words::path, draft.handbook, frame.window, longest_handbook_path);
    draw_choose_button(frame, WantedPath::handbook, {theme.px(160), theme.px(40)});
    wrapped_text(theme.font.small, theme.color.muted, shared_words::or_drop_it);
    const ImVec2 size{-1, theme.px(44)};
    if (button(theme, "look", catalogue_words::read, ButtonWeight::main, size, view.can_look)) {
        draft.shown_unit.clear();
        frame.sink.request(LookIntoHandbook{draft.handbook});
    }
    if (view.can_store && button(theme, "store", view.store_label, ButtonWeight::main, size))
        frame.sink.request(StoreHandbook{});
    wrapped_text(theme.font.body, theme.color.muted, view.status);
}

} // namespace

void draw_catalogue_list_panel(const PanelFrame& frame) {
    const PanelScope panel("catalogue list", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    const Theme& theme = frame.theme;
    if (button(theme, "back", shared_words::back_to_plan, ButtonWeight::quiet, {-1, theme.px(44)}))
        frame.window.catalogue.open = false;
    draw_handbook(frame);
    heading(theme, catalogue_words::units);
    for (const CatalogueRow& unit : frame.view.catalogue.units)
        if (choice_box(theme, unit.id.c_str(), ChoiceKind::one_of_many, unit.shown,
                       unit.id + "  " + unit.title, unit.origin))
            frame.window.catalogue.shown_unit = unit.id;
}

void draw_catalogue_page_panel(const PanelFrame& frame) {
    const PanelScope panel("catalogue page", frame, PanelScope::Look::card, PanelScope::Overflow::scrolls);
    for (const TextLine& line : frame.view.catalogue.page) {
        const LookOfLine look = look_of(line.look, frame.theme);
        wrapped_text(look.font, look.color, line.text);
    }
}

} // namespace counterpoint
