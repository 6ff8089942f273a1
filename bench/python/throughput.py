#!/usr/bin/env python3
"""What the way through Python costs: the same pages through kaznorm alone and through the module, in turns.

    KAZNORM=out/kaznorm python3 bench/python/throughput.py [--megabytes 30] [--runs 5] [--verb normalize] [--jobs 1]

The filter alone reads a file and writes to /dev/null. The module gets records as dicts and gives results whose text is
looked at; neither side reads or parses the crawl on the clock. Both are started anew in each run, start-up included.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "src/Normalize.Python"), str(ROOT / "bench/scale-out")]

import crawl  # noqa: E402
import kaznorm  # noqa: E402
from kaznorm._options import find_binary  # noqa: E402


def timed(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main():
    parser = argparse.ArgumentParser(description="throughput of the module as a share of the filter's own")
    parser.add_argument("--megabytes", type=float, default=30)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--verb", default="normalize", choices=["normalize", "repair", "strip"])
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--floor", type=float, help="exit 1 if the best share is lower")
    arguments = parser.parse_args()
    data = crawl.shard(7, 0, arguments.megabytes * 1e6)
    records = [json.loads(line) for line in data.splitlines()]
    options = kaznorm.Options(arguments.verb, jobs=arguments.jobs)

    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "crawl.jsonl")
        pathlib.Path(path).write_bytes(data)
        command = [*find_binary(None), arguments.verb, "--format", "jsonl", "-j", str(arguments.jobs), path]
        expected = [json.loads(line)["text"] for line in subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.splitlines()]

        def alone():
            subprocess.run(command, stdout=subprocess.DEVNULL, check=True)

        def module():
            with kaznorm.Filter(options) as running:
                if [result.text for result in running.map(records)] != expected:
                    sys.exit("the module and the filter disagree")

        module()
        shares = []
        print(f"{arguments.verb} -j {arguments.jobs}, {len(records)} records, {len(data) / 1e6:.0f} MB; {os.cpu_count()} processors\nrun  filter MB/s  module MB/s  share")
        for run in range(arguments.runs):
            own, ours = timed(alone), timed(module)
            shares.append(own / ours)
            print(f"{run + 1:3}  {len(data) / own / 1e6:11.1f}  {len(data) / ours / 1e6:11.1f}  {shares[-1]:5.2f}")
    print(f"share: median {statistics.median(shares):.2f}, best {max(shares):.2f}")
    if arguments.floor is not None and max(shares) < arguments.floor:
        sys.exit(f"below {arguments.floor}")


if __name__ == "__main__":
    main()
