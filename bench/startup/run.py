#!/usr/bin/env python3
"""What starting kaznorm costs: empty input against a C# hello published the same way, in turns.

    python3 bench/startup/run.py [--runs 41] [--ceiling 1.25]

Publishes both as one ReadyToRun file that uses the installed runtime, then runs them alternately. Wall time is the median and
the best; processor time, which other work on the machine disturbs less, beside it.
"""

import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]


def publish(project, target, runtime):
    # With files in between of its own: those of a self-contained publish would be taken for these, and the program abort.
    command = ["dotnet", "publish", project, "-c", "Release", "-r", runtime, "--self-contained", "false", "-o", target, "--artifacts-path", f"{target}-build", "-v", "q", "-nologo"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def run(program):
    """Wall and processor seconds of one run on empty input."""
    start = time.perf_counter()
    process = subprocess.Popen([program], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{program} ended with {process.returncode}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime


def main():
    parser = argparse.ArgumentParser(description="start-up of kaznorm as a multiple of a C# hello")
    parser.add_argument("--runs", type=int, default=41)
    parser.add_argument("--runtime", default="linux-x64")
    parser.add_argument("--ceiling", type=float, help="exit 1 if the ratio of processor medians is higher")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        publish(ROOT / "src/Normalize.Cli", f"{folder}/kaznorm", arguments.runtime)
        publish(ROOT / "bench/startup/hello", f"{folder}/hello", arguments.runtime)
        programs = [f"{folder}/kaznorm/kaznorm", f"{folder}/hello/hello"]
        for program in programs:
            run(program)
        times = [[run(program) for program in programs] for _ in range(arguments.runs)]
    print(f"{arguments.runs} runs of each, in turns; ms   kaznorm   hello   ratio")
    for name, part in (("wall", 0), ("processor", 1)):
        for which, take in (("median", statistics.median), ("best", min)):
            own, hello = (take([pair[i][part] for pair in times]) for i in (0, 1))
            ratio = own / hello
            print(f"{name:>10} {which:<6} {'':13} {own * 1000:7.1f} {hello * 1000:7.1f}   {ratio:5.2f}")
            if (name, which) == ("processor", "median") and arguments.ceiling and ratio > arguments.ceiling:
                sys.exit(f"above {arguments.ceiling}")


if __name__ == "__main__":
    main()
