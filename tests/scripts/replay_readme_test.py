"""Shows which blocks of a README are replayed, and that one which ends otherwise than it says is found."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))
import replay_readme

README = """# Title
<!-- replay -->
```sh
echo one >one.txt
```
```sh
echo not replayed
```
<!-- replay: exit 3 -->

```sh
exit 3
```
"""


class ReplayTest(unittest.TestCase):
    def test_only_marked_blocks_count(self):
        blocks = replay_readme.blocks_of(README)
        self.assertEqual([(b.line, b.status, b.commands) for b in blocks],
                         [(4, 0, "echo one >one.txt\n"), (12, 3, "exit 3\n")])

    def test_a_block_must_end_as_it_says(self):
        with tempfile.TemporaryDirectory() as folder:
            one, refused = replay_readme.blocks_of(README)
            self.assertIsNone(replay_readme.replay(one, folder))
            self.assertEqual((Path(folder) / "one.txt").read_text(), "one\n")
            self.assertIsNone(replay_readme.replay(refused, folder))
            refused.status = 0
            self.assertEqual(replay_readme.replay(refused, folder), "README.md:12: exit status 3 instead of 0")

    def test_a_failure_in_the_middle_ends_the_block(self):
        with tempfile.TemporaryDirectory() as folder:
            block = replay_readme.Block(1, 0, "false\ntrue\n")
            self.assertIsNotNone(replay_readme.replay(block, folder))

    def test_the_copy_holds_what_git_would_commit(self):
        with tempfile.TemporaryDirectory() as source, tempfile.TemporaryDirectory() as copy:
            for name in ("kept.txt", "new file.txt", "gone.txt", "ignored.txt"):
                (Path(source) / name).write_text(name)
            (Path(source) / ".gitignore").write_text("ignored.txt\n")
            git = ["git", "-C", source]
            subprocess.run(git + ["init", "-q"], check=True)
            subprocess.run(git + ["add", "kept.txt", "gone.txt"], check=True)
            (Path(source) / "gone.txt").unlink()
            replay_readme.copy_working_tree(source, copy)
            self.assertEqual(sorted(p.name for p in Path(copy).iterdir()), [".gitignore", "kept.txt", "new file.txt"])


if __name__ == "__main__":
    unittest.main()
