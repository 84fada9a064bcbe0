#include "bundle/verify.h"

#include "discussion/seals/head_code.h"
#include "journal/event_json/event_json.h"

#include <nlohmann/json.hpp>

namespace counterpoint {

namespace {

using Json = nlohmann::ordered_json;

const char* verdict_name(Verdict verdict) {
    switch (verdict) {
    case Verdict::whole:
        return "whole";
    case Verdict::small_copy:
        return "small-copy";
    case Verdict::not_as_recorded:
        return "changed";
    case Verdict::unreadable:
        return "unreadable";
    }
    return "";
}

Json seal_json(const SealReport& seal) {
    Json known = nullptr;
    if (seal.known_as)
        known = {{"name", seal.known_as->name},
                 {"roles", seal.known_as->roles},
                 {"said_by", seal.known_as->said_by},
                 {"in_this_role", seal.known_in_role}};
    return {{"seal", seal.number},
            {"role", actor_name(seal.role)},
            {"name", seal.name},
            {"statement", seal.statement},
            {"established", seal.established},
            {"at", wall_time_text(seal.at)},
            {"key", seal.key},
            {"holds", seal.holds},
            {"covers_lines", seal.lines},
            {"covers_every_file", seal.covers_all},
            {"known_as", std::move(known)}};
}

} // namespace

std::string report_json(const VerifyReport& report) {
    Json findings = Json::array();
    for (const Finding& finding : report.findings)
        findings.push_back({{"file", finding.file}, {"what", finding.what}, {"since", finding.since}});
    Json seals = Json::array();
    for (const SealReport& seal : report.seals)
        seals.push_back(seal_json(seal));
    Json json = {{"format", "counterpoint-verify/1"},
                 {"verdict", verdict_name(report.verdict)},
                 {"findings", std::move(findings)},
                 {"seals", std::move(seals)},
                 {"journal_lines", report.journal_lines},
                 {"head_code", grouped_head_code(head_code(report.head))},
                 {"receipt_line", report.receipt_line ? Json(*report.receipt_line) : Json(nullptr)},
                 {"notes", report.notes}};
    if (report.imported)
        json["imported"] = {{"name", report.imported->name}, {"sha256", report.imported->sha256}};
    if (report.notes_kept) {
        const WrittenNotes& kept = *report.notes_kept;
        json["written_notes"] = {
            {"began_at", wall_time_text(kept.began_at)},
            {"ended_at", kept.ended_at ? Json(wall_time_text(*kept.ended_at)) : Json(nullptr)},
            {"confirmed", kept.confirmed.has_value()}};
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace counterpoint
