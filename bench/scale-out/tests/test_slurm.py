"""The Slurm recipe on a cluster of one node that the test starts."""

import subprocess

from . import slurm_cluster
from .common import SCALE_OUT, Recipe, needs_engines


@needs_engines
class Slurm(Recipe):
    def test_an_array_with_a_killed_worker_gives_what_one_machine_gives(self):
        self.assertEqual(slurm_cluster.why_not(), "")
        parts = self.root / "parts"
        with slurm_cluster.cluster() as cluster:
            environment = {**self.environment(), "SLURM_CONF": cluster["SLURM_CONF"]}
            submit = [SCALE_OUT / "slurm/submit", self.crawl, parts, "3"]
            job = subprocess.run(submit, env=environment, stdout=subprocess.PIPE, check=True).stdout.decode().strip()
            state = slurm_cluster.finished(cluster, job)
            self.assertEqual(state, "COMPLETED", "\n".join(log.read_text() for log in parts.glob("logs/*")))
            self.check(parts)

            (parts / "shard-00004.jsonl").unlink()
            again = subprocess.run(submit, env={**environment, "KAZNORM": self.kaznorm}, stdout=subprocess.PIPE, check=True).stdout.decode().strip()
            self.assertEqual(slurm_cluster.finished(cluster, again), "COMPLETED")
            self.check(parts)
