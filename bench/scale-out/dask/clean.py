#!/usr/bin/env python3
"""All shards over a Dask cluster.

    clean.py CRAWL PARTS [--scheduler ADDRESS | --workers N]

A task whose worker is killed is given to another one by the scheduler; one that fails is tried three times in all.
Folders must be the same on every worker. KAZNORM names the program on the workers.
"""

import argparse
import pathlib
import subprocess

from distributed import Client, LocalCluster, as_completed

UNIT = pathlib.Path(__file__).resolve().parents[1] / "clean-shard"
RETRIES = 2


def clean(shard, parts):
    """Runs on a worker. Gives the shard back: data stays on disk, only names travel."""
    subprocess.run([UNIT, shard, parts], check=True)
    return shard


def clean_all(client, crawl, parts):
    """Cleans every shard; raises what the first shard that failed for good raised."""
    parts.mkdir(parents=True, exist_ok=True)
    shards = sorted(map(str, crawl.rglob("*.jsonl*")))
    futures = client.map(clean, shards, parts=str(parts), retries=RETRIES, pure=False)
    for future in as_completed(futures):
        future.result()


def main():
    parser = argparse.ArgumentParser(description="cleans a crawl over a Dask cluster")
    parser.add_argument("crawl", type=pathlib.Path)
    parser.add_argument("parts", type=pathlib.Path)
    parser.add_argument("--scheduler", help="address of a running cluster")
    parser.add_argument("--workers", type=int, default=2, help="workers on this machine, without --scheduler")
    arguments = parser.parse_args()
    # One thread a worker: the work is a process of its own. The page of the dashboard is not needed.
    cluster = arguments.scheduler or LocalCluster(n_workers=arguments.workers, threads_per_worker=1, dashboard_address=None)
    with Client(cluster) as client:
        clean_all(client, arguments.crawl.resolve(), arguments.parts.resolve())
    if not arguments.scheduler:
        cluster.close()


if __name__ == "__main__":
    main()
