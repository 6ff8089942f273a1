#!/usr/bin/env python3
"""Throughput of each recipe by workers, on this machine, and what that makes of a terabyte.

    KAZNORM=out/kaznorm python3 bench/scale-out/throughput.py [--megabytes 4] [--shards 8] [--workers 1,2] [--runs 3]

Each figure is the best of several runs over the same crawl, start-up of the engine included for xargs and parallel, not for
Slurm and Dask, whose clusters run already where they are used. What is not installed is named and left out.
"""

import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

from tests import slurm_cluster
from tests.common import SCALE_OUT, digest, find_kaznorm
from tests.test_dask import python_with_dask

# Timed from the submission of the work to its end, inside the Python that has Dask.
DASK = """
import pathlib, sys, time
sys.path.insert(0, sys.argv[1])
from clean import Client, LocalCluster, clean_all
if __name__ == "__main__":
    with LocalCluster(n_workers=int(sys.argv[4]), threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster) as client:
        start = time.perf_counter()
        clean_all(client, pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]))
        print(time.perf_counter() - start)
"""


def one_machine(recipe):
    def clean(crawl, parts, workers):
        start = time.perf_counter()
        subprocess.run([SCALE_OUT / recipe, crawl, parts, str(workers)], check=True)
        return time.perf_counter() - start

    return clean


def dask(python, script):
    def clean(crawl, parts, workers):
        command = [python, script, SCALE_OUT / "dask", crawl, parts, str(workers)]
        return float(subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout)

    return clean


def slurm(crawl, parts, workers):
    with slurm_cluster.cluster(os.cpu_count()) as cluster:
        start = time.perf_counter()
        job = subprocess.run([SCALE_OUT / "slurm/submit", crawl, parts, str(workers)], env=cluster, stdout=subprocess.PIPE, check=True).stdout.decode().strip()
        if slurm_cluster.finished(cluster, job) != "COMPLETED":
            sys.exit("the Slurm job failed")
        return time.perf_counter() - start


def engines(folder):
    yield "xargs", one_machine("clean-xargs")
    if shutil.which("parallel"):
        yield "GNU parallel", one_machine("clean-parallel")
    else:
        print("GNU parallel is not installed: left out")
    try:
        script = folder / "timed_dask.py"
        script.write_text(DASK)
        yield "Dask", dask(python_with_dask(), script)
    except RuntimeError as missing:
        print(f"{missing}: left out")
    if slurm_cluster.why_not():
        print(f"Slurm: {slurm_cluster.why_not()}: left out")
    else:
        yield "Slurm", slurm


def main():
    parser = argparse.ArgumentParser(description="throughput of the recipes by workers")
    parser.add_argument("--megabytes", type=float, default=4, help="size of a shard, unpacked")
    parser.add_argument("--shards", type=int, default=8)
    parser.add_argument("--workers", default="1,2")
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    os.environ["KAZNORM"] = find_kaznorm()
    size = arguments.megabytes * arguments.shards
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        crawl = folder / "crawl"
        subprocess.run([sys.executable, SCALE_OUT / "crawl.py", crawl, "--shards", str(arguments.shards), "--megabytes", str(arguments.megabytes)], check=True)
        print(f"{arguments.shards} gzip shards, {size:.0f} MB unpacked; {os.cpu_count()} processors; load {os.getloadavg()[0]:.1f}")
        print("engine        workers  seconds   MB/s  1 TB, hours")
        digests = set()
        for engine, clean in engines(folder):
            for workers in map(int, arguments.workers.split(",")):
                times = []
                for run in range(arguments.runs):
                    parts = folder / f"{engine}-{workers}-{run}"
                    parts.mkdir()
                    times.append(clean(crawl, parts, workers))
                    digests.add(digest(parts))
                    shutil.rmtree(parts)
                rate = size / min(times)
                print(f"{engine:<12}  {workers:7}  {min(times):7.1f}  {rate:5.1f}  {1e6 / rate / 3600:11.1f}", flush=True)
    if len(digests) != 1:
        sys.exit("the engines disagree")
    print(f"SHA-256 of all parts, the same for every engine: {digests.pop()}")


if __name__ == "__main__":
    main()
