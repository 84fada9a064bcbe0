"""export --zip and --small, import, and verify straight on a zip; other people's zip programs read ours, and theirs
are read."""

import os
import pty
import shutil
import subprocess
import zipfile

from cli_support import WHOLE, CLI, CLOSED, CliTest, await_that, files_in, listing, main

PASSWORD = "correct horse"


def run(*command, **options):
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, **options)
    assert done.returncode == 0, (command, done.stdout, done.stderr)
    return done.stdout


class ExchangeTest(CliTest):
    def setUp(self):
        super().setUp()
        self.bundle = self.record("2026 Zoë s1", "--marks", self.marks("0.25,1.1,said", "0.5,2.1,and more"))
        self.name = self.bundle.name

    def with_password(self, *arguments, password=PASSWORD, code=0):
        """Runs with the password on a descriptor; (output, errors)."""
        read, write = os.pipe()
        os.write(write, password.encode() + b"\n")
        os.close(write)
        try:
            done = self.run_cli(*arguments, "--password-fd", str(read), pass_fds=(read,))
        finally:
            os.close(read)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        self.assertNotIn(PASSWORD, done.stdout + done.stderr)
        return done.stdout, done.stderr

    def zip(self, *options, name="out.zip"):
        self.ok("export", self.name, "--zip", "-o", name, *options)
        return self.folder / name

    def test_the_zip_is_the_bundle_in_one_folder_in_order(self):
        path = self.zip()
        with zipfile.ZipFile(path) as archive:
            self.assertEqual([info.filename for info in archive.infolist()], [f"{self.name}/{file}" for file in CLOSED])
            self.assertIsNone(archive.testzip())
            for info in archive.infolist():
                stored = info.filename.endswith(".flac")
                self.assertEqual(info.compress_type, zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED)
                self.assertEqual(archive.read(info), (self.bundle / info.filename.split("/", 1)[1]).read_bytes())

    def test_the_same_bundle_gives_the_same_bytes_in_any_time_zone(self):
        one = self.zip().read_bytes()
        self.environment.update(TZ="Pacific/Auckland", LC_ALL="C.UTF-8")
        self.assertEqual(self.zip(name="again.zip").read_bytes(), one)

    def test_other_programs_unpack_ours(self):
        path = self.zip()
        before = listing(self.bundle)
        for number, unpack in enumerate((("unzip", "-q", path, "-d"), ("bsdtar", "-x", "-f", path, "-C"),
                                         ("7z", "x", "-bd", path, "-o"))):
            with self.subTest(program=unpack[0]):
                target = self.folder / f"unpacked{number}"
                target.mkdir()
                run(*unpack[:-1], *([unpack[-1] + str(target)] if unpack[0] == "7z" else [unpack[-1], target]),
                    env=dict(os.environ, LC_ALL="C.UTF-8"))
                self.assertEqual(listing(target / self.name), before)

    def test_a_locked_zip_is_aes_256_and_opens_in_7_zip(self):
        self.with_password("export", self.name, "--zip", "-o", "locked.zip")
        path = self.folder / "locked.zip"
        told = run("7z", "l", "-slt", path)
        self.assertEqual(told.count("Method = AES-256"), len(CLOSED), told)
        run("7z", "x", "-bd", f"-p{PASSWORD}", f"-o{self.folder / 'unpacked'}", path)
        self.assertEqual(listing(self.folder / "unpacked" / self.name), listing(self.bundle))
        wrong = subprocess.run(["7z", "t", "-pwrong", path], capture_output=True, timeout=60)
        self.assertNotEqual(wrong.returncode, 0)

    def test_verify_reads_a_zip_without_unpacking(self):
        self.zip()
        self.with_password("export", self.name, "--zip", "-o", "locked.zip")
        before = listing(self.folder)
        self.assertEqual(self.ok("verify", "out.zip"), WHOLE)
        self.assertEqual(self.with_password("verify", "locked.zip"), (WHOLE, ""))
        said, _ = self.with_password("verify", "locked.zip", password="wrong", code=2)
        self.assertIn("not the password", said)
        self.assertEqual(listing(self.folder), before)

    def test_there_and_back(self):
        self.zip()
        said = self.ok("import", "out.zip", "-o", "deep/back")
        self.assertRegex(said, r"\Adeep/back: \d+ files, [0-9,]+ bytes unpacked\.\nThe bundle is whole\.\n")
        self.assertEqual(listing(self.folder / "deep/back"), listing(self.bundle))
        self.with_password("export", self.name, "--zip", "-o", "locked.zip")
        self.with_password("import", "locked.zip", "-o", "unlocked")
        self.assertEqual(listing(self.folder / "unlocked"), listing(self.bundle))
        self.with_password("import", "locked.zip", "-o", "no", password="wrong", code=2)
        self.assertFalse((self.folder / "no").exists())

    def test_zips_of_other_programs_are_read(self):
        environment = dict(os.environ, LC_ALL="C.UTF-8")
        makers = {"zip": ("zip", "-q", "-r", "zip.zip", self.name), "7z": ("7z", "a", "-bd", "-tzip", "7z.zip", self.name),
                  "aes": ("7z", "a", "-bd", "-tzip", "-mem=AES256", f"-p{PASSWORD}", "aes.zip", self.name),
                  "old": ("zip", "-q", "-r", "-P", PASSWORD, "old.zip", self.name),
                  "tar": ("bsdtar", "-a", "-c", "-f", "tar.zip", self.name)}
        for maker, command in makers.items():
            with self.subTest(maker=maker):
                run(*command, cwd=self.folder, env=environment)
                self.assertEqual(self.with_password("verify", f"{maker}.zip"), (WHOLE, ""))
                self.with_password("import", f"{maker}.zip", "-o", f"from {maker}")
                self.assertEqual(listing(self.folder / f"from {maker}"), listing(self.bundle))
        shutil.make_archive(str(self.folder / "python"), "zip", self.bundle)  # no folder at the top
        self.assertEqual(self.ok("verify", "python.zip"), WHOLE)

    def test_what_lies_beside_the_bundle_is_said(self):
        path = self.zip()
        with zipfile.ZipFile(path, "a") as archive:
            archive.writestr("__MACOSX/._x", "junk")
        said = self.ok("import", "out.zip", "-o", "back")
        self.assertIn("__MACOSX/._x: lies beside the bundle in the zip; it was not unpacked.\n", said)
        self.assertEqual(files_in(self.folder / "back"), CLOSED)
        self.assertIn("__MACOSX/._x: lies beside the bundle", self.ok("verify", "out.zip"))

    def test_any_byte_of_a_zip(self):
        path = self.zip()
        whole = path.read_bytes()
        for at in range(0, len(whole), max(1, len(whole) // 60)):
            path.write_bytes(whole[:at] + bytes([whole[at] ^ 4]) + whole[at + 1:])
            done = self.run_cli("verify", "out.zip")
            self.assertEqual(done.stderr, "")
            self.assertIn(done.returncode, (0, 1, 2))
            if done.returncode == 0:  # a time or a mode, which no bundle knows
                self.assertEqual(done.stdout, WHOLE)
            else:
                self.assertNotIn("is whole", done.stdout)

    def test_a_changed_bundle_does_not_leave(self):
        with open(self.bundle / "data/time-counters.csv", "a") as file:
            file.write("x")
        for form in ("--zip", "--small"):
            self.refused("export", self.name, form, "-o", "out.zip", words=("data/time-counters.csv", "verify"))

    def test_hostile_zips_leave_nothing_behind(self):
        for name in ("../evil", "/tmp/counterpoint-evil", "a\\..\\evil", "C:evil", "b/data/../../evil", "b/NUL"):
            with self.subTest(name=name):
                with zipfile.ZipFile(self.folder / "evil.zip", "w") as archive:
                    archive.writestr("b/bagit.txt", "x")
                    info = zipfile.ZipInfo("x")
                    info.filename = name
                    archive.writestr(info, "x")
                self.refused("import", "evil.zip", "-o", "back", words=("entry",))
                self.assertEqual(self.run_cli("verify", "evil.zip").returncode, 2)
        self.refused("import", "nowhere.zip", "-o", "back", words=("nowhere.zip",))
        (self.folder / "evil.zip").write_bytes(b"garbage")
        self.refused("import", "evil.zip", "-o", "back", words=("no zip",))

    def test_nothing_is_overwritten(self):
        self.zip()
        self.refused("export", self.name, "--zip", "-o", "out.zip", words=("already",))
        self.refused("import", "out.zip", "-o", self.name, words=("already",))
        self.refused("import", "out.zip", "-o", "out.zip", words=("already",))

    def test_a_password_is_asked_for_on_the_terminal_alone_and_never_shown(self):
        self.refused("export", self.name, "--wav", "-o", "x.wav", "--password", words=("zip",))
        child, terminal = pty.fork()
        if child == 0:
            os.chdir(self.folder)
            os.execve(CLI, [CLI, "export", self.name, "--zip", "-o", "asked.zip", "--password"], self.environment)
        shown = b""

        def read_until(words):
            nonlocal shown
            while words not in shown:
                shown += os.read(terminal, 1000)
        read_until(b"Password of the zip: ")
        os.write(terminal, PASSWORD.encode() + b"\r")
        read_until(b"again: ")
        os.write(terminal, PASSWORD.encode() + b"\r")
        try:
            while True:
                shown += os.read(terminal, 1000)
        except OSError:
            pass
        self.assertEqual(os.waitpid(child, 0)[1], 0, shown)
        self.assertNotIn(PASSWORD.encode(), shown)
        self.assertEqual(self.with_password("verify", "asked.zip"), (WHOLE, ""))

    def test_passwords_that_not_every_program_takes(self):
        for password in ("", "Zoë", "x" * 100):
            self.with_password("export", self.name, "--zip", "-o", "out.zip", password=password, code=2)
            self.assertFalse((self.folder / "out.zip").exists())

    # The small copy.

    def test_a_small_copy_has_everything_but_the_recording(self):
        said = self.ok("export", self.name, "--small", "-o", "small.zip")
        self.assertIn("Opus of 64 kbit/s", said)
        done = self.run_cli("import", "small.zip", "-o", "small")
        self.assertEqual((done.returncode, done.stderr), (3, ""))
        self.assertIn("small copy", done.stdout)
        self.assertNotIn("is whole", done.stdout)
        small, whole = listing(self.folder / "small"), listing(self.bundle)
        self.assertEqual(set(small) - set(whole), {"fetch.txt", "small-copy.txt", "small-copy", "small-copy/recording.opus"})
        self.assertEqual(set(whole) - set(small), {"data/recording.flac"})
        self.assertTrue(all(small[name] == whole[name] for name in small if name in whole))
        recording = self.bundle / "data/recording.flac"
        self.assertIn(f"Recording-SHA256: {whole['data/recording.flac']}\n",
                      (self.folder / "small/small-copy.txt").read_text())
        self.assertRegex((self.folder / "small/fetch.txt").read_text(),
                         rf"\Ani:///sha-256;[A-Za-z0-9_-]{{43}} {recording.stat().st_size} data/recording\.flac\n\Z")
        for path in ("small", "small.zip"):
            done = self.run_cli("verify", path)
            self.assertEqual(done.returncode, 3, done.stdout)
        self.ok("export", self.name, "--small", "-o", "again.zip")
        self.assertEqual((self.folder / "again.zip").read_bytes(), (self.folder / "small.zip").read_bytes())

    def test_a_small_copy_and_the_recording_are_the_whole_bundle_again(self):
        self.ok("export", self.name, "--small", "-o", "small.zip")
        self.run_cli("import", "small.zip", "-o", "small")
        small = self.folder / "small"
        shutil.copy(self.bundle / "data/recording.flac", small / "data/recording.flac")
        shutil.rmtree(small / "small-copy")
        (small / "fetch.txt").unlink()
        (small / "small-copy.txt").unlink()
        self.assert_whole("small")

    def test_any_file_of_a_small_copy_that_is_changed_or_gone(self):
        self.ok("export", self.name, "--small", "-o", "small.zip")
        self.run_cli("import", "small.zip", "-o", "small")
        for name in files_in(self.folder / "small"):
            path = self.folder / "small" / name
            content = path.read_bytes()
            for changed in (content[:-1] + bytes([content[-1] ^ 1]), content + b"x", b""):
                with self.subTest(file=name, length=len(changed)):
                    path.write_bytes(changed)
                    done = self.run_cli("verify", "small")
                    self.assertEqual(done.returncode, 1, done.stdout)
                    self.assertIn(name + ": ", done.stdout)
            path.unlink()
            done = self.run_cli("verify", "small")
            self.assertEqual(done.returncode, 1, done.stdout)
            path.write_bytes(content)
        self.assertEqual(self.run_cli("verify", "small").returncode, 3)

    def test_a_limit_is_kept_or_refused_with_the_sizes(self):
        long = self.record("long", frames=20 * 48000)
        self.assertIn("16 kbit/s", self.ok("export", "long", "--small", "-o", "tight.zip", "--limit", "120kB"))
        self.assertLessEqual((self.folder / "tight.zip").stat().st_size, 120_000)
        self.refused("export", "long", "--small", "-o", "no.zip", "--limit", "20kB", words=("20,000", "--limit"))
        self.assertTrue(long.exists())

    def test_no_sound_copy_is_made_of_a_small_copy(self):
        self.ok("export", self.name, "--small", "-o", "small.zip")
        self.run_cli("import", "small.zip", "-o", "small")
        for form in ("--wav", "--small", "--zip"):
            self.refused("export", "small", form, "-o", "copy", words=("recording",))


if __name__ == "__main__":
    main()
