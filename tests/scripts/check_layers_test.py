"""Shows that check_layers.py finds each kind of breach, in a small house built for the purpose."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))
import check_layers

TABLE = """
| floor | folder | holds | may include |
|---|---|---|---|
| 0 | `base/` | files | – |
| 1 | `units/` | catalogue | `base/` |
| 2 | `audio/` | sound | `base/` |
| 2 | `journal/` | events | `units/` |
| 3 | `live/` | recorder | `journal/`, `audio/` |
| 4 | `ui/` | panels | `units/`, `live/views/`, `live/snapshot_source.h` |
| 4 | `platform/` | window | `base/` |
| 5 | `main_app.cpp` | wiring | all |
"""
HEADER = "#pragma once\n\n// What it is for. Thread: any.\n"


class LayersTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.write("src/README.md", TABLE)

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def breaches(self):
        return [f"{path.relative_to(self.root)}:{line}: {text}" for path, line, text in check_layers.check(self.root)]

    def assert_clean(self, path, text):
        self.write(path, text)
        self.assertEqual(self.breaches(), [])

    def assert_breach(self, path, text, line, words):
        self.write(path, text)
        found = self.breaches()
        self.assertEqual(len(found), 1, found)
        self.assertTrue(found[0].startswith(f"{path}:{line}: "), found)
        self.assertIn(words, found[0])

    def test_a_floor_may_include_what_the_floors_it_names_may_include(self):
        self.assert_clean("src/journal/journal.cpp", '#include "journal/a.h"\n#include "units/u.h"\n#include "base/f.h"\n')

    def test_a_floor_above_is_refused(self):
        self.assert_breach("src/units/unit.cpp", '\n#include "journal/journal.h"\n', 2, "units/ may not include journal/")

    def test_a_neighbour_that_is_not_named_is_refused(self):
        self.assert_breach("src/audio/take.cpp", '#include "journal/journal.h"\n', 1, "audio/ may not include")

    def test_a_single_header_opens_no_more_than_itself(self):
        self.assert_clean("src/ui/panels/a.cpp", '#include "live/snapshot_source.h"\n#include "base/result.h"\n')
        self.assert_breach("src/ui/panels/a.cpp", '#include "live/snapshot.h"\n', 1, "ui/ may not include live/snapshot.h")

    def test_a_folder_within_a_floor_opens_no_more_than_itself(self):
        self.assert_clean("src/ui/panels/a.cpp", '#include "live/views/view_model.h"\n')
        self.assert_breach("src/ui/panels/a.cpp", '#include "live/recorder/recorder.h"\n', 1, "ui/ may not include live/recorder/recorder.h")

    def test_what_a_single_header_rests_on_stays_closed(self):
        self.assert_breach("src/ui/panels/a.cpp", '#include "journal/journal.h"\n', 1, "ui/ may not include journal/")

    def test_the_main_file_may_include_all_folders(self):
        self.assert_clean("src/main_app.cpp", '#include "ui/a.h"\n#include "audio/b.h"\n')

    def test_an_include_without_its_folder_is_refused(self):
        self.assert_breach("src/units/unit.cpp", '#include "unit.h"\n', 1, "without its folder")

    def test_a_folder_that_the_table_does_not_know_is_refused(self):
        self.assert_breach("src/helpers/x.cpp", "", 1, "has no line in src/README.md")

    def test_posix_and_x11_stay_in_base_and_platform(self):
        self.assert_clean("src/base/files.cpp", "#include <unistd.h>\n#include <sys/stat.h>\n")
        for header in ("unistd.h", "fcntl.h", "sys/stat.h", "poll.h", "X11/Xlib.h"):
            self.assert_breach("src/live/link.cpp", f"#include <{header}>\n", 1, "POSIX or X11")

    def test_each_library_stays_in_its_folder(self):
        for folder, header, words in (("live", "imgui.h", "Dear ImGui"), ("live", "imgui/backends/imgui_impl_glfw.h", "Dear ImGui"),
                                      ("ui", "GLFW/glfw3.h", "GLFW"), ("live", "portaudio.h", "PortAudio"), ("live", "pango/pango.h", "pango or cairo"),
                                      ("ui", "cairo-pdf.h", "pango or cairo")):
            path = f"src/{folder}/x.cpp"
            self.assert_breach(path, f"#include <{header}>\n", 1, words)
            (self.root / path).unlink()

    def test_headers_take_the_forward_declarations_of_json(self):
        self.assert_clean("src/units/a.cpp", "#include <nlohmann/json.hpp>\n")
        self.assert_breach("src/units/a.h", HEADER + "#include <nlohmann/json.hpp>\n", 4, "json_fwd.hpp")

    def test_time_and_files_come_in_through_base(self):
        for code in ("auto t = std::chrono::system_clock::now();", "std::ofstream file;", "std::ifstream file;",
                     'auto f = std::fopen("a", "r");'):
            self.assert_breach("src/journal/a.cpp", f"\n{code}\n", 2, "base/")
        (self.root / "src/journal/a.cpp").unlink()
        self.assert_clean("src/base/a.cpp", "std::ofstream file;\n")

    def test_comments_and_texts_are_not_code(self):
        self.assert_clean("src/journal/a.cpp", '// not std::ofstream\n/* fopen( */ auto t = "fopen";\n'
                          'auto json = R"({"a": "fopen"})";\n')

    def test_a_panel_has_a_test(self):
        self.assert_breach("src/ui/panels/setup_panel.cpp", "", 1, "tests/ui/setup_panel_test.cpp is missing")
        self.write("tests/ui/setup_panel_test.cpp", "")
        self.assertEqual(self.breaches(), [])

    def test_a_header_says_what_it_is_for(self):
        self.assert_breach("src/units/a.h", "#pragma once\n\n#include <string>\n", 1, "begins with #pragma once and a comment")
        self.assert_breach("src/units/a.h", "// What for.\n#pragma once\n", 1, "begins with #pragma once and a comment")

    def test_headers_of_floors_with_threads_name_the_thread(self):
        for folder in ("audio", "journal", "live"):
            self.assert_breach(f"src/{folder}/a.h", "#pragma once\n\n// What for.\n", 1, "Thread")
            (self.root / f"src/{folder}/a.h").unlink()
        self.assert_clean("src/units/a.h", "#pragma once\n\n// What for.\n")

    def test_the_link_lines_follow_the_table_too(self):
        self.assert_clean("src/CMakeLists.txt", "counterpoint_floor(base LIBRARIES a)\ncounterpoint_floor(live USES journal audio)\n")
        self.assert_breach("src/CMakeLists.txt", "\ncounterpoint_floor(audio USES base units LIBRARIES b)\n", 2, "linked with units")

    def test_a_table_that_contradicts_itself_is_refused(self):
        for row, words in (("| 1 | `units/` | x | `journal/` |\n| 2 | `journal/` | x | – |", "does not stand below"),
                           ("| 1 | `units/` | x | `nowhere/` |", "no line of its own"),
                           ("| 1 | `a/` | x | `b/` |\n| 1 | `b/` | x | `a/` |", "in a circle"),
                           ("no table", "no table of floors")):
            self.write("src/README.md", row)
            with self.assertRaisesRegex(check_layers.TableError, words):
                self.breaches()


if __name__ == "__main__":
    unittest.main()
