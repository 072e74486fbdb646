"""Tells a part that goes on counting in another form, and so stands inside the one before it."""

from __future__ import annotations

from reportparse.check.context import Context
from reportparse.model import AnyNode


def is_displaced(context: Context, node: AnyNode) -> bool:
    """Return whether a node, the only one of its run, takes the number that follows that of the node which holds it."""
    above = context.parents[node.id]
    if above is None or above.marker is None or node.marker is None or node.marker.family == above.marker.family:
        return False
    chain = context.chain_of.get(node.id)
    alone = chain is not None and len(chain.nodes) == 1
    return alone and above.marker.ordinal is not None and node.marker.ordinal == above.marker.ordinal + 1 > 1
