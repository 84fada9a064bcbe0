"""identity, seal, receipt, and verify of what was sealed, as people call them; openssl as the second opinion."""

import ctypes
import json
import os
import pty
import re
import stat
import subprocess
from pathlib import Path

from cli_support import CLI, DEADLINE, CliTest, await_that, main

PASSPHRASE = "a long passphrase"


class SealTest(CliTest):
    def with_passphrase(self, run, *arguments, passphrase=PASSPHRASE, **options):
        """run(*arguments) with the passphrase on a pipe."""
        reader, writer = os.pipe()
        self.addCleanup(os.close, reader)
        os.write(writer, passphrase.encode() + b"\n")
        os.close(writer)
        return run(*arguments, "--passphrase-fd", str(reader), pass_fds=(reader,), **options)

    def identity(self, name, *roles):
        """A new identity; its fingerprint without spaces."""
        options = [part for role in roles for part in ("--role", role)]
        text = self.with_passphrase(self.ok, "identity", "new", "--name", name, *options)
        return re.search(r"key ((?:[0-9a-f]{4} ?){16})", text)[1].replace(" ", "")

    def seal(self, folder, role, name, *options, run=None):
        return self.with_passphrase(run or self.ok, "seal", folder, "--role", role, "--identity", name,
                                    "--established", "photo ID", *options)

    def sealed(self):
        """A bundle that the learner and the assessor have sealed."""
        bundle = self.record("bundle", "--marks", self.marks("0.5,1.1,said"))
        self.keys = {"learner": self.identity("Sam Okafor", "learner"),
                     "assessor": self.identity("Alex Reid", "assessor", "iqa")}
        self.seal("bundle", "learner", "Sam Okafor")
        self.seal("bundle", "assessor", "Alex Reid", "--statement", "I conducted this discussion.")
        return bundle

    def verified(self, *options, code=0):
        done = self.run_cli("verify", "bundle", *options)
        self.assertEqual((done.returncode, done.stderr), (code, ""), done.stdout)
        return done.stdout

    def head_code(self):
        return re.search(r"^Head code ([0-9A-Z-]{32})$", self.ok("receipt", "bundle"), re.MULTILINE)[1]

    def test_a_sealed_bundle_says_who_sealed_what(self):
        bundle = self.sealed()
        text = self.verified()
        self.assertTrue(text.startswith("The bundle is whole, and everybody who sealed it is known here.\n"), text)
        self.assertIn('Seal 2, assessor Alex Reid, ', text)
        self.assertIn('"I conducted this discussion." Identity: photo ID.', text)
        self.assertIn("and so every file of the bundle", text)
        report = json.loads(self.verified("--json", "--strict", "--deep"))
        self.assertEqual(report["verdict"], "whole")
        self.assertEqual([(seal["role"], seal["key"], seal["holds"], seal["covers_every_file"])
                          for seal in report["seals"]],
                         [("learner", self.keys["learner"], True, False), ("assessor", self.keys["assessor"], True, True)])
        state = self.state("bundle")
        self.assertEqual([seal["role"] for seal in state["seals"]], ["learner", "assessor"])
        self.assertEqual(state["head_code"], self.head_code())
        page = (bundle / "data/result-sheet.html").read_text(encoding="utf-8")
        self.assertIn(self.head_code(), page)

    def test_openssl_and_coreutils_check_it_alone(self):
        bundle = self.sealed()
        for stem in ("01-learner", "02-assessor"):
            subprocess.run(["openssl", "pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", f"seals/{stem}.pub.pem",
                            "-sigfile", f"seals/{stem}.sig", "-in", f"seals/{stem}.txt"], cwd=bundle, check=True,
                           stdout=subprocess.DEVNULL, timeout=DEADLINE)
            message = dict(line.split(": ", 1) for line in (bundle / f"seals/{stem}.txt").read_text().splitlines()
                           if ": " in line)
            commands = [
                (f"head -n {message['Journal-Lines']} data/journal.jsonl | sha256sum", message["Journal-SHA256"]),
                (f"sed -n {message['Journal-Lines']}p data/journal.jsonl | tr -d '\\n' | sha256sum",
                 message["Journal-Head"]),
                ("sha256sum data/recording.flac", message["Recording-SHA256"]),
                (f"openssl pkey -pubin -in seals/{stem}.pub.pem -outform DER | sha256sum", message["Key"])]
            for command, expected in commands:
                with self.subTest(command=command):
                    out = subprocess.run(["bash", "-c", command], cwd=bundle, check=True, capture_output=True, text=True)
                    self.assertEqual(out.stdout.split()[0], expected)
        subprocess.run(["bash", "-euc", "tail -n 3 seals/02-assessor.txt | sha256sum --check --strict --quiet; "
                        "sha256sum --check --strict --quiet manifest-sha256.txt tagmanifest-sha256.txt"], cwd=bundle,
                       check=True, timeout=DEADLINE)

    def test_a_stranger_sees_signers_unknown_until_told(self):
        self.sealed()
        self.environment["XDG_DATA_HOME"] = str(self.root / "elsewhere")
        self.assertTrue(self.verified().startswith("The bundle is consistent, signers unknown"))
        self.assertIn("is the key of nobody who is known here", self.verified("--strict", code=1))
        self.ok("identity", "trust", "--name", "Sam Okafor", "--role", "learner", "--fingerprint",
                self.keys["learner"], "--said-by", "read to me in person")
        self.ok("identity", "trust", "--name", "Alex Reid", "--role", "iqa", "--key",
                "bundle/seals/02-assessor.pub.pem", "--said-by", "the centre's list")
        self.assertIn("but not as assessor", self.verified())
        self.assertIn("who is not known as assessor", self.verified("--strict", code=1))
        self.ok("identity", "trust", "--name", "Alex Reid", "--role", "assessor", "--key",
                "bundle/seals/02-assessor.pub.pem", "--said-by", "the centre's list")
        self.assertIn("known as Alex Reid (the centre's list)", self.verified("--strict"))
        self.assertIn("read to me in person", self.ok("identity", "list"))
        self.ok("identity", "forget", "Sam Okafor")
        self.verified("--strict", code=1)

    def test_a_change_is_told_with_the_seal_after_which_it_came(self):
        bundle = self.sealed()
        sound = bytearray((bundle / "data/recording.flac").read_bytes())
        sound[len(sound) // 2] ^= 1
        (bundle / "data/recording.flac").write_bytes(sound)
        lines = self.verified(code=1).splitlines()
        self.assertRegex(lines[0], r"\Adata/recording\.flac: .*It was changed after seal 2 \(assessor, ")
        self.assertIn("cannot be decoded to its end", self.verified("--deep", code=1))

    def test_a_receipt_finds_a_roll_back(self):
        bundle = self.record("bundle")
        self.identity("Sam Okafor", "learner")
        self.identity("Alex Reid", "assessor")
        self.seal("bundle", "learner", "Sam Okafor")
        before = {path: path.read_bytes() for path in bundle.rglob("*") if path.is_file()}
        early = self.head_code()
        self.seal("bundle", "assessor", "Alex Reid")
        code = self.head_code()
        self.assertIn("The receipt holds", self.verified("--head", code.lower().replace("-", " ").replace("0", "o")))
        self.assertIn("came later", self.verified("--head", early))
        for path in bundle.rglob("*"):
            if path.is_file() and path not in before:
                path.unlink()
        for path, content in before.items():
            path.write_bytes(content)
        self.assertIn("everybody who sealed it is known", self.verified("--strict"))
        self.assertIn("was cut back behind it", self.verified("--head", code, code=1))
        slip = ("1" if early[0] != "1" else "2") + early[1:]
        self.assertIn("read the receipt again", self.verified("--head", slip, code=1))
        self.refused("verify", "bundle", "--head", "short", words=["head code"])

    def test_nobody_seals_for_another(self):
        self.sealed()
        self.refused_seal("learner", "Alex Reid", "does not act in that role")
        self.refused_seal("iqa", "Alex Reid", "cannot seal as IQA too")
        self.identity("Pat Jones", "learner", "assessor")
        self.refused_seal("learner", "Pat Jones", "Sam Okafor")
        self.with_passphrase(self.refused, "seal", "bundle", "--role", "learner", "--identity", "Sam Okafor",
                             "--established", "photo ID", passphrase="another one")
        self.verified("--strict")

    def refused_seal(self, role, name, words):
        self.seal("bundle", role, name, run=lambda *a, **o: self.refused(*a, words=[words], **o))

    def test_a_changed_bundle_is_not_sealed(self):
        bundle = self.record("bundle")
        self.identity("Sam Okafor", "learner")
        sound = bytearray((bundle / "data/recording.flac").read_bytes())
        sound[-1] ^= 1
        (bundle / "data/recording.flac").write_bytes(sound)
        done = self.seal("bundle", "learner", "Sam Okafor", run=self.run_cli)
        self.assertEqual(done.returncode, 2)
        self.assertIn("cannot be sealed", done.stderr)
        self.assertFalse((bundle / "seals").exists())

    def test_keys_are_the_users_alone_and_under_the_passphrase(self):
        self.identity("Sam Okafor", "learner")
        key = self.root / "data/counterpoint/identities/Sam Okafor.pem"
        self.assertEqual(stat.S_IMODE(key.stat().st_mode), 0o600)
        self.assertEqual(stat.S_IMODE(key.parent.stat().st_mode), 0o700)
        self.assertIn("BEGIN ENCRYPTED PRIVATE KEY", key.read_text())
        shown = self.ok("identity", "show", "Sam Okafor")
        self.assertIn("BEGIN PUBLIC KEY", shown)
        self.assertNotIn("PRIVATE", shown)
        self.with_passphrase(self.refused, "identity", "new", "--name", "Sam Okafor", "--role", "learner",
                             words=["already"])
        self.with_passphrase(self.refused, "identity", "new", "--name", "Kim", "--role", "iqa", passphrase="short",
                             words=["shorter"])

    def test_a_passphrase_is_changed_and_the_key_stays(self):
        self.sealed()
        pipes = [os.pipe(), os.pipe()]
        for (_, writer), text in zip(pipes, (PASSPHRASE, "another long one")):
            os.write(writer, text.encode() + b"\n")
            os.close(writer)
        readers = [reader for reader, _ in pipes]
        changed = self.ok("identity", "passphrase", "Alex Reid", "--passphrase-fd", str(readers[0]),
                          "--new-passphrase-fd", str(readers[1]), pass_fds=readers)
        self.assertIn("the key is the same", changed)
        again = ("seal", "bundle", "--role", "assessor", "--identity", "Alex Reid", "--established", "photo ID")
        self.with_passphrase(self.refused, *again)
        self.with_passphrase(self.ok, *again, passphrase="another long one")
        self.verified("--strict")

    def test_the_terminal_asks_without_showing(self):
        pid, terminal = pty.fork()
        if pid == 0:
            os.chdir(self.folder)
            os.execve(CLI, [CLI, "identity", "new", "--name", "Sam Okafor", "--role", "learner"], self.environment)
        self.addCleanup(os.close, terminal)
        shown = b""

        def until(text):
            nonlocal shown

            def read():
                nonlocal shown
                try:
                    shown += os.read(terminal, 1000)
                except OSError:  # the program has ended
                    return True
                return text in shown
            await_that(read, text)

        until(b"new key: ")
        os.write(terminal, b"a long passphrasX\x7fe\n")
        until(b"again: ")
        os.write(terminal, PASSPHRASE.encode() + b"\n")
        until(b"the key is lost")
        self.assertEqual(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), 0)
        self.assertNotIn(b"passphras" + b"X", shown)
        self.assertNotIn(PASSPHRASE.encode(), shown)
        self.record("bundle")
        self.seal("bundle", "learner", "Sam Okafor")

    def test_without_a_terminal_the_passphrase_cannot_be_asked_for(self):
        error = self.refused("identity", "new", "--name", "Sam", "--role", "learner", start_new_session=True)
        self.assertIn("--passphrase-fd", error)

    def test_a_camera_reads_the_receipt(self):
        self.record("bundle")
        page = self.ok("receipt", "bundle", "--html")
        self.assertNotIn("<script", page)
        self.assertEqual(qr_text(page), self.head_code())
        sheet = (Path(self.folder) / "bundle/data/result-sheet.html").read_text()
        code = re.search(r'<svg [^>]*aria-label="The head code as a QR code".*?</svg>', sheet)[0]
        self.assertEqual(qr_text(code), self.head_code())


