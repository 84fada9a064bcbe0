"""A bundle as somebody in quality assurance looks at it who has nothing of ours: a spreadsheet, players, PDF tools."""

import csv
import json
import os
import re
import subprocess
import xml.etree.ElementTree as xml

from cli_support import CliTest, main

NOTES = ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "＝1+1", "<script>alert(1)</script> & <b>", "he said \"yes\", twice",
         "--> WEBVTT", "\u202eevil right to left", "Zoë 日本 שלום 😀", "../../x", "x" * 5000]


def output(*command, **options):
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, **options)
    assert done.returncode == 0, (command, done.stdout, done.stderr)
    return done.stdout


def cells_of(document):
    """The text of each cell, row by row, of a flat OpenDocument spreadsheet; equal neighbours stand there once."""
    name = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}%s"
    for row in document.iter(name % ("table", "table-row")):
        cells = []
        for cell in row.iter(name % ("table", "table-cell")):
            text = "\n".join("".join(line.itertext()) for line in cell.iter(name % ("text", "p")))
            times = int(cell.get(name % ("table", "number-columns-repeated"), "1"))
            cells += [text] * min(times, 100)
        yield cells


class StandardToolsTest(CliTest):
    def setUp(self):
        super().setUp()
        marks = self.folder / "notes.csv"
        with marks.open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(["time", "criteria", "note"])
            writer.writerows([f"{number / 4}", "1.1 2.1", note] for number, note in enumerate(NOTES))
        self.bundle = self.record("bundle", "--marks", marks, frames=48000 * 4)
        self.data = self.bundle / "data"
        self.counters = json.loads((self.data / "result-sheet.json").read_text(encoding="utf-8"))["counters"]
        self.assertEqual([counter["note"] for counter in self.counters], NOTES)

    def test_a_spreadsheet_shows_each_note_and_computes_none(self):
        output("soffice", "--headless", f"-env:UserInstallation=file://{self.root}/office",
               "--infilter=CSV:44,34,76,1,,0,false,true,false", "--convert-to", "fods", "--outdir", self.root,
               self.data / "time-counters.csv", env=dict(os.environ, HOME=str(self.root)))
        text = (self.root / "time-counters.fods").read_text(encoding="utf-8")
        self.assertNotIn("table:formula", text)
        rows = list(cells_of(xml.fromstring(text)))
        column = rows[0].index("note")
        shown = [row[column] for row in rows[1:] if len(row) > column]
        for note, cell in zip(NOTES, shown, strict=True):
            with self.subTest(note=note[:40]):
                self.assertEqual(cell.lstrip("'"), note)

    def test_python_reads_the_same_rows(self):
        with (self.data / "time-counters.csv").open(newline="", encoding="utf-8-sig") as file:
            rows = list(csv.DictReader(file, strict=True))
        self.assertEqual([row["note"].lstrip("'") for row in rows], NOTES)
        self.assertEqual([float(row["seconds"]) for row in rows], [counter["seconds"] for counter in self.counters])

    def test_a_player_reads_the_chapters(self):
        found = json.loads(output("ffprobe", "-v", "error", "-of", "json", "-show_packets", self.data / "time-counters.vtt"))
        self.assertEqual([float(packet["pts_time"]) for packet in found["packets"]],
                         [counter["seconds"] for counter in self.counters])

    def test_labels_are_three_columns_for_audacity(self):
        for line, counter in zip((self.data / "time-counters.txt").read_text(encoding="utf-8").splitlines(),
                                 self.counters, strict=True):
            begin, end, label = line.split("\t")
            self.assertEqual((float(begin), float(end)), (counter["seconds"], counter["seconds"]))
            self.assertTrue(label.startswith("AC 1.1 and 2.1"), label)

    def test_the_rest_stands_up_to_the_tools_of_its_kind(self):
        output("flac", "--test", "--silent", self.data / "recording.flac")
        output("sha256sum", "--check", "--strict", "--quiet", "manifest-sha256.txt", "tagmanifest-sha256.txt", cwd=self.bundle)
        pdf = self.data / "result-sheet.pdf"
        self.assertIn("No syntax or stream encoding errors found", output("qpdf", "--check", pdf))
        self.assertRegex(output("pdfinfo", pdf), r"Title: +Result sheet 8585-301, Sam Okafor\n")
        words = re.sub(r"\s+", " ", output("pdftotext", "-raw", pdf, "-"))
        for note in ("=cmd|' /C calc'!A0", "<script>alert(1)</script> & <b>", "Zoë"):
            self.assertIn(note, words)


if __name__ == "__main__":
    main()
