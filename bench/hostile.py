#!/usr/bin/env python3
"""Text nobody writes, through the tool: what it costs beside the same amount of plain prose, in time and in memory.

    KAZNORM=out/kaznorm bench/hostile.py [--megabytes 64] [--verbs normalize,translit] [--check]

Every input is one document. Processor time, so that other work on the machine disturbs less, and peak memory of the process.
With --check, exit 1 where a ratio to prose is above its bound, and when a run fails.
"""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]

VERBS = {
    "normalize": ["normalize"],
    "repair": ["repair"],
    "translit": ["translit", "--to", "latn-2021-04"],
    "back": ["translit", "--from", "latn-2021-04"],
}

# What is repeated until the input has its size.
SHAPES = {
    "one letter": "қ",
    "spaced letters": "қ ",
    "hyphens": "-",
    "combining marks": "\u0301",
    "unpaired surrogates": b"\xed\xa0\x80",
    "ampersands": "&",
    "newlines": "\n",
    "quotation marks": "\u00ab",
    "straight quotes": '"',
    "right-to-left overrides": "\u202e",
}

# Bounds as multiples of prose. Measured at 64 MB, for all but letters apart: 13 in time and 5.4 in memory, for bytes that are no
# UTF-8, which translit reads as one line of 64 MB where it streams prose in constant memory; 2.2 and 3.1 for repair, 1.7 and 2.1 for
# normalize. Letters apart are weighed against the model one by one, where prose is only looked at: 31 to 56 times.
TIME = 25
SPACED_TIME = 300
MEMORY = 10


def prose(megabytes):
    command = ["dotnet", "run", "-c", "Release", "--project", ROOT / "bench/Normalize.Benchmarks", "--", "text", str(megabytes)]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout


def run(kaznorm, verb, path):
    """Processor seconds and peak megabytes of one run."""
    with open(path, "rb") as source:
        process = subprocess.Popen([kaznorm, *VERBS[verb]], stdin=source, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{verb} of {path.name} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description="hostile text beside prose")
    parser.add_argument("--megabytes", type=int, default=64)
    parser.add_argument("--verbs", default=",".join(VERBS))
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    kaznorm = os.environ.get("KAZNORM", "kaznorm")
    size = arguments.megabytes << 20
    too_much = []
    with tempfile.TemporaryDirectory() as folder:
        plain = pathlib.Path(folder, "prose")
        plain.write_bytes(prose(arguments.megabytes)[:size])
        print(f"{arguments.megabytes} MB in one document; x: times what prose takes")
        print(f"{'':<10} {'':<24} {'s':>8} {'x':>6} {'MB':>7} {'x':>5}")
        for verb in arguments.verbs.split(","):
            own_time, own_memory = run(kaznorm, verb, plain)
            print(f"{verb:<10} {'prose':<24} {own_time:8.2f} {1:6.1f} {own_memory:7.0f} {1:5.1f}")
            for name, unit in SHAPES.items():
                unit = unit if isinstance(unit, bytes) else unit.encode()
                path = pathlib.Path(folder, name)
                path.write_bytes(unit * (size // len(unit)))
                time, memory = run(kaznorm, verb, path)
                path.unlink()
                print(f"{verb:<10} {name:<24} {time:8.2f} {time / own_time:6.1f} {memory:7.0f} {memory / own_memory:5.1f}", flush=True)
                bound = SPACED_TIME if name == "spaced letters" else TIME
                if time > bound * own_time or memory > MEMORY * own_memory:
                    too_much.append(f"{verb} of {name}")
    if arguments.check and too_much:
        sys.exit(f"above its bound: {', '.join(too_much)}")


if __name__ == "__main__":
    main()
