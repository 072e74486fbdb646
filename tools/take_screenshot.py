"""Takes the picture of the page that the documentation shows, of the sample report.

    python tools/take_screenshot.py [OUT]

It needs Chromium on the path, and a Chinese font.
"""

from __future__ import annotations

import sys
import tempfile
from importlib import resources
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from reportparse import parse_report
from reportparse.serializers.look import Look
from reportparse.serializers.view.render_view import render_view
from tests.browser import find_browser, started

ROOT = Path(__file__).parent.parent
WIDTH, HEIGHT = 1240, 680
MOST = 200_000
"""How many bytes the picture may have."""
SHOWN = "4.1"
"""The node that is picked in it."""


def main() -> None:
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "view.png"
    sample = (resources.files("reportparse") / "samples" / "report.txt").read_text("utf-8")
    browser = find_browser()
    if browser is None:
        sys.exit("no Chromium on the path")
    with tempfile.TemporaryDirectory() as folder, started(browser) as running:
        file = Path(folder) / "page.html"
        file.write_text(render_view(parse_report(sample), Look(language="zh")), encoding="utf-8")
        page = running.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        page.goto(file.as_uri())
        page.click(f'#text [id="s{SHOWN}"]')
        page.mouse.move(0, 0)
        page.wait_for_timeout(300)
        picture = page.screenshot()
    if len(picture) > MOST:
        sys.exit(f"{len(picture)} bytes are more than {MOST}")
    out.write_bytes(picture)
    print(f"{out}: {len(picture)} bytes")


if __name__ == "__main__":
    main()
