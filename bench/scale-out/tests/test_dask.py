"""The Dask recipe on a cluster of processes on this machine, one of which is killed. Runs where the package distributed is."""

import os
import shutil
import subprocess
import sys

from .common import KILL_WORKER, SCALE_OUT, Recipe, needs_engines


def python_with_dask():
    """This Python or the system's: Debian's python3-distributed belongs to the latter."""
    for python in (sys.executable, "/usr/bin/python3"):
        if shutil.which(python) and subprocess.run([python, "-c", "import distributed"], stderr=subprocess.DEVNULL).returncode == 0:
            return python
    raise RuntimeError("Dask is not installed (apt-get install python3-distributed)")


@needs_engines
class Dask(Recipe):
    def test_a_killed_worker_is_replaced(self):
        self.clean("worker", KILL_WORKER)

    def test_a_killed_filter_is_tried_again(self):
        self.clean("filter", "")

    def clean(self, name, kill):
        parts = self.root / name
        command = [python_with_dask(), SCALE_OUT / "dask/clean.py", self.crawl, parts, "--workers", "2"]
        run = subprocess.run(command, env=self.environment(kill), stderr=subprocess.PIPE)
        self.assertEqual(run.returncode, 0, run.stderr.decode())
        self.check(parts)
