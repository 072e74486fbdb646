"""The roles by index."""

from __future__ import annotations

from typing import Final

from reportparse.model import ROLES

INDEX: Final = {role: index for index, role in enumerate(ROLES)}
SIZE: Final = len(ROLES)
FINDING, RECOMMENDATION, OTHER = (INDEX[role] for role in ("finding", "recommendation", "other"))
TYPED: Final = (FINDING, RECOMMENDATION)
"""The roles whose points are findings and recommendations."""
SENTENCE_ROLES: Final = (OTHER, *TYPED)
"""What a sentence may be: neither, a problem, a proposal."""
