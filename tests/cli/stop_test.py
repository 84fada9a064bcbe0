"""Ending a recording in order: stop from outside, signals, and stop where there is nothing to stop."""

import json
import signal

from cli_support import CliTest, await_that, decoded, events, journal_lines, listing, main


class StopTest(CliTest):
    def start_recording(self, folder="bundle"):
        self.source, self.samples = self.wav(frames=48000 * 30)
        recorder = self.start("record", folder, "--unit", "8585-301", "--from", self.source, "--speed", "real",
                              "--marks", self.marks("0.1,1.1,early"))
        await_that(lambda: events(self.folder / folder, "mark-made"), "the first mark")
        return recorder

    def assert_ended_in_order(self, folder="bundle"):
        self.assert_whole(folder)
        types = [line["type"] for line in journal_lines(self.folder / folder)]
        self.assertEqual(types[:5], ["discussion-opened", "units-chosen", "parties-named", "take-started", "mark-made"])
        # Who stops by the link may take it back until the take ends; a signal ends the take at once.
        self.assertEqual(sorted(types[5:7]), ["recording-stopped", "take-ended"])
        self.assertEqual(types[7:], ["recording-closed"])
        stopped, = events(self.folder / folder, "recording-stopped")
        self.assertEqual(stopped["cause"], "assessor")
        self.assertEqual(events(self.folder / folder, "take-ended")[0]["ending"], "stopped")
        sound = decoded(self.folder / folder / "data/recording.flac")
        self.assertEqual(len(sound), 2 * stopped["frames"])
        self.assertEqual(sound, self.samples[:len(sound)])

    def test_stop_while_the_recorder_runs(self):
        recorder = self.start_recording()
        said = self.ok("stop", "bundle")
        self.assertIn("Recording closed", said)
        self.assert_whole("bundle")  # at once: stop waits for it
        self.assertEqual(self.outcome(recorder), (0, said, ""))
        self.assert_ended_in_order()

    def test_stop_by_another_path(self):
        recorder = self.start_recording()
        (self.folder / "link").symlink_to(self.folder / "bundle")
        self.ok("stop", self.folder / "link" / ".")
        self.assertEqual(self.outcome(recorder)[0], 0)
        self.assert_ended_in_order()

    def test_signals_end_it_in_order(self):
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            with self.subTest(signal=number.name):
                recorder = self.start_recording(number.name)
                code, output, errors = self.end(recorder, number)
                self.assertEqual((code, errors), (0, ""))
                self.assertIn("Recording closed", output)
                self.assert_ended_in_order(number.name)

    def test_marks_that_were_not_reached_are_told(self):
        source, _ = self.wav(frames=48000 * 30)
        recorder = self.start("record", "bundle", "--unit", "8585-301", "--from", source, "--speed", "real", "--marks",
                              self.marks("0.1,1.1,early", "28,1.1,late", "29,1.1,later"))
        await_that(lambda: events(self.folder / "bundle", "mark-made"), "the first mark")
        self.assertIn("0m 00 secs AC 1.1\n", self.ok("stop", "bundle"))
        code, output, errors = self.outcome(recorder)
        self.assertEqual((code, output), (2, ""))
        self.assert_sentence(errors)
        self.assertIn("last 2 of the marks", errors)
        self.assert_whole("bundle")

    def test_show_while_it_runs(self):
        recorder = self.start_recording()
        state = json.loads(self.ok("show", "bundle", "--json"))
        self.assertEqual((state["stage"], state["recording"]["closed"]), ("recording", False))
        self.assertEqual([counter["note"] for counter in state["counters"]], ["early"])
        self.assertIn("Recording not closed yet (counterpoint-cli stop", self.ok("show", "bundle"))
        done = self.run_cli("verify", "bundle")
        self.assertEqual((done.returncode, done.stderr), (1, ""))
        self.assertIn("data/journal.jsonl: says that the recording was never closed.", done.stdout)
        self.end(recorder, signal.SIGTERM)
        self.assert_ended_in_order()

    def test_stop_twice(self):
        recorder = self.start_recording()
        first = self.ok("stop", "bundle")
        self.assertEqual(self.outcome(recorder)[0], 0)
        before = listing(self.folder / "bundle")
        self.assertEqual(self.ok("stop", "bundle"), first)
        self.assertEqual(listing(self.folder / "bundle"), before)
        self.assert_ended_in_order()

    def test_stop_mends_what_a_crash_left_of_the_derived_files(self):
        bundle = self.record("bundle", "--marks", self.marks("0.5,1.1,"))
        for name in ("tagmanifest-sha256.txt", "data/result-sheet.html"):
            (bundle / name).unlink()
        (bundle / "data/time-counters.csv.123-0.tmp").write_bytes(b"half")
        self.ok("stop", "bundle")
        self.assert_whole("bundle")

    def test_stop_does_not_certify_a_recording_that_was_changed(self):
        bundle = self.record("bundle")
        recording = bundle / "data/recording.flac"
        recording.write_bytes(recording.read_bytes()[:-1] + b"x")
        done = self.run_cli("stop", "bundle")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("not as it was recorded: data/recording.flac", done.stderr)
        self.assertEqual(self.run_cli("verify", "bundle").returncode, 1)

    def test_where_nothing_was_ever_recorded(self):
        bundle = self.record("bundle")
        journal = bundle / "data/journal.jsonl"
        (self.folder / "planned/data").mkdir(parents=True)
        lines = journal.read_bytes().splitlines(keepends=True)
        (self.folder / "planned/data/journal.jsonl").write_bytes(b"".join(lines[:3]))
        self.refused("stop", "planned", words=["Nothing was ever recorded", "planned"])

    def test_where_there_is_no_discussion(self):
        (self.folder / "empty").mkdir()
        self.wav()
        for folder in ("empty", "nowhere", "speech.wav", ""):
            with self.subTest(folder=folder):
                self.refused("stop", folder, words=["no discussion"])
                self.refused("show", folder, words=["no discussion"] if folder != "speech.wav" else ["speech.wav"])

    def test_a_folder_that_was_renamed_while_it_was_recorded(self):
        recorder = self.start("record", "bundle", "--unit", "8585-301", "--practice", "--speed", "real")
        await_that(lambda: events(self.folder / "bundle", "take-started"), "the recording's start")
        (self.folder / "bundle").rename(self.folder / "renamed")
        code, _, errors = self.end(recorder, signal.SIGTERM)
        self.assertEqual(code, 2)
        self.assert_sentence(errors)
        for word in ("moved or renamed", "safe", "counterpoint-cli stop"):
            self.assertIn(word, errors)
        self.ok("stop", "renamed")
        self.assert_whole("renamed")


if __name__ == "__main__":
    main()
