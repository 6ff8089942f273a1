"""What the filter gives back."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Any, Callable, Dict, Iterable, List, Mapping, NamedTuple, Optional, Tuple

from ._errors import RecordError


class Edit(NamedTuple):
    """One change. Offsets count characters of Python's strings, not UTF-16 units."""

    start: int
    """Where the change begins in the source."""
    end: int
    target_start: int
    """Where it begins in the result."""
    target_end: int
    original: str
    """What stood there: ``source[start:end]``."""
    rule: str


class Boilerplate(NamedTuple):
    """A stripped part of the source."""

    start: int
    end: int
    kind: str


class Value(NamedTuple):
    """Something a page says about itself, with its place in the source."""

    text: str
    start: int
    end: int
    value: Optional[str] = None
    """The same in a form for machines, such as an ISO date or a bare number."""
    role: Optional[str] = None


@dataclass(frozen=True)
class Metadata:
    """What a page says about itself; None or empty where it says nothing."""

    title: Optional[Value] = None
    bylines: Tuple[Value, ...] = ()
    date: Optional[Value] = None
    place: Optional[Value] = None
    agency: Optional[Value] = None
    site: Optional[Value] = None
    category: Optional[Value] = None
    photo_credit: Optional[Value] = None
    views: Optional[Value] = None
    comments: Optional[Value] = None
    tags: Tuple[Value, ...] = ()
    contacts: Tuple[Value, ...] = ()


class Result:
    """One text, filtered."""

    __slots__ = ("index", "item", "source", "text", "error", "_answer", "_field")

    def __init__(self, index: int, item: Any, source: str, answer: Mapping[str, Any], field: str, error: Optional[RecordError] = None) -> None:
        self.index: int = index
        """Place of the text in the iterable, from 0."""
        self.item: Any = item
        """The text or record that was given, untouched."""
        self.source: str = source
        """The text that was given."""
        self.text: str = answer["text"]
        """The text that came back."""
        self.error: Optional[RecordError] = error
        """Why the text is as it was, or empty where the record had none; only with ``on_error="keep"``."""
        self._answer = answer
        self._field = field

    @property
    def changed(self) -> bool:
        return self.text != self.source

    @property
    def record(self) -> Dict[str, Any]:
        """A copy of the record that was given, its text replaced; for a bare text, a record of one field."""
        given = self.item if isinstance(self.item, Mapping) else {}
        return dict(given) if self.error and given else {**given, self._field: self.text}

    @property
    def edits(self) -> Tuple[Edit, ...]:
        """Every change, in order; empty unless ``Options.edits``."""
        source, target = _characters(self.source), _characters(self.text)
        return tuple(
            Edit(source(e["start"]), source(e["end"]), target(e["target_start"]), target(e["target_end"]), e["original"], e["rule"])
            for e in self._answer.get("edits", ())
        )

    @property
    def boilerplate(self) -> Tuple[Boilerplate, ...]:
        """The stripped parts, in order; empty unless ``Options.boilerplate``."""
        source = _characters(self.source)
        return tuple(Boilerplate(source(b["start"]), source(b["end"]), b["kind"]) for b in self._answer.get("boilerplate", ()))

    @property
    def metadata(self) -> Metadata:
        """What the page says about itself; empty unless ``Options.metadata``."""
        source = _characters(self.source)

        def value(found: Mapping[str, Any]) -> Value:
            return Value(found["text"], source(found["start"]), source(found["end"]), found.get("value"), found.get("role"))

        found = self._answer.get("metadata", {})
        known: Dict[str, Any] = {name: part for name, part in found.items() if name in Metadata.__dataclass_fields__}
        for name, part in known.items():
            known[name] = tuple(map(value, part)) if isinstance(part, list) else value(part)
        return Metadata(**known)

    def __repr__(self) -> str:
        return f"Result(index={self.index}, text={self.text!r})"


def restore(text: str, edits: Iterable[Edit]) -> str:
    """The source of a result, from its text and its edits alone."""
    parts: List[str] = []
    read = 0
    for edit in edits:
        parts += [text[read : edit.target_start], edit.original]
        read = edit.target_end
    return "".join([*parts, text[read:]])


def _characters(text: str) -> Callable[[int], int]:
    """A function from UTF-16 offsets, which the filter counts in, to offsets in the string: they differ behind letters beyond U+FFFF."""
    if not text or max(text) <= "\uffff":
        return lambda offset: offset
    wide = [i + before for before, i in enumerate(i for i, letter in enumerate(text) if letter > "\uffff")]
    return lambda offset: offset - bisect_right(wide, offset - 1)
