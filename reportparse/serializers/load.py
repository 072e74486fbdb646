"""Imports what writes a format, when it is asked for: the libraries of an extra may be missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from reportparse.refusals import needing


def load(module: str, what: str, extra: str | None) -> Any:
    """Return a module of serializers.

    Args:
        module: its name inside `reportparse.serializers`, such as ``rows.make_arrow``.
        what: what was asked for, for the message.
        extra: the extra that brings what it imports; None where the core does.

    Raises:
        ExtraError: a library is missing.
    """
    with needing(what, extra):
        return import_module(f"reportparse.serializers.{module}")
