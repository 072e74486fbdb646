"""The configuration: where it is found, what it says, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportparse.check.config import Config, Configs, Overrides, find_config, read_config
from reportparse.check.rules import RULES
from reportparse.errors import ArgumentError

ON = [code for code, rule in RULES.items() if rule.default]


def written(folder: Path, text: str, name: str = "reportparse.toml") -> Path:
    """Write a file and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def codes(config: Config, path: Path) -> list[str]:
    """Return the rules that run on a path."""
    return config.settings_for(path).settings.codes()


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert codes(find_config(tmp_path), tmp_path / "a.txt") == ON


def test_the_nearest_file_holds(tmp_path: Path) -> None:
    written(tmp_path, "[tool.reportparse]\nselect = ['NUM']\n", "pyproject.toml")
    written(tmp_path / "a", "[tool.other]\n", "pyproject.toml")
    written(tmp_path / "a" / "b", "select = ['FMT']\n")
    assert {code[:3] for code in codes(find_config(tmp_path / "a"), tmp_path / "a" / "x.txt")} == {"NUM"}
    assert {code[:3] for code in codes(find_config(tmp_path / "a" / "b"), tmp_path / "a" / "b" / "x.txt")} == {"FMT"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("select = ['NUM001', 'FMT001']", ["NUM001", "FMT001"]),
        ("select = ['NUM']\nignore = ['NUM00']\nextend-select = ['NUM003']", ["NUM003"]),
        ("select = ['ALL']\nignore = ['NUM', 'FMT', 'DOC', 'SRC', 'TPL', 'STR00']", ["STR010"]),
        ("select = ['NUM']\nextend-ignore = ['ALL']", [code for code in RULES if code.startswith("NUM")]),
        ("select = []", []),
        ("select = ['heading-length', 'NUM001']", ["NUM001", "FMT010"]),
        ("select = ['FMT']\nignore = ['FMT']\nextend-select = ['heading-length']", ["FMT010"]),
        ("select = ['heading-length']\nignore = ['FMT010']", []),
    ],
)
def test_the_longer_selector_wins(text: str, wanted: list[str], tmp_path: Path) -> None:
    assert codes(read_config(written(tmp_path, text)), tmp_path / "a.txt") == wanted


def test_files_have_ignores_of_their_own(tmp_path: Path) -> None:
    config = read_config(written(tmp_path, "[per-file-ignores]\n'drafts/**' = ['NUM']\n'*.md' = ['FMT']\n"))
    families = {name: {code[:3] for code in codes(config, tmp_path / name)} for name in ("a.txt", "drafts/a.txt", "x/a.md")}
    assert "NUM" in families["a.txt"] and "FMT" in families["a.txt"]
    assert "NUM" not in families["drafts/a.txt"] and "FMT" in families["drafts/a.txt"]
    assert "FMT" not in families["x/a.md"]


def test_kinds_of_documents_by_path(tmp_path: Path) -> None:
    config = read_config(
        written(
            tmp_path,
            "[kinds.'调研报告']\npaths = ['survey/**']\nrequired = ['finding', '建议|对策']\noutline = 'survey.md'\nignore = ['FMT']\n"
            "[kinds.'调研报告'.levels]\nNUM = 'info'\n[kinds.'调研报告'.rules.heading-length]\nmax-length = 9\n",
        )
    )
    inside, outside = (config.settings_for(tmp_path / name) for name in ("survey/a.txt", "a.txt"))
    assert inside.outline == tmp_path / "survey.md" and outside.outline is None
    assert inside.settings.options["STR001"] == {"required": ["finding", "建议|对策"]}
    assert inside.settings.options["FMT010"] == {"max-length": 9}
    assert (inside.settings.level_of("NUM001"), outside.settings.level_of("NUM001")) == ("info", "error")
    assert outside.settings.options == {}


