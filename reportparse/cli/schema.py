"""``reportparse schema``: prints the JSON Schema of the wire format."""

from __future__ import annotations

from reportparse.cli.options import command
from reportparse.cli.write_output import write_output
from reportparse.messages import Language
from reportparse.serializers.render_schema import render_schema


@command()
def schema(_language: Language) -> None:
    """Print the JSON Schema of the wire format."""
    write_output(render_schema(), None)
