"""A discussion from its plan to quality assurance, as people would type it; the bundle is whole after each step."""

import json

from cli_support import PEOPLE, CliTest, main

QUESTIONS = """question,criteria,follow_ups
What made you choose coaching?,,
"How did you plan, and with whom?",1.1 1.2,Can you give an example? | What came of it?
"""


class DecisionTest(CliTest):
    def criteria(self):
        unit = json.loads(self.ok("units", "show", "8585-301", "--json"))
        return [criterion["number"] for outcome in unit["outcomes"] for criterion in outcome["criteria"]]

    def planned(self):
        self.ok("plan", "bundle", "--unit", "8585-301", *PEOPLE, "--date", "2026-11-30", "--time", "14:00",
                "--minutes", "45", "--place", "Room 4", "--remote", "--access", "a break every 20 minutes",
                "--present", "Kim Doe, IQA", "--reference", "E7")
        (self.folder / "questions.csv").write_text(QUESTIONS)
        self.ok("questions", "bundle", "questions.csv")
        self.ok("agree", "bundle", "assessor")
        self.ok("agree", "bundle", "learner", "--how", "by e-mail on 12 October")

    def recorded(self):
        source, _ = self.wav(frames=10 * 48000)
        self.ok("record", "bundle", "--from", source, "--speed", "max", "--marks",
                self.marks("1.5,1.1,first answer", "2.25,1.2,"))

    def sheet(self):
        return json.loads((self.folder / "bundle/data/result-sheet.json").read_text())

    def page(self):
        return (self.folder / "bundle/data/result-sheet.html").read_text()

    def stage(self):
        return self.state("bundle")["unit_stages"]["8585-301"]

    def refusal(self, *arguments):
        result = self.run_cli(*arguments)
        self.assertEqual(result.returncode, 2, result.stdout + result.stderr)
        return result.stderr

    def test_from_the_plan_to_quality_assurance(self):
        self.planned()
        self.assertEqual(self.stage(), "agreed")
        self.recorded()
        self.assert_whole("bundle")
        sheet = self.sheet()
        self.assertEqual(sheet["plan"]["place"], "Room 4")
        self.assertEqual(sheet["plan"]["agreed_by_learner"]["how"], "by e-mail on 12 October")
        self.assertEqual([question["criteria"] for question in sheet["plan"]["questions"]],
                         [[], ["8585-301/1.1", "8585-301/1.2"]])
        self.assertEqual(sheet["plan"]["questions"][1]["follow_ups"],
                         ["Can you give an example?", "What came of it?"])

        numbers = self.criteria()
        self.ok("feedback", "bundle", numbers[0], "A clear plan.")
        self.assertIn("What is missing", self.refusal("decide", "bundle", numbers[1], "referral"))
        self.assertIn("Only a criterion that is not met",
                      self.refusal("decide", "bundle", numbers[1], "referral", "--reason", "many mistakes",
                                   "--ground", "literacy"))
        for number in numbers[:-1]:
            self.ok("decide", "bundle", number, "pass")
        self.assertIn("declaration of authenticity", self.refusal("outcome", "bundle", "pass"))
        self.ok("declare", "bundle", "This is my own work.")
        self.assertIn(f"AC {numbers[-1]} of unit 8585-301 is not decided yet", self.refusal("outcome", "bundle", "pass"))
        self.ok("decide", "bundle", numbers[-1], "pass")
        self.ok("outcome", "bundle", "pass", "--day", "1 December 2026")
        self.assertEqual(self.stage(), "decided")
        self.assert_whole("bundle")
        self.assertIn("informal until quality assurance", self.page())

        self.assertIn("their own decision",
                      self.refusal("check", "bundle", "confirmed", "--name", "Alex Reid"))
        self.ok("comment", "bundle", "1", "Well evidenced.", "--as", "iqa")
        self.ok("check", "bundle", "confirmed", "--name", "Kim Doe", "--day", "3 December 2026")
        self.assertEqual(self.stage(), "confirmed")
        self.assert_whole("bundle")
        self.assertNotIn("informal until quality assurance", self.page())
        unit = self.sheet()["units"][0]
        self.assertEqual(unit["decisions"]["outcome"], {"outcome": "pass", "day": "1 December 2026"})
        self.assertEqual(unit["outcomes"][0]["qa_comments"], "Well evidenced.")
        self.assertEqual(unit["outcomes"][0]["criteria"][0]["feedback"], "A clear plan.")

    def test_counters_are_tidied_with_reasons_and_a_trail(self):
        self.planned()
        self.recorded()
        self.assertIn("--reason", self.refusal("mark", "move", "bundle", "1", "1.0"))
        self.ok("mark", "move", "bundle", "1", "1.0", "--reason", "the answer began earlier")
        self.ok("mark", "add", "bundle", "5", "1.3", "--note", "missed")
        self.ok("mark", "nudge", "bundle", "3", "--by", "-0.1", "--reason", "a word earlier")
        self.ok("mark", "nudge", "bundle", "3", "--by", "1", "--reason", "too early")
        self.ok("mark", "merge", "bundle", "1", "2", "--reason", "one answer")
        self.assert_whole("bundle")
        self.assertEqual(self.state("bundle")["counter_line"], "0m 01 secs AC 1.1 and 1.2, 0m 05 secs AC 1.3")
        self.assertEqual([change["kind"] for change in self.sheet()["counter_changes"]],
                         ["moved", "added-later", "moved", "moved", "criteria-added", "withdrawn"])
        self.assertIn("was moved within 0m 01 secs, 0.5 s back: the answer began earlier", self.page())
        self.assertIn("was moved from 0m 05 secs to 0m 04 secs: a word earlier", self.page())
        self.assertIn("Counter 2 at 0m 02 secs (AC 1.2) was joined with counter 1: one answer", self.page())
        self.assertIn("also names AC 1.2: one answer", self.page())
        self.assertIn("past the end", self.refusal("mark", "add", "bundle", "10", "1.3"))
        self.assert_whole("bundle")

    def test_a_plan_stands_once_the_recording_is_made(self):
        self.planned()
        self.recorded()
        before = self.state("bundle")
        self.assertIn("before the recording begins", self.refusal("plan", "bundle", "--place", "Room 5"))
        self.assertIn("before the recording begins", self.refusal("agree", "bundle", "assessor"))
        self.ok("exception", "bundle", "microphone-tested", "--reason", "the room was changed at short notice")
        self.assertEqual(self.sheet()["plan"]["exceptions"][0]["reason"], "the room was changed at short notice")
        self.assertEqual(self.state("bundle")["recording"], before["recording"])
        self.assert_whole("bundle")

    def test_questions_that_cannot_be_read_name_their_line(self):
        self.planned()
        for text, words in [("question\n", "header"), ("question,criteria\nHow?,9.9\n", "Line 2"),
                            ("question,criteria\n\"How?,1.1\n", "never closed"), ("question,criteria\n,1.1\n", "no words")]:
            (self.folder / "bad.csv").write_text(text)
            self.assertIn(words, self.refusal("questions", "bundle", "bad.csv"))


if __name__ == "__main__":
    main()