def test_levels_and_options_by_code_or_name(tmp_path: Path) -> None:
    config = read_config(
        written(
            tmp_path,
            "[levels]\nNUM = 'warning'\nNUM001 = 'info'\n[rules.FMT010]\nmax-length = 20\n[rules.lost-text]\nmin-length = 9\n",
        )
    )
    settings = config.settings_for(tmp_path / "a.txt").settings
    assert (settings.level_of("NUM001"), settings.level_of("NUM002"), settings.level_of("FMT001")) == (
        "info",
        "warning",
        "warning",
    )
    assert settings.options == {"FMT010": {"max-length": 20}, "SRC002": {"min-length": 9}}


def test_one_file_extends_another(tmp_path: Path) -> None:
    written(tmp_path, "[tool.reportparse]\nselect = ['NUM']\nignore = ['NUM001']\n", "pyproject.toml")
    config = read_config(written(tmp_path / "a", "extend = '../pyproject.toml'\nignore = ['NUM002']\n"))
    assert codes(config, tmp_path / "a" / "x.txt")[:2] == ["NUM001", "NUM003"]


def test_a_file_that_is_extended_names_files_beside_it(tmp_path: Path) -> None:
    written(tmp_path, "baseline = 'known.json'\n[kinds.all]\npaths = ['*.txt']\noutline = 'outlines/a.md'\n", "base.toml")
    config = read_config(written(tmp_path / "a", "extend = '../base.toml'\n"))
    assert config.settings_for(tmp_path / "a" / "x.txt").outline == tmp_path / "outlines" / "a.md"
    assert config.baseline == tmp_path / "known.json"
    own = read_config(written(tmp_path / "b", "extend = '../base.toml'\nbaseline = 'own.json'\n"))
    assert own.baseline == tmp_path / "b" / "own.json" and read_config(written(tmp_path / "c", "")).baseline is None


BASE = "exclude = ['a/old/', 'draft-*']\n[per-file-ignores]\n'a/b/**' = ['NUM']\n[kinds.all]\npaths = ['/a/c/*.txt']\nignore = ['FMT']\n"


def test_patterns_begin_in_the_folder_of_the_file_that_states_them(tmp_path: Path) -> None:
    written(tmp_path, BASE, "base.toml")
    config = read_config(written(tmp_path / "a", "extend = '../base.toml'\n"))
    assert not {code for code in codes(config, tmp_path / "a" / "b" / "x.txt") if code.startswith("NUM")}
    assert not {code for code in codes(config, tmp_path / "a" / "c" / "x.txt") if code.startswith("FMT")}
    assert codes(config, tmp_path / "a" / "a" / "b" / "x.txt") == ON
    assert config.excludes(tmp_path / "a" / "old" / "x.txt") and not config.excludes(tmp_path / "a" / "a" / "old" / "x.txt")
    own = read_config(written(tmp_path / "a", "extend = '../base.toml'\nexclude = ['old/x.txt']\n"))
    assert own.excludes(tmp_path / "a" / "old" / "x.txt") and not own.excludes(tmp_path / "old" / "x.txt")


def test_patterns_of_names_alone_fit_wherever_they_are_stated(tmp_path: Path) -> None:
    written(tmp_path / "shared", BASE, "base.toml")
    config = read_config(written(tmp_path / "a", "extend = '../shared/base.toml'\n"))
    assert config.excludes(tmp_path / "a" / "draft-1.txt") and not config.excludes(tmp_path / "draft-1.txt")
    assert codes(config, tmp_path / "a" / "b" / "x.txt") == ON and not config.excludes(tmp_path / "a" / "old" / "x.txt")


