"""The problems that a team knows and lets be: a file of fingerprints, so that only new ones fail."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePath

from reportparse.check.row import Row
from reportparse.errors import InputError

VERSION = 1
Known = frozenset[tuple[str, str]]
"""The path from the baseline's folder, and the fingerprint, of each problem."""


def read_baseline(file: Path) -> Known:
    """Return the problems that a baseline file holds.

    Args:
        file: its path.

    Raises:
        InputError: it cannot be read, or is no baseline.
    """
    try:
        data = json.loads(file.read_text("utf-8"))
        return frozenset((path, row["fingerprint"]) for path, rows in data["problems"].items() for row in rows)
    except OSError as error:
        raise InputError(f"{file}: cannot be read ({error.strerror})", f"{file}：无法读取（{error.strerror}）") from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise InputError(
            f"{file}: no baseline; write it anew with --update-baseline", f"{file}：不是基线文件，请用 --update-baseline 重写"
        ) from None


def render_baseline(rows: Iterable[Row], file: Path) -> str:
    """Return a baseline file of some problems, in an order that does not change with the machine.

    Args:
        rows: the problems.
        file: where it will stand, from which its paths are told.
    """
    problems: dict[str, list[dict[str, str]]] = {}
    for row in sorted(rows, key=lambda row: (row.path, row.start, row.code)):
        known = {"code": row.code, "line": row.excerpt.text.strip(), "fingerprint": row.fingerprint}
        problems.setdefault(_from(row.path, file), []).append(known)
    return json.dumps({"version": VERSION, "problems": problems}, ensure_ascii=False, indent=1) + "\n"


def new_rows(rows: Sequence[Row], known: Known, file: Path) -> list[Row]:
    """Return the problems that a baseline does not hold.

    Args:
        rows: the problems.
        known: what the baseline holds.
        file: where it stands.
    """
    return [row for row in rows if (_from(row.path, file), row.fingerprint) not in known]


def _from(path: str, file: Path) -> str:
    """Return a path as it is told from the folder of the baseline."""
    return PurePath(os.path.relpath(path, file.parent)).as_posix()
