#!/usr/bin/env bash
# render_speech.sh FOLDER: known speech of two people, as espeak-ng says it: FOLDER/assessor.raw and
# FOLDER/learner.raw, 16 bit, one channel, 22 050 Hz, without a header. The same words make the same samples.
set -euo pipefail
folder=$1

say() {
    local name=$1 voice=$2 pitch=$3 speed=$4
    espeak-ng -v "$voice" -p "$pitch" -s "$speed" --stdout | tail -c +45 >"$folder/$name.raw"
    [[ -s $folder/$name.raw ]] || { echo "espeak-ng said nothing as $name" >&2; exit 1; }
}

say assessor en-gb 30 150 <<'WORDS'
Thank you for coming. We have an hour, and we agreed the questions last week. Tell me about a time when a plan that
you had made did not work. What did you change, and how did you know that the change was the right one? Take your
time. When you gave the person feedback, what did they say, and what did you write down afterwards? Could you explain
how you keep what they tell you to yourself, and when you would not? Good. Let us come back to the model that you
spoke of before, and to the limits that you saw in it.
WORDS
say learner en-us 65 165 <<'WORDS'
We met every second week, and by the third meeting it was clear that her goal was not really her own. I asked what
she would do if nobody were watching. She thought about that for a long while. Then we drew a picture of her team on
one sheet of paper, and looked at who spoke with whom. It showed that two people never talked. I kept a short note of
each meeting, without names, and showed it to my supervisor in the spring. He pointed out that I had asked three
questions in one breath. Since then I count to five before I say anything. That sounds small, yet it changed the way
in which people answer me, because they hear that I have time.
WORDS
