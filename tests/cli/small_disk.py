"""A small disk of its own for a test: a tmpfs in a mount namespace that lives as long as the test.

It needs no right on this computer: where root may not mount (an ordinary container), the namespace comes with a
user namespace. The folder is reached through /proc/PID/root, so nothing of it can be seen or left outside.
Not chosen: RLIMIT_FSIZE (is not a full disk: other errno, free space unchanged), a loop device (needs root).
"""

import errno
import os
import subprocess

HOLD = 'mount -t tmpfs -o size="$1" none /mnt && echo ready && exec cat'


class SmallDisk:
    def __init__(self, test, size):
        refusals = []
        for options in (["--mount"], ["--mount", "--map-root-user"]):
            holder = subprocess.Popen(["unshare", *options, "--propagation", "private", "sh", "-c", HOLD, "sh", size],
                                      stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            if holder.stdout.readline() == b"ready\n":
                break
            refusals.append(holder.communicate()[1].decode())
        else:
            raise AssertionError("no small disk can be made here: " + "; ".join(refusals))
        test.addCleanup(holder.communicate)
        self.path = f"/proc/{holder.pid}/root/mnt"

    def free(self):
        status = os.statvfs(self.path)
        return status.f_bavail * status.f_frsize

    def fill(self, leave):
        """Takes all room but `leave` bytes."""
        # A recorder may write at the same time, so the room that was seen may be gone when it is taken.
        with open(f"{self.path}/filler", "ab", buffering=0) as file:
            while (room := self.free() - leave) > 0:
                try:
                    file.write(bytes(min(room, 1 << 20)))
                except OSError as error:
                    if error.errno != errno.ENOSPC:
                        raise
                    return

    def empty(self):
        os.unlink(f"{self.path}/filler")
