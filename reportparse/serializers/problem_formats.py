"""The formats in which problems are written: by the name of ``--output-format``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from reportparse.serializers.look import PLAIN, Look
from reportparse.serializers.problems.checked import Checked
from reportparse.serializers.problems.render_concise import render_concise
from reportparse.serializers.problems.render_github import render_github
from reportparse.serializers.problems.render_gitlab import render_gitlab
from reportparse.serializers.problems.render_json import render_json
from reportparse.serializers.problems.render_junit import render_junit
from reportparse.serializers.problems.render_sarif import render_sarif
from reportparse.serializers.problems.render_text import render_text

ProblemFormat = Literal["text", "concise", "json", "sarif", "github", "gitlab", "junit"]
"""The names of all formats."""


@dataclass(frozen=True, slots=True)
class ProblemExporter:
    """A format in which problems are written."""

    render: Callable[[Checked, Look], str]
    """Writes them."""
    endings: tuple[str, ...] = ()
    """How a file's name ends that is written in it, where no other format is asked for."""
    for_people: bool = False
    """Whether a person reads it: it may have colours."""

    def __call__(self, checked: Checked, look: Look = PLAIN) -> str:
        """Return problems as text."""
        return self.render(checked, look)


PROBLEM_FORMATS: Final[dict[ProblemFormat, ProblemExporter]] = {
    "text": ProblemExporter(render_text, (".txt", ".text", ".log"), for_people=True),
    "concise": ProblemExporter(render_concise, for_people=True),
    "json": ProblemExporter(render_json, (".json",)),
    "sarif": ProblemExporter(render_sarif, (".sarif",)),
    "github": ProblemExporter(render_github),
    "gitlab": ProblemExporter(render_gitlab),
    "junit": ProblemExporter(render_junit, (".xml",)),
}
"""All formats; the first is written where none is asked for."""
