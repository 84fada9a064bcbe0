#!/usr/bin/env python3
"""Runs the commands that README.md shows, in a copy of the working tree, so that they stay true.

Usage: replay_readme.py [README]. A block is replayed if this comment stands on the line before its fence:
    <!-- replay -->          every line must succeed
    <!-- replay: exit 1 -->  the block ends with this status (a command that shows a refusal)
Blocks run in order, each in its own `bash -eu`, all in the top folder of the same copy. The copy holds what git
would commit, so a file that was forgotten is found too. A README without such a block is a failure.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

BLOCK = re.compile(r"^<!-- replay(?:: exit (\d+))? -->\n+```(?:sh|bash|console)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Block:
    def __init__(self, line, status, commands):
        self.line, self.status, self.commands = line, status, commands


def blocks_of(markdown):
    return [Block(markdown.count("\n", 0, match.start(2)) + 1, int(match.group(1) or 0), match.group(2))
            for match in BLOCK.finditer(markdown)]


def copy_working_tree(root, target):
    names = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=root,
                           check=True, capture_output=True).stdout.split(b"\0")
    there = b"\0".join(name for name in names if name and os.path.lexists(os.path.join(os.fsencode(root), name)))
    archive = subprocess.run(["tar", "--null", "--files-from=-", "-cf", "-"], cwd=root, check=True, input=there,
                             capture_output=True).stdout
    subprocess.run(["tar", "-xf", "-"], cwd=target, check=True, input=archive)


def replay(block, folder):
    """None if the block ended as it should, otherwise a sentence."""
    status = subprocess.run(["bash", "-euo", "pipefail", "-c", block.commands], cwd=folder,
                            stdin=subprocess.DEVNULL).returncode
    if status != block.status:
        return f"README.md:{block.line}: exit status {status} instead of {block.status}"
    return None


def main():
    root = Path(__file__).resolve().parent.parent
    readme = Path(sys.argv[1]) if len(sys.argv) > 1 else root / "README.md"
    blocks = blocks_of(readme.read_text())
    if not blocks:
        sys.exit(f"{readme}: nothing to replay (no <!-- replay --> before a fenced block)")
    with tempfile.TemporaryDirectory(prefix="counterpoint-readme.") as folder:
        copy_working_tree(root, folder)
        for block in blocks:
            print(f"== {readme.name}:{block.line}\n{block.commands}", end="", flush=True)
            problem = replay(block, folder)
            if problem:
                sys.exit(problem)
    print(f"{len(blocks)} blocks of {readme.name} replayed")


if __name__ == "__main__":
    main()
