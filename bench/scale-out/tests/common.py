"""A crawl, what one machine makes of it, and a filter that is killed once: what the tests of all recipes share."""

import hashlib
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

SCALE_OUT = pathlib.Path(__file__).resolve().parents[1]
SHARDS = 6

# Engines that have to be installed first, by a package manager and mostly as root.
needs_engines = unittest.skipUnless(os.environ.get("KAZNORM_SCALE_OUT") == "1", "set KAZNORM_SCALE_OUT=1 to test Slurm, Dask and GNU parallel, which have to be installed")

# Stands in for kaznorm: the first run on one shard kills the filter half-way, or the worker above clean-shard.
KILLED_ONCE = """#!/bin/sh
case "$*" in *{shard}*)
    if mkdir "{marker}" 2> /dev/null; then
        "{kaznorm}" "$@" & filter=$!
        sleep 0.1
        kill -9 $filter
        {worker}
        kill -9 $$
    fi
esac
exec "{kaznorm}" "$@"
"""
KILL_WORKER = 'kill -9 "$(ps -o ppid= -p "$PPID" | tr -d " ")"'


def find_kaznorm():
    kaznorm = os.environ.get("KAZNORM")
    if not kaznorm:
        raise RuntimeError("KAZNORM names the filter to test: dotnet publish src/Normalize.Cli -c Release -o out; KAZNORM=$PWD/out/kaznorm")
    return os.path.abspath(kaznorm)


def digest(parts):
    """SHA-256 of all parts in the order of their names."""
    total = hashlib.sha256()
    for part in sorted(parts.glob("*.jsonl")):
        total.update(part.read_bytes())
    return total.hexdigest()


class Recipe(unittest.TestCase):
    """A crawl of six shards and the digest of what one process makes of it."""

    @classmethod
    def setUpClass(cls):
        cls.kaznorm = find_kaznorm()
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.root = pathlib.Path(folder.name) / "a folder"  # names with blanks are names too
        cls.root.mkdir()
        cls.crawl = cls.root / "crawl"
        subprocess.run([sys.executable, SCALE_OUT / "crawl.py", cls.crawl, "--shards", str(SHARDS), "--megabytes", "0.3"], check=True)
        shards = sorted(cls.crawl.glob("*.gz"))
        whole = subprocess.run([cls.kaznorm, "--format", "jsonl", *shards], stdout=subprocess.PIPE, check=True).stdout
        cls.expected = hashlib.sha256(whole).hexdigest()

    def environment(self, kill=""):
        """The environment of a run whose filter is killed once on the third shard; ``kill``: what else dies with it."""
        self.marker = self.root / f"{self.id()}.killed"
        script = self.root / f"{self.id()}.kaznorm"
        script.write_text(KILLED_ONCE.format(shard="shard-00002", marker=self.marker, kaznorm=self.kaznorm, worker=kill))
        script.chmod(0o755)
        return {**os.environ, "KAZNORM": str(script)}

    def check(self, parts):
        """A worker died, and yet all is there, the same as from one machine, and nothing half-done."""
        self.assertTrue(self.marker.exists(), "nothing was killed, so nothing was tested")
        self.assertEqual(len(list(parts.glob("*.jsonl"))), SHARDS)
        self.assertEqual(digest(parts), self.expected)
