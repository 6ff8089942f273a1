"""The contract of Spark's RDD.pipe and of Hadoop Streaming, which cannot run here: lines, however they are cut."""

import importlib.util
import os
import random
import shlex
import subprocess
import sys

from .common import SCALE_OUT, Recipe

SEED = 5

# Stands in for hadoop: one mapper over the lines of the input, keys and values written as TextOutputFormat does.
HADOOP = r"""#!/usr/bin/env python3
import pathlib, shlex, subprocess, sys
given = sys.argv[1:]
after = lambda name: given[given.index(name) + 1]
separator = dict(word.split("=", 1) for word in given if word.startswith("mapreduce.")).get("mapreduce.output.textoutputformat.separator", "\t")
mapper = shlex.split(after("-mapper"))
mapper[0] = next(file for file in after("-files").split(",") if file.endswith("/" + mapper[0]))
run = subprocess.run(mapper, input=pathlib.Path(after("-input")).read_bytes(), stdout=subprocess.PIPE, check=True)
parts = pathlib.Path(after("-output"))
parts.mkdir()
with open(parts / "part-00000", "wb") as target:
    for line in run.stdout.splitlines():
        key, _, value = line.partition(b"\t")
        target.write(key + separator.encode() + value + b"\n")
"""


class Rdd:
    """An RDD of lines in partitions, with pipe as PySpark has it."""

    def __init__(self, partitions):
        self.partitions = partitions

    def pipe(self, command, env=None, checkCode=False):
        return Rdd([self._pipe(command, env, checkCode, lines) for lines in self.partitions])

    @staticmethod
    def _pipe(command, env, check, lines):
        run = subprocess.run(shlex.split(command), env=env, input="".join(line.rstrip("\n") + "\n" for line in lines).encode(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=check)
        return run.stdout.decode().split("\n")[:-1]


class Lines(Recipe):
    def setUp(self):
        data = subprocess.run(["gzip", "-dc", self.crawl / "shard-00000.jsonl.gz"], stdout=subprocess.PIPE, check=True).stdout
        self.lines = data.splitlines(keepends=True)
        self.whole = self.filter(data)

    def filter(self, data, *verb):
        return subprocess.run([self.kaznorm, *(verb or ["--format", "jsonl"])], input=data, stdout=subprocess.PIPE, check=True).stdout

    def cut(self, lines, pieces):
        places = sorted(random.Random(SEED).choices(range(len(lines) + 1), k=pieces - 1))
        return [lines[start:end] for start, end in zip([0, *places], [*places, len(lines)])]

    def test_cuts_between_lines_change_nothing(self):
        for verb in ([], ["repair", "--format", "jsonl", "--edits"], ["translit", "--to", "latn-2018"], ["repair", "--unit", "line"]):
            with self.subTest(verb):
                pieces = self.cut(self.lines[:40], 7)
                whole = self.filter(b"".join(self.lines[:40]), *verb)
                self.assertEqual(b"".join(self.filter(b"".join(piece), *verb) for piece in pieces), whole)
                self.assertEqual(whole.count(b"\n"), 40)

    def test_cuts_inside_lines_and_letters_change_nothing(self):
        data = b"".join(self.lines)
        with subprocess.Popen([self.kaznorm, "--format", "jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0) as run:
            sizes = random.Random(SEED)
            pid = os.fork()
            if pid == 0:
                while data:
                    size = sizes.choice([1, 2, 3, 1000, 60_000])
                    run.stdin.write(data[:size])
                    data = data[size:]
                os._exit(0)
            run.stdin.close()
            self.assertEqual(run.stdout.read(), self.whole)
            os.waitpid(pid, 0)

    def test_bytes_around_the_text_stay(self):
        line = '\t{ "key" : "a\\tb" ,"text":"\\u049b а р","n":1.0e0 }\r\n'
        answer = self.filter(line.encode()).decode()
        self.assertTrue(answer.startswith('\t{ "key" : "a\\tb" ,"text":'), answer)
        self.assertTrue(answer.endswith(',"n":1.0e0 }\r\n'), answer)
        self.assertFalse(self.whole.startswith(b"\xef\xbb\xbf"))

    def test_a_failure_has_an_exit_code_and_leaves_the_line(self):
        run = subprocess.run([self.kaznorm, "--format", "jsonl"], input=b"no json\n", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.assertEqual((run.returncode, run.stdout), (1, b"no json\n"))

    def test_spark(self):
        specification = importlib.util.spec_from_file_location("spark_clean", SCALE_OUT / "lines/spark_clean.py")
        recipe = importlib.util.module_from_spec(specification)
        specification.loader.exec_module(recipe)
        lines = [line.decode() for line in self.lines]
        command = recipe.COMMAND.replace("kaznorm", shlex.quote(self.kaznorm), 1)
        cleaned = recipe.clean(Rdd(self.cut(lines, 5)), command)
        self.assertEqual("".join(line + "\n" for part in cleaned.partitions for line in part).encode(), self.whole)
        with self.assertRaises(subprocess.CalledProcessError):
            recipe.clean(Rdd([["no json"]]), command)

    def test_hadoop(self):
        tools = self.root / "tools"
        tools.mkdir()
        (tools / "hadoop").write_text(HADOOP.replace("/usr/bin/env python3", sys.executable))
        (tools / "hadoop").chmod(0o755)
        crawl = self.root / "lines.jsonl"
        crawl.write_bytes(b"".join(self.lines))
        environment = {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}", "HADOOP_STREAMING_JAR": "streaming.jar", "KAZNORM": self.kaznorm}
        parts = self.root / "hadoop"
        subprocess.run([SCALE_OUT / "lines/hadoop-clean", crawl, parts], env=environment, check=True)
        self.assertEqual((parts / "part-00000").read_bytes(), self.whole)
