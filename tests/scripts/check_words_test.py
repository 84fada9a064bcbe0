"""Shows that check_words.py finds words for people outside their place, and nothing else."""

import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))
import check_words


class WordsTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)

    def breaches(self, text, path="src/ui/panels/people_panel.cpp"):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        found = [(line, words) for _, line, words in check_words.check(self.root)]
        file.unlink()
        return found

    def test_a_sentence_is_found_with_its_line(self):
        self.assertEqual(self.breaches('#include "a.h"\n\ntext("Nothing was marked.");\n'), [(3, "Nothing was marked.")])

    def test_what_the_compiler_joins_is_one_sentence(self):
        self.assertEqual(self.breaches('text("Nothing " // first\n     "was marked.");\n'), [(1, "Nothing was marked.")])

    def test_every_room_that_the_window_draws_from_is_looked_at(self):
        for room in ("src/ui", "src/ui/panels", "src/live/views", "src/live/window", "src/live/keys"):
            self.assertEqual(len(self.breaches('text("Learner");', f"{room}/a.h")), 1, room)

    def test_words_in_their_place_and_in_other_floors_pass(self):
        for path in ("src/live/words/plan_words.h", "src/discussion/decide.cpp", "src/live/recorder/recorder.cpp"):
            self.assertEqual(self.breaches('text("Nothing was marked.");', path), [], path)

    def test_parts_of_a_sentence_and_formats_are_found(self):
        for words in (" left", "{} left", "Learner", "F4 plays", "(no name)", "{:.1f} seconds", "AC {}"):
            self.assertEqual(len(self.breaches(f'text("{words}");')), 1, words)

    def test_ids_signs_numbers_and_keys_pass(self):
        for words in ("learner", "centre-number", "###counter ", "question ", " · ", "• ", "…", "{}:{:02}", "{} · {}", "F9", "10",
                      "Q", "\\n", ""):
            self.assertEqual(self.breaches(f'button("{words}");'), [], words)

    def test_names_of_panels_and_their_parts_pass(self):
        self.assertEqual(self.breaches('const PanelScope panel("sound test", frame);\n'), [])
        self.assertEqual(self.breaches('const ChildScope words("all words", size);\n'), [])
        self.assertEqual(len(self.breaches('text("sound test");\n')), 1)

    def test_comments_includes_and_characters_are_not_words(self):
        self.assertEqual(self.breaches('// "Nothing was marked."\n/* "Not\n so." */\n#include "live/A b.h"\n\'"\';\n'), [])

    def test_an_exception_is_for_one_literal_of_one_file(self):
        with mock.patch.dict(check_words.EXCEPTIONS, {("src/ui/a.cpp", "high contrast"): "a value in a file"}):
            self.assertEqual(self.breaches('f("high contrast");', "src/ui/a.cpp"), [])
            self.assertEqual(len(self.breaches('f("high contrast");', "src/ui/b.cpp")), 1)
            self.assertEqual(len(self.breaches('f("low contrast");', "src/ui/a.cpp")), 1)


if __name__ == "__main__":
    unittest.main()
