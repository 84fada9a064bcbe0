#include "base/text.h"
#include "units/handbook/line_text.h"
#include "units/handbook/reading.h"
#include "units/handbook/table_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace counterpoint {

namespace {

constexpr std::size_t most_codes = 500;

enum class Column { other, uan, number, title, level, credit, glh, method };

Column column_named(std::string_view cell) {
    const std::string name = cell.size() <= 60 ? folded(cell) : std::string();
    if (name == "uan")
        return Column::uan;
    if (name.ends_with("unitnumber") || name == "unitno")
        return Column::number;
    if (name == "unittitle")
        return Column::title;
    if (name == "level" || name == "unitlevel")
        return Column::level;
    if (name == "credit" || name == "credits" || name == "creditvalue")
        return Column::credit;
    if (name == "glh")
        return Column::glh;
    if (name == "assessmentmethod")
        return Column::method;
    return Column::other;
}

/// The columns of a table of units; empty for any other row.
std::vector<Column> columns_of(const TableRow& row) {
    std::vector<Column> columns;
    bool number = false;
    bool other = false;
    for (const TableCell& cell : row) {
        columns.push_back(cell.lines.size() == 1 ? column_named(cell.first()) : Column::other);
        number = number || columns.back() == Column::number;
        other = other || columns.back() == Column::uan || columns.back() == Column::title;
    }
    return number && other ? columns : std::vector<Column>{};
}

/// "8585-301" of "8585- 301"; empty for what cannot be a unit's id.
std::string id_in(std::string_view cell) {
    constexpr std::size_t longest = 20;
    std::string id;
    bool digit = false;
    for (const char c : cell) {
        const bool is_digit = c >= '0' && c <= '9';
        const bool fits = is_digit || c == '-' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        digit = digit || is_digit;
        if (c == ' ')
            continue;
        if (!fits)
            return {};
        id += c;
    }
    return digit && id.size() <= longest && id.front() != '-' ? id : std::string();
}

/// "8585-301"; not "8585-21", a qualification, nor "2-3".
bool looks_like_code(std::string_view id) {
    const std::size_t dash = id.find('-');
    return dash != std::string_view::npos && dash >= 3 && all_digits(id.substr(0, dash)) &&
           id.size() - dash > 3 && all_digits(id.substr(dash + 1));
}

int number_in(std::string_view text) {
    constexpr std::size_t most_digits = 5;
    int value = 0;
    if (all_digits(text) && text.size() <= most_digits)
        std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

class UnitTables {
public:
    explicit UnitTables(Reading& reading) : reading_(reading) {}

    void read() {
        std::size_t end_before = 0; // where the row before ended
        TableRows rows(reading_.text());
        while (auto next = rows.next()) {
            TableRow& row = *next;
            // Prose between two tables ends the first.
            if (has_prose(end_before, row.front().at))
                end_table();
            end_before = row.back().at + row.back().lines.size();
            if (auto columns = columns_of(row); !columns.empty()) {
                end_table();
                columns_ = std::move(columns);
                find_qualification(row.front().at);
            } else {
                take(std::move(row));
            }
        }
        end_table();
    }

private:
    void end_table() {
        tell_begun();
        columns_.clear();
    }

    [[nodiscard]] bool has_prose(std::size_t begin, std::size_t end) const {
        constexpr std::size_t longest = 40; // bytes of what may be a cell without its tab
        for (std::size_t at = begin; at < end; ++at)
            if (const HandbookLine& line = reading_.line(at); !line.cell && line.text.size() > longest)
                return true;
        return false;
    }

    /// It stands right above the head of its table.
    void find_qualification(std::size_t head) {
        qualification_.clear();
        const bool wanted = std::find(columns_.begin(), columns_.end(), Column::method) == columns_.end();
        std::size_t at = head;
        while (at > 0 && reading_.line(at - 1).text.empty())
            --at;
        constexpr std::size_t longest = 160; // bytes
        if (!wanted || at == 0)
            return;
        const std::string& text = reading_.line(at - 1).text;
        if (text.size() <= longest && !text.ends_with('.') && !text.ends_with(':'))
            qualification_ = text;
        else
            reading_.no_place(head, "begins a table of units that names no qualification");
    }

    /// A blank line inside a row parts it in two.
    void take(TableRow row) {
        if (columns_.empty())
            return tell_lost(row);
        if (!begun_.empty()) {
            if (begun_.size() + row.size() <= columns_.size() && !has_code(row))
                row.insert(row.begin(), begun_.begin(), begun_.end());
            else
                tell_begun();
            begun_.clear();
        }
        const bool is_line =
            !reading_.line(row.front().at).cell; // with tabs: "Unit 301<tab>Title" is one too
        if (!has_code(row) && (row.size() == 1 || (is_line && row.size() != columns_.size())))
            return end_table(); // perhaps the name of the next qualification
        if (row.size() < columns_.size())
            begun_ = std::move(row);
        else
            take_whole(row);
    }

    void take_whole(const TableRow& row) {
        const auto number = std::find(columns_.begin(), columns_.end(), Column::number) - columns_.begin();
        const std::string id = row.size() == columns_.size()
                                   ? id_in(row[static_cast<std::size_t>(number)].text())
                                   : std::string();
        if (id.empty())
            return tell_lost(row);
        UnitInTables& unit = unit_with(id);
        for (std::size_t i = 0; i < row.size(); ++i)
            take(unit, columns_[i], row[i]);
        if (!qualification_.empty() && std::find(unit.qualifications.begin(), unit.qualifications.end(),
                                                 qualification_) == unit.qualifications.end())
            unit.qualifications.push_back(qualification_);
    }

    [[nodiscard]] static bool has_code(const TableRow& row) {
        return std::any_of(row.begin(), row.end(),
                           [](const TableCell& cell) { return looks_like_code(id_in(cell.first())); });
    }

    void tell_begun() {
        if (!begun_.empty())
            tell_lost(begun_);
        begun_.clear();
    }

    /// A row of units whose cells are not those of a head.
    void tell_lost(const TableRow& row) {
        for (const TableCell& cell : row)
            if (const std::string id = id_in(cell.first()); looks_like_code(id)) {
                reading_.no_place(row.front().at, "is a table row of " + id +
                                                      " whose cells are not those of the table's head");
                unit_with(id);
                return;
            }
        if (!columns_.empty() && row.size() > 2) // two: the facts of a unit, which follow here and there
            reading_.no_place(row.front().at, "is a row of a table of units, without a unit's number");
    }

    UnitInTables& unit_with(const std::string& id) {
        const std::size_t dash = id.rfind('-');
        UnitInTables& unit = reading_.tables[dash == std::string::npos ? id : id.substr(dash + 1)];
        if (unit.id.empty()) {
            unit.id = id;
            if (dash != std::string::npos && reading_.qualification_codes.size() < most_codes)
                reading_.qualification_codes.insert(id.substr(0, dash));
        } else if (unit.id != id)
            reading_.conflict(fmt::format("Tables name {} and {}; the first was taken.", unit.id, id));
        return unit;
    }

    void take(UnitInTables& unit, Column column, const TableCell& cell) {
        const std::string text = cell.text(); // of a number the first line: a paragraph may follow the table
        if (column == Column::uan)
            take(unit.uan, text, unit, "UAN", cell);
        else if (column == Column::title)
            take(unit.title, text, unit, "title", cell);
        else if (column == Column::method)
            take(unit.assessment_method, text, unit, "assessment method", cell);
        else if (column == Column::level)
            take(unit.level, number_in(cell.first()), unit, "level", cell);
        else if (column == Column::credit)
            take(unit.credit, number_in(cell.first()), unit, "credit", cell);
        else if (column == Column::glh)
            take(unit.glh, number_in(cell.first()), unit, "GLH", cell);
    }

    template <typename T>
    void take(T& own, const T& printed, const UnitInTables& unit, const char* name, const TableCell& cell) {
        if (own == T{})
            own = printed;
        else if (own != printed)
            reading_.conflict(fmt::format("Two tables give {} another {} (line {}); the first was taken.",
                                          unit.id, name, reading_.line(cell.at).number));
    }

    Reading& reading_;
    std::vector<Column> columns_; ///< of the table that is read; empty outside
    TableRow begun_;              ///< a row that has too few cells so far
    std::string qualification_;
};

/// "8585-301" and "8585-21" in a line: four digits, a hyphen, and two or three that end there.
void find_codes(Reading& reading, std::string_view text) {
    for (std::size_t dash = text.find('-'); dash != std::string_view::npos; dash = text.find('-', dash + 1)) {
        const bool four =
            dash >= 4 && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(dash) - 4,
                                     text.begin() + static_cast<std::ptrdiff_t>(dash), is_digit);
        if (!four || (dash > 4 && is_digit(text[dash - 5])))
            continue;
        std::size_t end = dash + 1;
        while (end < text.size() && end <= dash + 4 && is_digit(text[end]))
            ++end;
        const std::size_t digits = end - dash - 1;
        if (digits != 2 && digits != 3)
            continue;
        if (reading.qualification_codes.size() < most_codes)
            reading.qualification_codes.emplace(text.substr(dash - 4, 4));
        if (digits == 3 && reading.codes.size() < most_codes)
            reading.codes.push_back({std::string(text.substr(dash - 4, end - dash + 4)), text.substr(end)});
    }
}

} // namespace

void read_unit_tables(Reading& reading) {
    UnitTables(reading).read();
    for (const HandbookLine& line : reading.text())
        find_codes(reading, line.text);
}

namespace {

std::string find_unit_id(Reading& reading, const std::string& number) {
    if (const auto found = reading.tables.find(number); found != reading.tables.end())
        return found->second.id;
    for (const UnitCode& code : reading.codes)
        if (code.id.ends_with("-" + number))
            return code.id;
    if (reading.qualification_codes.size() != 1)
        return number;
    std::string id = *reading.qualification_codes.begin() + "-" + number;
    reading.conflict(fmt::format("No table prints the id of unit {}; {} was put together with the only "
                                 "qualification number in this handbook.",
                                 number, id));
    return id;
}

} // namespace

std::string unit_id(Reading& reading, const std::string& number) {
    const auto known = reading.ids.find(number);
    if (known != reading.ids.end())
        return known->second;
    return reading.ids.emplace(number, find_unit_id(reading, number)).first->second;
}

} // namespace counterpoint
