"""Counts what the default rules find in the texts of a folder, and how much longer checking makes parsing.

    python tools/measure_rules.py FOLDER [--level error|warning|info] [--most 20]

Each problem of the level is printed with its place, so that a person can read whether it is one.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from pathlib import Path

from reportparse.check.check_report import check_report
from reportparse.check.rules import RULES
from reportparse.check.violation import LEVELS, Violation
from reportparse.pipeline import parse_report

AROUND = 20
"""Characters of context on either side."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--level", choices=LEVELS, default="error", help="the level whose problems are printed")
    parser.add_argument("--most", type=int, default=20, help="how many of each rule are printed")
    asked = parser.parse_args()
    files = sorted(asked.folder.rglob("*.txt"))
    counts, documents, shown = Counter[str](), Counter[str](), Counter[str]()
    parsing = checking = 0.0
    for file in files:
        text = file.read_text("utf-8", "replace")
        began = time.process_time()
        report = parse_report(text)
        parsed = time.process_time()
        found = check_report(report)
        parsing, checking = parsing + parsed - began, checking + time.process_time() - parsed
        counts.update(violation.code for violation in found)
        documents.update({violation.code for violation in found})
        for violation in found:
            if violation.level == asked.level and shown[violation.code] < asked.most:
                shown[violation.code] += 1
                print(f"{file.name} {violation.code} {violation.describe('zh')} | {around(text, violation)}")
    print(f"\n{len(files)} documents; checking adds {checking / parsing:.0%} to parsing\n")
    print("| rule | level | problems | documents |\n|---|---|---:|---:|")
    for code, rule in RULES.items():
        print(f"| {code} {rule.name} | {rule.level} | {counts[code]} | {documents[code]} |")
    for level in LEVELS:
        total = sum(count for code, count in counts.items() if RULES[code].level == level)
        print(f"| all {level}s | | {total} | |")


def around(text: str, violation: Violation) -> str:
    """Return a problem's place with the words around it."""
    start, end = violation.span.start, violation.span.end
    words = f"{text[max(0, start - AROUND) : start]}▸{text[start:end][:30]}◂{text[end : end + AROUND]}"
    return words.replace("\n", "⏎")


if __name__ == "__main__":
    main()
