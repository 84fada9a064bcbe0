#!/usr/bin/env bash
# What leaves a bundle of three hours, one channel: each export with its wall time and its largest memory, beside the
# peers that do a part of the same. Peers that only copy neither verify nor read back: that is what the difference buys.
# HOURS=1 bundle_export.sh takes less.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
cmake --preset release --log-level=WARNING >/dev/null
cmake --build --preset release --target counterpoint-cli >/dev/null
folder=$(mktemp -d "${TMPDIR:-/tmp}/counterpoint-export.XXXXXX")
trap 'rm -rf "$folder"' EXIT
seconds=$(python3 -c "print(int(3600 * float('${HOURS:-3}')))")
ffmpeg -v error -stream_loop -1 -i assets/practice/practice-discussion.opus -t "$seconds" -ac 1 "$folder/source.flac"
printf 'time,criteria,note\n' >"$folder/marks.csv"
for ((minute = 1; minute * 60 < seconds; minute += 3)); do
    printf '%dm00,2.1,note %d\n' "$minute" "$minute" >>"$folder/marks.csv"
done
build/release/counterpoint-cli record "$folder/b" --unit 8585-301 --from "$folder/source.flac" --marks "$folder/marks.csv" >/dev/null
exec python3 - "$folder" "$PWD/build/release/counterpoint-cli" <<'PYTHON'
import os, subprocess, sys, time
folder, cli = sys.argv[1:]
os.chdir(folder)

def run(name, *command, stdin=None):
    for _ in range(2):  # the second is told: files are then in memory for everybody
        for path in ("out", "out.zip", "unpacked"):
            subprocess.run(["rm", "-rf", path], check=True)
        begin = time.monotonic()
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stdin=stdin or subprocess.DEVNULL,
                                 pass_fds=(3,) if "--password-fd" in command else ())
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.monotonic() - begin
        if os.waitstatus_to_exitcode(status) not in (0, 3):
            sys.exit(f"{name}: exit code {os.waitstatus_to_exitcode(status)}")
        if "--password-fd" in command:
            os.lseek(3, 0, os.SEEK_SET)
    size = sum(os.path.getsize(path) for path in ("out", "out.zip") if os.path.isfile(path))
    print(f"{name:42} {wall:7.2f} s {usage.ru_utime + usage.ru_stime:7.2f} s CPU {usage.ru_maxrss / 1024:7.1f} MB"
          + (f" {size / 1e6:9.1f} MB out" if size else ""), flush=True)

with open("password", "w") as file:
    file.write("correct horse\n")
os.dup2(os.open("password", os.O_RDONLY), 3)
print(f"recording.flac: {os.path.getsize('b/data/recording.flac') / 1e6:.1f} MB")
run("peer: cp -r", "cp", "-r", "b", "out")
run("peer: openssl dgst -sha256", "openssl", "dgst", "-sha256", "b/data/recording.flac")
run("peer: zip -0 -r", "zip", "-q", "-0", "-r", "out.zip", "b")
run("peer: 7z a -mx0, AES-256", "7z", "a", "-bd", "-tzip", "-mx0", "-mem=AES256", "-pcorrect horse", "out.zip", "b")
run("export --zip", cli, "export", "b", "--zip", "-o", "out.zip")
run("export --zip --password-fd", cli, "export", "b", "--zip", "-o", "out.zip", "--password-fd", "3")
run("peer: flac -d", "flac", "-s", "-d", "-o", "out", "b/data/recording.flac")
run("export --wav", cli, "export", "b", "--wav", "-o", "out")
run("peer: flac -t", "flac", "-s", "-t", "b/data/recording.flac")
run("export --flac", cli, "export", "b", "--flac", "-o", "out")
run("peer: opusenc --bitrate 64", "opusenc", "--quiet", "--bitrate", "64", "b/data/recording.flac", "out")
run("export --opus", cli, "export", "b", "--opus", "-o", "out")
run("export --small", cli, "export", "b", "--small", "-o", "out.zip")
run("verify, folder", cli, "verify", "b")
subprocess.run([cli, "export", "b", "--zip", "-o", "b.zip"], check=True, stdout=subprocess.DEVNULL)
subprocess.run([cli, "export", "b", "--zip", "-o", "locked.zip", "--password-fd", "3"], check=True,
               stdout=subprocess.DEVNULL, pass_fds=(3,))
os.lseek(3, 0, os.SEEK_SET)
run("verify, zip", cli, "verify", "b.zip")
run("verify, locked zip", cli, "verify", "locked.zip", "--password-fd", "3")
run("peer: unzip", "unzip", "-q", "b.zip", "-d", "unpacked")
run("import", cli, "import", "b.zip", "-o", "unpacked")
PYTHON
