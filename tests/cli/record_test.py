"""A sound file with marks becomes a whole bundle: exact members, exact frames, exact samples."""

import json
import subprocess

from cli_support import CLOSED, PEOPLE, CliTest, decoded, events, files_in, main, speech_like, write_wav


class RecordTest(CliTest):
    def recorded(self, source, marks=(), *options):
        """Records `source` into "bundle" and returns what `show --json` says."""
        arguments = ["record", "bundle", "--unit", "8585-301", *PEOPLE, "--from", source, *options]
        if marks:
            arguments += ["--marks", self.marks(*marks)]
        self.ok(*arguments)
        self.assert_whole("bundle")
        return self.state("bundle")

    def assert_samples(self, samples):
        self.assertEqual(decoded(self.folder / "bundle/data/recording.flac"), samples)

    def test_mono_wav_with_marks(self):
        source, samples = self.wav(frames=3 * 48000 + 17)
        state = self.recorded(source, ["1.5,1.1,first answer", "2.25,2.1 2.2,"], "--speed", "max")
        self.assertEqual(state["units"], ["8585-301"])
        self.assertEqual(state["stage"], "closed")
        self.assertEqual(state["practice"], False)
        self.assertEqual(state["centre"], {"name": "Riverside College", "number": "012345"})
        self.assertEqual(state["learner"], {"name": "Sam Okafor", "registration": "L0012345"})
        self.assertEqual(state["assessor"], {"name": "Alex Reid"})
        self.assertEqual(state["recording"], {"frames": 144017, "rate": 48000, "channels": 1,
                                              "seconds": 144017 / 48000, "lost_frames": 0, "closed": True})
        self.assertEqual(state["counters"], [
            {"mark": 1, "frame": 72000, "seconds": 1.5, "text": "0m 01 secs", "criteria": ["8585-301/1.1"],
             "note": "first answer"},
            {"mark": 2, "frame": 108000, "seconds": 2.25, "text": "0m 02 secs", "criteria": ["8585-301/2.1", "8585-301/2.2"],
             "note": ""}])
        self.assertEqual(state["counter_line"], "0m 01 secs AC 1.1, 0m 02 secs AC 2.1 and 2.2")
        self.assertEqual(set(state), {"discussion", "stage", "practice", "units", "centre", "learner", "assessor",
                                      "recording", "counters", "counter_line", "unit_stages", "seals", "head_code"})
        self.assert_samples(samples)

    def test_stereo_wav(self):
        source, samples = self.wav(frames=48001, channels=2)
        self.assertEqual(self.recorded(source)["recording"]["channels"], 2)
        self.assert_samples(samples)

    def test_44100_hz_wav(self):
        source, samples = self.wav(frames=44100 * 2, rate=44100)
        state = self.recorded(source, ["1.5,1.1,"])
        self.assertEqual((state["recording"]["rate"], state["recording"]["frames"]), (44100, 88200))
        self.assertEqual(state["counters"][0]["frame"], 66150)
        self.assert_samples(samples)

    def test_flac(self):
        source, samples = self.wav(frames=50000, channels=2)
        subprocess.run(["flac", "--silent", source], check=True)
        self.recorded(source.with_suffix(".flac"))
        self.assert_samples(samples)

    def test_in_real_time(self):
        source, samples = self.wav(frames=24000)
        state = self.recorded(source, ["0.25,1.1,"], "--speed", "real")
        self.assertEqual(state["counters"][0]["frame"], 12000)
        self.assert_samples(samples)

    def test_it_stops_by_itself_after_so_many_seconds(self):
        source, samples = self.wav(frames=3 * 48000)
        state = self.recorded(source, ["0.4,1.1,"], "--speed", "real", "--seconds", "0.5")
        self.assertEqual(state["recording"]["frames"], 24000)
        self.assert_samples(samples[:2 * 24000])

    def test_the_shortest_sound(self):
        source = write_wav(self.folder / "one.wav", speech_like(17)[-2:])
        self.assertEqual(self.recorded(source, ["0,1.1,at the very start"])["recording"]["frames"], 1)

    def test_the_first_and_the_last_frame_can_be_marked(self):
        source, _ = self.wav(frames=48000)
        state = self.recorded(source, ["0,1.1,", f"{47999 / 48000:.6f},1.2,"])
        self.assertEqual([counter["frame"] for counter in state["counters"]], [0, 47999])

    def test_what_the_program_prints(self):
        source, _ = self.wav(frames=3 * 48000)
        text = self.ok("record", "bundle", "--unit", "8585-301", *PEOPLE, "--from", source, "--marks",
                       self.marks("2,1.1,"))
        self.assertEqual(text, """8585-301  Undertaking Coaching within an Organisational Context
Centre    Riverside College 012345
Learner   Sam Okafor L0012345
Assessor  Alex Reid
Recording closed, 0m 03 secs, 48000 Hz, 1 channel
Counters  0m 02 secs AC 1.1
""")
        self.assertEqual(self.ok("show", "bundle"), text)

    def test_the_manifests_hold_with_coreutils_alone(self):
        source, _ = self.wav()
        self.recorded(source)
        check = subprocess.run(["sha256sum", "--check", "--strict", "manifest-sha256.txt", "tagmanifest-sha256.txt"],
                               cwd=self.folder / "bundle", capture_output=True, text=True)
        self.assertEqual((check.returncode, check.stderr), (0, ""))
        self.assertEqual(len(check.stdout.splitlines()), len(CLOSED) - 1)  # all but the tag manifest itself

    def test_several_units(self):
        source, _ = self.wav()
        self.ok("record", "bundle", "--unit", "8585-302", "--unit", "8585-301", "--from", source, "--marks",
                self.marks("0.5,8585-301/1.1 8585-302/1.1,"))
        state = self.state("bundle")
        self.assertEqual(state["units"], ["8585-302", "8585-301"])
        self.assertEqual(state["counters"][0]["criteria"], ["8585-302/1.1", "8585-301/1.1"])
        self.assertEqual(state["counter_line"], "0m 00 secs AC 1.1 (302), AC 1.1 (301)")
        self.assert_whole("bundle")

    def test_an_empty_folder_that_is_there_is_taken(self):
        (self.folder / "bundle").mkdir()
        source, _ = self.wav()
        self.recorded(source)

    def test_folders_above_it_are_made(self):
        source, _ = self.wav()
        self.ok("record", "2026/november/bundle", "--unit", "8585-301", "--from", source)
        self.assertEqual(files_in(self.folder / "2026/november/bundle"), CLOSED)

    def test_practice_is_called_practice_everywhere(self):
        text = self.ok("record", "bundle", "--unit", "8585-301", "--practice", "--speed", "max")
        self.assertTrue(text.startswith("PRACTICE\n"))
        self.assert_whole("bundle")
        data = self.folder / "bundle/data"
        self.assertIs(self.state("bundle")["practice"], True)
        self.assertIs(json.loads((data / "result-sheet.json").read_text())["practice"], True)
        for name in ("result-sheet.html", "time-counters.vtt"):
            self.assertIn("PRACTICE", (data / name).read_text(), name)
        self.assertEqual(events(data.parent, "take-started")[0]["source"]["kind"], "practice")


if __name__ == "__main__":
    main()
