"""The roles by index, and how one follows another in a report."""

from __future__ import annotations

from typing import Final, get_args

from reportparse.model import Role

ROLES: Final[tuple[Role, ...]] = get_args(Role)
CHINESE: Final[dict[str, str]] = dict(zip(ROLES, ("背景", "做法", "问题", "原因", "建议", "案例", "结语", "其他"), strict=True))
"""The roles' Chinese names."""
INDEX: Final = {role: index for index, role in enumerate(ROLES)}
SIZE: Final = len(ROLES)
FINDING, RECOMMENDATION, CONCLUSION, OTHER = (INDEX[role] for role in ("finding", "recommendation", "conclusion", "other"))

CHANGE = -1.2
"""What another role than that of the part before costs."""
CHANGE_OF_SENTENCE = -2.4
"""The same from one sentence to the next."""
CHANGE_ANNOUNCED = -4.0
"""The same from a sentence that says that points follow to the first of them."""
CHANGE_IN_RUN = -2.2
"""The same from one number to the next of one run below the main parts."""
CHANGE_OF_POINT = -3.5
"""The same from one point of running text to the next."""
BACK = -1.6
"""What an earlier role than that of the part before costs beside, by the order in which reports are written."""
INHERIT_TEXT = 0.8
"""The same at most for a sentence or a point of running text."""
INHERIT_LABEL = 6.0
"""The same where the part above is labelled."""
SENTENCE_PRIOR: Final = (0.3, 0.2, 0.0, -3.0, -0.8, -2.0, -1.0, -1.0)
"""By role: what a sentence without any cue is."""
KIN: Final = {(INDEX["cause"], FINDING): -4.0}
"""By role of the part above and role: what speaks against roles that are told in the same words; causes sound like problems."""
PART_PRIOR: Final = (0.0, 0.0, -0.3, -0.3, -0.3, -0.3, -0.3, 0.0)
"""By role: what a part of the first level without any cue is."""
ORDER: Final = {"background": 0, "practice": 1, "finding": 2, "cause": 3, "recommendation": 4, "conclusion": 5}
"""The order of a report; cases and other parts stand anywhere."""
INHERIT = 0.8
"""What another role than that of the part above costs at least."""
INHERIT_MOST = 2.0
"""The same at most, where that part's heading tells its role beyond doubt."""


def follows(before: Role, after: Role) -> float:
    """Return what the order of reports says of one role after another."""
    if before == after:
        return 0.0
    late = ORDER.get(before), ORDER.get(after)
    return BACK if late[0] is not None and late[1] is not None and late[1] < late[0] else 0.0


BACKWARD: Final = tuple(tuple(follows(before, after) for before in ROLES) for after in ROLES)
"""By role after, then role before."""
