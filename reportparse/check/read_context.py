"""Gathers what rules look at."""

from __future__ import annotations

from collections.abc import Callable

from reportparse.check.context import Context
from reportparse.check.find_references import find_references
from reportparse.check.read_chains import read_chains
from reportparse.check.template import Template
from reportparse.model import AnyNode, Report


def read_context(report: Report, is_selector: Callable[[str], bool], template: Template | None = None) -> Context:
    """Return what rules look at.

    Args:
        report: the report.
        is_selector: tells whether a word names a rule.
        template: the outline that it must follow.
    """
    nodes: list[AnyNode] = []
    parents: dict[str, AnyNode | None] = {}
    waiting: list[tuple[AnyNode, AnyNode | None]] = [(node, None) for node in reversed(report.sections)]
    while waiting:
        node, parent = waiting.pop()
        nodes.append(node)
        parents[node.id] = parent
        waiting.extend((child, node) for child in reversed(node.children))
    chains = read_chains(report.sections)
    chain_of = {node.id: chain for chain in chains for node in chain.nodes}
    context = Context(report, report.source.text, nodes, parents, chains, template, is_selector, chain_of)
    context.markers = sorted((node.marker.span for node in nodes if node.marker), key=lambda span: span.start)
    context.unplaced = sorted(problem.span.start for problem in report.problems if problem.code == "unplaced-marker")
    for chain in chains:
        first = parents[chain.nodes[0].id]
        context.ends[first.id if first else "", chain.family, chain.highest] += 1
        context.chains_of.setdefault(chain.family, []).append(chain)
        for node in chain.nodes:
            above = parents[node.id]
            context.chains_in.setdefault((above.id if above else "", chain.family), chain)
    context.references = list(find_references(context))
    for reference in context.references:
        context.by_chain.setdefault(id(reference.chain), []).append(reference)
    return context
