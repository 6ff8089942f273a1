"""The module around a filter that can be told to die; the laws of flow, order and error."""

import itertools
import os
import signal
import subprocess
import sys
import tempfile
import threading
import unittest

import kaznorm
from kaznorm._options import find_binary

FAKE = [sys.executable, os.path.join(os.path.dirname(__file__), "fake_filter.py")]
PATIENCE = 120


def fake(**options):
    return kaznorm.Filter(kaznorm.Options(**options), binary=FAKE)


def texts(results):
    return [result.text for result in results]


class Flow(unittest.TestCase):
    def test_many_texts_come_back_in_order(self):
        source = [f"а {i}" for i in range(20_000)]
        with fake() as running:
            self.assertEqual(texts(running.map(source)), [text.upper() for text in source])

    def test_texts_larger_than_any_pipe_do_not_deadlock(self):
        source = ["ә" * 5_000_000, "б", "в" * 5_000_000]
        with fake() as running:
            self.assertEqual(within(PATIENCE, lambda: texts(running.map(source))), [text.upper() for text in source])

    def test_an_endless_source_is_read_only_a_window_ahead(self):
        taken = itertools.count()
        source = ("г" * 10_000 for _ in taken)
        with fake() as running:
            first = list(itertools.islice(running.map(source), 3))
        self.assertEqual(len(first), 3)
        self.assertLess(next(taken), 1_000)  # 2 MB are 100 texts of 20 KB

    def test_the_child_lives_as_long_as_the_filter(self):
        with fake() as running:
            pids = {running(text)._answer["pid"] for text in "абв"} | {r._answer["pid"] for r in running.map("где".split())}
        self.assertEqual(len(pids), 1)

    def test_an_abandoned_iteration_leaves_nothing_to_the_next(self):
        with fake() as running:
            for result in running.map(f"а {i}" for i in range(10_000)):
                break
            self.assertEqual(running("ұзақ").text, "ҰЗАҚ")

    def test_two_iterations_at_once_are_refused(self):
        with fake() as running:
            first = running.map(["а", "б"])
            next(first)
            with self.assertRaisesRegex(RuntimeError, "second Filter"):
                running("в")

    def test_an_unclosed_filter_does_not_hold_up_the_end_of_python(self):
        program = f"import kaznorm; running = kaznorm.Filter(binary={FAKE!r}); print(running('а').text); rest = running.map('б' for _ in iter(int, 1)); next(rest)"
        run = subprocess.run([sys.executable, "-c", program], cwd=os.path.dirname(os.path.dirname(FAKE[1])), stdout=subprocess.PIPE, timeout=PATIENCE)
        self.assertEqual((run.returncode, run.stdout.decode().strip()), (0, "А"))

    def test_a_single_text_is_no_iterable(self):
        with fake() as running, self.assertRaises(TypeError):
            running.map("жол")

    def test_a_closed_filter_says_so(self):
        running = fake()
        running.close()
        running.close()
        with self.assertRaisesRegex(ValueError, "closed"):
            running("а")

    def test_closing_ends_the_process(self):
        running = fake()
        pid = running("а")._answer["pid"]
        running.close()
        with self.assertRaises(ProcessLookupError):
            os.kill(pid, 0)


class Records(unittest.TestCase):
    def test_other_fields_stay_and_never_travel(self):
        page = {"id": 7, "body": "көл", "tags": {"а": [1]}, "edits": "own"}
        with fake(field="body") as running:
            result = running(page)
        self.assertEqual(result.record, {**page, "body": "КӨЛ"})
        self.assertIs(result.item, page)

    def test_a_record_without_text_is_named_when_its_turn_comes(self):
        seen = []
        with fake() as running, self.assertRaises(kaznorm.RecordError) as caught:
            for result in running.map(["а", {"id": "б7", "text": None}, "в"]):
                seen.append(result.text)
        self.assertEqual((caught.exception.index, caught.exception.id), (1, "б7"))
        self.assertIn("'text'", str(caught.exception))
        self.assertEqual(seen, ["А"])

    def test_kept_errors_keep_record_and_order(self):
        page = {"id": 1, "text": 5}
        with fake(on_error="keep") as running:
            results = list(running.map(["а", page, b"bytes", "б"]))
        self.assertEqual(texts(results), ["А", "", "", "Б"])
        self.assertEqual([r.error is None for r in results], [True, False, False, True])
        self.assertEqual(results[1].record, page)


