"""marks.csv: every form of time, notes of every kind, and each thing that is wrong with a file named by its line."""

import csv
import io
import os

from cli_support import CliTest, main, write_wav

LONG = 48000 * 125  # of silence; it compresses to nothing


class MarksTest(CliTest):
    def setUp(self):
        super().setUp()
        self.source, _ = self.wav(frames=48000)

    def counters(self, *lines, units=("8585-301",)):
        chosen = [part for unit in units for part in ("--unit", unit)]
        self.ok("record", "bundle", *chosen, "--from", self.source, "--marks", self.marks(*lines))
        self.assert_whole("bundle")
        return self.state("bundle")["counters"]

    def test_the_three_forms_of_time_give_the_same_frame(self):
        self.source = write_wav(self.folder / "long.wav", bytes(2 * LONG))
        counters = self.counters("1m55.250,1.1,minutes", "115.25,1.1,seconds", "00:01:55.250,1.1,clock",
                                 "0h01m55.25,1.1,hours")
        self.assertEqual([counter["frame"] for counter in counters], [5532000] * 4)
        self.assertEqual([counter["note"] for counter in counters], ["minutes", "seconds", "clock", "hours"])
        self.assertEqual({counter["text"] for counter in counters}, {"1m 55 secs"})

    def test_notes_come_back_as_they_were_written(self):
        notes = ['commas, and "quotes"', "Ünïcödé ☕ 日本", "=2+3", "two\nlines", "<b>&amp;</b>"]
        text = io.StringIO()
        csv.writer(text).writerows([["time", "criteria", "note"]] +
                                   [[str(i / 10), "1.1", note] for i, note in enumerate(notes)])
        self.marks(name="notes.csv").write_text(text.getvalue(), encoding="utf-8", newline="")
        self.ok("record", "bundle", "--unit", "8585-301", "--from", self.source, "--marks", "notes.csv")
        self.assert_whole("bundle")
        self.assertEqual([counter["note"] for counter in self.state("bundle")["counters"]], notes)
        with open(self.folder / "bundle/data/time-counters.csv", newline="", encoding="utf-8") as file:
            self.assertEqual([row["note"] for row in csv.DictReader(file)],
                             ["'=2+3" if note == "=2+3" else note for note in notes])

    def test_lines_may_stand_in_any_order(self):
        counters = self.counters("0.5,1.2,", "0.1,1.1,", "0.5,2.1,")
        self.assertEqual([(counter["seconds"], counter["criteria"]) for counter in counters],
                         [(0.1, ["8585-301/1.1"]), (0.5, ["8585-301/1.2"]), (0.5, ["8585-301/2.1"])])

    def test_a_spreadsheets_byte_order_mark_and_line_ends(self):
        (self.folder / "excel.csv").write_bytes(b"\xef\xbb\xbftime,criteria,note\r\n0.5,1.1,said\r\n")
        self.ok("record", "bundle", "--unit", "8585-301", "--from", self.source, "--marks", "excel.csv")
        self.assertEqual(self.state("bundle")["counters"][0]["note"], "said")

    def test_a_file_with_a_header_only_makes_no_counter(self):
        self.assertEqual(self.counters(), [])
        self.assertEqual(self.state("bundle")["counter_line"], "")

    # Refusals.

    def assert_refused(self, content, *words, units=("8585-301",)):
        path = self.folder / "bad.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        chosen = [part for unit in units for part in ("--unit", unit)]
        return self.refused("record", "bundle", *chosen, "--from", self.source, "--marks", path,
                            words=[*words, "bad.csv"])

    def assert_line_refused(self, line, *words, units=("8585-301",)):
        self.assert_refused(f"time,criteria,note\n0.1,2.1,good\n{line}\n", "Line 3 ", *words, units=units)

    def test_an_unknown_criterion(self):
        self.assert_line_refused("0.5,9.9,", "no AC 9.9")
        self.assert_line_refused("0.5,8585-302/1.1,", "AC 1.1 of unit 8585-302 is not part")

    def test_a_number_that_two_units_have(self):
        self.assert_refused("time,criteria,note\n0.5,1.1,\n", "Line 2 ", "8585-301/1.1",
                            units=("8585-301", "8585-302"))

    def test_no_criterion(self):
        self.assert_line_refused("0.5,,", "no assessment criterion")
        self.assert_line_refused("0.5", "no assessment criterion")

    def test_a_time_that_is_none(self):
        for time in ("half past", "1:30", "-1", "1e3", "0x10", "1m60", "00:60:00", "1..5", "1h", "nan", "inf"):
            with self.subTest(time=time):
                self.assert_line_refused(f"{time},1.1,", "is no time")

    def test_a_time_past_the_end(self):
        self.assert_line_refused("1.5,1.1,", "past the end", "1.500 s", "1.000 s", "Nothing was recorded")
        self.assert_line_refused("999999,1.1,", "past the end")

    def test_a_time_exactly_at_the_end(self):
        self.assert_line_refused("1,1.1,", "past the end")

    def test_a_time_after_the_length_that_was_asked_for(self):
        self.refused("record", "bundle", "--unit", "8585-301", "--from", self.source, "--seconds", "0.5", "--marks",
                     self.marks("0.6,1.1,"), words=["past the end", "0.500 s"])

    def test_a_comma_in_a_note_that_is_not_quoted(self):
        self.assert_line_refused("0.5,1.1,yes, but", "more than three columns", "quote")

    def test_a_file_that_is_malformed_as_a_whole(self):
        self.assert_refused("", "header", "time,criteria,note")
        self.assert_refused("0.5,1.1,\n", "header", "time,criteria,note")
        self.assert_refused("when,criteria,note\n", "header")
        self.assert_refused('time,criteria,note\n0.5,1.1,"never closed\n', "never closed")
        self.assert_refused(b"time,criteria,note\n0.5,1.1,caf\xe9\n", "not UTF-8")
        self.assert_refused(b"time,criteria,note\n0.5,1.1,a\0b\n", "not UTF-8")

    def test_a_note_longer_than_any_note(self):
        self.assert_line_refused(f"0.5,1.1,{'x' * 10_001}", "longer than 10000 bytes")

    def test_a_file_that_is_missing_or_a_folder(self):
        arguments = ["record", "bundle", "--unit", "8585-301", "--from", self.source, "--marks"]
        self.refused(*arguments, "nowhere.csv", words=["nowhere.csv", "No such file"])
        (self.folder / "folder").mkdir()
        self.refused(*arguments, "folder", words=["folder"])

    def test_a_pipe(self):
        os.mkfifo(self.folder / "pipe.csv")
        writer = os.open(self.folder / "pipe.csv", os.O_RDWR)  # or the reader waits for one
        self.addCleanup(os.close, writer)
        self.refused("record", "bundle", "--unit", "8585-301", "--from", self.source, "--marks", "pipe.csv",
                     words=["a pipe or a device", "pipe.csv"])

    def test_marks_without_a_known_length(self):
        # From a microphone, where there is one.
        error = self.refused("record", "bundle", "--unit", "8585-301", "--marks", self.marks("0.5,1.1,"))
        self.assertRegex(error, "recording of known length.*--seconds|There is no microphone")


if __name__ == "__main__":
    main()
