"""What names of bodies are, and what only ends like one."""

from __future__ import annotations

import pytest

from reportparse.fields.bodies import is_no_name

NAMES = [
    "县发展改革局",
    "市住房和城乡建设局",
    "市经济和信息化局",
    "经开区管委会",
    "区机关事务服务中心",
    "市委组织部",
    "省政协",
    "县残联",
    "各乡镇",
]
NONE = ["要求金融部门", "出台政策的部门", "城市发展格局", "党员干部", "社会", "报县政府", "推动产业研究院", "加快城市", "西部"]


@pytest.mark.parametrize("name", NAMES)
def test_names(name: str) -> None:
    assert not is_no_name(name)


@pytest.mark.parametrize("name", NONE)
def test_what_is_no_name(name: str) -> None:
    assert is_no_name(name)
