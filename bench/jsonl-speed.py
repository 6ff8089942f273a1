#!/usr/bin/env python3
"""What the filter costs on a crawl as it grows, and what a second job saves.

    KAZNORM=out/kaznorm python3 bench/jsonl-speed.py [--megabytes 128,256,512,1024] [--jobs 1,2] [--runs 3]

One file of jsonl is made (bench/scale-out/crawl.py, unpacked) and read from its beginning to each of the lengths. Each figure is
the best of several runs, the numbers of jobs in turns. "slope" is what a megabyte costs between two lengths, as a multiple of
what it costs from nothing to the first: 1 is linear, whatever the length.
"""

import argparse
import gzip
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]


def make(file, megabytes):
    """A crawl of that many megabytes in one file."""
    with tempfile.TemporaryDirectory(dir=file.parent) as folder:
        subprocess.run([sys.executable, ROOT / "bench/scale-out/crawl.py", folder, "--shards", "1", "--megabytes", str(min(megabytes, 64)), "--seed", "1"], check=True)
        (shard,) = pathlib.Path(folder).iterdir()
        pages = gzip.decompress(shard.read_bytes())
    with file.open("wb") as out:
        while out.tell() < megabytes * 1_000_000:
            out.write(pages)


def head(file, megabytes):
    """The first so many megabytes, to the end of a line."""
    part = file.with_suffix(f".{megabytes}")
    with file.open("rb") as source, part.open("wb") as out:
        left = megabytes * 1_000_000
        while left > 0 and (block := source.read(min(left, 1 << 24))):
            out.write(block)
            left -= len(block)
        out.write(source.readline())
    return part


def seconds(program, jobs, part):
    start = time.perf_counter()
    subprocess.run([program, "--format", "jsonl", "-j", str(jobs), part], stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def main():
    parser = argparse.ArgumentParser(description="cost of the jsonl filter by length and jobs")
    parser.add_argument("--megabytes", default="128,256,512,1024")
    parser.add_argument("--jobs", default="1,2")
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    program = os.environ.get("KAZNORM") or shutil.which("kaznorm") or sys.exit("set KAZNORM to the tool")
    sizes = sorted(int(size) for size in arguments.megabytes.split(","))
    jobs = [int(number) for number in arguments.jobs.split(",")]
    with tempfile.TemporaryDirectory() as folder:
        whole = pathlib.Path(folder) / "crawl"
        make(whole, sizes[-1])
        before = dict.fromkeys(jobs, (0, 0.0))
        first = {}
        for size in sizes:
            part = head(whole, size)
            runs = [[seconds(program, number, part) for number in jobs] for _ in range(arguments.runs)]
            part.unlink()
            for i, number in enumerate(jobs):
                best = min(run[i] for run in runs)
                cost = (best - before[number][1]) / (size - before[number][0])
                before[number] = (size, best)
                first.setdefault(number, cost)
                alone = min(run[0] for run in runs)
                print(f"{size:6d} MB  -j {number}  {best:7.2f} s  {size / best:6.1f} MB/s  slope {cost / first[number]:.2f}  {alone / best:.2f} x -j {jobs[0]}", flush=True)


if __name__ == "__main__":
    main()
