"""Tells a part that goes on counting in another form, and so stands inside the one before it."""

from __future__ import annotations

from reportparse.check.context import Context
from reportparse.model import AnyNode


def is_displaced(context: Context, node: AnyNode) -> bool:
    """Return whether a node, the only one of its run, takes the number after that of one which holds it, in another form."""
    return displaced_from(context, node) is not None


def displaced_from(context: Context, node: AnyNode) -> AnyNode | None:
    """Return the node beside which a displaced one belongs, None where it is none."""
    chain = context.chain_of.get(node.id)
    if chain is None or len(chain.nodes) != 1 or chain.ordinals[0] < 2:
        return None
    above = context.parents[node.id]
    while above is not None:
        if above.marker and above.marker.ordinal == chain.ordinals[0] - 1 and above.marker.family != chain.family:
            return above
        above = context.parents[above.id]
    return None
