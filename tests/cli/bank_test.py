"""bank: the user's own questions are kept, given away and taken in; what happened is said in sentences."""

from cli_support import CliTest, main


class BankTest(CliTest):
    def test_own_questions_are_kept_given_away_and_taken_in(self):
        self.assertIn("no question of your own", self.ok("bank", "list"))
        said = self.ok("bank", "add", "How did you plan?", "--criteria", "8585-301/1.1", "--follow-up", "Why?")
        self.assertIn("put into your bank", said)
        self.assertEqual((self.root / "data/counterpoint/questions/8585-301.csv").read_text(),
                         "question,criteria,follow_ups\nHow did you plan?,8585-301/1.1,Why?\n")
        self.ok("bank", "add", "What was your plan?", "--criteria", "8585-301/1.1 8585-301/1.2",
                "--in-place-of", "How did you plan?")
        self.assertEqual(self.ok("bank", "list", "--unit", "8585-301"),
                         "8585-301/1.1 8585-301/1.2  What was your plan?\n")
        self.assertIn("1 question of unit 8585-301", self.ok("bank", "export", "8585-301", "-o", "given.csv"))
        self.ok("bank", "remove", "What was your plan?")
        self.assertIn("1 question put into your bank", self.ok("bank", "import", "given.csv"))
        self.assertIn("What was your plan?", self.ok("bank", "list"))

    def test_what_is_refused_changes_nothing(self):
        for arguments in [("add", "How?", "--criteria", "8585-301/9.9"), ("remove", "How?"),
                          ("export", "8585-301", "-o", "none.csv"), ("import", "nowhere.csv")]:
            with self.subTest(arguments=arguments):
                self.assertEqual(self.run_cli("bank", *arguments).returncode, 2)
        self.assertFalse((self.root / "data/counterpoint/questions").exists())
        self.assertFalse((self.folder / "none.csv").exists())


if __name__ == "__main__":
    main()
