"""The unit of work, and the recipes that need one machine."""

import gzip
import os
import shutil
import subprocess

from .common import SCALE_OUT, Recipe, digest, needs_engines


class Unit(Recipe):
    def run_shard(self, shard, parts, **environment):
        parts.mkdir(exist_ok=True)
        return subprocess.run([SCALE_OUT / "clean-shard", shard, parts], env={**os.environ, "KAZNORM": self.kaznorm, **environment}, stderr=subprocess.PIPE)

    def test_a_killed_filter_leaves_no_part_and_a_second_try_makes_it(self):
        shard, parts = self.crawl / "shard-00002.jsonl.gz", self.root / "unit"
        environment = self.environment()
        self.assertNotEqual(self.run_shard(shard, parts, **environment).returncode, 0)
        self.assertEqual(os.listdir(parts), [])
        self.assertEqual(self.run_shard(shard, parts, **environment).returncode, 0)
        self.assertEqual(os.listdir(parts), ["shard-00002.jsonl"])

    def test_a_finished_part_is_not_made_again(self):
        shard, parts = self.crawl / "shard-00000.jsonl.gz", self.root / "finished"
        parts.mkdir()
        (parts / "shard-00000.jsonl").write_text("as it was")
        self.assertEqual(self.run_shard(shard, parts, KAZNORM="/bin/false").returncode, 0)
        self.assertEqual((parts / "shard-00000.jsonl").read_text(), "as it was")

    def test_broken_records_go_through_and_are_named_beside_the_part(self):
        shard, parts = self.root / "broken.jsonl.gz", self.root / "broken"
        shard.write_bytes(gzip.compress('{"text":"а"}\nno json\n'.encode()))
        self.assertEqual(self.run_shard(shard, parts).returncode, 0)
        self.assertEqual((parts / "broken.jsonl").read_text(), '{"text":"а"}\nno json\n')
        self.assertIn("line 2", (parts / "broken.jsonl.log").read_text())

    def test_a_cut_shard_is_an_error(self):
        shard, parts = self.root / "cut.jsonl.gz", self.root / "cut"
        shard.write_bytes((self.crawl / "shard-00000.jsonl.gz").read_bytes()[:-1000])
        run = self.run_shard(shard, parts)
        self.assertEqual(run.returncode, 4)
        self.assertIn(b"ends early", run.stderr)
        self.assertEqual(os.listdir(parts), [])


class OneMachine(Recipe):
    def test_xargs(self):
        self.clean("clean-xargs")

    @needs_engines
    def test_parallel(self):
        self.assertTrue(shutil.which("parallel"), "GNU parallel is not installed (apt-get install parallel)")
        self.clean("clean-parallel")

    def clean(self, recipe):
        parts = self.root / recipe
        subprocess.run([SCALE_OUT / recipe, self.crawl, parts, "2"], env=self.environment(), check=True, stderr=subprocess.PIPE)
        self.check(parts)
        before = {part.name: part.stat().st_mtime_ns for part in parts.iterdir()}
        subprocess.run([SCALE_OUT / recipe, self.crawl, parts, "2"], env={**os.environ, "KAZNORM": "/bin/false"}, check=True)
        self.assertEqual({part.name: part.stat().st_mtime_ns for part in parts.iterdir()}, before, "a second run did something")
        self.assertEqual(digest(parts), self.expected)
