#include "bundle/layout.h"

#include "base/text.h"
#include "discussion/seals/seals.h"
#include "journal/event_json/event_json.h"
#include "sheet/derive_sheets.h"
#include "sheet/sheet_pdf.h"

#include <fmt/format.h>

#include <algorithm>

namespace counterpoint {

namespace {

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_replaced_by_the_writer(std::string_view file) {
    std::vector<std::string> files = closed_payload();
    files.push_back(payload_file(written_notes_csv_name));
    for (const std::string& tag_file : tag_files())
        files.push_back(tag_file);
    files.emplace_back(tag_manifest_file);
    return std::find(files.begin(), files.end(), file) != files.end() || seal_of_file(file).has_value();
}

} // namespace

std::string payload_file(std::string_view name) {
    return "data/" + std::string(name);
}

KeptAs kept_as(const State& state) {
    return kept_in_notes(state) ? KeptAs::written_notes : KeptAs::recording;
}

std::vector<std::string> closed_payload(KeptAs kept) {
    if (kept == KeptAs::written_notes)
        return {std::string(journal_file), payload_file(sheet_html_name), payload_file(sheet_json_name),
                payload_file(sheet_pdf_name), payload_file(written_notes_csv_name)};
    return {std::string(journal_file),          std::string(recording_file),
            payload_file(sheet_html_name),      payload_file(sheet_json_name),
            payload_file(sheet_pdf_name),       payload_file(counters_csv_name),
            payload_file(counters_labels_name), payload_file(counters_vtt_name)};
}

std::vector<std::string> open_payload(const State& state) {
    std::vector<std::string> files{std::string(journal_file)};
    for (const Take& take : state.takes)
        files.push_back(payload_file(take.file));
    std::sort(files.begin(), files.end());
    return files;
}

SealFiles seal_files(int number, Actor role) {
    const std::string stem = fmt::format("{}/{:02}-{}", seals_folder, number, actor_name(role));
    return {stem + ".txt", stem + ".sig", stem + ".pub.pem"};
}

std::optional<SealName> seal_of_file(std::string_view file) {
    const std::size_t digits = seals_folder.size() + 1;
    if (!file.starts_with(seals_folder) || file.size() < digits + 3 || !is_number(file.substr(digits, 2)))
        return std::nullopt;
    const int number = (file[digits] - '0') * 10 + (file[digits + 1] - '0');
    for (const Actor role : {Actor::assessor, Actor::learner, Actor::iqa, Actor::eqa})
        for (const std::string& one : seal_files(number, role).all())
            if (number > 0 && one == file)
                return SealName{number, role};
    return std::nullopt;
}

std::vector<std::string> tag_files(const std::vector<SealName>& seals) {
    std::vector<std::string> files{std::string(bag_info_file), std::string(bagit_file),
                                   std::string(manifest_file)};
    for (const SealName& seal : seals)
        for (std::string& file : seal_files(seal.number, seal.role).all())
            files.push_back(std::move(file));
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<SealName> seal_names(const State& state) {
    std::vector<SealName> names;
    for (const Seal& seal : standing_seals(state))
        names.push_back({seal.number, seal.role});
    return names;
}

bool is_left_over(std::string_view file) {
    constexpr std::string_view ending = ".tmp";
    if (!file.ends_with(ending))
        return false;
    file.remove_suffix(ending.size());
    const std::size_t dot = file.rfind('.');
    if (dot == std::string_view::npos)
        return false;
    const auto numbers = split(file.substr(dot + 1), '-');
    return numbers.size() == 2 && is_number(numbers[0]) && is_number(numbers[1]) &&
           is_replaced_by_the_writer(file.substr(0, dot));
}

} // namespace counterpoint
