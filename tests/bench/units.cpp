// Reading handbooks and starting with the whole catalogue: medians, beside what people would use otherwise (a
// word processor that turns the same document into text).
//
// The handbook is the fixture, repeated under other unit numbers to the size of the largest real one (150
// kB); COUNTERPOINT_HANDBOOKS may name a folder with real ones, which are then measured too.

#include "app/handbook_command.h"
#include "base/sha256.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>

using namespace counterpoint;

namespace {

constexpr std::size_t size_of_largest = 149'499; // bytes

double milliseconds(const std::function<void()>& run, int times) {
    std::vector<double> all;
    for (int i = 0; i < times; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        run();
        all.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    std::sort(all.begin(), all.end());
    return all[all.size() / 2];
}

void print(const std::string& what, double value, const char* goal = "") {
    fmt::print("{:<64} {:>9.2f} ms  {}\n", what, value, goal);
}

/// A figure of something that failed would be worth nothing.
void run(const std::string& line) {
    if (std::system(line.c_str()) == 0)
        return;
    fmt::print(stderr, "failed: {}\n", line);
    std::exit(1);
}

std::string large_handbook(const std::string& fixture) {
    std::string all = fixture;
    for (int n = 1; all.size() < size_of_largest; ++n) {
        std::string copy = fixture;
        for (const char* unit : {"110", "111"})
            for (std::size_t at = copy.find(unit); at != std::string::npos; at = copy.find(unit, at + 3))
                copy.replace(at, 3, std::to_string(std::stoi(unit) + 2 * n));
        all += copy;
    }
    return all;
}

void import_from(const std::string& name, const std::string& bytes) {
    const Catalogue known = built_in_catalogue();
    std::size_t units = 0;
    const double time = milliseconds(
        [&] {
            units = plan_import(read_handbook(text_of_handbook(bytes).value()), known, "x", sha256_hex(bytes))
                        .units.size();
        },
        31);
    print(fmt::format("read {} ({} kB, {} units)", name, bytes.size() / 1000, units), time, "goal: 150 ms");
}

} // namespace

int main() {
    const auto files = real_file_system();
    const std::filesystem::path here = COUNTERPOINT_TESTS_DIR;
    const std::string fixture =
        files->read_all((here / "fixtures/handbooks/keeping-bees.txt").string(), 1'000'000).value();
    import_from("a handbook as text", large_handbook(fixture));
    if (const char* folder = std::getenv("COUNTERPOINT_HANDBOOKS"))
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            if (entry.path().extension() == ".txt" || entry.path().extension() == ".docx")
                if (auto bytes = files->read_all(entry.path().string(), largest_handbook_file))
                    import_from(entry.path().filename().string(), *bytes);

    const std::string own = std::filesystem::temp_directory_path() / "counterpoint-bench-units";
    std::filesystem::remove_all(own);
    print("built-in catalogue", milliseconds([] { (void)built_in_catalogue(); }, 31));
    (void)store_units(
        *files, own,
        plan_import(read_handbook(text_of_txt(large_handbook(fixture)).value()), {}, "x", "").units,
        Replacing::allow);
    print("catalogue with the units of that handbook too",
          milliseconds([&] { (void)load_catalogue(*files, own); }, 31), "goal of start-up: 20 ms");
    std::filesystem::remove_all(own);
    const auto command = [](const std::string& line) { return [line] { run(line); }; };
    print("counterpoint-cli units list, whole process",
          milliseconds(command(std::string(COUNTERPOINT_CLI) + " units list > /dev/null"), 31),
          "goal: 20 ms");
    print("an empty process, for comparison", milliseconds(command("true"), 31));

    const std::string folder = std::filesystem::temp_directory_path();
    const std::string page = own + ".html";
    const std::string docx = own + ".docx";
    run(fmt::format("python3 {} {} > {}", (here / "support/handbook_to_html.py").string(),
                    (here / "fixtures/handbooks/keeping-bees.txt").string(), page));
    const auto office = [&](const std::string& arguments, const std::string& file) {
        return fmt::format(
            "HOME={0} soffice --headless -env:UserInstallation=file://{0}/counterpoint-bench-office "
            "{1} --outdir {0} {2} > /dev/null 2>&1",
            folder, arguments, file);
    };
    run(office("--infilter='HTML (StarWriter)' --convert-to 'docx:MS Word 2007 XML'", page));
    print(
        "counterpoint-cli units import of a small .docx, whole process",
        milliseconds(
            command(std::string(COUNTERPOINT_CLI) + " units import --dry-run " + docx + " > /dev/null"), 11));
    print("LibreOffice turns the same .docx into text, whole process",
          milliseconds(command(office("--convert-to txt", docx)), 5));
}
