"""A disk that is or becomes full: what was recorded is whole or can be made whole, and a start leaves nothing."""

import os
import resource
import signal

from cli_support import WHOLE, CliTest, await_that, decoded, events, journal_lines, listing, main
from small_disk import SmallDisk

RESERVE = 32 << 20  # bytes that a recording leaves free for its closing


class FullDiskTest(CliTest):
    def setUp(self):
        super().setUp()
        self.source, self.samples = self.wav(frames=48000 * 60)  # noise: 5.8 MB that FLAC cannot make smaller

    def disk(self, size):
        disk = SmallDisk(self, size)
        self.disk_path = disk.path
        return disk

    def record_to(self, folder, *options):
        return ["record", folder, "--unit", "8585-301", "--from", self.source, *options]

    def assert_prefix(self, folder):
        """The recording is the beginning of the source; its length in frames."""
        sound = decoded(f"{folder}/data/recording.flac")
        self.assertGreater(len(sound), 0)
        self.assertEqual(sound, self.samples[:len(sound)])
        return len(sound) // 2

    def assert_ended_early(self, done, *words):
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assert_sentence(done.stderr)
        for word in ("ended early", "closed and whole", *words):
            self.assertIn(word, done.stderr)

    def test_at_the_reserve_the_recording_ends_by_itself_and_is_whole(self):
        disk = self.disk("40m")
        disk.fill(RESERVE + (1 << 20))
        folder = f"{disk.path}/bundle"
        done = self.run_cli(*self.record_to(folder, "--speed", "real", "--marks",
                                            self.marks("0.2,1.1,kept", "59,1.2,never reached")))
        self.assert_ended_early(done, "the disk was nearly full", "last 1 of the marks")
        self.assertEqual(self.ok("verify", folder), WHOLE)
        self.assertEqual(events(folder, "recording-stopped")[0]["cause"], "disk-reserve")
        self.assertEqual(self.assert_prefix(folder), self.state(folder)["recording"]["frames"])
        self.assertEqual([counter["note"] for counter in self.state(folder)["counters"]], ["kept"])
        self.assertGreater(disk.free(), RESERVE // 2)

    def test_a_disk_that_somebody_else_fills_while_it_records(self):
        disk = self.disk("60m")
        folder = f"{disk.path}/bundle"
        recorder = self.start(*self.record_to(folder, "--speed", "real", "--marks",
                                              self.marks(*(f"{i / 10},1.1,{i}" for i in range(1, 100)))))
        await_that(lambda: len(events(folder, "mark-made")) >= 5, "five marks")
        disk.fill(0)
        # Neither sound nor sheets can be written now; the journal has kept room for itself.
        await_that(lambda: recorder.poll() is not None, "the recorder's end", deadline=150)
        code, _, errors = self.outcome(recorder)
        self.assertEqual(code, 2)
        self.assert_sentence(errors)
        for word in ("No space left on device", "could not be closed", "counterpoint-cli stop", "safe"):
            self.assertIn(word, errors)
        before = journal_lines(folder)
        self.assertEqual(events(folder, "recording-stopped")[0]["cause"], "write-failed")
        self.assertEqual(len(events(folder, "recording-closed")), 1)
        disk.empty()
        self.ok("stop", folder)
        self.assertEqual(self.ok("verify", folder), WHOLE)
        self.assertEqual(journal_lines(folder)[:len(before)], before)
        self.assert_prefix_and_losses(folder)

    def assert_prefix_and_losses(self, folder):
        lost = sum(loss["frames"] for loss in events(folder, "frames-lost"))
        sound = decoded(f"{folder}/data/recording.flac")
        kept = len(sound) - 2 * lost
        self.assertGreater(kept, 0)
        self.assertEqual(sound[:kept], self.samples[:kept])
        self.assertFalse(any(sound[kept:]))

    def test_a_full_disk_at_the_start(self):
        disk = self.disk("1m")
        for left in (0, 4096, 65536):
            with self.subTest(left=left):
                disk.fill(left)
                before = listing(disk.path)
                error = self.refused(*self.record_to(f"{disk.path}/new/bundle"))
                self.assertRegex(error, "No space left on device|almost full")
                self.assertEqual(listing(disk.path), before)
                disk.empty()

    def test_a_disk_below_its_reserve_at_the_start(self):
        disk = self.disk("20m")
        error = self.refused(*self.record_to(f"{disk.path}/bundle"), words=["almost full"])
        self.assertIn("32 MB", error)
        self.assertEqual(listing(disk.path), {})

    def test_a_take_that_cannot_grow(self):
        """Not a full disk but a file that may not get any longer: the take ends where it could still be written."""
        def at_most_one_megabyte():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20))
        done = self.run_cli(*self.record_to("bundle", "--speed", "max"), preexec_fn=at_most_one_megabyte,
                            restore_signals=False)
        self.assert_ended_early(done, "could not be written", "take-01.flac")
        self.assert_whole("bundle")
        self.assertEqual(events(self.folder / "bundle", "recording-stopped")[0]["cause"], "write-failed")
        frames = self.assert_prefix(self.folder / "bundle")
        self.assertGreater(2 * frames, (1 << 20) * 3 // 4)
        self.assertLessEqual(os.path.getsize(self.folder / "bundle/data/recording.flac"), 1 << 20)


if __name__ == "__main__":
    main()
