"""Draws the map of a document: which role each stretch of it has, and how much of it each role takes."""

from __future__ import annotations

from itertools import groupby

from reportparse.messages import Language
from reportparse.model import ROLES
from reportparse.serializers.view.layers import ROLE_STYLES, Layers
from reportparse.serializers.view.page import Bar, Share
from reportparse.serializers.view.words import role_names

COLUMNS = 250
"""How many stretches are told apart."""


def roles_of(layers: Layers) -> bytes:
    """Return the role of each character, counted from 1; 0 outside of all nodes."""
    numbers = [0, *(ROLES.index(node.role) + 1 for node in layers.nodes)]
    return bytes(numbers[owner] for owner in layers.owner)


def draw_map(roles: bytes) -> list[Bar]:
    """Return the stretches of the map; each column has the role that most of its characters have."""
    size = len(roles)
    columns = min(COLUMNS, size)
    edges = [size * column // columns for column in range(columns + 1)] if columns else []
    most = [_most(roles[start:end]) for start, end in zip(edges, edges[1:], strict=False)]
    bars: list[Bar] = []
    place = 0
    for role, run in groupby(most):
        length = len(list(run))
        if role:
            bars.append(Bar(_thousandths(place, columns), _thousandths(length, columns), ROLE_STYLES[ROLES[role - 1]]))
        place += length
    return bars


def share_out(roles: bytes, language: Language) -> list[Share]:
    """Return how much of the outline's text each role takes, in the order of the roles; those without any are left out."""
    counts = [roles.count(place + 1) for place in range(len(ROLES))]
    total = sum(counts) or 1
    rows = zip(ROLES, role_names(language), counts, strict=True)
    return [Share(ROLE_STYLES[role], name, round(100 * count / total)) for role, name, count in rows if count]


def _most(part: bytes) -> int:
    return max(range(len(ROLES) + 1), key=part.count)


def _thousandths(part: int, whole: int) -> float:
    return round(1000 * part / whole, 1)
