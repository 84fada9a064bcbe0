"""Sound that cannot be recorded, and options that make no sense: a sentence, exit code 2, nothing on the disk."""

import os
import subprocess

from cli_support import CliTest, main, speech_like, write_wav


class BadSourceTest(CliTest):
    def assert_source_refused(self, source, *words):
        self.refused("record", "bundle", "--unit", "8585-301", "--from", source, words=words)

    def file(self, name, content):
        (self.folder / name).write_bytes(content)
        return name

    def test_a_file_that_is_missing(self):
        self.assert_source_refused("nowhere.wav", "nowhere.wav", "No such file")

    def test_a_folder(self):
        (self.folder / "sounds").mkdir()
        self.assert_source_refused("sounds", "sounds")

    def test_a_text_file(self):
        self.assert_source_refused(self.file("notes.wav", b"This is not a sound.\n" * 100), "notes.wav",
                                   "not a sound file")

    def test_an_empty_file(self):
        self.assert_source_refused(self.file("empty.wav", b""), "empty.wav", "not a sound file")

    def test_a_cut_header(self):
        whole = self.wav()[0].read_bytes()
        for length in (4, 12, 20, 36, 43):
            with self.subTest(length=length):
                self.assert_source_refused(self.file("cut.wav", whole[:length]), "cut.wav")

    def test_a_sound_file_without_sound(self):
        write_wav(self.folder / "silent.wav", b"")
        self.assert_source_refused("silent.wav", "silent.wav", "no sound in this file")

    def test_three_channels(self):
        write_wav(self.folder / "three.wav", speech_like(4800, 3), channels=3)
        self.assert_source_refused("three.wav", "three.wav", "3 channels", "one or two")

    def test_4_khz(self):
        write_wav(self.folder / "slow.wav", speech_like(4800), rate=4000)
        self.assert_source_refused("slow.wav", "slow.wav", "4000", "8 to 192 kHz")

    def test_a_device_file(self):
        self.assert_source_refused("/dev/null", "/dev/null")

    def test_a_device_that_does_not_exist(self):
        self.refused("record", "bundle", "--unit", "8585-301", "--device", "No such microphone",
                     words=["No such microphone", "devices"])

    def test_two_sources(self):
        source, _ = self.wav()
        for others in (["--practice"], ["--device", "default"]):
            self.refused("record", "bundle", "--unit", "8585-301", "--from", source, *others, words=["two of them"])

    def test_a_speed_that_is_none(self):
        source, _ = self.wav()
        self.refused("record", "bundle", "--unit", "8585-301", "--from", source, "--speed", "fast",
                     words=["fast", "real or max"])

    def test_no_unit(self):
        source, _ = self.wav()
        self.refused("record", "bundle", "--from", source, words=["No unit", "--unit", "units list"])

    def test_an_unknown_unit(self):
        source, _ = self.wav()
        self.refused("record", "bundle", "--unit", "8585-999", "--from", source, words=["8585-999"])

    def test_one_unit_twice(self):
        source, _ = self.wav()
        self.refused("record", "bundle", "--unit", "8585-301", "--unit", "8585-301", "--from", source,
                     words=["8585-301", "twice"])

    def test_names_that_are_not_utf_8(self):
        source, _ = self.wav()
        for option in ("--learner", "--assessor", "--centre", "--registration", "--centre-number"):
            with self.subTest(option=option):
                self.refused("record", "bundle", "--unit", "8585-301", "--from", source, option,
                             os.fsdecode(b"Ren\xe9"), words=["not UTF-8"])

    def test_a_name_longer_than_any_name(self):
        source, _ = self.wav()
        self.refused("record", "bundle", "--unit", "8585-301", "--from", source, "--learner", "x" * 10_001,
                     words=["longer than 10000"])

    def test_a_refusal_leaves_no_folder_that_it_had_to_make(self):
        source, _ = self.wav()
        self.refused("record", "2026/november/bundle", "--unit", "8585-301", "--from", source, "--learner",
                     os.fsdecode(b"Ren\xe9"), words=["not UTF-8"])

    def test_options_that_the_parser_refuses(self):
        source, _ = self.wav()
        for wrong in (["--seconds", "soon"], ["--seconds", "inf"], ["--channels", "3"], ["--colour", "red"]):
            with self.subTest(wrong=wrong):
                done = self.run_cli("record", "bundle", "--unit", "8585-301", "--from", source, *wrong)
                self.assertEqual((done.returncode, done.stdout), (2, ""))
                self.assertIn(wrong[0], done.stderr)
                self.assertEqual(sorted(os.listdir(self.folder)), ["speech.wav"])

    def test_a_length_that_is_none(self):
        source, _ = self.wav()
        for seconds in ("0", "-1", "nan", "1e300"):
            with self.subTest(seconds=seconds):
                self.refused("record", "bundle", "--unit", "8585-301", "--from", source, "--seconds", seconds,
                             words=["No recording has", "--seconds"])

    def test_names_of_files_cannot_lead_a_terminal(self):
        error = self.refused("record", "bundle", "--unit", "8585-301", "--from", "\x1b[2Jgone\u202e.wav")
        self.assertIn("gone", error)
        self.assertNotIn("\u202e", error)

    def test_a_source_whose_name_is_not_utf_8(self):
        name = os.fsdecode(b"caf\xe9.wav")
        source, _ = self.wav(name)
        self.ok("record", "bundle", "--unit", "8585-301", "--from", source)
        self.assert_whole("bundle")

    def test_a_source_that_breaks_off_is_told_and_what_came_is_kept(self):
        source, samples = self.wav(frames=10 * 48000)
        subprocess.run(["flac", "--silent", source], check=True)
        flac = source.with_suffix(".flac")
        flac.write_bytes(flac.read_bytes()[:flac.stat().st_size // 2])
        done = self.run_cli("record", "bundle", "--unit", "8585-301", "--from", flac, "--marks",
                            self.marks("1,1.1,", "9.5,1.2,lost"))
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assert_sentence(done.stderr)
        for word in ("speech.flac", "cannot be read", "closed and whole", "last 1 of the marks"):
            self.assertIn(word, done.stderr)
        self.assert_whole("bundle")
        self.assertEqual(len(self.state("bundle")["counters"]), 1)


if __name__ == "__main__":
    main()
