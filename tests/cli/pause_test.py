"""A break in a recording: pause and resume from the command line."""

from cli_support import CliTest, await_that, decoded, events, main


class PauseTest(CliTest):
    def test_the_recording_stands_still_for_as_long_as_it_is_paused(self):
        source, samples = self.wav(frames=48000 * 30)
        recorder = self.start("record", "bundle", "--unit", "8585-301", "--from", source, "--speed", "real")
        take = self.folder / "bundle/data/take-01.flac"
        await_that(lambda: take.exists() and take.stat().st_size > 50_000, "some sound")
        said = self.ok("pause", "bundle", "--reason", "fire alarm")
        self.assertRegex(said, r"^Paused at .* of the recording\.\n$")
        self.refused_meanwhile("already", "pause", "bundle", "--reason", "again")
        paused = events(self.folder / "bundle", "recording-paused")
        self.assertEqual([pause["reason"] for pause in paused], ["fire alarm"])
        self.ok("explain-pause", "bundle", "--reason", "a false alarm")
        self.assertRegex(self.ok("resume", "bundle"), r"^Recording again at .* of the recording\.\n$")
        self.refused_meanwhile("not paused", "resume", "bundle")
        await_that(lambda: take.stat().st_size > 150_000, "more sound")
        self.ok("stop", "bundle")
        self.assertEqual(self.outcome(recorder)[0], 0)
        self.assert_whole("bundle")
        page = (self.folder / "bundle/data/result-sheet.html").read_text()
        self.assertIn("a false alarm", page)
        self.assertNotIn("fire alarm", page)
        self.ok("explain-pause", "bundle", "--reason", "no fire at all")  # known only afterwards
        self.assert_whole("bundle")
        self.assertIn("no fire at all", (self.folder / "bundle/data/result-sheet.html").read_text())
        cut = paused[0]["at"]
        self.assertEqual(events(self.folder / "bundle", "recording-resumed")[0]["at"], cut)
        sound = decoded(self.folder / "bundle/data/recording.flac")
        self.assertEqual(sound[:2 * cut], samples[:2 * cut])
        behind = sound[2 * cut:]
        self.assertGreater(len(behind), 0)
        begin = samples.index(behind[:9600], 2 * cut)
        self.assertGreater(begin, 2 * cut)
        self.assertEqual(behind, samples[begin:begin + len(behind)])

    def refused_meanwhile(self, word, *arguments):
        done = self.run_cli(*arguments)
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assert_sentence(done.stderr)
        self.assertIn(word, done.stderr)

    def test_where_nothing_is_recorded(self):
        self.record("bundle")
        self.refused("pause", "bundle", "--reason", "break", words=["Nothing is being recorded"])
        self.refused("explain-pause", "bundle", "--reason", "tea", words=["not paused"])
        self.refused("resume", "bundle", words=["Nothing is being recorded"])


if __name__ == "__main__":
    main()
