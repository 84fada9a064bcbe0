"""CPU seconds a recorded minute, ours beside what people use: audio_cpu.py SECONDS, inside with_sound_server.sh.

All record the same sound, the practice conversation, from the same monitor at the same time, so that a busy computer is
busy for all of them. Counted is what the kernel says of each with everything that it started (user and system). The
sound server's own work is nobody's. Ours is split: what start, closing and sheets cost once, however long the talk is
(a recording of one second, minus that second), and what PortAudio takes before anything is done with the sound.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

CLI = os.environ["COUNTERPOINT_CLI"]
BARE = os.environ["COUNTERPOINT_BARE_CAPTURE"]
SECONDS = int(sys.argv[1])
GOALS = {"parec | flac": 1.0, "ffmpeg to FLAC": 0.6}

RECORDERS = {
    "arecord": "exec arecord -q -D pulse -f S16_LE -r 48000 -c 2 -d {s} {f}/arecord.wav",
    "parec": "exec timeout -s INT {s} parec -d lab.monitor --format=s16le --rate=48000 --channels=2 "
             "--file-format=wav {f}/parec.wav",
    "parec | flac": "timeout -s INT {s} parec -d lab.monitor --format=s16le --rate=48000 --channels=2 | "
                    "flac -5 -s -f --force-raw-format --endian=little --sign=signed --bps=16 --channels=2 "
                    "--sample-rate=48000 -o {f}/parec.flac -",
    "sox": "exec sox -q -t pulseaudio lab.monitor -r 48000 -c 2 -b 16 {f}/sox.wav trim 0 {s}",
    "ffmpeg to WAV": "exec ffmpeg -nostdin -loglevel error -f pulse -i lab.monitor -t {s} -ar 48000 -ac 2 {f}/ffmpeg.wav",
    "ffmpeg to FLAC": "exec ffmpeg -nostdin -loglevel error -f pulse -i lab.monitor -t {s} -ar 48000 -ac 2 {f}/ffmpeg.flac",
    "bare PortAudio": "exec {b} {s}",
    "Counterpoint": "exec {c} record {f}/bundle --unit 8585-301 --device pulse --channels 2 --seconds {s}",
}


def record(name, command, used):
    """Runs it to its end; its CPU seconds, its children's too."""
    process = subprocess.Popen(["bash", "-c", command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    used[name] = usage.ru_utime + usage.ru_stime
    if process.returncode not in (0, 124):
        print(f"{name}: exit code {process.returncode}: {errors.decode(errors='replace').strip()}")


def main():
    folder = tempfile.mkdtemp(prefix="counterpoint-cpu-")
    sound = f"{folder}/sound.wav"
    subprocess.run(["ffmpeg", "-nostdin", "-loglevel", "error", "-stream_loop", "-1", "-i",
                    "assets/practice/practice-discussion.opus", "-t", str(SECONDS + 30), sound], check=True)
    player = subprocess.Popen(["paplay", sound])
    time.sleep(1)
    used = {}
    threads = [threading.Thread(target=record, args=(name, command.format(s=SECONDS, f=folder, c=CLI, b=BARE), used))
               for name, command in RECORDERS.items()]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    once = {}
    record("second", RECORDERS["Counterpoint"].format(s=1, f=f"{folder}/second", c=CLI), once)
    player.send_signal(signal.SIGTERM)
    player.wait()
    size = {name: os.path.getsize(path) for name, path in
            (("ours", f"{folder}/bundle/data/recording.flac"), ("flac -5", f"{folder}/parec.flac"))}
    shutil.rmtree(folder)
    print(f"CPU seconds a recorded minute ({SECONDS} s of two channels, all at once), and times arecord's")
    for name, seconds in sorted(used.items(), key=lambda item: item[1]):
        print(f"  {name:16} {seconds * 60 / SECONDS:6.3f}   {seconds / used['arecord']:5.2f}")
    first = (once["second"] * SECONDS - used["Counterpoint"]) / (SECONDS - 1)
    while_recording = (used["Counterpoint"] - first) * 60 / SECONDS
    print(f"  of Counterpoint's: once {first:.3f} s for start, closing and sheets; {while_recording:.3f} a minute while it "
          f"records, {used['bare PortAudio'] * 60 / SECONDS:.3f} of it PortAudio's and the sound system's")
    print(f"  its file is {size['ours'] / size['flac -5']:.3f} times as large as that of flac -5")
    for name, goal in GOALS.items():
        print(f"  Counterpoint is {used['Counterpoint'] / used[name]:.2f} of {name}; the goal is at most {goal}")


main()
