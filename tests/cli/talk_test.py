"""The talk from the command line: a recorder that runs is asked, and afterwards the same commands go on the disk."""

from cli_support import CliTest, await_that, events, main


class TalkTest(CliTest):
    def setUp(self):
        super().setUp()
        self.source, _ = self.wav(frames=48000 * 30)
        self.ok("plan", "bundle", "--unit", "8585-301", "--learner", "Sam Okafor", "--assessor", "Alex Reid")
        (self.folder / "questions.csv").write_text("question,criteria,follow_ups\nHow did you plan?,1.1,\n")
        self.ok("questions", "bundle", "questions.csv")

    def record_live(self):
        self.recorder = self.start("record", "bundle", "--from", self.source, "--speed", "real")
        take = self.folder / "bundle/data/take-01.flac"
        await_that(lambda: take.exists() and take.stat().st_size > 200_000, "two seconds of sound")

    def events(self, kind):
        return events(self.folder / "bundle", kind)

    def refused_while_recording(self, word, *arguments):
        done = self.run_cli(*arguments)
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assert_sentence(done.stderr)
        self.assertIn(word, done.stderr)

    def test_a_running_recorder_carries_out_what_is_asked_and_it_is_durable(self):
        self.record_live()
        self.ok("said", "bundle", "recorded")
        self.ok("asked", "bundle", "--question", "1")
        self.ok("mark", "now", "bundle", "2.1", "--note", "the model")
        self.ok("mark", "again", "bundle", "--lead-in", "1")
        self.ok("mark", "prompted", "bundle")
        self.ok("mark", "back", "bundle", "1")
        self.ok("answered", "bundle")
        self.ok("enough", "bundle", "2.1")
        self.ok("identified", "bundle", "photo identification")
        self.refused_while_recording("already", "said", "bundle", "recorded")
        self.refused_while_recording("--at", "asked", "bundle", "--question", "1", "--at", "1m00")
        self.refused_while_recording("cannot be asked of a running recorder",
                                     "decide", "bundle", "2.1", "pass")
        self.ok("stop", "bundle")
        self.assertEqual(self.outcome(self.recorder)[0], 0)
        self.assert_whole("bundle")

        asked, = self.events("question-asked")
        first, second = self.events("mark-made")
        self.assertEqual(first["criteria"], ["8585-301/2.1"])
        self.assertEqual(first["points_to"], first["pressed"])
        self.assertGreaterEqual(first["pressed"], asked["at"])
        self.assertEqual(second["criteria"], first["criteria"])
        self.assertEqual(second["points_to"], second["pressed"] - 48000)
        self.assertEqual(self.events("mark-prompted"), [{"mark": 2, "prompted": True}])
        moved, = self.events("mark-moved")
        self.assertEqual((moved["mark"], moved["points_to"]), (1, asked["at"]))
        self.assertGreaterEqual(self.events("question-answered")[0]["at"], first["pressed"])
        self.assertEqual(self.events("sufficiency-noted"), [{"criterion": "8585-301/2.1", "sufficient": True}])
        self.assertEqual(self.events("identity-checked"), [{"how": "photo identification"}])

    def test_afterwards_the_moment_is_said(self):
        self.ok("record", "bundle", "--from", self.source, "--marks", self.marks("20.0,2.1,"))
        self.ok("said", "bundle", "end-time", "--at", "0m29")
        self.ok("said", "bundle", "end-time", "--not")
        self.ok("asked", "bundle", "--text", "And then?", "--at", "5")
        self.ok("answered", "bundle", "--at", "8")
        self.ok("mark", "back", "bundle")
        self.ok("mark", "back", "bundle")
        self.ok("mark", "prompted", "bundle", "1")
        self.ok("mark", "prompted", "bundle", "1", "--not")
        self.refused("said", "bundle", "date", words=["--at"])
        self.refused("mark", "now", "bundle", "2.1", words=["not running"])
        self.refused("asked", "bundle", "--question", "7", "--at", "1", words=["no question 7"])
        self.refused("enough", "bundle", "2.1 2.2", words=["one criterion at a time"])
        self.assertEqual([moved["points_to"] for moved in self.events("mark-moved")], [5 * 48000, 0])
        self.assert_whole("bundle")


if __name__ == "__main__":
    main()
