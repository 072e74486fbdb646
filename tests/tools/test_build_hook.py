"""What is compiled, where it is asked for; without that a wheel needs no compiler."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from build_hook import COMPILED, INTERPRETED, REQUIRES, CompileHook, modules

ROOT = Path(__file__).parents[2]
PATHS = modules(ROOT)


@pytest.fixture
def hook() -> Any:
    return CompileHook(str(ROOT), {}, None, None, str(ROOT), "wheel")


@pytest.mark.parametrize("value", [None, "", "0"])
def test_a_wheel_is_pure_unless_asked(hook: Any, value: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    if value is None:
        monkeypatch.delenv("REPORTPARSE_COMPILE", raising=False)
    else:
        monkeypatch.setenv("REPORTPARSE_COMPILE", value)
    build_data: dict[str, Any] = {}
    hook.initialize("standard", build_data)
    hook.finalize("standard", build_data, "")
    assert (hook.dependencies(), build_data) == ([], {})


def test_what_compiles_is_required_where_it_is_asked_for(hook: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTPARSE_COMPILE", "1")
    assert hook.dependencies() == REQUIRES


def test_an_editable_install_is_not_compiled(hook: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTPARSE_COMPILE", "1")
    with pytest.raises(SystemExit, match="pip install"):
        hook.initialize("editable", {})


def test_each_row_names_what_is_there() -> None:
    package = ROOT / "reportparse"
    assert all((package / name).exists() for name in [*COMPILED, *INTERPRETED])
    assert not {f"reportparse/{name}" for name in INTERPRETED} & set(PATHS)


@pytest.mark.parametrize("path", PATHS)
def test_what_is_compiled_is_a_module(path: str) -> None:
    assert import_module(path.removesuffix(".py").replace("/", ".")).__doc__


def test_what_lets_ctrl_c_in_and_what_callers_hold_is_interpreted() -> None:
    kept = "timeout model source report pipeline arguments markers/own_family markers/read_own".split()
    assert not {f"reportparse/{name}.py" for name in kept} & set(PATHS)
