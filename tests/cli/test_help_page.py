"""Help: in both languages all of it is shown, and it keeps to the width of the terminal."""

from __future__ import annotations

import pytest

from reportparse.cli.app import APP, COMMANDS
from reportparse.cli.help_page import HelpPage
from reportparse.cli.main import run
from reportparse.cli.messages import MESSAGES
from reportparse.messages import Language
from reportparse.serializers.cells import cells
from tests.cli.helpers import run as run_process

LANGUAGES: tuple[Language, ...] = ("en", "zh")


def shown(words: list[str], language: Language, capsysbinary: pytest.CaptureFixture[bytes]) -> str:
    assert run([*words, "--help"], language) == 0
    return capsysbinary.readouterr().out.decode()


@pytest.mark.parametrize("width", [40, 57, 80, 81, 120, 300])
@pytest.mark.parametrize("command", ["", *COMMANDS])
@pytest.mark.parametrize("language", LANGUAGES)
def test_help_is_whole_and_fits(
    language: Language, command: str, width: int, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    text = shown([command] if command else [], language, capsysbinary)
    assert [line for line in text.splitlines() if cells(line) > width or line != line.rstrip()] == []
    made = APP.get_command(APP.context_class(APP), command) if command else APP
    keys = [made.help, made.epilog, *(parameter.help for parameter in made.params)]
    bare = "".join(text.split())
    for key in keys:
        assert "".join(MESSAGES[key or ""][LANGUAGES.index(language)].split()) in bare


def test_a_long_name_stands_above_what_it_means(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    page = HelpPage("zh")
    page.width = 24
    page.write_dl([("-n", "help  [required]"), ("--a-long-name NAME", "version")])
    assert page.getvalue() == "-n        显示本说明。\n          [必填]\n--a-long-name NAME\n          显示版本。\n"


def test_a_pipe_gets_eighty_columns() -> None:
    lines = run_process("check", "--help", REPORTPARSE_LANG="zh").stdout.decode().splitlines()
    assert 70 < max(map(cells, lines)) <= 80