def test_the_files_that_say_how_files_are_checked(tmp_path: Path) -> None:
    base = written(tmp_path, "[kinds.all]\npaths = ['*.txt']\noutline = 'o.md'\n", "base.toml")
    own = written(tmp_path / "a", "extend = '../base.toml'\n")
    paths = [tmp_path / "a" / name for name in ("x.txt", "y.txt", "z.md")]
    assert [file.resolve() for file in Configs().files_for(paths)] == [own, base, tmp_path / "o.md"]
    assert Configs(Overrides(isolated=True)).files_for(paths) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("selct = ['NUM']", "no key “selct”; did you mean select?"),
        ("select = ['NMU']", "no rule “NMU”; did you mean NUM?"),
        ("select = ['NUM999']", "no rule “NUM999”; did you mean NUM"),
        ("[rules.number-gp]\nx = 1", "no rule “number-gp”; did you mean number-gap?"),
        ("[rules.FMT010]\nmax-len = 1", "no option of FMT010 “max-len”; did you mean max-length?"),
        ("[rules.FMT010]\nmax-length = '1'", "FMT010.max-length must be of type int"),
        ("[levels]\nNUM001 = 'eror'", "levels.NUM001: Input should be 'error', 'warning' or 'info'"),
        ("[levels]\nNUM9 = 'error'", "no rule “NUM9”"),
        ("[kinds.x]\npaths = []\nrequird = []", "no key “requird”; did you mean required?"),
        ("[per-file-ignores]\n'*' = ['XYZ']", "no rule “XYZ”"),
        ("ignore = ['heading-lenght']", "no rule “heading-lenght”; did you mean heading-length?"),
        ("ignore = 'NUM'", "ignore: Input should be a valid list"),
        ("x =", "no TOML"),
        ("extend = 'missing.toml'", "missing.toml: cannot be read"),
        ("extend = 'reportparse.toml'", "too many files extend one another"),
    ],
)
def test_what_is_unknown_is_one_line_with_the_nearest_name(text: str, message: str, tmp_path: Path) -> None:
    file = written(tmp_path, text)
    with pytest.raises(ArgumentError) as caught:
        read_config(file)
    assert message in str(caught.value) and str(tmp_path) in str(caught.value)
    assert "\n" not in str(caught.value) and caught.value.describe("zh") != str(caught.value)


def test_the_command_line_stands_over_the_configuration(tmp_path: Path) -> None:
    config = read_config(written(tmp_path, "select = ['NUM']\nignore = ['NUM001']\n"))
    chosen = Overrides(select=("FMT",), extend_select=("SRC001",), ignore=("FMT00",)).over(config, tmp_path / "a.txt")
    assert chosen.settings.codes() == ["FMT010", "FMT011", "FMT012", "FMT013", "SRC001"]


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        (Overrides(select=("NUM001",)), ["NUM001"]),
        (Overrides(select=("number-gap",)), ["NUM001"]),
        (Overrides(select=("NUM001",), ignore=("NUM001",)), []),
        (Overrides(extend_select=("NUM001",)), ["NUM001", "NUM003"]),
        (Overrides(select=("NUM00",)), ["NUM002", "NUM003", "NUM004", "NUM005", "NUM006", "NUM007", "NUM008", "NUM009"]),
    ],
)
def test_what_the_command_line_selects_by_name_is_not_ignored(asked: Overrides, wanted: list[str], tmp_path: Path) -> None:
    config = read_config(written(tmp_path, "select = ['NUM003']\nignore = ['NUM001']\n"))
    assert asked.over(config, tmp_path / "a.txt").settings.codes() == wanted


def test_the_configurations_of_a_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path, "select = ['NUM001']\n[kinds.all]\npaths = ['*.txt']\noutline = 'a.md'\n")
    named = written(tmp_path / "other", "select = ['FMT001']\n", "named.toml")
    for name in ("a.md", "b.md"):
        written(tmp_path, f"- 情况\n- {name}\n", name)
    file = tmp_path / "a.txt"

    def chosen(path: Path | None, overrides: Overrides) -> tuple[list[str], str]:
        settings, outline = Configs(overrides).settings_for(path)
        return settings.codes(), outline.parts[-1].name if outline else ""

    assert chosen(file, Overrides()) == (["NUM001"], "a.md")
    assert chosen(file, Overrides(outline=tmp_path / "b.md")) == (["NUM001"], "b.md")
    assert chosen(file, Overrides(config=named)) == (["FMT001"], "")
    assert chosen(file, Overrides(isolated=True, config=named)) == (ON, "")
    monkeypatch.chdir(tmp_path)
    assert chosen(None, Overrides()) == (["NUM001"], "")
