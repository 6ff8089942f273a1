"""One running filter: lines in, lines out, and what it said when it ended.

Three threads move bytes, so that neither side ever waits for the other with a full pipe: one feeds standard input, one
empties standard output, one keeps the end of standard error. What is under way is bounded by the caller, who sends no more
than a window ahead of the answers it has taken.
"""

from __future__ import annotations

import queue
import signal
import subprocess
import sys
import threading
from collections import deque
from typing import Deque, List, Optional, Sequence

_READ = 1 << 18
_LAST_WORDS = 50  # lines of standard error that are kept
_PATIENCE = 10  # seconds for a filter with nothing left to do; one that still runs has its input held open by a fork of ours


class ChildDied(Exception):
    """The filter ended before it had answered everything; the message is its own, or says how it ended."""


class Child:
    """Starts the filter; close() or kill() ends it."""

    def __init__(self, command: Sequence[str]) -> None:
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self._outbox: "queue.SimpleQueue[Optional[bytes]]" = queue.SimpleQueue()
        self._inbox: "queue.SimpleQueue[Optional[List[bytes]]]" = queue.SimpleQueue()
        self._last_words: Deque[bytes] = deque(maxlen=_LAST_WORDS)
        self._threads = [threading.Thread(target=work, daemon=True) for work in (self._feed, self._collect, self._listen)]
        for thread in self._threads:
            thread.start()

    @property
    def pid(self) -> int:
        return self._process.pid

    def send(self, lines: bytes) -> None:
        """Hands whole lines over; never waits."""
        self._outbox.put(lines)

    def receive(self, block: bool) -> List[bytes]:
        """Lines that came back, at least one if ``block``."""
        try:
            lines = self._inbox.get(block)
        except queue.Empty:
            return []
        if lines is None:
            self._inbox.put(None)
            raise ChildDied(self._how_it_ended())
        return lines

    def close(self) -> None:
        """Ends standard input and waits for the filter, which has nothing left to do."""
        self._outbox.put(None)
        try:
            self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
        self._end()

    def kill(self) -> None:
        """Ends the filter at once."""
        self.abandon()
        if not sys.is_finalizing():
            self._end()

    def abandon(self) -> None:
        """Ends the filter without waiting for anything: at the end of Python, threads no longer run and must not be waited for."""
        self._process.kill()
        self._outbox.put(None)

    def _end(self) -> None:
        for thread in self._threads:
            thread.join()
        self._process.wait()
        for pipe in (self._process.stdout, self._process.stderr):
            assert pipe is not None
            pipe.close()

    def _feed(self) -> None:
        pipe = self._process.stdin
        assert pipe is not None
        try:
            while (lines := self._outbox.get()) is not None:
                pipe.write(lines)
                pipe.flush()
        except OSError:
            pass  # it ended; whoever waits for an answer is told
        try:
            pipe.close()
        except OSError:
            pass

    def _collect(self) -> None:
        pipe = self._process.stdout
        assert pipe is not None
        unfinished: List[bytes] = []
        while chunk := pipe.read1(_READ):  # type: ignore[attr-defined]
            whole, newline, rest = chunk.rpartition(b"\n")
            if newline:
                self._inbox.put(b"".join([*unfinished, whole]).split(b"\n"))
                unfinished = []
            unfinished.append(rest)
        self._inbox.put(None)

    def _listen(self) -> None:
        pipe = self._process.stderr
        assert pipe is not None
        self._last_words.extend(pipe)

    def _how_it_ended(self) -> str:
        code = self._process.wait()
        self._threads[-1].join()
        said = b"".join(self._last_words).decode("utf-8", "replace").strip()
        if code < 0:
            how = f"the filter was ended by {_signal_name(-code)}"
            return f"{how}: {said}" if said else how
        return said or f"the filter ended with exit code {code}"


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
