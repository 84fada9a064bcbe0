"""units import, add, check, remove: a centre's handbook and units of one's own, from file to catalogue to discussion."""

import json
import os
import shutil
from pathlib import Path

from cli_support import CliTest, main

FIXTURES = os.path.join(os.path.dirname(__file__), "..", "fixtures", "handbooks")
BEES = os.path.join(FIXTURES, "keeping-bees.txt")


class UnitsImportTest(CliTest):
    def setUp(self):
        super().setUp()
        self.units = self.root / "data/counterpoint/units"

    def stored(self):
        return sorted(os.listdir(self.units)) if self.units.is_dir() else []

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def test_a_handbook_becomes_units_with_descriptors(self):
        text = self.ok("units", "import", BEES)
        self.assertIn("9901-110  Opening a Hive in Good Weather", text)
        self.assertIn("5 AC on the result sheet, 5 with Referral and Pass descriptors", text)
        self.assertIn("New to the catalogue.", text)
        self.assertIn("is a footnote", text)
        self.assertIn("Stored 2 units", text)
        self.assertEqual(self.stored(), ["9901-110.json", "9901-111.json"])
        unit = json.loads(self.ok("units", "show", "9901-110", "--json"))
        self.assertEqual(unit["source"]["file"], "keeping-bees.txt")
        self.assertEqual(unit["source"]["version"], "1.3")
        self.assertEqual(len(unit["source"]["sha256"]), 64)
        criterion = unit["outcomes"][0]["criteria"][1]
        self.assertEqual(criterion["referral"], ["Only one thing was checked"])
        self.assertEqual(criterion["pass"], ["All three were checked", "What was broken was mended"])
        self.assertIn("Only one thing was checked",
                      self.ok("units", "show", "9901-110"))
        listed = json.loads(self.ok("units", "list", "--json"))
        self.assertIn("9901-111", [unit["id"] for unit in listed])

    def test_a_look_stores_nothing(self):
        report = json.loads(self.ok("units", "import", BEES, "--dry-run", "--json"))
        self.assertEqual([unit["criteria_with_descriptors"] for unit in report["units"]], [5, 3])
        self.assertEqual(report["unplaced"][0]["why"], "is a footnote")
        self.assertEqual(self.stored(), [])

    def test_another_version_needs_to_be_asked_for(self):
        self.ok("units", "import", BEES)
        newer = self.write("newer.txt", Path(BEES).read_text(encoding="utf-8")
                           .replace("Record what was seen", "Record all that was seen"))
        refused = self.refused("units", "import", newer)
        self.assertIn("another version of 9901-110, from keeping-bees.txt", refused)
        self.assertIn("Nothing was changed", refused)
        text = self.ok("units", "import", newer, "--replace")
        self.assertIn('AC 2.2: known as "Record what was seen", here "Record all that was seen".', text)
        self.ok("units", "remove", "9901-110")
        self.assertEqual(self.stored(), ["9901-111.json"])

    def test_what_is_refused_is_reported_all_the_same(self):
        self.ok("units", "import", BEES)
        text = Path(BEES).read_text(encoding="utf-8")
        older = text.replace("May 2024 Version 1.3", "May 2023 Version 1.2").replace("\t1.3 May 2024\n", "\t1.2 May 2023\n")
        older = older.replace("2.2\tRecord what was seen\n", "2.2\tRecord what was seen\n2.2\tRecord all\n", 1)
        refused = self.refused("units", "import", self.write("older.txt", older))
        for words in ["Not stored.", "9901-110  Opening a Hive", "Differs: Version: known as 1.3, here 1.2, which is older.",
                      "AC 2.2 stands twice", "gives 9901-110 in two wordings",
                      "of version 1.2, older than version 1.3, which is known of 9901-110, 9901-111",
                      "another version of 9901-110, 9901-111, from keeping-bees.txt, version 1.3", "--replace"]:
            self.assertIn(words, refused)
        looked = self.ok("units", "import", self.folder / "older.txt", "--dry-run")
        self.assertEqual(looked.count("To be stored it needs --replace:"), 3)
        self.assertIn("known as 1.3, here 1.2", looked)
        self.ok("units", "import", self.folder / "older.txt", "--replace")
        self.assertIn('"version": "1.2"', self.ok("units", "list", "--json"))

    def test_what_changes_nothing_is_said_to(self):
        self.assertIn("Stored 2 units in", self.ok("units", "import", BEES))
        again = self.ok("units", "import", BEES)
        self.assertIn("Every fact and statement as known.", again)
        self.assertIn("Nothing changed: what was read is in", again)
        (self.units / "9901-110.json").unlink()
        self.assertIn("Stored 1 of 2 units in", self.ok("units", "import", BEES))

    def test_a_handbook_of_which_no_unit_can_be_stored_is_refused(self):
        book = self.write("long.txt", "Unit 12\tKnots\n\tUAN:\n\tA/1\n\nLearning outcome (LO 1)\n1\tTie\n"
                                      f"Assessment criteria\n1.1\tTie {'a knot ' * 1000}\n")
        for options in ([], ["--dry-run"], ["--json"]):
            refused = self.refused("units", "import", book, *options)
            self.assertIn("12 (line 1) is left out", refused)
            self.assertIn("No unit of this file can be stored.", refused)
            self.assertNotIn("has its place", refused)
        self.assertEqual(self.stored(), [])

    def test_a_file_that_is_too_large_is_told_in_words(self):
        refused = self.refused("units", "import", self.write("huge.docx", b"a" * (70 << 20)))
        self.assertIn("larger than 67 MB", refused)
        self.assertIn("pictures", refused)
        self.assertNotIn("bytes", refused)

    def test_a_damaged_file_in_the_way_is_named(self):
        self.ok("units", "import", BEES)
        (self.units / "9901-110.json").write_text("{", encoding="utf-8")
        done = self.run_cli("units", "import", BEES)
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("The file of 9901-110 in your catalogue holds no unit that can be read", done.stderr)
        self.assertNotIn("another version", done.stderr)

    def test_a_guess_about_the_letters_is_told(self):
        text = Path(BEES).read_text(encoding="utf-8")
        self.assertNotIn("Windows-1252", self.ok("units", "import", BEES, "--dry-run"))
        old = self.write("old.txt", text.encode("cp1252", "replace"))
        self.assertIn("it was read as Windows-1252", self.ok("units", "import", old, "--dry-run"))

    def test_a_handbook_that_gives_a_unit_in_two_wordings_is_stored_only_when_asked(self):
        text = Path(BEES).read_text(encoding="utf-8")
        begin = text.index("Unit 111\tBringing")
        unit = text[begin:text.index("[bookmark: _Toc5]")]
        criterion = "2.2\tRecord what was seen\n"
        heading = "[bookmark: _Toc5]"
        cases = {"9901-110": text.replace(criterion, criterion + "2.2\tRecord all\n", 1),
                 "9901-111": text.replace(heading, unit.replace("in spring", "in May") + "\n" + heading, 1)}
        for unit_id, content in cases.items():
            with self.subTest(unit=unit_id):
                book = self.write("twice.txt", content)
                refused = self.refused("units", "import", book)
                self.assertIn(f"gives {unit_id} in two wordings", refused)
                self.assertIn("twice.txt", refused)
                self.assertEqual(self.stored(), [])
                report = json.loads(self.ok("units", "import", book, "--dry-run", "--json"))
                self.assertEqual([unit["id"] for unit in report["units"] if unit["given_twice"]], [unit_id])
                self.ok("units", "import", book, "--replace")
                self.assertEqual(self.stored(), ["9901-110.json", "9901-111.json"])
                for stored in self.stored():
                    (self.units / stored).unlink()

    def test_what_is_no_handbook_is_refused_and_the_catalogue_untouched(self):
        self.ok("units", "import", BEES)
        before = self.stored()
        for name, content, words in [("letter.txt", "Dear all,\nwe meet on Monday.\n", "No unit was found"),
                                     ("book.pdf", "%PDF-1.7\n", "a PDF"),
                                     ("empty.txt", "", "empty"),
                                     ("half.docx", b"PK\x03\x04 and no more", "damaged"),
                                     ("noise.bin", bytes(range(32)) * 100, "no text"),
                                     ("huge.txt", b"a" * (70 << 20), "")]:
            with self.subTest(name=name):
                refused = self.refused("units", "import", self.write(name, content))
                self.assertIn(words, refused)
                self.assertIn(name, refused)
                self.assertEqual(self.stored(), before)
        self.assertIn("none.docx", self.refused("units", "import", "none.docx"))

    def test_units_of_ones_own(self):
        unit = {"id": "X-1", "title": "Making Tea", "level": 1,
                "outcomes": [{"number": "1", "statement": "Be able to make tea",
                              "criteria": [{"number": "1.1", "statement": "Boil water", "label": "1.1 Water"}]}]}
        path = self.write("tea.json", json.dumps(unit))
        self.assertIn("This file holds a unit", self.ok("units", "check", path))
        self.assertEqual(self.stored(), [])
        self.ok("units", "add", path)
        self.assertEqual(self.stored(), ["X-1.json"])
        unit["outcomes"][0]["criteria"].append({"number": "1.1", "statement": "Twice", "label": "1.1"})
        twice = self.write("twice.json", json.dumps(unit))
        for command in ("check", "add"):
            refused = self.refused("units", command, twice)
            self.assertIn("1.1", refused)
            self.assertIn("twice.json", refused)
        self.assertIn("JSON", self.refused("units", "check", self.write("bad.json", "{")))

    def own(self, name, **members):
        unit = {"id": "X-1", "title": "Making Tea", "outcomes": [
            {"number": "1", "criteria": [{"number": "1.1", "statement": "Boil water"}]}], **members}
        return self.write(name, json.dumps(unit))

    def test_a_unit_of_ones_own_takes_no_place_unasked(self):
        shadow = self.own("shadow.json", id="8585-301", title="Undertaking Coaching")
        refused = self.refused("units", "add", shadow)
        for words in ["The catalogue has another 8585-301 (built in)", "Differs: Title", "Differs: AC 1.2 is known",
                      "--replace", "shadow.json"]:
            self.assertIn(words, refused)
        self.assertEqual(self.stored(), [])
        stored = self.ok("units", "add", shadow, "--replace")
        self.assertIn("in the place of 8585-301 (built in)", stored)
        self.assertIn("Differs: Title", stored)
        self.assertIn("nothing changed", self.ok("units", "add", shadow))
        self.assertIn("8585-301  no level  Undertaking Coaching  (your own, from shadow.json)\n", self.ok("units", "list"))
        self.ok("units", "import", BEES)
        origins = {unit["id"]: (unit["origin"], unit["file"], unit["version"])
                   for unit in json.loads(self.ok("units", "list", "--json"))}
        self.assertEqual(origins["8585-301"], ("own", "shadow.json", ""))
        self.assertEqual(origins["8585-302"][0], "built-in")
        self.assertEqual(origins["9901-110"], ("handbook", "keeping-bees.txt", "1.3"))

    def test_a_strangers_unit_controls_no_terminal(self):
        wild = "red \x1b[31m, turned \u202egnol, next \x85 line\nAC 9.9  forged"
        path = self.own("wild.json", title=wild, aim=wild, qualifications=[wild], assessment_method=wild,
                        disagreements=[{"text": wild, "source": wild}], source={"title": wild, "version": wild},
                        outcomes=[{"number": "1", "statement": wild, "criteria": [
                            {"number": "1.1", "statement": wild, "referral": [wild], "depth": [wild]}]}])
        self.ok("units", "add", path)
        for command in (["check", path], ["show", "X-1"], ["show", "X-1", "--json"], ["list"], ["list", "--json"]):
            text = self.ok("units", *command)
            for raw in "\x1b\u202e\x85":
                self.assertNotIn(raw, text)
            self.assertNotIn("\nAC 9.9", text)
        self.assertEqual(json.loads(self.ok("units", "show", "X-1", "--json"))["title"], wild)
        for unit_id in ["--help", "X\u202e1", "-1", ".1", "a b", "Ü"]:
            self.assertIn('"id"', self.refused("units", "check", self.own("id.json", id=unit_id)))

    def test_a_discussion_keeps_the_words_it_used(self):
        self.ok("units", "import", BEES)
        bundle = self.folder / "talk"
        self.ok("record", bundle, "--unit", "9901-110", "--unit", "8585-301", "--learner", "Sam", "--assessor", "Alex",
                "--practice", "--speed", "max", "--marks",
                self.write("marks.csv", "time,criteria,note\n0m02,9901-110/1.2 8585-301/1.1,\n"))
        shutil.rmtree(self.root / "data")
        self.ok("verify", bundle)
        shown = json.loads(self.ok("show", bundle, "--json"))
        self.assertEqual(shown["counter_line"], "0m 02 secs AC 1.2 (110), AC 1.1 (301)")
        page = (bundle / "data/result-sheet.html").read_text(encoding="utf-8")
        self.assertIn("Only one thing was checked", page)
        self.assertIn("What was broken was mended", page)
        self.assertIn("Level 3 Award in Keeping Bees Safely, version 1.3", page)

    def test_a_damaged_file_of_the_catalogue_is_told_and_does_not_stop_the_program(self):
        self.ok("units", "import", BEES)
        (self.units / "9901-110.json").write_text("{", encoding="utf-8")
        done = self.run_cli("units", "list")
        self.assertEqual(done.returncode, 0)
        self.assertIn("9901-111", done.stdout)
        self.assertIn("9901-110.json", done.stderr)


if __name__ == "__main__":
    main()
