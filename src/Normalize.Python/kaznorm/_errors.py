"""What can go wrong, and where."""

from __future__ import annotations

from typing import Any, Optional


class KaznormError(Exception):
    """The filter cannot do its work at all; the message is the filter's own."""


class BinaryNotFound(KaznormError):
    """There is no filter where it was looked for."""


class RecordError(KaznormError):
    """The filter refuses one record, or dies of it; the others are not concerned."""

    def __init__(self, index: int, id: Optional[Any], message: str) -> None:
        name = f"record {index}" if id is None else f"record {index} (id {id!r})"
        super().__init__(f"{name}: {message}")
        self.index = index
        """Place of the record in the iterable, from 0."""
        self.id = id
        """The record's field "id", where it is a mapping that has one."""
        self.message = message
        """What the filter said, or how it ended."""

    def __reduce__(self) -> Any:
        return RecordError, (self.index, self.id, self.message)
