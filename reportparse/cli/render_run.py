"""Lays out how far a run over a corpus is, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

from reportparse.batch.drift import meaning
from reportparse.cli.language import say
from reportparse.cli.lay_out import lay_out
from reportparse.messages import Language
from reportparse.model import CHINESE_ROLES
from reportparse.visible import printable

if TYPE_CHECKING:
    from reportparse.batch.run import Progress

SHOWN: Final = 12
"""How many rows of a table are shown, those that come most often."""

DOUBLES: Final = {"exact": "run_exact", "near": "run_near"}
"""What the kinds of doubles are called."""
DRIFTS: Final = {"few": "drift_few", "alike": "drift_alike", "some": "drift_some", "other": "drift_other"}
"""What each meaning of an index of drift is called."""


def progress_line(progress: Progress, language: Language) -> str:
    """Return what is shown of a run that goes on."""
    left = "…" if progress.left is None else clock(progress.left)
    share, rate = f"{progress.share:.0%}", f"{progress.rate:.0f}"
    return say("batching", language, count=progress.documents, rate=rate, share=share, left=left)


def clock(seconds: float) -> str:
    """Return a time as hours, minutes and seconds.

    >>> clock(3725.4), clock(59)
    ('1:02:05', '0:59')
    """
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def render_run(report: Mapping[str, Any], language: Language) -> str:
    """Return the report on a run as lines, each table under its name.

    Args:
        report: what `run` gave.
        language: of the words around it.
    """
    run = report["this_run"]
    speed = say("run_speed", language, documents=run["documents"], seconds=run["seconds"], rate=run["documents_per_second"])
    rows: list[tuple[str, list[str]]] = [
        ("run_documents", [str(report["documents"])]),
        ("run_characters", [str(report["characters"])]),
        ("run_failures", _shares(report["failures"].items(), report["documents"], language)),
        ("run_problems", _shares(report["problems"].items(), None, language)),
        ("run_roles", _shares(_roles(report["roles"], language), sum(report["roles"].values()), language)),
        ("run_confidence", _bins(report["confidence"])),
        ("run_genres", _shares(_genres(report["genres"], language), sum(report["genres"].values()), language)),
        ("run_drift", _drift(report["drift"], language)),
        ("run_doubles", [f"{say(DOUBLES[kind], language)} {count}" for kind, count in report.get("doubles", {}).items()]),
        ("run_same_ids", _same_ids(report["same_ids"], language)),
        ("run_this_run", [speed]),
    ]
    return lay_out(rows, language)


def _roles(counts: Mapping[str, int], language: Language) -> Iterable[tuple[str, int]]:
    return ((CHINESE_ROLES.get(role, role) if language == "zh" else role, count) for role, count in counts.items())


def _genres(counts: Mapping[str, int], language: Language) -> Iterable[tuple[str, int]]:
    return ((genre or say("run_no_genre", language), count) for genre, count in counts.items())


def _shares(counts: Iterable[tuple[str, int]], total: int | None, language: Language) -> list[str]:
    """Return a line for each row of a table, with its share of a total; those that come most often first, of many the first."""
    rows = sorted(counts, key=lambda row: (-row[1], row[0]))
    more = [say("run_more", language, count=len(rows) - SHOWN)] if len(rows) > SHOWN else []
    return [f"{count:>9} " + (f"{count / total:>5.1%} " if total else "") + name for name, count in rows[:SHOWN]] + more


def _same_ids(found: Mapping[str, Any], language: Language) -> list[str]:
    """Return a line that says what to do about ids that several documents have, and one for each of the first."""
    if not found["ids"]:
        return []
    return [
        say("run_not_told_apart", language, ids=found["ids"], documents=found["documents"]),
        *_shares(((printable(name), count) for name, count in found["first"].items()), None, language),
    ]


def _bins(counts: Mapping[str, int]) -> list[str]:
    """Return a line for each bin of confidence, the surest first."""
    total = sum(counts.values())
    return [
        f"{count:>9} {count / total:>5.1%} {low}–{float(low) + 0.1:.1f}" for low, count in sorted(counts.items(), reverse=True)
    ]


def _drift(indexes: Mapping[str, float | None], language: Language) -> list[str]:
    """Return a line for each index, with what it means."""
    return [
        f"{say(f'run_{name}', language)}: {say(DRIFTS[meaning(index)], language, index=index)}" for name, index in indexes.items()
    ]