def qr_text(page):
    """What a QR reader (zbar) sees in the SVG of a page."""
    side = int(re.search(r'viewBox="0 0 (\d+)', page)[1])
    scale = 8
    rows = [bytearray(b"\xff" * side * scale) for _ in range(side * scale)]
    for column, row in re.findall(r"M(\d+) (\d+)h1v1h-1z", page):
        for y in range(int(row) * scale, (int(row) + 1) * scale):
            rows[y][int(column) * scale:(int(column) + 1) * scale] = b"\0" * scale
    zbar = ctypes.CDLL("libzbar.so.0")
    for name in ("zbar_image_scanner_create", "zbar_image_create", "zbar_image_first_symbol"):
        getattr(zbar, name).restype = ctypes.c_void_p
    zbar.zbar_symbol_get_data.restype = ctypes.c_char_p
    pixels = b"".join(rows)
    scanner, image = (ctypes.c_void_p(create()) for create in
                      (zbar.zbar_image_scanner_create, zbar.zbar_image_create))
    zbar.zbar_image_set_format(image, ctypes.c_ulong(int.from_bytes(b"Y800", "little")))
    zbar.zbar_image_set_size(image, ctypes.c_uint(side * scale), ctypes.c_uint(side * scale))
    zbar.zbar_image_set_data(image, pixels, ctypes.c_ulong(len(pixels)), None)
    zbar.zbar_scan_image(scanner, image)
    symbol = ctypes.c_void_p(zbar.zbar_image_first_symbol(image))
    return zbar.zbar_symbol_get_data(symbol).decode()


if __name__ == "__main__":
    main()
