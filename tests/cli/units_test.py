"""units, devices, help and version: what is printed, in both forms, and what is refused."""

import json
import os
import subprocess

from cli_support import CLI, CliTest, main

# id, level, title: the whole of the built-in catalogue, in its order.
UNITS = [
    ("8580-1", 5, "Understanding the skills, principles and practice of effective management coaching and mentoring"),
    ("8580-2", 5, "Undertaking management coaching or mentoring in the workplace"),
    ("8580-3", 5, "Reviewing own ability as a management coach or mentor"),
    ("8585-300", 3, "Understanding Good Practice in Coaching within an Organisational Context"),
    ("8585-301", 3, "Undertaking Coaching within an Organisational Context"),
    ("8585-302", 3, "Undertaking an Extended Period of Coaching within an Organisational Context"),
    ("8585-303", 3, "Reflecting on Coaching Skills within an Organisational Context"),
    ("8588-500", 5, "Understanding the Skills, Principles and Practice of Effective Coaching and Mentoring within an "
                    "Organisational Context"),
    ("8588-501", 5, "Undertaking Effective Coaching or Mentoring within an Organisational Context"),
    ("8588-503", 5, "Reviewing Own Ability as a Coach or Mentor within an Organisational Context"),
    ("8589-700", 7, "Understanding the Principles and Practice of Effective Coaching and Mentoring at an Executive or "
                    "Senior Level"),
    ("8589-701", 7, "Undertaking Coaching or Mentoring at an Executive or Senior Level"),
    ("8589-702", 7, "Undertaking an Extended Period of Coaching or Mentoring at an Executive or Senior level"),
    ("8589-703", 7, "Reflecting on Your Ability to Perform Effectively as a Coach or Mentor at an Executive or Senior "
                    "Level")]
VERSIONS = {"8589": "2.2"}  # the others print none
TITLES = {unit: title for unit, _, title in UNITS}
# From the qualification handbook, word for word; these are the ones that are easily confused or shortened.
STATEMENTS = {
    "8585-301": {
        "1.1": "Produce a plan for effective coaching to take place for 6 hours",
        "1.2": "Agree appropriate topics, goals and/or outcomes relevant to the context of individual(s) being coached",
        "2.2": "Use a recognised model of coaching during the coaching process which supports the individual to achieve "
               "their goals",
        "3.4": "Summarise the outcomes of ongoing supervision for a minimum of 1 session of effective coaching to improve "
               "practice"},
    "8585-302": {
        "1.1": "Produce a plan for effective coaching to take place for 12 hours",
        "2.2": "Use a recognised model of coaching during the coaching process which supports the individual(s) to "
               "achieve their goals",
        "2.4": "Record an auditable coaching process from initial contact to completion",
        "3.4": "Summarise the outcomes of ongoing supervision for a minimum of 2 sessions of effective coaching to "
               "improve practice"}}
NUMBERS = ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3", "3.4"]
COMMANDS = ["units", "record", "stop", "show", "verify", "devices"]


class UnitsTest(CliTest):
    def test_list(self):
        self.assertEqual(self.ok("units", "list"), "".join(f"{unit}  level {level}  {title}  (built in)\n"
                                                           for unit, level, title in UNITS))
        self.assertEqual(json.loads(self.ok("units", "list", "--json")),
                         [{"id": unit, "title": title, "level": level, "origin": "built-in", "file": "",
                           "version": VERSIONS.get(unit[:4], "")} for unit, level, title in UNITS])

    def test_show(self):
        for unit, statements in STATEMENTS.items():
            with self.subTest(unit=unit):
                shown = json.loads(self.ok("units", "show", unit, "--json"))
                self.assertEqual((shown["id"], shown["title"], shown["level"]), (unit, TITLES[unit], 3))
                found = {criterion["number"]: criterion["statement"] for outcome in shown["outcomes"]
                         for criterion in outcome["criteria"]}
                self.assertEqual(list(found), NUMBERS)
                self.assertEqual({number: found[number] for number in statements}, statements)
                text = self.ok("units", "show", unit)
                for number, statement in found.items():
                    self.assertIn(f"\n  AC {number}  {statement}\n", text)

    def test_show_says_what_a_unit_asks_for(self):
        text = self.ok("units", "show", "8585-301")
        for line in ["Level 3 Award in Effective Coaching", "Practice: at least 6 hours, with at most 2 individuals.",
                     "Supervision: at least 1 session, at least 1 hour.",
                     "Time counters must stand on the result sheet."]:
            self.assertIn(f"\n{line}\n", text)
        self.assertIn("a discussion needs approval beforehand", self.ok("units", "show", "8589-700"))

    def test_an_unknown_unit(self):
        for form in ([], ["--json"]):
            error = self.refused("units", "show", "8585-999", *form)
            self.assertEqual(error, 'There is no unit "8585-999" in the catalogue. Choose one of: '
                                    f'{", ".join(TITLES)}.\n')


class ProgramTest(CliTest):
    def test_devices(self):
        """With or without a microphone, a sound server or a sound card."""
        names = json.loads(self.ok("devices", "--json"))
        self.assertTrue(all(isinstance(name, str) for name in names))
        text = self.ok("devices")
        for name in names:
            self.assertIn(name, text)
        if not names:
            self.assertEqual(text, "There is no microphone on this computer.\n")

    def test_devices_without_a_sound_server(self):
        self.environment["PULSE_SERVER"] = f"unix:{self.root}/nowhere"
        json.loads(self.ok("devices", "--json"))

    def test_version(self):
        self.assertRegex(self.ok("--version"), r"\ACounterpoint \d+\.\d+\.\d+\n\Z")

    def test_help_names_every_command(self):
        text = self.ok("--help")
        for command in COMMANDS:
            self.assertRegex(text, rf"(?m)^  {command} +\w")
            self.assertIn("Usage:", self.ok(command, "--help"))

    def test_what_is_no_command(self):
        for arguments in ([], ["sing"], ["units"], ["units", "sing"], ["record"], ["show"], ["verify"], ["stop"],
                          ["verify", "a", "b"], ["show", "a", "--xml"]):
            with self.subTest(arguments=arguments):
                done = self.run_cli(*arguments)
                self.assertEqual((done.returncode, done.stdout), (2, ""))
                self.assertIn("--help", done.stderr)
                for unknown in {"sing", "b", "--xml"}.intersection(arguments):
                    self.assertIn(unknown, done.stderr)

    def test_a_reader_that_goes_away_is_no_crash(self):
        reading, writing = os.pipe()
        os.close(reading)
        with os.fdopen(writing, "w") as pipe:
            done = subprocess.run([CLI, "units", "list"], stdout=pipe, stderr=subprocess.PIPE, env=self.environment)
        self.assertGreaterEqual(done.returncode, 0)
        self.assertEqual(done.stderr, b"")


if __name__ == "__main__":
    main()
