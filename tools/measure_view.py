"""Measures the page of a long report in a browser: its bytes, the first paint, clicks, search, and what blocks it.

    python tools/measure_view.py [--pages 300] [FILE]

Figures are of this machine at this time; the browser is Chromium, found on the path.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

sys.path.insert(0, str(Path(__file__).parent.parent))

from reportparse import parse_file, parse_report
from reportparse.serializers.view.render_view import render_view
from tests.browser import find_browser, started
from tests.serializers.view.long import long_report

PAINT = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
LONG = """window.blocked = []; new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) blocked.push(entry.duration);
}).observe({ type: "longtask", buffered: true })"""
CLICK = """(what) => new Promise((done) => {
  const began = performance.now();
  document.querySelector(what).click();
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
})"""
SEARCH = """(words) => new Promise((done) => {
  const box = document.querySelector("input[type=search]");
  box.value = words;
  const began = performance.now();
  box.dispatchEvent(new Event("input"));
  new MutationObserver((_, all) => {
    all.disconnect();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
  }).observe(document.querySelector(".hits"), { childList: true });
})"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("file", nargs="?")
    parser.add_argument("--pages", type=int, default=300)
    asked = parser.parse_args()
    report = parse_file(asked.file) if asked.file else parse_report(long_report(asked.pages))
    began = time.perf_counter()
    page = render_view(report)
    took = time.perf_counter() - began
    text = report.source.text
    nodes = [node.id for node in report.walk()]
    print(f"text: {len(text)} characters, {len(text.encode())} bytes, {len(nodes)} nodes")
    print(f"page: {len(page.encode())} bytes, {len(page.encode()) - len(text.encode())} more than the text; made in {took:.2f} s")
    browser = find_browser()
    if browser is None:
        sys.exit("no Chromium on the path")
    with tempfile.TemporaryDirectory() as folder, started(browser) as running:
        file = Path(folder) / "page.html"
        file.write_text(page, encoding="utf-8")
        measure(running.new_page(), file.as_uri(), nodes)


def measure(page: Page, address: str, nodes: list[str]) -> None:
    """Print what a browser needs for a page."""
    page.add_init_script(LONG)
    page.goto(address)
    page.wait_for_timeout(500)
    loaded: dict[str, Any] = page.evaluate("performance.getEntriesByType('navigation')[0].toJSON()")
    print(f"elements: {page.evaluate('document.querySelectorAll(`*`).length')}")
    print(f"first paint: {page.evaluate(PAINT):.0f} ms, loaded: {loaded['loadEventEnd']:.0f} ms, long tasks: {blocked(page)}")
    page.click('[data-fold="false"]')
    page.wait_for_timeout(500)
    print(
        f"elements with the whole outline unfolded: {page.evaluate('document.querySelectorAll(`*`).length')}, long tasks: {blocked(page)}"
    )
    some = nodes[:: max(1, len(nodes) // 20)]
    for side, what in (("outline", '.tree [data-n="{}"] > a'), ("text", '#text [id="s{}"]')):
        clicks = [page.evaluate(CLICK, what.format(node)) for node in some]
        print(
            f"click in the {side}: median {statistics.median(clicks):.0f} ms, most {max(clicks):.0f} ms, long tasks: {blocked(page)}"
        )
    for words in ("设施", "不够到位", "没有这样的话"):
        print(f"search {words}: {page.evaluate(SEARCH, words):.0f} ms with the 120 ms of waiting, long tasks: {blocked(page)}")


def blocked(page: Page) -> list[int]:
    """Return the milliseconds of the long tasks since the last look."""
    return [round(task) for task in page.evaluate("blocked.splice(0)")]


if __name__ == "__main__":
    main()
