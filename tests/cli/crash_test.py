"""kill -9 of the recorder at any moment: everything acknowledged is there afterwards, and the rest goes on."""

import subprocess

from cli_support import CliTest, await_that, decoded, events, journal_lines, listing, main, seeded, speech_like, write_wav

RATE = 48000
BLOCK = 4096  # frames of a FLAC block, the most that a kill may take from what was written
MARKS = 60


def readable(take):
    """The samples that the reference decoder finds in a take that was cut, up to its last block."""
    done = subprocess.run(["flac", "--decode", "--silent", "--stdout", "--decode-through-errors", "--force-raw-format",
                           "--endian=little", "--sign=signed", str(take)], capture_output=True, timeout=60)
    return done.stdout[:-2 * BLOCK * 2]  # two channels at most


class CrashCase(CliTest):
    def setUp(self):
        super().setUp()
        self.samples = speech_like(30 * RATE)
        self.source = write_wav(self.folder / "long.wav", self.samples)

    def start_recording(self, folder):
        """In real time, with a mark every 50 ms."""
        marks = self.marks(*(f"{i / 20 + 0.0125},1.1,mark {i}" for i in range(MARKS)))
        return self.start("record", folder, "--unit", "8585-301", "--from", self.source, "--speed", "real", "--marks",
                          marks)

    def marks_of(self, folder):
        return [(mark["points_to"], mark["note"]) for mark in events(self.folder / folder, "mark-made")]

    def assert_closed_after_crash(self, folder, before):
        """The whole lines that the journal held when the recorder died are its beginning now."""
        self.assert_whole(folder)
        after = journal_lines(self.folder / folder)
        self.assertEqual(after[:len(before)], before)
        self.assertEqual(events(self.folder / folder, "take-ended")[0]["ending"], "cut-short")

    def assert_sound(self, folder, frames, saved):
        """The recording is the source up to what is stated as lost, and nothing is lost that was `saved`."""
        sound = decoded(self.folder / folder / "data/recording.flac")
        lost = sum(loss["frames"] for loss in events(self.folder / folder, "frames-lost"))
        kept = 2 * (frames - lost)
        self.assertEqual(sound[:kept], self.samples[:kept])
        self.assertGreaterEqual(kept, len(saved))
        self.assertFalse(any(sound[kept:]), "a stated loss is silence")
        return lost


