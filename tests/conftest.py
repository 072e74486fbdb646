"""What all tests share: how they run, and the `--update` flag that rewrites goldens, refused in CI.

The whole suite runs on all processors, named files in one process. Properties are tried on the same examples
everywhere; `--hypothesis-profile random` tries others. Benchmarks are timed with `--benchmark-only` alone.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from types import BuiltinFunctionType, ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from xdist.scheduler import LoadScopeScheduling

pytest.register_assert_rewrite("tests.clean.marks")
os.environ["HAYSTACK_TELEMETRY_ENABLED"] = "False"  # no test sends anything
settings.register_profile("random", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("fixed", settings.get_profile("random"), derandomize=True)
settings.load_profile("fixed")
TOGETHER = ("test_read_pdf.py", "test_numbering.py", "test_same_outline.py::test_pdf", "test_in_a_browser.py")
"""Parts of the names of tests that share a costly fixture."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that rewrites goldens."""
    parser.addoption("--update", action="store_true", help="rewrite the expected files from what the code gives now")


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    """Choose how many processes run what was asked for: one for benchmarks, new goldens and named files."""
    option = config.option
    option.benchmark_disable = not option.benchmark_only
    if hasattr(config, "workerinput"):
        return
    if option.benchmark_only or option.update or option.usepdb:
        option.numprocesses = 0
    elif option.numprocesses is None and config.args_source is pytest.Config.ArgsSource.TESTPATHS:
        option.numprocesses = "auto"


class Together(LoadScopeScheduling):  # type: ignore[misc]  # it has no types
    """Gives each process one test after the other, those that share what LibreOffice makes to the same one."""

    def _split_scope(self, nodeid: str) -> str:
        return next((name for name in TOGETHER if name in nodeid), nodeid)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Together:
    """Say which tests stay together."""
    return Together(config, log)


def pytest_configure(config: pytest.Config) -> None:
    """Refuse to rewrite goldens in CI, where nobody would read the difference."""
    if config.getoption("--update") and os.environ.get("CI"):
        raise pytest.UsageError("--update is refused in CI: run it locally and read the difference")


@pytest.fixture
def monkeypatch(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """As pytest has it; but compiled code calls its own functions without looking, so that none of them can be replaced."""
    replace = monkeypatch.setattr

    def setattr_or_skip(target: Any, *given: Any, **options: Any) -> None:
        ours = isinstance(target, ModuleType) and target.__name__.startswith("reportparse.")
        if ours and isinstance(getattr(target, given[0], None), BuiltinFunctionType):
            pytest.skip(f"{target.__name__} is compiled: nobody would see that {given[0]} is another")
        replace(target, *given, **options)

    monkeypatch.setattr = setattr_or_skip  # type: ignore[method-assign]
    return monkeypatch


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Whether expected files are to be rewritten."""
    return bool(request.config.getoption("--update"))


@pytest.fixture
def golden(update: bool) -> Callable[[Path, str], None]:
    """Return a check that a file holds exactly a text; `--update` writes the file instead."""

    def check(path: Path, actual: str) -> None:
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(actual, encoding="utf-8")
        assert path.is_file(), f"{path} is missing: run pytest --update"
        assert path.read_text(encoding="utf-8") == actual, f"{path} differs: read the change, then run pytest --update"

    return check
