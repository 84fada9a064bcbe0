#include "units/handbook/docx_numbering.h"

#include <algorithm>
#include <string_view>

namespace counterpoint {

namespace {

std::string value_of(const pugi::xml_node& parent, const char* name) {
    return parent.child(name).attribute("w:val").value();
}

std::string roman(int value) {
    constexpr std::array<std::pair<int, const char*>, 9> parts = {
        {{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}}};
    std::string text;
    for (const auto& [worth, letters] : parts)
        for (; value >= worth && text.size() < 30; value -= worth)
            text += letters;
    return text;
}

std::string letters(int value) {
    std::string text;
    for (; value > 0; value = (value - 1) / 26)
        text.insert(text.begin(), static_cast<char>('a' + (value - 1) % 26));
    return text;
}

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return static_cast<char>(c - 'a' + 'A'); });
    return text;
}

std::string shown(int value, const std::string& format) {
    if (format == "lowerLetter")
        return letters(value);
    if (format == "upperLetter")
        return upper(letters(value));
    if (format == "lowerRoman")
        return roman(value);
    if (format == "upperRoman")
        return upper(roman(value));
    return std::to_string(value);
}

} // namespace

DocxNumbering::DocxNumbering(const pugi::xml_node& numbering, const pugi::xml_node& styles) {
    std::map<std::string, List> abstract;
    for (const pugi::xml_node& node : numbering.children("w:abstractNum")) {
        List list;
        list.abstract = node.attribute("w:abstractNumId").value();
        read_levels(node, list);
        abstract[list.abstract] = list;
    }
    for (const pugi::xml_node& node : numbering.children("w:num")) {
        List list = abstract[value_of(node, "w:abstractNumId")];
        for (const pugi::xml_node& change : node.children("w:lvlOverride")) {
            read_levels(change, list);
            const int start = change.child("w:startOverride").attribute("w:val").as_int(-1);
            const auto level = change.attribute("w:ilvl").as_uint();
            if (start >= 0 && level < level_count) {
                list.levels[level].start = start;
                list.abstract = std::string("of its own ") + node.attribute("w:numId").value();
            }
        }
        lists_[node.attribute("w:numId").value()] = std::move(list);
    }
    for (const pugi::xml_node& style : styles.children("w:style")) {
        const Reference reference = reference_of(style.child("w:pPr"));
        if (!reference.list.empty())
            styles_[style.attribute("w:styleId").value()] = reference;
    }
}

void DocxNumbering::read_levels(const pugi::xml_node& parent, List& list) const {
    for (const pugi::xml_node& node : parent.children("w:lvl")) {
        const auto level = node.attribute("w:ilvl").as_uint();
        if (level >= level_count)
            continue;
        Level& into = list.levels[level];
        into.format = value_of(node, "w:numFmt");
        into.text = value_of(node, "w:lvlText");
        into.start = node.child("w:start").attribute("w:val").as_int(1);
    }
}

DocxNumbering::Reference DocxNumbering::reference_of(const pugi::xml_node& properties) const {
    const pugi::xml_node numbered = properties.child("w:numPr");
    Reference reference;
    const auto style = styles_.find(value_of(properties, "w:pStyle"));
    if (style != styles_.end())
        reference = style->second;
    if (const pugi::xml_node list = numbered.child("w:numId"))
        reference.list = list.attribute("w:val").value();
    if (const pugi::xml_node level = numbered.child("w:ilvl"))
        reference.level = level.attribute("w:val").as_uint();
    return reference;
}

ParagraphMark DocxNumbering::next(const pugi::xml_node& properties) {
    const Reference reference = reference_of(properties);
    const auto found = lists_.find(reference.list);
    if (found == lists_.end() || reference.level >= level_count) // also numId 0, which takes a number away
        return {};
    const List& list = found->second;
    const Level& level = list.levels[reference.level];
    if (level.format == "bullet")
        return {{}, true};
    if (level.format == "none" || level.text.empty())
        return {};
    auto& counters = counters_[list.abstract];
    for (std::size_t i = 0; i <= reference.level; ++i)
        if (counters[i] == 0)
            counters[i] = i == reference.level ? list.levels[i].start - 1 : list.levels[i].start;
    ++counters[reference.level];
    std::fill(counters.begin() + static_cast<std::ptrdiff_t>(reference.level) + 1, counters.end(), 0);

    ParagraphMark mark;
    for (std::size_t i = 0; i < level.text.size(); ++i) {
        const bool place = level.text[i] == '%' && i + 1 < level.text.size() && level.text[i + 1] >= '1' &&
                           level.text[i + 1] <= '9';
        if (!place) {
            mark.number += level.text[i];
            continue;
        }
        const auto index = static_cast<std::size_t>(level.text[++i] - '1');
        mark.number += shown(std::max(counters[index], 0), list.levels[index].format);
    }
    return mark;
}

} // namespace counterpoint
