"""Folders that cannot or must not become a bundle: a sentence, exit code 2, and what was there as it was."""

import os
import signal

from cli_support import CliTest, await_that, events, journal_lines, main, without_root_rights


class BadFolderTest(CliTest):
    def setUp(self):
        super().setUp()
        self.source, _ = self.wav()

    def assert_folder_refused(self, folder, *words, options=("--unit", "8585-301")):
        return self.refused("record", folder, *options, "--from", self.source, words=words)

    def test_something_else_in_it(self):
        (self.folder / "letters").mkdir()
        (self.folder / "letters/letter.txt").write_text("Dear Sam\n")
        self.assert_folder_refused("letters", "letters", "something else", "not changed")

    def test_an_empty_folder_inside_it(self):
        (self.folder / "letters/2026").mkdir(parents=True)
        self.assert_folder_refused("letters", "something else")

    def test_the_folder_one_stands_in(self):
        self.assert_folder_refused(".", "something else")

    def test_no_name_at_all(self):
        self.assert_folder_refused("", "folder")

    def test_a_file(self):
        self.assert_folder_refused(self.source, "something else")

    def test_below_a_file(self):
        self.assert_folder_refused(self.source / "bundle", "speech.wav/bundle", "Not a directory")

    def test_a_link_to_nowhere(self):
        (self.folder / "link").symlink_to("nowhere")
        self.assert_folder_refused("link", "something else")

    def test_a_place_that_nobody_may_write_to(self):
        # Not even root makes a folder there, so this needs no other user and no mount.
        self.assert_folder_refused("/proc/counterpoint", "/proc/counterpoint", "could not be made")
        self.assertFalse(os.path.exists("/proc/counterpoint"))

    def test_a_folder_that_one_may_not_write_to(self):
        (self.folder / "shared").mkdir()
        (self.folder / "shared").chmod(0o555)
        for folder in ("shared", "shared/bundle"):
            with self.subTest(folder=folder):
                self.refused("record", folder, "--unit", "8585-301", "--from", self.source,
                             words=["could not be made: Permission denied", "Choose a folder that you may write to"],
                             preexec_fn=without_root_rights)

    def test_a_name_longer_than_names_may_be(self):
        self.assert_folder_refused("x" * 300, "could not be made")

    def test_a_closed_recording_is_not_recorded_again(self):
        self.record("bundle")
        self.assert_folder_refused("bundle", "closed", "nothing can be added", "another folder", options=())
        self.refused("record", "bundle", "--practice", words=["closed"])
        self.refused("record", "bundle", "--device", "No such microphone", words=["closed"])
        self.assert_whole("bundle")

    def test_a_discussion_keeps_its_units_and_names(self):
        self.record("bundle")
        self.assert_folder_refused("bundle", "holds a discussion already", "new folder")
        self.assert_folder_refused("bundle", "holds a discussion already", options=("--learner", "Somebody Else"))
        self.assert_whole("bundle")

    def test_a_journal_that_is_damaged(self):
        bundle = self.record("bundle")
        journal = bundle / "data/journal.jsonl"
        journal.write_bytes(journal.read_bytes().replace(b"Sam Okafor", b"Sam Okafur"))
        for command in (["record", "bundle", "--practice"], ["stop", "bundle"], ["show", "bundle"]):
            with self.subTest(command=command):
                self.refused(*command, words=["Line 4 of the journal", "journal.jsonl"])

    def test_a_folder_in_use(self):
        recorder = self.start("record", "bundle", "--unit", "8585-301", "--practice")
        await_that(lambda: events(self.folder / "bundle", "take-started"), "the recording's start")
        for arguments in (["--practice"], ["--from", self.source], ["--unit", "8585-301", "--practice"]):
            with self.subTest(arguments=arguments):
                before = journal_lines(self.folder / "bundle")
                done = self.run_cli("record", "bundle", *arguments)
                self.assertEqual((done.returncode, done.stdout), (2, ""))
                self.assert_sentence(done.stderr)
                self.assertRegex(done.stderr, "Another program is writing|holds a discussion already")
                self.assertEqual(journal_lines(self.folder / "bundle"), before)
        code, _, errors = self.end(recorder, signal.SIGTERM)
        self.assertEqual((code, errors), (0, ""))
        self.assert_whole("bundle")

    def test_a_folder_whose_name_is_not_utf_8(self):
        name = os.fsdecode(b"caf\xe9")
        recorder = self.start("record", name, "--unit", "8585-301", "--practice")
        await_that(lambda: events(self.folder / name, "take-started"), "the recording's start")
        self.ok("stop", name)
        self.assertEqual(self.outcome(recorder)[0], 0)
        self.assert_whole(name)

    def test_no_place_for_the_link_leaves_nothing(self):
        self.environment["XDG_RUNTIME_DIR"] = str(self.root / "nowhere")
        self.assert_folder_refused("bundle", "nowhere")
        (self.folder / "empty").mkdir(mode=0o750)
        before = (self.folder / "empty").stat()
        self.assert_folder_refused("empty", "nowhere")
        after = (self.folder / "empty").stat()
        self.assertEqual((after.st_ino, after.st_mode), (before.st_ino, before.st_mode))


if __name__ == "__main__":
    main()
