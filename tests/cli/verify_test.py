"""verify: 0 whole, 1 with the file and the reason for each way in which a bundle can differ, 2 no bundle."""

import shutil

from cli_support import CLOSED, CliTest, listing, main, seeded, without_root_rights


class VerifyTest(CliTest):
    def setUp(self):
        super().setUp()
        self.bundle = self.record("bundle", "--marks", self.marks("0.5,1.1,said", "0.75,2.1,and more"))
        self.assert_whole("bundle")

    def findings(self, folder="bundle"):
        """The lines of a bundle that must be found changed, each "file: sentence."."""
        done = self.run_cli("verify", folder)
        self.assertEqual((done.returncode, done.stderr), (1, ""), done.stdout)
        lines = done.stdout.splitlines()
        self.assertTrue(lines)
        for line in lines:
            self.assertRegex(line, r"\A[^:]+: [a-z].*[.]\Z")
        return lines

    def assert_found(self, file, folder="bundle"):
        """That only `file` is blamed. A bag-info.txt with another day that there is reads as well as the right
        one; then it and the tag manifest are told to disagree."""
        lines = self.findings(folder)
        blamed = {line.split(": ")[0] for line in lines}
        self.assertIn(file, blamed, lines)
        self.assertLessEqual(blamed - {file}, {"tagmanifest-sha256.txt"} if file == "bag-info.txt" else set(), lines)

    def change(self, name, content):
        """Writes other content; calling what is returned brings the old one back."""
        path = self.bundle / name
        before = path.read_bytes()
        path.write_bytes(content(before))
        return lambda: path.write_bytes(before)

    def test_any_byte_of_any_file(self):
        random = seeded(self)
        for name in CLOSED:
            size = (self.bundle / name).stat().st_size
            for at in {0, size - 1, *(random.randrange(size) for _ in range(4))}:
                bit = 1 << random.randrange(8)
                with self.subTest(file=name, at=at, bit=bit):
                    restore = self.change(name, lambda was: was[:at] + bytes([was[at] ^ bit]) + was[at + 1:])
                    try:
                        self.assert_found(name)
                    finally:
                        restore()
        self.assert_whole("bundle")

    def test_a_file_cut_to_nothing_or_by_one_byte_or_grown(self):
        for name in CLOSED:
            for how, content in {"nothing": lambda was: b"", "one less": lambda was: was[:-1],
                                 "one more": lambda was: was + b"\n"}.items():
                with self.subTest(file=name, how=how):
                    restore = self.change(name, content)
                    try:
                        self.assert_found(name)
                    finally:
                        restore()
        self.assert_whole("bundle")

    def test_a_file_that_is_gone(self):
        for name in CLOSED:
            with self.subTest(file=name):
                content = (self.bundle / name).read_bytes()
                (self.bundle / name).unlink()
                self.assertIn(f"{name}: is missing.", self.findings())
                (self.bundle / name).write_bytes(content)
        self.assert_whole("bundle")

    def test_two_files_changed_about(self):
        random = seeded(self)
        for _ in range(8):
            one, other = random.sample(CLOSED, 2)
            with self.subTest(files=(one, other)):
                a, b = (self.bundle / one).read_bytes(), (self.bundle / other).read_bytes()
                (self.bundle / one).write_bytes(b)
                (self.bundle / other).write_bytes(a)
                try:
                    blamed = {line.split(": ")[0] for line in self.findings()}
                finally:
                    (self.bundle / one).write_bytes(a)
                    (self.bundle / other).write_bytes(b)
                sure = {one, other}
                if sure & {"manifest-sha256.txt", "tagmanifest-sha256.txt"}:
                    sure.discard("data/result-sheet.pdf")  # fonts differ, so the manifests are its only witnesses
                self.assertLessEqual(sure, blamed)

    def test_a_file_too_many(self):
        for name in ("note.txt", "data/note.txt", "data/take-01.flac", "data/deep/note.txt", "seals/01-assessor.txt"):
            with self.subTest(file=name):
                path = self.bundle / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(b"x")
                self.assertTrue(any(line.startswith(name + ": ") for line in self.findings()))
                path.unlink()
                if path.parent not in (self.bundle, self.bundle / "data"):
                    path.parent.rmdir()

    def test_a_file_that_became_a_link_or_a_folder(self):
        outside = self.folder / "outside.html"
        page = self.bundle / "data/result-sheet.html"
        page.rename(outside)
        page.symlink_to(outside)
        self.assertTrue(any("link" in line for line in self.findings()))
        page.unlink()
        page.mkdir()
        self.assertTrue(any("folder" in line for line in self.findings()))

    def test_names_of_strangers_cannot_lead_a_terminal(self):
        (self.bundle / "data/\x1b[2Jwhole\u202e").write_bytes(b"x")
        self.assertEqual(self.findings(), ["data/?[2Jwhole?: does not belong to the bundle."])

    def test_a_recording_of_another_discussion(self):
        other = self.record("other", frames=24000)
        shutil.copy(other / "data/recording.flac", self.bundle / "data/recording.flac")
        self.assert_found("data/recording.flac")

    def test_a_journal_that_is_garbage(self):
        for content in (b"\0" * 1000, b"garbage\n", b"{}\n", b"[" * 100_000 + b"\n", bytes(range(256)) * 100):
            with self.subTest(content=content[:8]):
                restore = self.change("data/journal.jsonl", lambda was: content)
                self.assertTrue(any(line.startswith("data/journal.jsonl: ") for line in self.findings()))
                restore()

    def test_a_journal_of_garbage_alone_is_a_bundle_that_is_not_as_it_was(self):
        folder = self.folder / "alone/data"
        folder.mkdir(parents=True)
        (folder / "journal.jsonl").write_bytes(b"garbage\n")
        self.assertTrue(any(line.startswith("data/journal.jsonl: ") for line in self.findings("alone")))

    def test_no_bundle(self):
        (self.folder / "letters").mkdir()
        (self.folder / "empty").mkdir()
        (self.folder / "letters/letter.txt").write_text("Dear Sam\n")
        for path, why in {"letters": "holds no bundle", "empty": "holds no bundle", "nowhere": "is not there",
                          "speech.wav": "is not", "": "is not there"}.items():
            with self.subTest(path=path):
                done = self.run_cli("verify", path)
                self.assertEqual((done.returncode, done.stderr), (2, ""))
                self.assertIn(why, done.stdout)

    def test_what_may_not_be_read_is_not_called_missing(self):
        (self.bundle / "data").chmod(0)
        self.addCleanup((self.bundle / "data").chmod, 0o755)
        done = self.run_cli("verify", "bundle", preexec_fn=without_root_rights)
        self.assertEqual((done.returncode, done.stderr), (2, ""))
        self.assertIn("cannot be read. The folder could not be read: Permission denied.", done.stdout)

        (self.bundle / "data").chmod(0o755)
        (self.bundle / "data/recording.flac").chmod(0)
        done = self.run_cli("verify", "bundle", preexec_fn=without_root_rights)
        self.assertEqual((done.returncode, done.stderr), (1, ""))
        self.assertRegex(done.stdout, r"\Adata/recording.flac: cannot be read. .*Permission denied.\n\Z")

    def test_looking_changes_nothing(self):
        before = listing(self.folder)
        self.ok("verify", "bundle")
        self.ok("show", "bundle")
        self.ok("show", "bundle", "--json")
        self.assertEqual(listing(self.folder), before)

    def test_a_bundle_can_be_moved_and_copied(self):
        shutil.copytree(self.bundle, self.folder / "copy")
        self.bundle.rename(self.folder / "moved")
        self.assert_whole("copy")
        self.assert_whole("moved")


if __name__ == "__main__":
    main()
