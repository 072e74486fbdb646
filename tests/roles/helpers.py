"""What the tests of roles and points share."""

from __future__ import annotations

from reportparse.pipeline import Work
from reportparse.roles.assign_roles import assign_roles
from reportparse.roles.document import read_document
from reportparse.roles.make_units import make_units
from reportparse.roles.prose import Prose, proses
from reportparse.source import SourceText
from reportparse.texts import ReadText


def work(text: str, until: str) -> Work:
    """Return a text on its way, up to a step."""
    return Work(ReadText(SourceText(text))).advance(until)


def told(text: str) -> list[Prose]:
    """Return the sentences of a text that are asked about, by what they stand in."""
    done = work(text, "tree")
    root = make_units(done.tree)
    assign_roles(root, done.tree, done.clean.plain)
    return list(proses(root, done.tree, read_document(root, done.tree, done.clean.plain)))
