"""What a recorder that died may leave, made by hand on top of a real kill: each is closed by stop."""

import shutil

from cli_support import await_that, events, journal_lines, main, seeded
from crash_test import CrashCase


class LeftBehindTest(CrashCase):
    def kill_after(self, marks):
        recorder = self.start_recording("bundle")
        await_that(lambda: events(self.folder / "bundle", "take-started"), "the recording's start")
        await_that(lambda: len(self.marks_of("bundle")) >= marks, f"{marks} marks")
        self.end(recorder)

    def test_before_the_first_sound(self):
        """A recording of no frames is one, and whole."""
        self.kill_after(0)
        data = self.folder / "bundle/data"
        lines = (data / "journal.jsonl").read_bytes().splitlines(keepends=True)
        (data / "journal.jsonl").write_bytes(b"".join(lines[:4]))
        (data / "take-01.flac").write_bytes((data / "take-01.flac").read_bytes()[:10])
        self.ok("stop", "bundle")
        self.assert_whole("bundle")
        self.assertEqual(self.state("bundle")["recording"]["frames"], 0)

    def test_a_take_without_its_event(self):
        """A recorder that died between making the take's file and saying so."""
        self.kill_after(1)
        take = self.folder / "bundle/data/take-01.flac"
        (self.folder / "bundle/data/take-02.flac").write_bytes(take.read_bytes()[:100])
        self.ok("stop", "bundle")
        self.assert_whole("bundle")

    def test_a_take_whose_file_is_gone(self):
        self.kill_after(5)
        marked = self.marks_of("bundle")
        (self.folder / "bundle/data/take-01.flac").unlink()
        self.ok("stop", "bundle")
        self.assert_whole("bundle")
        self.assertEqual(self.marks_of("bundle"), marked)
        state = self.state("bundle")
        self.assertEqual(state["recording"]["lost_frames"], state["recording"]["frames"])

    def test_a_journal_cut_anywhere_in_its_last_lines(self):
        self.kill_after(8)
        random = seeded(self)
        journal = self.folder / "bundle/data/journal.jsonl"
        whole = journal.read_bytes()
        opening = len(b"\n".join(whole.split(b"\n")[:4])) + 1  # opening, units, names, take
        for length in {opening, opening + 1, len(whole) - 1, *(random.randrange(opening, len(whole)) for _ in range(4))}:
            with self.subTest(length=length):
                copy = f"cut-{length}"
                shutil.copytree(self.folder / "bundle", self.folder / copy)
                (self.folder / copy / "data/journal.jsonl").write_bytes(whole[:length])
                before = journal_lines(self.folder / copy)
                self.ok("stop", copy)
                self.assert_closed_after_crash(copy, before)
                self.assertEqual(len(self.marks_of(copy)), sum(line["type"] == "mark-made" for line in before))


if __name__ == "__main__":
    main()
