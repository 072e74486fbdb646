"""Gives every part of a report its role, and types and links findings and recommendations."""

from __future__ import annotations

from reportparse.classify.assign_roles import assign_roles
from reportparse.classify.lexicon import lexicon
from reportparse.classify.link_answers import link_answers
from reportparse.classify.read_fields import read_fields
from reportparse.classify.roles import PART_PRIOR
from reportparse.classify.type_nodes import type_nodes
from reportparse.classify.weigh_units import weigh_units
from reportparse.model import AnyNode, Heading, Paragraph, Section
from reportparse.source import CleanText


def classify(
    sections: list[Section], preamble: list[Paragraph], title: Heading | None, clean: CleanText
) -> tuple[list[AnyNode], list[Paragraph]]:
    """Return the nodes of the first level with roles and types, and the preamble without what became nodes.

    Args:
        sections: the outline's nodes.
        preamble: the paragraphs before them.
        title: the report's own title.
        clean: the text they came from.
    """
    root = weigh_units(sections, preamble, clean)
    assign_roles(root, _prior(title))
    nodes, preamble = type_nodes(root, sections, preamble, clean)
    read_fields(nodes, clean)
    link_answers(nodes)
    return nodes, preamble


def _prior(title: Heading | None) -> list[float]:
    """Return by role what the title says of the report's parts."""
    prior = list(PART_PRIOR)
    for role, weight, _, _ in lexicon("title").at_end(title.text, len(title.text)) if title else []:
        prior[role] += weight
    return prior
