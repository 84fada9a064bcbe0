"""notes: a discussion kept in written notes, from its first word to its seals, and what is refused."""

import json
import os
import subprocess

from cli_support import PEOPLE, CliTest, events, files_in, journal_lines, main

UNIT = ["--unit", "8585-301"]
KEPT = ["bag-info.txt", "bagit.txt", "data/journal.jsonl", "data/result-sheet.html", "data/result-sheet.json",
        "data/result-sheet.pdf", "data/written-notes.csv", "manifest-sha256.txt", "tagmanifest-sha256.txt"]


class NotesTest(CliTest):
    def begin(self, *options):
        return self.ok("notes", "begin", "talk", *UNIT, *PEOPLE, "--at", "14:00", "--date", "2026-01-21", *options)

    def write(self):
        self.begin()
        self.ok("notes", "add", "talk", "Sam uses the GROW model.", "--ac", "2.1", "--at", "14:05:30")
        return self.ok("notes", "add", "talk", "Feedback is asked for.", "--ac", "3.1 3.2", "--at", "14:07")

    def ended(self):
        self.write()
        return self.ok("notes", "end", "talk", "--at", "14:40")

    def confirm(self):
        self.ended()
        return self.ok("notes", "confirm", "talk")

    def with_passphrase(self, run, *arguments, **options):
        reader, writer = os.pipe()
        self.addCleanup(os.close, reader)
        os.write(writer, b"a long passphrase\n")
        os.close(writer)
        return run(*arguments, "--passphrase-fd", str(reader), pass_fds=(reader,), **options)

    def seal(self, role, name, run=None):
        return self.with_passphrase(run or self.ok, "seal", "talk", "--role", role, "--identity", name,
                                    "--established", "photo ID")

    def run_refused_seal(self, *arguments, **options):
        return self.refused(*arguments, words=["not confirmed the notes"], **options)

    def sheet(self):
        return json.loads((self.folder / "talk/data/result-sheet.json").read_text(encoding="utf-8"))

    def test_notes_become_a_whole_bundle_without_a_recording(self):
        said = self.confirm()
        self.assertIn("kept in written notes, no recording; began 14:00:00", said)
        self.assertIn("14:05:30 AC 2.1  Sam uses the GROW model.", said)
        self.assertIn("Confirmed as a true record", said)
        self.assertEqual(files_in(self.folder / "talk"), KEPT)
        verified = self.ok("verify", "talk")
        self.assertIn("The bundle is whole.", verified)
        self.assertIn("there was no sound to check", verified)
        subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "manifest-sha256.txt",
                        "tagmanifest-sha256.txt"], cwd=self.folder / "talk", check=True, timeout=60)
        self.assertIsNone(self.sheet()["recording"])
        self.assertEqual(self.sheet()["written_notes"]["line"], "14:05:30 AC 2.1, 14:07:00 AC 3.1 and 3.2")

    def test_show_json_holds_the_notes_and_no_recording(self):
        self.write()
        state = self.state("talk")
        self.assertIsNone(state["recording"])
        self.assertEqual(state["stage"], "noting")
        self.assertEqual(state["written_notes"]["notes"][0]["clock"], "14:05:30")
        self.assertEqual(state["written_notes"]["notes"][0]["criteria"], ["8585-301/2.1"])
        self.assertIn("8585-301/1.1", state["written_notes"]["criteria_without_note"])
        self.assertFalse(state["written_notes"]["confirmed"])

    def test_a_note_of_now_needs_no_time(self):
        self.ok("notes", "begin", "talk", *UNIT, *PEOPLE)
        self.ok("notes", "add", "talk", "Sam begins.", "--ac", "1.1")
        written = events(self.folder / "talk", "note-written")[0]
        self.assertEqual(written["clock"], "program")
        self.assertEqual(written["at"][:10], journal_lines(self.folder / "talk")[-1]["at"][:10])

    def test_a_correction_has_a_reason_and_takes_the_confirmation_away(self):
        self.confirm()
        self.assertEqual(self.run_cli("notes", "correct", "talk", "1", "--text", "other").returncode, 2)
        said = self.ok("notes", "correct", "talk", "1", "--ac", "2.1 2.2", "--reason", "one was left out")
        self.assertIn("AC 2.1 and 2.2", said)
        self.assertIn("not confirmed", said)
        page = (self.folder / "talk/data/result-sheet.html").read_text(encoding="utf-8")
        self.assertIn("one was left out", page)
        self.assertIn("as they stand they are not confirmed", page)
        self.ok("notes", "withdraw", "talk", "2", "--reason", "said in another talk")
        self.assertIn("true record by the learner", self.ok("notes", "confirm", "talk"))
        self.assertIn("The bundle is whole.", self.ok("verify", "talk"))

    def test_what_may_not_be_is_refused_in_a_sentence(self):
        self.ended()
        for command, words in ((["notes", "add", "talk", "later"], ["were ended"]),
                               (["notes", "begin", "talk"], ["begun already"]),
                               (["record", "talk", "--practice", "--speed", "max", "--seconds", "2"],
                                ["written notes"]),
                               (["mark", "add", "talk", "0m01", "2.1"], ["written notes"]),
                               (["said", "talk", "date", "--at", "0m01"], ["written notes"]),
                               (["play", "talk"], ["no recording to play"]),
                               (["mark", "check", "talk"], ["written notes"]),
                               (["conduct-report", "talk"], ["written notes"]),
                               (["export", "talk", "--flac", "-o", "out.flac"], ["no recording to copy"]),
                               (["export", "talk", "--wav", "-o", "out.wav"], ["no recording to copy"]),
                               (["export", "talk", "--small", "-o", "out.zip"], ["no recording to copy"]),
                               (["declare", "talk", "My own work."], ["not confirmed"])):
            with self.subTest(command=command):
                self.refused(*command, words=words)
        source, _ = self.wav("talk.wav")
        self.refused("import-recording", "talk", "--from", source, words=["written notes"])
        self.assertIn("The bundle is whole.", self.ok("verify", "talk"))
        self.assertEqual(files_in(self.folder / "talk"), KEPT)

    def test_times_that_cannot_be_are_refused(self):
        self.begin()
        for time, words in (("13:59", ["before the discussion began"]), ("03:00", ["before the discussion began"]),
                            ("25:00", ["no time on the clock"]), ("noon", ["no time on the clock"])):
            with self.subTest(time=time):
                self.refused("notes", "add", "talk", "x", "--at", time, words=words)
        self.refused("notes", "begin", "later", *UNIT, "--at", "14:00", "--date", "2999-01-01",
                     words=["not come yet"])
        self.assertFalse((self.folder / "later").exists())
        self.refused("notes", "begin", "later", *UNIT, "--date", "2026-01-21", words=["needs the time"])
        self.refused("notes", "begin", "later", "--unit", "none", words=["none"])
        self.assertFalse((self.folder / "later").exists())

    def test_a_recorded_discussion_takes_no_notes(self):
        self.ok("record", "talk", *UNIT, *PEOPLE, "--practice", "--speed", "max", "--seconds", "2")
        self.refused("notes", "begin", "talk", words=["has a recording"])
        self.refused("notes", "add", "talk", "x", words=["not kept in written notes"])

    def test_stop_and_repair_never_end_notes_and_never_throw_them_away(self):
        self.write()
        self.refused("stop", "talk", words=["notes end"])
        self.ok("notes", "end", "talk", "--at", "14:40")
        (self.folder / "talk/data/written-notes.csv").unlink()
        self.assertIn("written-notes.csv: is missing", self.run_cli("verify", "talk").stdout)
        self.ok("repair", "talk")
        self.assertIn("The bundle is whole.", self.ok("verify", "talk"))

    def test_the_zip_of_notes_comes_back_whole(self):
        self.confirm()
        self.ok("export", "talk", "--zip", "-o", "talk.zip")
        said = self.ok("import", "talk.zip", "-o", "back")
        self.assertIn("The bundle is whole.", said)
        self.assertEqual(files_in(self.folder / "back"), KEPT)

    def test_everybody_seals_notes_and_the_seals_say_that_there_is_no_recording(self):
        self.ended()
        for name, role in (("Sam Okafor", "learner"), ("Alex Reid", "assessor")):
            self.with_passphrase(self.ok, "identity", "new", "--name", name, "--role", role)
        self.seal("learner", "Sam Okafor", run=self.run_refused_seal)
        self.ok("notes", "confirm", "talk")
        self.seal("learner", "Sam Okafor")
        self.seal("assessor", "Alex Reid")
        message = (self.folder / "talk/seals/01-learner.txt").read_text(encoding="utf-8")
        self.assertIn("\nRecording: none, kept in written notes\n", message)
        self.assertIn("\nStatement: These notes are a true record of the discussion,", message)
        verified = self.ok("verify", "talk")
        self.assertIn("everybody who sealed it is known here", verified)
        self.assertIn("there is no recording", verified)
        receipt = self.ok("receipt", "talk")
        self.assertIn("kept in written notes, no recording", receipt)
        for number, role in ((1, "learner"), (2, "assessor")):
            stem = f"seals/{number:02}-{role}"
            subprocess.run(["openssl", "pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", stem + ".pub.pem",
                            "-sigfile", stem + ".sig", "-in", stem + ".txt"], cwd=self.folder / "talk", check=True,
                           capture_output=True, timeout=60)


if __name__ == "__main__":
    main()
