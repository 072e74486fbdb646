"""Finds ids that several documents of a corpus have: their rows cannot be told apart, and tables joined by them are wrong."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable
from hashlib import blake2b
from typing import Any, Final

from reportparse.batch.heads import come_again

SHOWN: Final = 20
"""How many such ids are named."""


def find_same_ids(ids: Callable[[], Iterable[str]]) -> dict[str, Any]:
    """Return how many ids several documents have, how many documents these are, and the first of the ids by name with their counts.

    Args:
        ids: gives the ids of all documents, each time anew.
    """
    again = come_again(array("Q", map(_key, ids())))
    counts = Counter(name for name in ids() if _key(name) in again) if again else Counter[str]()
    same = {name: count for name, count in sorted(counts.items()) if count > 1}
    return {"ids": len(same), "documents": sum(same.values()), "first": dict(list(same.items())[:SHOWN])}


def _key(name: str) -> int:
    return int.from_bytes(blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")
