"""What an output folder holds already: the parts that are done, and how they were made."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, Final

import pyarrow as pa
from pyarrow import fs

import reportparse
from reportparse.batch.columns import VERSION
from reportparse.batch.do_part import SIDE
from reportparse.batch.hold import RUN, take_over
from reportparse.batch.job import Job
from reportparse.batch.output_file import TEMPORARY, delete_file, read_json
from reportparse.batch.piece import Piece
from reportparse.batch.place import open_system
from reportparse.batch.summary import Summary
from reportparse.errors import InputError

NOT_COUNTED: Final = {"seconds", "memory", "out", "holder"}
"""What may differ between the runs that fill a folder."""
PART: Final = "part-"
"""How the names of parts begin."""
READERS: Final = 16
"""How many marks are read at a time: a store of objects is slow to answer, not to send."""


@dataclass(slots=True)
class Ledger:
    """The parts of an output folder that are done."""

    job: Job
    inputs: list[str]
    summary: Summary = field(default_factory=Summary)
    """Of all parts that are done."""
    size: int = 0
    """How many bytes of the input they hold."""
    parts: set[str] = field(default_factory=set)
    """Their names."""
    ends: dict[tuple[str, int], int] = field(default_factory=dict)
    """Where the pieces of files of lines end that are not cut by their size alone, by path and beginning."""
    _keys: Sequence[int] = ()
    """The keys of all pieces that are done, in order."""

    @property
    def fingerprint(self) -> dict[str, Any]:
        """What has to be equal for runs to fill the same folder."""
        options = {name: value for name, value in self.job.plain().items() if name not in NOT_COUNTED}
        return {"version": reportparse.__version__, "columns": VERSION, "inputs": self.inputs, **options}

    def open(self, *, force: bool) -> None:
        """Take the folder over, look at what it holds, and clear away what a run left that did not end.

        Args:
            force: whether all that is done is done again.

        Raises:
            InputError: the folder was filled by another version, from other inputs or with other options.
        """
        system, folder = open_system(self.job.out)
        system.create_dir(f"{folder.rstrip('/')}/{SIDE}", recursive=True)
        made = read_json(self.job.out, RUN)
        if made is not None and not force:
            wanted = self.fingerprint
            if names := ", ".join(sorted(name for name, value in wanted.items() if made.get(name) != value)):
                raise InputError(
                    f"{self.job.out}: filled by a run with another {names}; give another folder, or --force to do all anew",
                    f"{self.job.out}：其中是另一次运行的结果（{names} 不同），请换一个文件夹，或用 --force 全部重做",
                )
        take_over(self.job.out, {**self.fingerprint, "holder": self.job.holder})
        self.clear(all_of_it=force)
        for done in self._done():
            self.parts.add(done["name"])
            self.ends.update({(path, begin): end for path, begin, end in done["ends"]})

    def load(self, pieces: Iterable[Piece]) -> None:
        """Take in the parts that are done; those of which a piece has changed or gone are undone.

        Args:
            pieces: all pieces of the input as it is now.
        """
        now = _sorted(array("Q", (piece.key for piece in pieces)))
        keys = array("Q")
        for done in self._done():
            if all(_holds(now, key) for key in done["keys"]):
                keys.extend(done["keys"])
                self.add(done)
            else:
                self._undo(done["name"])
        self._keys = _sorted(keys)

    def add(self, done: dict[str, Any]) -> None:
        """Count a part that is done."""
        self.parts.add(done["name"])
        self.summary.add(done["summary"])
        self.size += done["size"]

    def is_done(self, piece: Piece) -> bool:
        """Return whether the rows of a piece are there."""
        return _holds(self._keys, piece.key)

    def clear(self, *, all_of_it: bool = False) -> None:
        """Take away files that were being written, rows without a mark that they are whole, and all where it is done anew."""
        whole = set() if all_of_it else {name.removesuffix(".json") for name in self._names(SIDE) if name.endswith(".json")}
        for inner in (SIDE, ""):  # a mark goes before its rows
            for name in self._names(inner):
                if name.startswith(TEMPORARY) or (name.startswith(PART) and name.partition(".")[0] not in whole):
                    delete_file(self.job.out, f"{inner}/{name}" if inner else name)

    def _done(self) -> Iterator[dict[str, Any]]:
        """Yield what the marks say, some read at a time."""
        names = [f"{SIDE}/{name}" for name in self._names(SIDE) if name.startswith(PART) and name.endswith(".json")]
        with ThreadPoolExecutor(READERS) as readers:
            for begin in range(0, len(names), READERS):
                for done in readers.map(lambda name: read_json(self.job.out, name), names[begin : begin + READERS]):
                    if done is not None:
                        yield done

    def _names(self, inner: str) -> list[str]:
        system, folder = open_system(self.job.out)
        infos = system.get_file_info(fs.FileSelector(f"{folder.rstrip('/')}/{inner}".rstrip("/"), allow_not_found=True))
        return sorted(info.base_name for info in infos if info.is_file)

    def _undo(self, part: str) -> None:
        """Take away a part, its mark first."""
        self.parts.discard(part)
        delete_file(self.job.out, f"{SIDE}/{part}.json")
        for inner in (f"{SIDE}/", ""):
            for name in self._names(inner):
                if name.partition(".")[0] == part:
                    delete_file(self.job.out, f"{inner}{name}")


def _sorted(keys: array[int]) -> Sequence[int]:
    """Return keys in order, eight bytes each; a list of numbers would take forty."""
    ordered = pa.Array.from_buffers(pa.uint64(), len(keys), [None, pa.py_buffer(keys)]).sort()
    return memoryview(ordered.buffers()[1]).cast("Q")[: len(keys)] if keys else keys


def _holds(keys: Sequence[int], key: int) -> bool:
    place = bisect_left(keys, key)
    return place < len(keys) and keys[place] == key
