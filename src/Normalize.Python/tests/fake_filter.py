"""Stands in for kaznorm where a test needs one that dies: letters become capitals, and some texts are commands."""

import json
import os
import signal
import sys

for line in sys.stdin.buffer:
    text = json.loads(line)["text"]
    word, _, rest = text.partition(" ")
    if word == "die" or (word == "die-once" and not os.path.exists(rest)):
        if rest:
            open(rest, "w").close()
        os.kill(os.getpid(), signal.SIGKILL)
    if word == "refuse":
        sys.stderr.write("kaznorm: line 1: will not\n")
        sys.exit(3)
    if word == "broken" or "broken" in sys.argv[1:2]:
        sys.stderr.write("kaznorm: nothing works\n")
        sys.exit(2)
    answer = {"text": text.upper(), "pid": os.getpid(), "arguments": sys.argv[1:]}
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n")
    sys.stdout.buffer.flush()
