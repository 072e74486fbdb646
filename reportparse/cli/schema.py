"""``reportparse schema``: prints the JSON Schema of the wire format."""

from __future__ import annotations

from reportparse.cli.options import Lang
from reportparse.cli.write_output import write_output
from reportparse.serializers.render_schema import render_schema


def schema(lang: Lang = None) -> None:
    """Print the JSON Schema of the wire format."""
    write_output(render_schema(), None)
