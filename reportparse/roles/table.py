"""The roles by index."""

from __future__ import annotations

from typing import Final, get_args

from reportparse.model import CHINESE_ROLES, Role

ROLES: Final[tuple[Role, ...]] = get_args(Role)
CHINESE: Final = CHINESE_ROLES
"""The roles' Chinese names."""
INDEX: Final = {role: index for index, role in enumerate(ROLES)}
SIZE: Final = len(ROLES)
FINDING, RECOMMENDATION, OTHER = (INDEX[role] for role in ("finding", "recommendation", "other"))
TYPED: Final = (FINDING, RECOMMENDATION)
"""The roles whose points are findings and recommendations."""
SENTENCE_ROLES: Final = (OTHER, *TYPED)
"""What a sentence may be: neither, a problem, a proposal."""
