"""One browser for all tests of pages, and pages opened in it that tell of every error and every request."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser, Page

from reportparse import parse_report
from reportparse.messages import Language
from reportparse.serializers.look import Look
from reportparse.serializers.view.render_view import render_view
from tests.browser import find_browser, started


class Opened(NamedTuple):
    """A page in the browser, and what went wrong on it."""

    page: Page
    wrong: list[str]
    """Messages of the console, errors, and requests for anything but the page itself."""


Open = Callable[..., Opened]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = find_browser()
    if path is None:
        pytest.skip("Chromium is not on this machine")
    with started(path) as running:
        yield running


@pytest.fixture
def open_file(browser: Browser) -> Iterator[Open]:
    """Return a function that opens a file as a browser of some width and colour scheme does."""
    contexts = []

    def opened(file: Path, width: int = 1440, height: int = 900, **options: Any) -> Opened:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page, wrong = context.new_page(), list[str]()
        page.set_default_timeout(10_000)
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda request: wrong.append(request.url) if request.url != file.as_uri() else None)
        page.goto(file.as_uri())
        return Opened(page, wrong)

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def open_text(open_file: Open, tmp_path: Path) -> Open:
    """Return a function that opens the page of a text."""

    def opened(text: str, language: Language = "zh", **options: Any) -> Opened:
        file = tmp_path / "page.html"
        file.write_text(render_view(parse_report(text), Look(language=language)), encoding="utf-8")
        return open_file(file, **options)

    return opened
