"""Full-width figures of markers."""

from __future__ import annotations

from reportparse.check.fix import fix_file
from reportparse.check.settings import Settings
from reportparse.readers.options import Options


def test_full_width_numbers_are_narrowed_as_a_whole() -> None:
    text = "１．１　编制目的\n做好防汛工作。\n１．２　编制依据\n依据有关法规。\n"
    mended = fix_file(text.encode(), "a.txt", Options(), Settings(select=("FMT013",)))
    assert mended.report.source.text == text.replace("１．１", "1.1").replace("１．２", "1.2")
