"""The table of formats: no two share a name's end or a media type, and each is told by what its files are called."""

from __future__ import annotations

import pytest

from reportparse.readers.formats import FORMATS, suffix_for
from reportparse.readers.looks_like_a_path import looks_like_a_path

SUFFIXES = [suffix for row in FORMATS.values() for suffix in row.suffixes]
TYPES = [(kind, row.suffixes[0]) for row in FORMATS.values() for kind in row.media_types]


def test_no_two_formats_share_a_suffix_or_a_media_type() -> None:
    assert len(SUFFIXES) == len(set(SUFFIXES)) and len(TYPES) == len(dict(TYPES))
    assert all(row.suffixes for row in FORMATS.values())


@pytest.mark.parametrize(("kind", "suffix"), TYPES)
def test_a_media_type_gives_a_suffix(kind: str, suffix: str) -> None:
    assert suffix_for(f" {kind.upper()}; charset=gb18030") == suffix


@pytest.mark.parametrize("kind", ["", "text", "image/png"])
def test_other_media_types_give_none(kind: str) -> None:
    assert suffix_for(kind) == ""


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_text_with_such_an_end_looks_like_a_path(suffix: str) -> None:
    assert looks_like_a_path(f"调研报告{suffix.upper()}") and not looks_like_a_path(f"调研报告{suffix}。")