class CrashTest(CrashCase):
    def test_at_any_moment_then_stop(self):
        random = seeded(self)
        # The moment is a number of marks that are on the disk and a number of polls more: no clock is asked.
        for number in range(12):
            folder, marks, polls = f"bundle-{number}", random.randrange(0, 40), random.randrange(0, 25)
            with self.subTest(marks=marks, polls=polls):
                recorder = self.start_recording(folder)
                await_that(lambda: events(self.folder / folder, "take-started"), "the recording's start")
                await_that(lambda: len(self.marks_of(folder)) >= marks, f"mark {marks}")
                seen = []
                await_that(lambda: seen.append(0) or len(seen) > polls, "a few more moments")
                self.end(recorder)
                before = journal_lines(self.folder / folder)
                marked = self.marks_of(folder)
                saved = readable(self.folder / folder / "data/take-01.flac")

                told = self.ok("repair" if number % 2 else "stop", folder)
                self.assertIn("Recording closed", told)
                if number % 2:
                    self.assertIn("the take was completed", told)
                self.assert_closed_after_crash(folder, before)
                self.assertEqual(self.marks_of(folder), marked)
                for i, (frame, note) in enumerate(marked):
                    self.assertEqual((frame, note), (round((i / 20 + 0.0125) * RATE), f"mark {i}"))
                self.assertEqual(events(self.folder / folder, "recording-stopped")[0]["cause"], "crash")
                state = self.state(folder)
                frames = state["recording"]["frames"]
                lost = self.assert_sound(folder, frames, saved)
                self.assertEqual(state["recording"]["lost_frames"], lost)
                if marked:
                    self.assertGreater(frames, marked[-1][0])

    def test_goes_on_in_a_second_take(self):
        random = seeded(self)
        recorder = self.start_recording("bundle")
        marks = random.randrange(5, 25)
        await_that(lambda: len(self.marks_of("bundle")) >= marks, f"mark {marks}")
        self.end(recorder)
        before = journal_lines(self.folder / "bundle")

        recorder = self.start("record", "bundle", "--from", self.source, "--speed", "real")
        await_that(lambda: len(events(self.folder / "bundle", "take-started")) == 2, "the second take")
        self.end(recorder)
        recorder = self.start("record", "bundle", "--from", self.source, "--speed", "real")
        await_that(lambda: len(events(self.folder / "bundle", "take-started")) == 3, "the third take")
        self.ok("stop", "bundle")
        self.assertEqual(self.outcome(recorder)[0], 0)

        self.assert_closed_after_crash("bundle", before)
        takes = events(self.folder / "bundle", "take-ended")
        self.assertEqual([take["ending"] for take in takes], ["cut-short", "cut-short", "stopped"])
        starts = [take["first_frame"] for take in events(self.folder / "bundle", "take-started")]
        self.assertEqual(starts, [0, takes[0]["frames"], takes[0]["frames"] + takes[1]["frames"]])
        sound = decoded(self.folder / "bundle/data/recording.flac")
        self.assertEqual(len(sound), 2 * (starts[2] + takes[2]["frames"]))
        losses = events(self.folder / "bundle", "frames-lost")
        for start, take in zip(starts, takes):
            lost = sum(loss["frames"] for loss in losses if start <= loss["at"] < start + take["frames"])
            kept = 2 * (take["frames"] - lost)
            self.assertEqual(sound[2 * start:2 * start + kept], self.samples[:kept])

    def test_repair_of_what_needs_none(self):
        recorder = self.start_recording("bundle")
        await_that(lambda: self.marks_of("bundle"), "a mark")
        busy = self.run_cli("repair", "bundle")
        self.assertEqual(busy.returncode, 2)
        self.assert_sentence(busy.stderr)
        self.end(recorder)
        self.ok("repair", "bundle")
        before = listing(self.folder / "bundle")
        self.assertIn("Nothing needed repair", self.ok("repair", "bundle"))
        self.assertEqual(listing(self.folder / "bundle"), before)

    def test_while_it_starts(self):
        """Whatever is there by then, stop either makes it whole or says why there is nothing to stop."""
        random = seeded(self)
        for number in range(12):
            folder = f"bundle-{number}"
            looks = random.randrange(60)
            with self.subTest(looks=looks):
                recorder = self.start_recording(folder)
                seen = []
                await_that(lambda: seen.append((self.folder / folder).exists()) or len(seen) > looks, "a moment")
                self.end(recorder)
                recorded = events(self.folder / folder, "take-started")
                done = self.run_cli("stop", folder)
                if recorded:
                    self.assertEqual((done.returncode, done.stderr), (0, ""))
                    self.assert_whole(folder)
                else:
                    self.assertEqual((done.returncode, done.stdout), (2, ""))
                    self.assert_sentence(done.stderr)

    def test_practice_goes_on_with_practice(self):
        recorder = self.start("record", "bundle", "--unit", "8585-301", "--practice")
        await_that(lambda: events(self.folder / "bundle", "take-started"), "the recording's start")
        take = self.folder / "bundle/data/take-01.flac"
        await_that(lambda: take.stat().st_size > 20_000, "some sound on the disk")
        self.end(recorder)
        saved = readable(take)
        self.assertGreater(len(saved), 0)
        recorder = self.start("record", "bundle", "--practice")
        await_that(lambda: len(events(self.folder / "bundle", "take-started")) == 2, "the second take")
        self.ok("stop", "bundle")
        self.assertEqual(self.outcome(recorder)[0], 0)
        self.assert_whole("bundle")
        self.assertTrue(decoded(self.folder / "bundle/data/recording.flac").startswith(saved))

    def test_another_format_cannot_go_on_and_leaves_nothing(self):
        recorder = self.start_recording("bundle")
        await_that(lambda: self.marks_of("bundle"), "a mark")
        self.end(recorder)
        other, _ = self.wav("other.wav", rate=44100, frames=44100)
        self.refused("record", "bundle", "--from", other, words=["44100", "48000", "other.wav"])
        self.ok("stop", "bundle")
        self.assert_whole("bundle")


if __name__ == "__main__":
    main()