class Crashes(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.marker = os.path.join(folder.name, "died")

    def test_a_filter_that_dies_once_is_started_again_and_nothing_is_lost(self):
        source = [f"а {i}" for i in range(300)]
        source[150] = f"die-once {self.marker}"
        with fake() as running:
            self.assertEqual(texts(running.map(source)), [text.upper() for text in source])
        self.assertTrue(os.path.exists(self.marker))

    def test_a_killed_idle_filter_is_started_again(self):
        with fake() as running:
            os.kill(running("а")._answer["pid"], signal.SIGKILL)
            self.assertEqual(texts(running.map(["б", "в"])), ["Б", "В"])

    def test_a_deadly_record_is_named_and_the_others_are_not_concerned(self):
        source = ["а", {"id": 42, "text": "die"}, "б", "refuse", "в"]
        with fake(on_error="keep") as running:
            results = list(running.map(source))
            self.assertEqual(texts(results), ["А", "die", "Б", "refuse", "В"])
        killed, refused = results[1].error, results[3].error
        self.assertEqual((killed.index, killed.id), (1, 42))
        self.assertIn("SIGKILL", killed.message)
        self.assertEqual(refused.message, "kaznorm: line 1: will not")

    def test_raising_gives_what_came_before(self):
        seen = []
        with fake() as running, self.assertRaises(kaznorm.RecordError) as caught:
            for result in running.map(["а", "б", "die", "в"]):
                seen.append(result.text)
        self.assertEqual((seen, caught.exception.index), (["А", "Б"], 2))

    def test_a_filter_that_never_works_is_no_records_fault(self):
        with kaznorm.Filter(binary=[*FAKE, "broken"]) as running, self.assertRaisesRegex(kaznorm.KaznormError, "nothing works") as caught:
            running("а")
        self.assertNotIsInstance(caught.exception, kaznorm.RecordError)

    def test_another_program_is_recognised(self):
        with kaznorm.Filter(binary=[sys.executable, "-c", "print('usage')"]) as running, self.assertRaisesRegex(kaznorm.KaznormError, "right program"):
            running("а")


class Binary(unittest.TestCase):
    def test_a_missing_binary_says_where_it_was_looked_for(self):
        with self.assertRaisesRegex(kaznorm.BinaryNotFound, "KAZNORM"):
            kaznorm.Filter(binary="/nowhere/kaznorm")

    def test_argument_before_environment_before_path(self):
        old = os.environ.get("KAZNORM")
        self.addCleanup(lambda: os.environ.pop("KAZNORM") if old is None else os.environ.update(KAZNORM=old))
        os.environ["KAZNORM"] = sys.executable
        self.assertEqual(find_binary(None), [sys.executable])
        self.assertEqual(find_binary("/bin/sh"), ["/bin/sh"])

    def test_options_become_arguments(self):
        options = kaznorm.Options("normalize", to="latn-2018", disable=("a.b", "c.d"), edits=True, jobs=2)
        line = options.arguments()
        for words in (["normalize"], ["-j", "2"], ["--to=latn-2018"], ["--disable=a.b", "--disable=c.d"], ["--edits"], ["--line-buffered"]):
            at = line.index(words[0])
            self.assertEqual(line[at : at + len(words)], words)

    def test_wrong_options_are_refused_early(self):
        for wrong in ({"disable": "a.b"}, {"jobs": 0}, {"on_error": "ignore"}):
            with self.subTest(wrong), self.assertRaises((TypeError, ValueError)):
                kaznorm.Options(**wrong)


def within(seconds, work):
    """Runs work on a thread, so that a deadlock is a failure and not a test run that never ends."""
    done = []
    thread = threading.Thread(target=lambda: done.append(work()), daemon=True)
    thread.start()
    thread.join(seconds)
    if not done:
        raise AssertionError(f"no answer after {seconds} seconds")
    return done[0]
