"""What an output folder holds already: the parts that are done, and how they were made."""

from __future__ import annotations

import json
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from pyarrow import fs

import reportparse
from reportparse.batch.columns import VERSION
from reportparse.batch.do_part import SIDE, SUFFIXES
from reportparse.batch.job import Job
from reportparse.batch.output_file import TEMPORARY, output_file
from reportparse.batch.piece import Piece, part_of
from reportparse.batch.place import open_system
from reportparse.batch.summary import Summary
from reportparse.errors import InputError

RUN: Final = "_run.json"
"""The file that says how the parts of a folder were made."""
NOT_COUNTED: Final = {"seconds", "memory", "out", "near"}
"""What may differ between the runs that fill a folder."""


@dataclass(slots=True)
class Ledger:
    """The parts of an output folder that are done."""

    job: Job
    inputs: list[str]
    summary: Summary = field(default_factory=Summary)
    """Of all parts that are done."""
    ends: dict[tuple[str, int], int] = field(default_factory=dict)
    """Where the pieces of files of lines end, by path and beginning."""
    _keys: array[int] = field(default_factory=lambda: array("Q"))
    """The keys of all pieces that are done, in order."""

    @property
    def fingerprint(self) -> dict[str, Any]:
        """What has to be equal for runs to fill the same folder."""
        options = {name: value for name, value in self.job.plain().items() if name not in NOT_COUNTED}
        return {"version": reportparse.__version__, "columns": VERSION, "inputs": self.inputs, **options}

    def open(self, *, force: bool) -> None:
        """Look at what the folder holds, and clear away what a run left that did not end.

        Args:
            force: whether all that is done is done again.

        Raises:
            InputError: the folder was filled by another version, from other inputs or with other options.
        """
        system, folder = open_system(self.job.out)
        system.create_dir(f"{folder}/{SIDE}", recursive=True)
        made = self._read(RUN)
        if made is not None and made != self.fingerprint and not force:
            names = ", ".join(sorted(name for name, value in self.fingerprint.items() if made.get(name) != value))
            raise InputError(
                f"{self.job.out}: filled by a run with another {names}; give another folder, or --force to do all anew",
                f"{self.job.out}：其中是另一次运行的结果（{names} 不同），请换一个文件夹，或用 --force 全部重做",
            )
        self._clear(all_of_it=force)
        write_json(self.job.out, RUN, self.fingerprint)

    def load(self, pieces: Iterable[Piece]) -> tuple[int, int]:
        """Take in the parts that are done; those of which a piece has changed or gone are undone.

        Args:
            pieces: all pieces of the input as it is now.

        Returns:
            How many pieces and bytes the input has.
        """
        count = size = 0
        now = array("Q")
        for piece in pieces:
            now.append(piece.key)
            count, size = count + 1, size + piece.size
        now = array("Q", sorted(now))
        keys = array("Q")
        for done in self._done():
            part = part_of(done["pieces"])
            if all(_holds(now, piece.key) for piece in part.pieces):
                keys.extend(piece.key for piece in part.pieces)
                self.summary.add(done["summary"])
            else:
                self._undo(done["name"])
        self._keys = array("Q", sorted(keys))
        return count, size

    def look_up_ends(self) -> None:
        """Learn where the pieces of files of lines end, before the input is looked through."""
        for done in self._done():
            for piece in part_of(done["pieces"]).pieces:
                if piece.kind == "jsonl":
                    self.ends[piece.path, piece.begin] = piece.end

    def is_done(self, piece: Piece) -> bool:
        """Return whether the rows of a piece are there."""
        return _holds(self._keys, piece.key)

    def _done(self) -> Iterator[dict[str, Any]]:
        for name in self._names(SIDE):
            if name.endswith(".json") and (done := self._read(f"{SIDE}/{name}")) is not None:
                yield done

    def _names(self, inner: str = "") -> list[str]:
        system, folder = open_system(self.job.out)
        infos = system.get_file_info(fs.FileSelector(f"{folder}/{inner}".rstrip("/"), allow_not_found=True))
        return sorted(info.base_name for info in infos if info.is_file)

    def _read(self, name: str) -> dict[str, Any] | None:
        """Return what a file of the folder says; None where there is none, or it is none of ours."""
        system, folder = open_system(self.job.out)
        try:
            with system.open_input_file(f"{folder}/{name}") as file:
                said = json.loads(file.read())
        except (OSError, ValueError):
            return None
        return said if isinstance(said, dict) else None

    def _clear(self, *, all_of_it: bool) -> None:
        """Take away files that were being written, rows without a mark that they are whole, and all where it is done anew."""
        whole = set() if all_of_it else {name.removesuffix(".json") for name in self._names(SIDE)}
        for inner in ("", SIDE):
            for name in self._names(inner):
                if name.startswith(TEMPORARY) or (name.startswith("part-") and name.partition(".")[0] not in whole):
                    self._delete(f"{inner}/{name}" if inner else name)

    def _undo(self, name: str) -> None:
        """Take away a part, its mark first."""
        self._delete(f"{SIDE}/{name}.json")
        self._delete(name + SUFFIXES[self.job.format])

    def _delete(self, name: str) -> None:
        system, folder = open_system(self.job.out)
        if system.get_file_info(f"{folder}/{name}").is_file:
            system.delete_file(f"{folder}/{name}")


def write_json(out: str, name: str, said: dict[str, Any]) -> None:
    """Write a small file of the folder."""
    with output_file(out, name) as stream:
        stream.write((json.dumps(said, ensure_ascii=False, indent=2) + "\n").encode())


def _holds(keys: array[int], key: int) -> bool:
    place = bisect_left(keys, key)
    return place < len(keys) and keys[place] == key
