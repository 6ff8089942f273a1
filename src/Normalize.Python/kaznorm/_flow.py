"""Records on their way through the filter, as lines."""

from __future__ import annotations

import json
from collections import deque
from typing import Any, Callable, Deque, List, Mapping, Optional, Union

from ._child import Child

Item = Union[str, Mapping[str, Any]]
"""A text, or a record whose field holds one."""

PROBE = b'{"text":""}\n'
"""A line that any filter answers."""

_quote: Callable[[Any], str] = json.JSONEncoder(ensure_ascii=False).encode
_quote_ascii: Callable[[Any], str] = json.JSONEncoder().encode


class Job:
    """A record on its way."""

    __slots__ = ("index", "item", "source", "line", "refused")

    def __init__(self, index: int, item: Item, field: str) -> None:
        source = item if isinstance(item, str) else item.get(field) if isinstance(item, Mapping) else None
        self.index = index
        self.item = item
        self.source: str = source if isinstance(source, str) else ""
        self.line = _line(source) if isinstance(source, str) else PROBE  # what has no text still has its turn
        self.refused: Optional[str] = None
        if isinstance(item, Mapping) and not isinstance(source, str):
            self.refused = f"has no text in its field {field!r}"
        elif not isinstance(source, str):
            self.refused = f"is neither a text nor a record but of type {type(item).__name__}"


class Flow:
    """What is under way in one iteration: jobs in order, and those of their lines that were not sent yet."""

    def __init__(self) -> None:
        self.waiting: Deque[Job] = deque()
        self.unsent: List[bytes] = []
        self.unsent_size = 0
        self.sent_size = 0

    def add(self, job: Job) -> None:
        self.waiting.append(job)
        self.unsent.append(job.line)
        self.unsent_size += len(job.line)

    def send(self, child: Child) -> None:
        child.send(b"".join(self.unsent))
        self.sent_size += self.unsent_size
        self.unsent, self.unsent_size = [], 0

    def done(self) -> Job:
        """Takes out the job whose answer is there."""
        job = self.waiting.popleft()
        self.sent_size -= len(job.line)
        if not self.waiting:  # after a crash all jobs are answered one by one, the unsent ones too
            self.unsent, self.unsent_size, self.sent_size = [], 0, 0
        return job


def _line(text: str) -> bytes:
    try:
        quoted = _quote(text).encode()
    except UnicodeEncodeError:
        quoted = _quote_ascii(text).encode()  # unpaired surrogates travel as escapes
    return b'{"text":' + quoted + b"}\n"
