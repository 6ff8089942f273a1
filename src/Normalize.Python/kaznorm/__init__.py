"""Kazakh text, repaired, stripped of boilerplate and transliterated, by a long-lived child process.

    import kaznorm

    for page in kaznorm.normalize(pages):                 # texts, or records with a field "text"
        print(page.text)

    with kaznorm.Filter(kaznorm.Options("repair", edits=True)) as repair:
        result = repair("к і т а п х а н а")              # one text, one answer
        results = repair.map(texts)                       # many, in order, read ahead

The work is done by the filter ``kaznorm``, found through the argument ``binary``, the environment variable ``KAZNORM``
or ``PATH``, in this order.
"""

from ._errors import BinaryNotFound, KaznormError, RecordError
from ._filter import Filter, Item, normalize, repair, strip, transliterate
from ._options import Options
from ._result import Boilerplate, Edit, Metadata, Result, Value, restore

__version__ = "0.1.0"

__all__ = [
    "BinaryNotFound",
    "Boilerplate",
    "Edit",
    "Filter",
    "Item",
    "KaznormError",
    "Metadata",
    "Options",
    "RecordError",
    "Result",
    "Value",
    "normalize",
    "repair",
    "restore",
    "strip",
    "transliterate",
]
