"""Reads Chinese policy reports and gives back their outline as a typed tree.

``parse_report(text)`` gives a `Report`; its nodes are `Section`s, each with the `Span` of the
characters it came from. A name is imported when it is first used, so that the package itself
costs next to nothing to import.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportparse.batch.parse_batch import parse_batch as parse_batch
    from reportparse.check.check_report import check_report as check_report
    from reportparse.check.check_report import validate_outline as validate_outline
    from reportparse.check.settings import Settings as Settings
    from reportparse.check.template import Template as Template
    from reportparse.errors import ArgumentError as ArgumentError
    from reportparse.errors import ExtraError as ExtraError
    from reportparse.errors import InputError as InputError
    from reportparse.errors import ReportParseError as ReportParseError
    from reportparse.errors import WireError as WireError
    from reportparse.limits import Limits as Limits
    from reportparse.model import Finding as Finding
    from reportparse.model import Part as Part
    from reportparse.model import Problem as Problem
    from reportparse.model import Recommendation as Recommendation
    from reportparse.model import Repair as Repair
    from reportparse.model import Section as Section
    from reportparse.pipeline import parse_file as parse_file
    from reportparse.pipeline import parse_report as parse_report
    from reportparse.report import Report as Report
    from reportparse.serializers.chunks.chunk import Chunk as Chunk
    from reportparse.source import Span as Span

__version__ = "0.1.0"

_HOMES = {
    "ArgumentError": "errors",
    "Chunk": "serializers.chunks.chunk",
    "ExtraError": "errors",
    "Finding": "model",
    "InputError": "errors",
    "Limits": "limits",
    "Part": "model",
    "Problem": "model",
    "Recommendation": "model",
    "Repair": "model",
    "Report": "report",
    "ReportParseError": "errors",
    "Section": "model",
    "Settings": "check.settings",
    "Span": "source",
    "Template": "check.template",
    "WireError": "errors",
    "check_report": "check.check_report",
    "parse_batch": "batch.parse_batch",
    "parse_file": "pipeline",
    "parse_report": "pipeline",
    "validate_outline": "check.check_report",
}
"""The public names and the modules that hold them."""
_EXTRAS = {"parse_batch": "batch"}
"""The extra that a public name needs."""

__all__ = [
    "ArgumentError",
    "Chunk",
    "ExtraError",
    "Finding",
    "InputError",
    "Limits",
    "Part",
    "Problem",
    "Recommendation",
    "Repair",
    "Report",
    "ReportParseError",
    "Section",
    "Settings",
    "Span",
    "Template",
    "WireError",
    "__version__",
    "check_report",
    "parse_batch",
    "parse_file",
    "parse_report",
    "validate_outline",
]

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Import a public name on its first use."""
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        try:
            value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        except ModuleNotFoundError as error:
            if name not in _EXTRAS or (error.name or "").startswith(__name__):
                raise
            raise import_module(f"{__name__}.refusals").needs(name, _EXTRAS[name]) from None
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """Return the public names."""
    return sorted(__all__)
