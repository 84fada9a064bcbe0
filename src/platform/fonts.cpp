#include "platform/fonts.h"

#include "base/file_system.h"

#include <fontconfig/fontconfig.h>

#include <memory>

namespace counterpoint {

namespace {

constexpr std::uint64_t largest_font = 64U << 20U; // bytes; the largest of Debian's have 20 MB

template <typename T, void (*destroy)(T*)>
struct Destroy {
    void operator()(T* object) const { destroy(object); }
};
using Config = std::unique_ptr<FcConfig, Destroy<FcConfig, FcConfigDestroy>>;
using Pattern = std::unique_ptr<FcPattern, Destroy<FcPattern, FcPatternDestroy>>;
using LangSet = std::unique_ptr<FcLangSet, Destroy<FcLangSet, FcLangSetDestroy>>;

const FcChar8* fc_text(const char* text) {
    return reinterpret_cast<const FcChar8*>(text);
}

FontFile find(FcConfig* config, int weight) {
    const Pattern wanted(FcPatternCreate());
    const LangSet languages(FcLangSetCreate());
    for (const char* language : {"en", "el", "ru"})
        FcLangSetAdd(languages.get(), fc_text(language));
    FcPatternAddString(wanted.get(), FC_FAMILY, fc_text("sans-serif"));
    FcPatternAddInteger(wanted.get(), FC_WEIGHT, weight);
    FcPatternAddInteger(wanted.get(), FC_SLANT, FC_SLANT_ROMAN);
    FcPatternAddBool(wanted.get(), FC_OUTLINE, FcTrue);
    FcPatternAddLangSet(wanted.get(), FC_LANG, languages.get());
    FcConfigSubstitute(config, wanted.get(), FcMatchPattern);
    FcDefaultSubstitute(wanted.get());

    FcResult result = FcResultMatch;
    const Pattern match(FcFontMatch(config, wanted.get(), &result));
    FcChar8* path = nullptr;
    int index = 0;
    if (!match || FcPatternGetString(match.get(), FC_FILE, 0, &path) != FcResultMatch)
        return {};
    if (FcPatternGetInteger(match.get(), FC_INDEX, 0, &index) != FcResultMatch)
        index = 0;
    // The upper half numbers the named instances of a variable font, which Dear ImGui does not know.
    auto bytes = real_file_system()->read_all(reinterpret_cast<const char*>(path), largest_font);
    return {bytes ? std::move(*bytes) : std::string(), index & 0xFFFF};
}

} // namespace

FontFiles find_font_files() {
    const Config config(FcInitLoadConfigAndFonts());
    if (!config)
        return {};
    return {find(config.get(), FC_WEIGHT_REGULAR), find(config.get(), FC_WEIGHT_BOLD)};
}

} // namespace counterpoint
