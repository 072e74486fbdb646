"""Tells a list that has a reason to count from one again."""

from __future__ import annotations

import re

from reportparse.check.context import Context
from reportparse.model import AnyNode

ANNEX = re.compile(r"附件|附录|附：|附表|名单|第.{1,3}(?:部分|编|篇)")
LEAD = re.compile(r"[：:]\Z|(?:如下|以下|下列|下述|方面|几点|几[个种条项]|问题|好处|意义|原因)[^，。；！？]{0,8}[。：:]?\Z")
"""The end of a sentence that leads to a list of its own."""
BEFORE = 120
"""How many characters before it may name the reason."""


def begins_anew(context: Context, node: AnyNode) -> bool:
    """Return whether an annex, a title of its own or the lead of a list stands before a part."""
    before = context.text[max(0, node.span.start - BEFORE) : node.span.start].rstrip()
    last = before.rpartition("\n")[2].strip()
    return bool(ANNEX.search(before) or LEAD.search(last)) or (0 < len(last) <= 30 and last[-1] not in "。；！？.;")
