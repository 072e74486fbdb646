"""The formats in which problems are written: by the name of ``--output-format``."""

from __future__ import annotations

from typing import Literal, Protocol

from reportparse.serializers.rows.checked import Checked
from reportparse.serializers.rows.render_concise import render_concise
from reportparse.serializers.rows.render_github import render_github
from reportparse.serializers.rows.render_gitlab import render_gitlab
from reportparse.serializers.rows.render_json import render_json
from reportparse.serializers.rows.render_junit import render_junit
from reportparse.serializers.rows.render_sarif import render_sarif
from reportparse.serializers.rows.render_text import render_text

OutputFormat = Literal["text", "concise", "json", "sarif", "github", "gitlab", "junit"]


class Render(Protocol):
    """Writes what was found; only formats for people take colours."""

    def __call__(self, checked: Checked, *, color: bool = False) -> str:
        """Return it as text."""


FORMATS: dict[OutputFormat, Render] = {
    "text": render_text,
    "concise": render_concise,
    "json": render_json,
    "sarif": render_sarif,
    "github": render_github,
    "gitlab": render_gitlab,
    "junit": render_junit,
}
"""All formats."""
