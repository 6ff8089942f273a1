"""The filter as an object, and the four verbs as functions over any iterable."""

from __future__ import annotations

import dataclasses
import json
from collections import deque
from typing import Any, Callable, Deque, Iterable, Iterator, List, Mapping, Optional, Union

from ._child import Child, ChildDied
from ._errors import KaznormError, RecordError
from ._options import Binary, Options, find_binary
from ._result import Result

Item = Union[str, Mapping[str, Any]]
"""A text, or a record whose field holds one."""

_CHUNK = 1 << 16  # bytes sent at a time: what a pipe of Linux holds
_WINDOW = 1 << 21  # bytes under way for each job of the filter: its batches (256 KB, two a job) never run dry
_ATTEMPTS = 2  # a record that was alone in the filter when it died gets one more chance
_PROBE = b'{"text":""}\n'

_quote: Callable[[Any], str] = json.JSONEncoder(ensure_ascii=False).encode
_quote_ascii: Callable[[Any], str] = json.JSONEncoder().encode


class _Job:
    """A record on its way."""

    __slots__ = ("index", "item", "source", "line", "refused")

    def __init__(self, index: int, item: Item, field: str) -> None:
        source = item if isinstance(item, str) else item.get(field) if isinstance(item, Mapping) else None
        self.index = index
        self.item = item
        self.source: str = source if isinstance(source, str) else ""
        self.line = _line(source) if isinstance(source, str) else _PROBE  # what has no text still has its turn
        self.refused: Optional[str] = None
        if isinstance(item, Mapping) and not isinstance(source, str):
            self.refused = f"has no text in its field {field!r}"
        elif not isinstance(source, str):
            self.refused = f"is neither a text nor a record but of type {type(item).__name__}"


class _Flow:
    """What is under way in one iteration: jobs in order, and those of their lines that were not sent yet."""

    def __init__(self) -> None:
        self.waiting: Deque[_Job] = deque()
        self.unsent: List[bytes] = []
        self.unsent_size = 0
        self.sent_size = 0

    def add(self, job: _Job) -> None:
        self.waiting.append(job)
        self.unsent.append(job.line)
        self.unsent_size += len(job.line)

    def send(self, child: Child) -> None:
        child.send(b"".join(self.unsent))
        self.sent_size += self.unsent_size
        self.unsent, self.unsent_size = [], 0

    def done(self) -> _Job:
        """Takes out the job whose answer is there."""
        job = self.waiting.popleft()
        self.sent_size -= len(job.line)
        if not self.waiting:  # after a crash all jobs are answered one by one, the unsent ones too
            self.unsent, self.unsent_size, self.sent_size = [], 0, 0
        return job


