"""The problems that a team knows and lets be: a file of fingerprints, so that only new ones fail."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path, PurePath

from reportparse.check.located import Located
from reportparse.errors import InputError

VERSION = 1
Problems = dict[str, list[dict[str, str]]]
"""By path from the baseline's folder: what is told of each problem."""
Known = frozenset[tuple[str, str]]
"""The path from the baseline's folder, and the fingerprint, of each problem."""


def read_baseline(file: Path) -> Known:
    """Return the problems that a baseline file holds.

    Args:
        file: its path.

    Raises:
        InputError: it cannot be read, or is no baseline.
    """
    return frozenset((path, row["fingerprint"]) for path, rows in _problems(file).items() for row in rows)


def _problems(file: Path) -> Problems:
    """Return what a baseline file holds, by path."""
    try:
        problems = json.loads(file.read_text("utf-8"))["problems"]
        return {path: [{**row, "fingerprint": str(row["fingerprint"])} for row in rows] for path, rows in problems.items()}
    except OSError as error:
        raise InputError(f"{file}: cannot be read ({error.strerror})", f"{file}：无法读取（{error.strerror}）") from None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise InputError(
            f"{file}: no baseline; name another file, or delete it and record it anew with --update-baseline",
            f"{file}：不是基线文件，请指定其他文件，或删除后用 --update-baseline 重新记录",
        ) from None


def render_baseline(rows: Iterable[Located], file: Path) -> str:
    """Return a baseline file of some problems, in an order that does not change with the machine.

    Args:
        rows: the problems.
        file: where it will stand, from which its paths are told.
    """
    return _render(_by_path(rows, file))


def carry_over(rows: Iterable[Located], paths: Iterable[str], file: Path) -> str:
    """Return a baseline file in which the problems of mended files stand as they are told now; all others stay.

    Args:
        rows: the known problems that are left in those files.
        paths: the files.
        file: the baseline.

    Raises:
        InputError: it cannot be read, or is no baseline.
    """
    mended = {_from(path, file) for path in paths}
    others = {path: known for path, known in _problems(file).items() if path not in mended}
    return _render(dict(sorted((others | _by_path(rows, file)).items())))


def known_in(path: str, known: Known, file: Path) -> frozenset[str]:
    """Return the fingerprints of the problems of one file that a baseline holds.

    Args:
        path: the file.
        known: what the baseline holds.
        file: where it stands.
    """
    place = _from(path, file)
    return frozenset(fingerprint for other, fingerprint in known if other == place)


def _by_path(rows: Iterable[Located], file: Path) -> Problems:
    problems: Problems = {}
    for row in sorted(rows, key=lambda row: (row.path, row.start, row.code)):
        known = {"code": row.code, "line": row.excerpt.text.strip(), "fingerprint": row.fingerprint}
        problems.setdefault(_from(row.path, file), []).append(known)
    return problems


def _render(problems: Problems) -> str:
    return json.dumps({"version": VERSION, "problems": problems}, ensure_ascii=False, indent=1) + "\n"


def _from(path: str, file: Path) -> str:
    """Return a path as it is told from the folder of the baseline."""
    return PurePath(os.path.relpath(path, file.parent)).as_posix()
