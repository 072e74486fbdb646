"""The problems that a team knows and lets be: a file of fingerprints, so that only new ones fail."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from reportparse.check.row import Row
from reportparse.errors import InputError

VERSION = 1


def read_baseline(file: Path) -> frozenset[str]:
    """Return the fingerprints that a baseline file holds.

    Args:
        file: its path.

    Raises:
        InputError: it cannot be read, or is no baseline.
    """
    try:
        data = json.loads(file.read_text("utf-8"))
        known = frozenset(row["fingerprint"] for rows in data["problems"].values() for row in rows)
    except OSError as error:
        raise InputError(f"{file}: cannot be read ({error.strerror})", f"{file}：无法读取（{error.strerror}）") from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise InputError(
            f"{file}: no baseline; write it anew with --update-baseline", f"{file}：不是基线文件，请用 --update-baseline 重写"
        ) from None
    return known


def render_baseline(rows: Iterable[Row]) -> str:
    """Return a baseline file of some problems, in an order that does not change with the machine.

    Args:
        rows: the problems.
    """
    problems: dict[str, list[dict[str, str]]] = {}
    for row in sorted(rows, key=lambda row: (row.path, row.start, row.code)):
        words = row.excerpt.strip()[:60]
        problems.setdefault(row.path, []).append({"code": row.code, "line": words, "fingerprint": row.fingerprint})
    return json.dumps({"version": VERSION, "problems": problems}, ensure_ascii=False, indent=1) + "\n"


def new_rows(rows: Sequence[Row], known: frozenset[str]) -> list[Row]:
    """Return the problems that a baseline does not hold.

    Args:
        rows: the problems.
        known: the fingerprints of the baseline.
    """
    return [row for row in rows if row.fingerprint not in known]