class Filter:
    """
    A filter that keeps running: starting it costs some tenths of a second, a text some microseconds. It is started with the
    first text, started again if it dies, and ended by close() or the end of the with block. One thread at a time may use it;
    make one for each thread or process. Only texts travel: other fields of a record stay where they are.
    """

    def __init__(self, options: Optional[Options] = None, *, binary: Optional[Binary] = None) -> None:
        self.options = options or Options()
        self._command = [*find_binary(binary), *self.options.arguments()]
        self._child: Optional[Child] = None
        self._busy = False
        self._closed = False

    def __enter__(self) -> "Filter":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends the child process. Closing twice is no error."""
        self._closed = True
        child, self._child = self._child, None
        if child is not None:
            child.kill() if self._busy else child.close()

    def __del__(self) -> None:
        child: Optional[Child] = getattr(self, "_child", None)
        if child is not None:
            child.abandon()

    def __call__(self, item: Item) -> Result:
        """One text or record, answered before the call returns.

        Raises RecordError if the filter refuses it, KaznormError if the filter cannot work at all.
        """
        (result,) = self.map([item])
        return result

    def map(self, items: Iterable[Item]) -> Iterator[Result]:
        """A result for each text or record, in order.

        Reads ahead, up to 2 MB for each job, so that the filter never waits: a result appears when later items have been
        taken from ``items``. A filter that dies is started again; what it had not answered is given to it anew, one by one,
        so that only a record it dies of twice is reported.
        """
        if isinstance(items, (str, bytes, Mapping)):
            raise TypeError("map takes an iterable of texts or records; for one of them call the filter itself")
        return self._stream(items)

    def _stream(self, items: Iterable[Item]) -> Iterator[Result]:
        if self._busy:
            raise RuntimeError("this filter is in the middle of another iteration; use a second Filter")
        flow = _Flow()
        window = _WINDOW * self.options.jobs
        self._busy = True
        try:
            for index, item in enumerate(items):
                flow.add(_Job(index, item, self.options.field))
                if flow.unsent_size >= _CHUNK or flow.sent_size == 0:
                    flow.send(self._running())
                yield from self._answers(flow, block=False)
                while flow.sent_size >= window:
                    yield from self._answers(flow, block=True)
            if flow.unsent:
                flow.send(self._running())
            while flow.waiting:
                yield from self._answers(flow, block=True)
        finally:
            self._busy = False
            if flow.waiting:
                self._discard()  # the rest of an iteration nobody wants

    def _answers(self, flow: _Flow, block: bool) -> Iterator[Result]:
        """What came back, in order; nothing if nothing did and ``block`` is false."""
        try:
            lines = self._running().receive(block)
        except ChildDied:
            self._discard()
            while flow.waiting:  # each alone, so that a record the filter dies of is known
                yield self._result(flow, self._alone(flow.waiting[0]))
            return
        for line in lines:
            yield self._result(flow, line)

    def _alone(self, job: _Job) -> Optional[bytes]:
        """The answer to a job that has the filter for itself; none if the filter dies of it."""
        message = ""
        for _ in range(_ATTEMPTS):
            try:
                return self._ask(job.line)
            except ChildDied as death:
                message = str(death)
        try:
            self._ask(_PROBE)
        except ChildDied as death:
            raise KaznormError(str(death)) from None  # not the record's fault: nothing works
        job.refused = message
        return None

    def _ask(self, line: bytes) -> bytes:
        child = self._running()
        child.send(line)
        try:
            return child.receive(block=True)[0]
        except ChildDied:
            self._discard()
            raise

    def _result(self, flow: _Flow, line: Optional[bytes]) -> Result:
        job = flow.done()
        if line is not None and job.refused is None:
            return Result(job.index, job.item, job.source, _read(line), self.options.field)
        identity = job.item.get("id") if isinstance(job.item, Mapping) else None
        error = RecordError(job.index, identity, job.refused or "")
        if self.options.on_error == "raise":
            raise error
        return Result(job.index, job.item, job.source, {"text": job.source}, self.options.field, error)

    def _running(self) -> Child:
        if self._closed:
            raise ValueError("this filter is closed")
        if self._child is None:
            self._child = Child(self._command)
        return self._child

    def _discard(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.kill()


def _line(text: str) -> bytes:
    try:
        quoted = _quote(text).encode()
    except UnicodeEncodeError:
        quoted = _quote_ascii(text).encode()  # unpaired surrogates travel as escapes
    return b'{"text":' + quoted + b"}\n"


def _read(line: bytes) -> Mapping[str, Any]:
    try:
        answer: Mapping[str, Any] = json.loads(line)
        if isinstance(answer["text"], str):
            return answer
    except (ValueError, KeyError, TypeError):
        pass
    raise KaznormError(f"this is no answer of kaznorm, is it the right program? {line[:100]!r}")


def _over(items: Iterable[Item], options: Optional[Options], binary: Optional[Binary], **fixed: Any) -> Iterator[Result]:
    with Filter(dataclasses.replace(options or Options(), **fixed), binary=binary) as running:
        yield from running.map(items)


def normalize(items: Iterable[Item], options: Optional[Options] = None, *, binary: Optional[Binary] = None) -> Iterator[Result]:
    """Repairs characters and spacing, then strips boilerplate; with ``options.to`` also transliterates. Lazy and in order, see Filter.map."""
    return _over(items, options, binary, verb="normalize")


def repair(items: Iterable[Item], options: Optional[Options] = None, *, binary: Optional[Binary] = None) -> Iterator[Result]:
    """Repairs characters and spacing; nothing is stripped."""
    return _over(items, options, binary, verb="repair")


def strip(items: Iterable[Item], options: Optional[Options] = None, *, binary: Optional[Binary] = None) -> Iterator[Result]:
    """Strips boilerplate; what stays is untouched."""
    return _over(items, options, binary, verb="strip")


def transliterate(
    items: Iterable[Item],
    to: Optional[str] = None,
    *,
    source: Optional[str] = None,
    options: Optional[Options] = None,
    binary: Optional[Binary] = None,
) -> Iterator[Result]:
    """Writes Cyrillic Kazakh in the scheme ``to``, reads the scheme ``source`` back to Cyrillic ("auto" tells it), or both."""
    return _over(items, options, binary, verb="translit", to=to, source=source)
