"""Reads Chinese policy reports and gives back their outline as a typed tree.

``parse_report(text)`` gives a `Report`; its nodes are `Section`s, `Finding`s and `Recommendation`s, each with
the `Span` of the characters it came from. A name is imported when it is first used, so that the package itself
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
    from reportparse.check.template import Entry as Entry
    from reportparse.check.template import Template as Template
    from reportparse.check.violation import Fix as Fix
    from reportparse.check.violation import Level as Level
    from reportparse.check.violation import Violation as Violation
    from reportparse.errors import ArgumentError as ArgumentError
    from reportparse.errors import ArgumentTypeError as ArgumentTypeError
    from reportparse.errors import ExtraError as ExtraError
    from reportparse.errors import InputError as InputError
    from reportparse.errors import ReportParseError as ReportParseError
    from reportparse.errors import UnknownNodeError as UnknownNodeError
    from reportparse.errors import WireError as WireError
    from reportparse.limits import Limits as Limits
    from reportparse.markers.own_family import OwnFamily as OwnFamily
    from reportparse.messages import Language as Language
    from reportparse.model import AnyNode as AnyNode
    from reportparse.model import Deadline as Deadline
    from reportparse.model import Evidence as Evidence
    from reportparse.model import Finding as Finding
    from reportparse.model import Heading as Heading
    from reportparse.model import Instrument as Instrument
    from reportparse.model import Link as Link
    from reportparse.model import Marker as Marker
    from reportparse.model import Node as Node
    from reportparse.model import Paragraph as Paragraph
    from reportparse.model import Part as Part
    from reportparse.model import PartKind as PartKind
    from reportparse.model import Problem as Problem
    from reportparse.model import Quantity as Quantity
    from reportparse.model import Quote as Quote
    from reportparse.model import Recommendation as Recommendation
    from reportparse.model import Repair as Repair
    from reportparse.model import Role as Role
    from reportparse.model import RowKind as RowKind
    from reportparse.model import Section as Section
    from reportparse.pipeline import parse_file as parse_file
    from reportparse.pipeline import parse_report as parse_report
    from reportparse.report import Report as Report
    from reportparse.serializers.chunks.chunk import Chunk as Chunk
    from reportparse.serializers.rows.rows_of import rows_of as rows_of
    from reportparse.serializers.rows.tables import arrow_table as arrow_table
    from reportparse.serializers.rows.tables import pandas_frame as pandas_frame
    from reportparse.serializers.rows.tables import polars_frame as polars_frame
    from reportparse.serializers.rows.tables import record_batches as record_batches
    from reportparse.source import Block as Block
    from reportparse.source import Place as Place
    from reportparse.source import Placed as Placed
    from reportparse.source import SourceText as SourceText
    from reportparse.source import Span as Span
    from reportparse.splice import Edit as Edit

__version__ = "0.1.0"

_HOMES = {
    "AnyNode": "model",
    "ArgumentError": "errors",
    "ArgumentTypeError": "errors",
    "Block": "source",
    "Chunk": "serializers.chunks.chunk",
    "Deadline": "model",
    "Edit": "splice",
    "Entry": "check.template",
    "Evidence": "model",
    "ExtraError": "errors",
    "Finding": "model",
    "Fix": "check.violation",
    "Heading": "model",
    "InputError": "errors",
    "Instrument": "model",
    "Language": "messages",
    "Level": "check.violation",
    "Limits": "limits",
    "Link": "model",
    "Marker": "model",
    "Node": "model",
    "OwnFamily": "markers.own_family",
    "Paragraph": "model",
    "Part": "model",
    "PartKind": "model",
    "Place": "source",
    "Placed": "source",
    "Problem": "model",
    "Quantity": "model",
    "Quote": "model",
    "Recommendation": "model",
    "Repair": "model",
    "Report": "report",
    "ReportParseError": "errors",
    "Role": "model",
    "RowKind": "model",
    "Section": "model",
    "Settings": "check.settings",
    "SourceText": "source",
    "Span": "source",
    "Template": "check.template",
    "UnknownNodeError": "errors",
    "Violation": "check.violation",
    "WireError": "errors",
    "arrow_table": "serializers.rows.tables",
    "check_report": "check.check_report",
    "parse_batch": "batch.parse_batch",
    "pandas_frame": "serializers.rows.tables",
    "parse_file": "pipeline",
    "parse_report": "pipeline",
    "polars_frame": "serializers.rows.tables",
    "record_batches": "serializers.rows.tables",
    "rows_of": "serializers.rows.rows_of",
    "validate_outline": "check.check_report",
}
"""The public names and the modules that hold them."""
_EXTRAS = {"parse_batch": "batch"}
"""The extra that a public name needs."""

__all__ = ["__version__"]
__all__ += list(_HOMES)

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Import a public name on its first use."""
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        with import_module(f"{__name__}.refusals").needing(name, _EXTRAS.get(name)):
            value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """Return the public names."""
    return sorted(__all__)
