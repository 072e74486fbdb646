"""A file that is open in an editor: its text, its report, and what the rules find in it."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from reportparse.check.baseline import known_in, read_baseline
from reportparse.check.check_report import check_report
from reportparse.check.config import Configs
from reportparse.check.fix import apply_fixes, held_back, known_among
from reportparse.check.violation import Violation
from reportparse.errors import InputError
from reportparse.limits import Limits
from reportparse.model import AnyNode
from reportparse.pipeline import parse_input
from reportparse.readers.options import Options
from reportparse.report import Report
from reportparse.server.positions import Positions
from reportparse.splice import Edit
from reportparse.timeout import timeout

ENCODING = "utf-8"


@dataclass(slots=True)
class OpenFile:
    """What is known of one state of a file."""

    text: str
    report: Report
    violations: list[Violation]
    """What the rules find, but for what the baseline holds."""
    known: list[Violation] = field(default_factory=list)
    """What the baseline holds."""
    positions: Positions = field(init=False)

    def __post_init__(self) -> None:
        self.positions = Positions(self.text)

    def node_at(self, offset: int) -> AnyNode | None:
        """Return the innermost node that holds a character."""
        found, nodes = None, self.report.sections
        while (node := next((node for node in nodes if _holds(node, offset)), None)) is not None:
            found, nodes = node, node.children
        return found

    def violations_at(self, start: int, end: int) -> list[Violation]:
        """Return the violations that a stretch touches."""
        return [found for found in self.violations if found.span.start <= end and start <= max(found.span.end, found.span.start)]

    def safe_edits(self) -> list[Edit]:
        """Return the edits that mend all that can be mended safely at once; what is known stays as it is."""
        return apply_fixes(self.violations, known=self.known).edits


def read_open_file(text: str, uri: str, configs: Configs, limits: Limits) -> OpenFile | None:
    """Return what is known of a text; None where it is no text or Markdown, whose characters are those that the editor shows.

    Args:
        text: as the editor has it.
        uri: the file's address.
        configs: the configuration files.
        limits: how long it may take.

    Raises:
        ArgumentError: a configuration or an outline cannot be read.
        InputError: the baseline cannot be read.
    """
    path = path_of(uri)
    settings, template = configs.settings_for(path)
    marks = _baseline(path, configs)
    name = path.name if path else "report.txt"
    try:
        with timeout(limits.seconds, name):
            data = text.encode(ENCODING, "replace")
            report = parse_input(data, name, Options(ENCODING, limits=limits), own=configs.config_for(path).families)
            if report.source.text != text:
                return None
            found = check_report(report, settings, template)
    except InputError:
        return None
    known = known_among(found, report.source, marks)
    new = [violation for violation in held_back(found, known) if id(violation) not in known]
    return OpenFile(text, report, new, [violation for violation in found if id(violation) in known])


def _baseline(path: Path | None, configs: Configs) -> frozenset[str]:
    """Return the fingerprints that the baseline holds for a file, which the configuration names."""
    file = configs.config_for(path).baseline
    if path is None or file is None or not os.path.isfile(file):  # noqa: PTH113 -- whatever the path, it never raises
        return frozenset()
    return known_in(str(path), read_baseline(file), file)


def path_of(uri: str) -> Path | None:
    """Return the path of a file's address; None where it has none, as a new file."""
    parts = urlsplit(uri)
    return Path(url2pathname(parts.path)) if parts.scheme == "file" else None


def _holds(node: AnyNode, offset: int) -> bool:
    return any(span.start <= offset < span.end for span in node.spans or [node.span])
