"""import-recording: recordings of telephones and meetings, whole and damaged, honest and hostile."""

import hashlib
import os
import shutil
import struct
import subprocess

from cli_support import (CLOSED, PEOPLE, CliTest, await_that, decoded, events, files_in, journal_lines, main,
                         speech_like, write_wav)

UNIT = ["--unit", "8585-301"]


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


class ImportRecordingTest(CliTest):
    def import_file(self, source, *options, folder="talk"):
        said = self.ok("import-recording", folder, *UNIT, *PEOPLE, "--from", source, *options)
        self.assertEqual(files_in(self.folder / folder), CLOSED)
        self.assertIn("The bundle is whole.", self.ok("verify", folder))
        return said

    def assert_refused(self, source, *words, options=()):
        return self.refused("import-recording", "talk", *UNIT, "--from", source, *options, words=words)

    def made(self, name, *arguments, rate=48000, channels=2, frames=96000):
        """A file that ffmpeg makes of sound, in the form that its name says; (path, its samples)."""
        source, samples = self.wav("made.wav", frames, rate, channels)
        subprocess.run(["ffmpeg", "-loglevel", "error", "-i", source, *arguments, f"file:{self.folder / name}"],
                       check=True, timeout=60)
        return self.folder / name, samples

    def recording(self, folder="talk"):
        return self.folder / folder / "data/recording.flac"

    # What becomes of it.

    def test_a_wav_file_becomes_the_recording_sample_for_sample(self):
        source, samples = self.wav("interview.wav", 66150, 44100, 2)
        said = self.import_file(source, "--recorded-with", "Zoom H1n", "--recorded-on", "20 November 2026")
        self.assertEqual(decoded(self.recording()), samples)
        self.assertIn(f"Imported  from interview.wav, WAV (Microsoft), SHA-256 {sha256(source)}\n", said)
        self.assertEqual(events(self.folder / "talk", "recording-imported"),
                         [{"name": "interview.wav", "bytes": source.stat().st_size, "sha256": sha256(source),
                           "form": "WAV (Microsoft)", "recorded_with": "Zoom H1n",
                           "recorded_on": "20 November 2026"}])
        self.assertEqual([line["type"] for line in journal_lines(self.folder / "talk")][-5:],
                         ["recording-imported", "take-started", "take-ended", "recording-stopped",
                          "recording-closed"])
        self.assertEqual(self.state("talk")["recording"]["imported"],
                         {"name": "interview.wav", "sha256": sha256(source)})

    def test_every_form_of_the_sheet_and_verify_say_so(self):
        source, _ = self.wav("interview.wav")
        self.import_file(source, "--recorded-with", "Zoom H1n")
        page = (self.folder / "talk/data/result-sheet.html").read_text(encoding="utf-8")
        json = (self.folder / "talk/data/result-sheet.json").read_text(encoding="utf-8")
        pdf = subprocess.run(["pdftotext", "-layout", self.folder / "talk/data/result-sheet.pdf", "-"], check=True,
                             capture_output=True, encoding="utf-8", timeout=60).stdout
        verified = self.ok("verify", "talk")
        for words in (page, json, verified):
            self.assertIn(sha256(source), words)
            self.assertIn("interview.wav", words)
        self.assertIn(f"\n    \"interview.wav\"\n    {sha256(source)}\n", verified)
        self.assertIn("nothing here proves what was done to it before", verified)
        for words in (page, " ".join(pdf.split())):
            self.assertIn("This recording was made elsewhere and imported on", words)
            self.assertIn("As the assessor says, it was recorded with Zoom H1n.", words)
        raw = subprocess.run(["pdftotext", "-raw", self.folder / "talk/data/result-sheet.pdf", "-"], check=True,
                             capture_output=True, encoding="utf-8", timeout=60).stdout
        self.assertIn(sha256(source), "".join(raw.split()))

    def test_counters_are_added_afterwards(self):
        source, _ = self.wav("interview.wav", 4 * 48000)
        self.import_file(source)
        self.ok("mark", "add", "talk", "0m03", "2.1")
        self.assertEqual(self.state("talk")["counter_line"], "0m 03 secs AC 2.1")
        self.assertIn("The bundle is whole.", self.ok("verify", "talk"))

    def test_a_plan_keeps_what_was_agreed(self):
        source, _ = self.wav("interview.wav")
        self.ok("plan", "talk", *UNIT, *PEOPLE, "--place", "Room 4")
        self.refused("import-recording", "talk", *UNIT, "--from", source, words=["holds a discussion already"])
        self.ok("import-recording", "talk", "--from", source)
        self.assertEqual(events(self.folder / "talk", "discussion-planned")[0]["place"], "Room 4")
        self.assertIn("The bundle is whole.", self.ok("verify", "talk"))

    def test_nothing_is_imported_over_a_recording_nor_recorded_behind_an_import(self):
        source, _ = self.wav("interview.wav")
        self.record("talk")
        self.refused("import-recording", "talk", "--from", source, words=["has a recording already"])
        self.import_file(source, folder="other")
        self.refused("record", "other", "--from", source, words=["closed"])

    def test_forms_that_libsndfile_reads(self):
        for name, arguments in (("a.flac", ()), ("a.ogg", ("-c:a", "libvorbis")), ("a.opus", ()), ("a.mp3", ())):
            with self.subTest(name=name):
                path, samples = self.made(name, *arguments)
                self.import_file(path, folder=f"talk {name}")
                length = len(decoded(self.recording(f"talk {name}")))
                self.assertAlmostEqual(length, len(samples), delta=48000 * 4 // 10)

    def test_what_telephones_and_meetings_give_is_read_by_ffmpeg(self):
        picture = ("-f", "lavfi", "-i", "color=size=64x64:duration=2")
        for name, arguments in (("a.m4a", ()), ("a.mp4", (*picture, "-map", "1:v", "-map", "0:a")),
                                ("a.webm", ("-c:a", "libopus")), ("a.mka", ()), ("a.aac", ()), ("a.wma", ())):
            with self.subTest(name=name):
                path, samples = self.made(name, *arguments)
                self.import_file(path, folder=f"talk {name}")
                [event] = events(self.folder / f"talk {name}", "recording-imported")
                self.assertIn("read by ffmpeg", event["form"])
                self.assertEqual(event["sha256"], sha256(path))
                length = len(decoded(self.recording(f"talk {name}")))
                self.assertAlmostEqual(length, len(samples), delta=48000 * 4 // 10)

    def test_of_several_sound_tracks_the_first_is_taken_and_nobody_is_left_to_guess(self):
        other = ("-f", "lavfi", "-i", "sine=duration=2", "-map", "0:a", "-map", "1:a")
        path, samples = self.made("meeting.mp4", *other)
        said = self.import_file(path)
        self.assertIn("of its sound tracks the first alone", said)
        self.assertAlmostEqual(len(decoded(self.recording())), len(samples), delta=48000 * 4 // 10)
        page = (self.folder / "talk/data/result-sheet.html").read_text(encoding="utf-8")
        self.assertIn("of its sound tracks the first alone", page)

    # What is not whole.

    def test_a_file_that_was_cut_is_refused_or_says_what_is_missing(self):
        whole, samples = self.wav("interview.wav", 4 * 48000)
        flac, _ = self.made("interview.flac", frames=4 * 48000)
        m4a, _ = self.made("interview.m4a", "-movflags", "+faststart", frames=20 * 48000)
        for path in (whole, flac, m4a):
            with self.subTest(name=path.name):
                path.write_bytes(path.read_bytes()[:path.stat().st_size // 2])
                shutil.rmtree(self.folder / "talk", ignore_errors=True)
                self.assert_refused(path, path.name, "not whole", "Nothing was imported", "--what-there-is")
                self.import_file(path, "--what-there-is")
                self.assertTrue(events(self.folder / "talk", "recording-imported")[0]["missing"])
                page = (self.folder / "talk/data/result-sheet.html").read_text(encoding="utf-8")
                self.assertIn("The file was not whole:", page)
        self.assertGreater(len(samples), 0)

    def test_damage_in_the_middle(self):
        path, _ = self.made("interview.flac", frames=4 * 48000)
        content = bytearray(path.read_bytes())
        content[len(content) // 2:len(content) // 2 + 2000] = bytes(2000)
        path.write_bytes(content)
        self.assert_refused(path, "not whole")

    def test_an_m4a_without_its_index_holds_nothing(self):
        path, _ = self.made("interview.m4a", frames=20 * 48000)  # the index stands at the end
        path.write_bytes(path.read_bytes()[:path.stat().st_size // 2])
        self.assert_refused(path, "interview.m4a", "cannot be read by ffmpeg", "Nothing was imported")
        self.assert_refused(path, "cannot be read by ffmpeg", options=["--what-there-is"])

    # What makes no sense, or means harm.

    def test_what_is_no_recording(self):
        for name, content, *words in (("empty.wav", b"", "not a sound file"),
                                      ("notes.m4a", b"Dear diary\n" * 100, "not a sound file"),
                                      ("cut.wav", b"RIFF\xff\xff\xff\x7fWAVEfmt ", "cut.wav"),
                                      ("list.m3u8", b"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n/etc/passwd\n",
                                       "not a sound file"),
                                      ("concat.mp4", b"ffconcat version 1.0\nfile /etc/passwd\n", "not a sound file"),
                                      ("ftyp.mp4", b"\0\0\0\x18ftyp" + bytes(200), "cannot be read by ffmpeg"),
                                      ("ebml.webm", b"\x1a\x45\xdf\xa3" + b"\xff" * 200, "cannot be read by ffmpeg")):
            with self.subTest(name=name):
                (self.folder / name).write_bytes(content)
                self.assert_refused(name, name, *words)

    def test_a_film_without_sound(self):
        path = self.folder / "silent.mp4"
        subprocess.run(["ffmpeg", "-loglevel", "error", "-f", "lavfi", "-i", "color=size=64x64:duration=1", path],
                       check=True, timeout=60)
        self.assert_refused(path, "silent.mp4", "no sound in this file")

    def riff(self, name, channels, rate, samples, tag=1, bits=16, claimed=None):
        """A WAV file with a header of any numbers."""
        form = struct.pack("<HHIIHH", tag, channels, rate, rate * channels * bits // 8 & 0xFFFFFFFF,
                           channels * bits // 8 & 0xFFFF, bits)
        data = struct.pack("<I", len(samples) if claimed is None else claimed)
        body = b"WAVEfmt " + struct.pack("<I", len(form)) + form + b"data" + data + samples
        size = struct.pack("<I", len(body) if claimed is None else min(claimed + 36, 0xFFFFFFFF))
        (self.folder / name).write_bytes(b"RIFF" + size + body)
        return name

    def test_headers_that_claim_what_is_not_so(self):
        sound = speech_like(4800)
        for name, channels, rate, words in (("none.wav", 0, 48000, ""), ("many.wav", 1000, 48000, ""),
                                            ("slow.wav", 1, 1, "8 to 192 kHz"),
                                            ("fast.wav", 1, 4_000_000_000, "")):
            with self.subTest(name=name):
                self.assert_refused(self.riff(name, channels, rate, sound), name, words)
        self.assert_refused(self.riff("huge.wav", 1, 48000, sound, claimed=0xFFFFFF00), "huge.wav", "not whole")
        self.import_file(self.riff("unknown.wav", 1, 48000, sound, claimed=0xFFFFFFFF))  # as streams are written

    def test_floats_that_are_no_numbers(self):
        values = [float("nan"), float("inf"), float("-inf"), 1e30, -1e30, 0.5] * 2000
        name = self.riff("nan.wav", 1, 48000, struct.pack(f"<{len(values)}f", *values), tag=3, bits=32)
        self.import_file(name)
        first = struct.unpack("<6h", decoded(self.recording())[:12])
        self.assertEqual(first, (0, 32767, -32768, 32767, -32768, 16384))

    def test_a_flac_that_claims_a_year(self):
        path, _ = self.made("interview.flac", channels=1)
        content = bytearray(path.read_bytes())
        content[21] |= 0x0F  # the length of STREAMINFO: 36 bits
        content[22:26] = b"\xff" * 4
        path.write_bytes(content)
        self.assert_refused(path, "not whole", "it says that it has")

    def test_names_that_mean_harm(self):
        sound = write_wav(self.folder / "plain.wav", speech_like(48000)).read_bytes()
        m4a, _ = self.made("plain.m4a")
        for number, (name, content) in enumerate((("-y.wav", sound), ("--help", sound), ("a\nb\x1b[31m.wav", sound),
                                                  ("\u202egpj.wav", sound), ("$(touch x);.wav", sound),
                                                  ("-y.m4a", m4a.read_bytes()), ("http:x.m4a", m4a.read_bytes()),
                                                  ("a\nb|c.m4a", m4a.read_bytes()))):
            with self.subTest(name=name):
                (self.folder / name).write_bytes(content)
                said = self.import_file(self.folder / name, folder=f"talk {number}")
                self.assertNotIn("\x1b", said)
                self.assertNotIn("\u202e", said)
                self.assertEqual(len(self.ok("verify", f"talk {number}").splitlines()), 5)
                [event] = events(self.folder / f"talk {number}", "recording-imported")
                self.assertEqual(event["name"], name.replace("\n", " ").replace("\x1b", " "))
        self.assertFalse((self.folder / "x").exists())

    def test_a_name_that_is_no_text(self):
        path = os.fsencode(self.folder) + b"/talk\xff.wav"
        write_wav(os.fsdecode(path), speech_like(48000))
        self.import_file(os.fsdecode(path))
        self.assertEqual(events(self.folder / "talk", "recording-imported")[0]["name"], "talk\ufffd.wav")

    def test_what_is_no_file(self):
        os.mkfifo(self.folder / "pipe.wav")
        self.assert_refused("pipe.wav", "pipe.wav")
        self.assert_refused("/dev/zero", "/dev/zero")
        (self.folder / "sounds").mkdir()
        self.assert_refused("sounds", "sounds")
        self.assert_refused("nowhere.wav", "nowhere.wav")
        os.symlink("circle.wav", self.folder / "circle.wav")
        self.assert_refused("circle.wav", "circle.wav")

    def test_a_link_to_a_recording_is_that_recording(self):
        source, samples = self.wav("interview.wav")
        os.symlink(source, self.folder / "link.wav")
        self.import_file("link.wav")
        self.assertEqual(decoded(self.recording()), samples)
        self.assertFalse((self.folder / "talk/data/recording.flac").is_symlink())

    def test_without_ffmpeg_it_says_what_to_do(self):
        path, _ = self.made("interview.m4a")
        nowhere = self.root / "nowhere"
        nowhere.mkdir()
        self.environment["PATH"] = str(nowhere)
        self.assert_refused(path, "ffmpeg, which is not installed", "Install ffmpeg")

    def test_an_ffmpeg_that_never_ends_can_be_stopped(self):
        path, _ = self.made("interview.m4a")
        program = self.root / "ffmpeg"
        program.write_text("#!/bin/sh\necho $$ > started\nexec sleep 1000\n")
        program.chmod(0o755)
        self.environment["PATH"] = f"{self.root}:{self.environment['PATH']}"
        process = self.start("import-recording", "talk", *UNIT, "--from", path)
        await_that(lambda: (self.folder / "started").exists() and (self.folder / "started").read_text(), "ffmpeg")
        number = int((self.folder / "started").read_text())
        code, out, err = self.end(process, with_signal=15)
        self.assertEqual((code, out), (2, ""))
        self.assertIn("was stopped", err)
        self.assertFalse((self.folder / "talk").exists())
        self.assertFalse(os.path.exists(f"/proc/{number}/exe"))


if __name__ == "__main__":
    main()
