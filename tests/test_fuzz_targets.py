"""The targets of `tools/fuzz.py` take what they begin with, and tell what breaks a contract."""

from __future__ import annotations

import random
from pathlib import Path

import fuzz_inputs
import pytest
from fuzz import Finder
from fuzz_targets import TARGETS, BrokenError, Target, hold_report, letters

from reportparse import parse_report

SEEDS = 4


@pytest.mark.parametrize("name", TARGETS)
def test_seeds_break_nothing(name: str) -> None:
    target = TARGETS[name]
    seeds = target.seeds()
    assert len(seeds) >= 2
    for seed in seeds[:: max(1, len(seeds) // SEEDS)]:
        target.run(target.pack(seed))


@pytest.mark.parametrize("name", TARGETS)
def test_changes_differ_and_are_drawn_from_the_seed_alone(name: str) -> None:
    target = TARGETS[name]
    first = target.seeds()[0]
    changed = [target.change(first, fuzz_inputs.LONGEST, random.Random(seed)) for seed in range(9)]
    assert changed == [target.change(first, fuzz_inputs.LONGEST, random.Random(seed)) for seed in range(9)]
    assert len(set(changed)) > 4 and all(len(data) <= fuzz_inputs.LONGEST for data in changed)


def test_packed_forms_are_read() -> None:
    word, paper = fuzz_inputs.word_files()[0], fuzz_inputs.papers()[0]
    assert fuzz_inputs.unpack_word(fuzz_inputs.pack_word(word)) == word
    assert fuzz_inputs.pack_pdf(paper).startswith(b"%PDF-")
    assert fuzz_inputs.pack_pdf(b"%PDF-1.4 as it is") == b"%PDF-1.4 as it is"


def test_a_broken_contract_is_found_once(tmp_path: Path) -> None:
    def run(data: bytes) -> None:
        raise BrokenError(f"a contract: {data!r}")

    finder = Finder("text", Target(run, list, fuzz_inputs.change_json, (), ".txt"), tmp_path)
    for data in (b"long input", b"short", b"longer input"):
        finder(data)
    assert [file.read_bytes() for file in tmp_path.glob("*.txt")] == [b"short"]


def test_a_lost_character_breaks_the_contract() -> None:
    report = parse_report("一、工作\n要做好。\n二、要求\n要做好。\n")
    report.sections[0].paragraphs.clear()
    report.sections[0].span = report.sections[0].marker.span if report.sections[0].marker else report.sections[0].span
    with pytest.raises(BrokenError, match="a character in no place"):
        hold_report(report)


def test_letters_leave_numbers_out() -> None:
    assert letters("(一)工作①第十二条 A.Ⅲ类甲、") == "工作第条类"
