"""Messages: the language is chosen before anything is parsed, and each says the same in both."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from reportparse.cli import messages
from reportparse.cli.language import choose_language, say
from reportparse.serializers.labels import LABELS

TABLES = {**messages.MESSAGES, **LABELS}


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {}, "en"),
        ([], {"LANG": "zh_CN.UTF-8"}, "zh"),
        ([], {"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),
        ([], {"LANG": "C", "LC_ALL": "zh_TW"}, "zh"),
        ([], {"LC_ALL": "", "LANG": "zh_CN"}, "zh"),
        ([], {"REPORTPARSE_LANG": "zh", "LC_ALL": "en_US.UTF-8"}, "zh"),
        ([], {"REPORTPARSE_LANG": "en", "LANG": "zh_CN.UTF-8"}, "en"),
        (["parse", "x", "--lang", "zh"], {"LANG": "C"}, "zh"),
        (["--lang=en", "parse"], {"REPORTPARSE_LANG": "zh"}, "en"),
        (["parse", "--lang", "en", "--lang", "zh"], {}, "zh"),
        (["parse", "--", "--lang", "zh"], {}, "en"),
        (["parse", "--lang"], {}, "en"),
    ],
)
def test_choose_language(arguments: list[str], environment: dict[str, str], language: str) -> None:
    assert choose_language(arguments, environment) == language


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("key", TABLES)
def test_a_message_is_one_line_in_both_languages(key: str) -> None:
    english, chinese = TABLES[key]
    assert english.isprintable()
    assert chinese.isprintable()
    assert re.search(r"[\u4e00-\u9fff]", chinese)
    assert english.isascii()
    # A table of English messages may quote the library's own English sentence, of which a Chinese one has name and hint.
    assert fields(chinese) <= fields(english) | {"name", "hint"}


def test_no_message_is_unused() -> None:
    folder = Path(messages.__file__).parents[1]
    code = "".join(path.read_text("utf-8") for part in ("cli", "serializers") for path in (folder / part).glob("*.py"))
    for key in TABLES:
        assert code.count(f'"{key}"') >= 2, f"nothing says {key}"


def test_say_fills_in() -> None:
    assert say("parsing", "en", name="a.txt", seconds=3) == "parsing a.txt ... 3 s"
