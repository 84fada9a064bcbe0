#!/usr/bin/env bash
# Makes practice-discussion.opus: a short professional discussion between two voices of espeak-ng, the assessor on the
# left channel and the learner on the right, each heard softly by the other's microphone. The words are our own.
#
#     assets/practice/make-practice-sound.sh [FILE]
#
# Needs espeak-ng, sox and ffmpeg. The same versions of these give the same bytes. Opus at 48 kbit/s, since it is only
# practice and is built into the program; a real discussion is always recorded without loss.
set -euo pipefail

target=${1:-$(dirname "${BASH_SOURCE[0]}")/practice-discussion.opus}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

pieces=()
# say VOICE PITCH SPEED LEFT RIGHT PAUSE TEXT: one turn, at these levels on the two channels, and a pause after it.
say() {
    local number
    number=$(printf '%02d' ${#pieces[@]})
    espeak-ng -v "$1" -p "$2" -s "$3" -w "$folder/$number.voice.wav" -- "$7"
    sox -R "$folder/$number.voice.wav" -r 48000 -c 2 "$folder/$number.wav" norm -4 remix "1v$4" "1v$5" pad 0 "$6"
    pieces+=("$folder/$number.wav")
}
assessor() { say en-gb+m3 42 184 1 0.04 "$1" "$2"; }
learner() { say en-gb+f2 55 180 0.04 1 "$1" "$2"; }

assessor 0.7 "This is a practice recording. Good morning. We meet to discuss your coaching practice, one to one, and the discussion is recorded. I mark on a sheet which criteria we touch. Are you happy to begin?"
learner 0.7 "Good morning. Yes, I agree to the recording, and nobody else is in the room."
assessor 0.9 "Thank you. How did you agree with your client what the coaching was for?"
learner 0.7 "Before the first session we wrote an agreement. Client One wanted to delegate more, so we set one goal, how we would know that it was met, and what would stay confidential."
assessor 0.9 "What led you to the model that you used?"
learner 0.7 "I chose a simple one: goal, reality, options, and what next. Client One likes to think aloud, so most of the time went into the options. I asked, and then I kept quiet."
assessor 0.9 "Tell me about a moment that did not go as planned."
learner 0.7 "In the third session I gave advice too early. I noticed that the client only nodded. I said so, took my advice back, and asked what they would try first. That worked better."
assessor 0.9 "How do you know that the coaching made a difference?"
learner 0.7 "We looked at the goal again after six hours. Two tasks had been handed over for good, and the manager had seen it. I also keep a log, and the client gave me written feedback."
assessor 0.9 "And what will you change in your own practice?"
learner 0.7 "I will plan silence into my questions, and bring my log to supervision every month."
assessor 0.6 "Thank you. That was the last question. I will write to you about the outcome. The recording ends here."

sox -R "${pieces[@]}" "$folder/voices.wav" pad 1 0.5
# The breath of a room: a pause in the talk must not look like a dead microphone.
sox -R "$folder/voices.wav" "$folder/room.wav" synth pinknoise pinknoise vol 0.01
sox -R -m -v 1 "$folder/voices.wav" -v 1 "$folder/room.wav" "$folder/discussion.wav"
ffmpeg -loglevel error -y -i "$folder/discussion.wav" -map_metadata -1 -flags +bitexact -fflags +bitexact \
    -c:a libopus -b:a 48k -application voip "$target"
