"""The formats in which problems are written: by the name of ``--output-format``."""

from __future__ import annotations

from typing import Final, Literal

from reportparse.serializers.format import Format
from reportparse.serializers.problems.render_concise import render_concise
from reportparse.serializers.problems.render_github import render_github
from reportparse.serializers.problems.render_gitlab import render_gitlab
from reportparse.serializers.problems.render_json import render_json
from reportparse.serializers.problems.render_junit import render_junit
from reportparse.serializers.problems.render_sarif import render_sarif
from reportparse.serializers.problems.render_text import render_text

ProblemFormat = Literal["text", "concise", "json", "sarif", "github", "gitlab", "junit"]

PROBLEM_FORMATS: Final[dict[ProblemFormat, Format]] = {
    "text": Format(lambda checked, look: render_text(checked, color=look.color), for_people=True),
    "concise": Format(lambda checked, look: render_concise(checked, color=look.color), for_people=True),
    "json": Format(lambda checked, _: render_json(checked), (".json",)),
    "sarif": Format(lambda checked, _: render_sarif(checked), (".sarif",)),
    "github": Format(lambda checked, _: render_github(checked)),
    "gitlab": Format(lambda checked, _: render_gitlab(checked)),
    "junit": Format(lambda checked, _: render_junit(checked), (".xml",)),
}
"""All formats."""
