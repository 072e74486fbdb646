r"""Finds patterns whose time grows faster than the text.

    python tools/find_backtracking.py                        # every pattern of the project
    python tools/find_backtracking.py --pattern '\s+$' search

It imports the whole project with an eye on `re`, and asserts that no call in the code stayed unseen. From the structure
of each pattern it makes texts that attack it, uses the pattern over them as the project does, and prints one line for
each that is quadratic or worse: where it stands, the attack, the growth (the exponent; 2 is quadratic). It ends with 1
where there is one.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections.abc import Iterator
from typing import Any, NamedTuple

from backtracking_growth import STEEP, Meter
from backtracking_sites import ANYWHERE, ROOT, find_sites, import_all, read_uses, watch

from reportparse.markers.attacks import Attack, attacks


class Suspect(NamedTuple):
    """A pattern, where it stands and how it is used."""

    where: str
    pattern: re.Pattern[Any]
    use: str


def main() -> int:
    """Look at all patterns, or at those of the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pattern", nargs=2, metavar=("PATTERN", "USE"), action="append", help="look at this one alone")
    parser.add_argument("--list", action="store_true", help="print all patterns and their uses, measure nothing")
    parser.add_argument("--only", default="", metavar="PLACE", help="look at patterns of files whose path has this")
    options = parser.parse_args()
    given = options.pattern and [Suspect(repr(shape), re.compile(shape), use) for shape, use in options.pattern]
    suspects = given or list(_all_patterns())
    if options.list:
        print(*(f"{suspect.where}: {suspect.use} {suspect.pattern.pattern!r}"[:200] for suspect in suspects), sep="\n")
        return 0
    suspects = [suspect for suspect in suspects if options.only in suspect.where]
    began, meter, failed = time.monotonic(), Meter(), 0
    for suspect in suspects:
        attack, growth = _worst(meter, suspect)
        if attack and growth >= STEEP:
            failed += 1
            print(f"{suspect.where}: {suspect.use}, growth {growth:.1f}, {attack}", flush=True)
    print(f"{len(suspects)} uses of patterns, {failed} grow too fast, {time.monotonic() - began:.0f} s")
    return 1 if failed else 0


def _worst(meter: Meter, suspect: Suspect) -> tuple[Attack | None, float]:
    """Return the first attack that fails, None where none does."""
    for attack in attacks(suspect.pattern):
        growth = meter.growth(suspect.pattern, suspect.use, attack)
        if growth >= STEEP:
            return attack, growth
    return None, 1.0


def _all_patterns() -> Iterator[Suspect]:
    """Yield every pattern of the project once for each use.

    Raises:
        SystemExit: a call in the code was never seen to compile, and its pattern does not stand in it.
    """
    sites, compile_pattern = find_sites(), re.compile
    sys.path.insert(0, str(ROOT))
    watch(sites)
    import_all()
    _exercise()
    read_uses(sites)
    for site in sites:
        shapes = {(found.pattern, found.flags): found for found in site.patterns}
        if not shapes and site.literal is not None:
            shapes[site.literal, 0] = compile_pattern(site.literal)
            site.uses |= {site.method} - {"compile"}
        if not shapes:
            raise SystemExit(f"{site.where}: this pattern was never compiled; the tool must reach it")
        for found in shapes.values():
            for use in sorted(site.uses) or [ANYWHERE]:
                yield Suspect(site.where, found, use)


def _exercise() -> None:
    """Go through the project with the texts of all fixtures, so that patterns without a name show their use."""
    from reportparse import check_report, parse_file, parse_report  # noqa: PLC0415 -- `re` must be watched by then
    from reportparse.check.settings import Settings  # noqa: PLC0415
    from reportparse.parser.find_place import find_place  # noqa: PLC0415
    from reportparse.source import SourceText  # noqa: PLC0415

    find_place(SourceText("一、工作 目标"), "工作目标")
    parse_file("一、工作目标".encode() + b"\xff\xff", name="a.txt")
    for path in sorted((ROOT / "fixtures").rglob("input.txt")):
        text = path.read_text("utf-8")
        check_report(parse_report(text), Settings(select=["ALL"]))
        for name in ("a.md", "a.html"):
            parse_file(text.encode(), name=name)


if __name__ == "__main__":
    sys.exit(main())
