"""What the filter is asked to do, and the command line that says so."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from typing import List, Literal, Optional, Sequence, Tuple, Union

from ._errors import BinaryNotFound

Verb = Literal["normalize", "repair", "strip", "translit"]
Safety = Literal["lossless", "conservative", "heuristic"]
OnError = Literal["raise", "keep"]
Binary = Union[str, "os.PathLike[str]", Sequence[str]]


@dataclass(frozen=True)
class Options:
    """Options of a filter; those that its verb does not know are refused by the filter itself, in its own words."""

    verb: Verb = "normalize"
    to: Optional[str] = None
    """Transliterate into this scheme; ``kaznorm schemes`` lists them."""
    source: Optional[str] = None
    """Verb translit: bring text in this scheme back to Cyrillic; "auto" tells it by its letters."""
    max_safety: Safety = "conservative"
    """The least safe rules that may run."""
    disable: Tuple[str, ...] = ()
    """Ids of rules that stay off; ``kaznorm rules`` lists them."""
    ocr: bool = False
    """Also mend letters that an OCR engine confused."""
    edits: bool = False
    """Give every change with the result."""
    metadata: bool = False
    """Give title, byline, date, views … with the result."""
    boilerplate: bool = False
    """Give what was stripped, with its kind."""
    jobs: int = 1
    """Records worked on in parallel, inside the filter; their order is kept."""
    field: str = "text"
    """The field of a record that holds the text."""
    on_error: OnError = "raise"
    """A record that the filter refuses: raise RecordError, or keep its text and set ``Result.error``."""

    def __post_init__(self) -> None:
        if isinstance(self.disable, str):
            raise TypeError("disable takes a sequence of rule ids, not one string")
        if self.jobs < 1:
            raise ValueError(f"jobs is 1 or more, not {self.jobs}")
        if self.on_error not in ("raise", "keep"):
            raise ValueError(f"on_error is 'raise' or 'keep', not {self.on_error!r}")

    def arguments(self) -> List[str]:
        """The command line behind the name of the program."""
        line = [self.verb, "--format", "jsonl", "--line-buffered", "-j", str(self.jobs), "--max-safety", self.max_safety]
        for name, value in (("--to", self.to), ("--from", self.source)):
            if value is not None:
                line += [f"{name}={value}"]
        for rule in self.disable:
            line += [f"--disable={rule}"]
        for name, wanted in (("--ocr", self.ocr), ("--edits", self.edits), ("--metadata", self.metadata), ("--boilerplate", self.boilerplate)):
            if wanted:
                line.append(name)
        return line


def find_binary(binary: Optional[Binary]) -> List[str]:
    """The program: the argument, the environment variable KAZNORM, or what PATH has. A sequence is a program with its first arguments."""
    if binary is not None and not isinstance(binary, (str, os.PathLike)):
        return list(binary)
    name = os.fspath(binary) if binary is not None else os.environ.get("KAZNORM") or "kaznorm"
    path = shutil.which(name)
    if path is None:
        raise BinaryNotFound(
            f"there is no program {name!r}: give its path as binary=…, in the environment variable KAZNORM, or put kaznorm on PATH "
            "(dotnet tool install kaznorm)"
        )
    return [path]
