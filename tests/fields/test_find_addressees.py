"""Who is asked to act: all bodies that are named, the one that leads first, and names that are no bodies."""

from __future__ import annotations

import pytest

from reportparse.fields.find_addressees import find_addressees, split_names

ADDRESSEES = [
    ("建议市财政局会同市人力资源和社会保障局制定办法。", "市财政局 市人力资源和社会保障局"),
    ("由县水利局牵头，各乡镇配合。", "县水利局 各乡镇"),
    ("各级政府要切实负起责任。", "各级政府"),
    ("请省发展和改革委员会尽快批复。", "省发展和改革委员会"),
    ("须经市政府同意后实施。", ""),
    ("进一步加强城乡建设管理。", ""),
    ("把改造任务列入县政府民生实事。", ""),
    ("聚焦城市管理对症施策。", ""),
    ("建议由县水利局牵头，会同县财政局等部门制定方案。", "县水利局 县财政局"),
    ("为此，建议区教育局要加强监管。", "区教育局"),
    ("镇政府应当每季度公布一次。", "镇政府"),
    ("各村要把水费收缴情况张榜公布。", ""),
    ("各乡镇要把水费收缴情况张榜公布。", "各乡镇"),
    ("加快城市建设要统筹推进。", ""),
    ("水费由用户缴纳，标准由村民会议决定。", ""),
    ("石塘镇要加强管护。", ""),
    ("青山供水公司要统筹安排检修。", "青山供水公司"),
    ("消防部门要定期开展检查。", "消防部门"),
    ("住建、公安等部门应当建立机制。", "住建 公安"),
    ("教育部门要会同消防、住建等部门，每半年开展一次检查。", "教育部门 消防 住建"),
    ("业主单位、施工单位要加强管理。", "业主单位 施工单位"),
    ("完善管理机构要加强统筹。", ""),
    ("根据服务机构要求签订协议。", ""),
    ("海关要根据监管部门应当提供的名单检查。", ""),
    ("水费收缴部门运转良好。", ""),
    ("建议县财政从2027年起安排资金。", "县财政"),
    ("建议市财政资金向农村倾斜。", ""),
    ("由市水利局牵头，联合行业协会、龙头企业制定标准。", "市水利局 行业协会 龙头企业"),
    ("建议市水利局、推进改革。", "市水利局"),
    ("县水利局牵头，各乡镇具体负责，落实巡查。", "县水利局 各乡镇"),
    ("建议青山供水公司统筹安排检修。", "青山供水公司"),
    ("由县财政局列入预算。", "县财政局"),
    ("请市交通局核实里程。", "市交通局"),
    ("方案报县政府审批后实施。", ""),
    ("报县政府审批。", ""),
    ("报请市委统筹研究。", ""),
    ("市场监管、公安、新闻出版等部门要加强沟通合作。", "市场监管 公安 新闻出版"),
    ("建议市政府成立工作专班。", "市政府"),
    ("建议县农业农村局、县供销社和各乡镇联合开展清查。", "县农业农村局 县供销社 各乡镇"),
    ("建议由市教育局牵头，市财政局、市人社局配合，出台实施办法。", "市教育局 市财政局 市人社局"),
    ("责成县住建局限期整改，县纪委监委跟踪督办。", "县住建局"),
    ("支持省属高校设立分支机构。", ""),
    ("建议市住建局新增泊位。市公安局要严格执法。", "市住建局 市公安局"),
    ("", ""),
]


def names(text: str) -> str:
    """Return the names that a text asks, parted by blanks."""
    return " ".join(text[start:end] for mention in find_addressees(text) for start, end in mention.names)


@pytest.mark.parametrize(("text", "who"), ADDRESSEES, ids=[text for text, _ in ADDRESSEES])
def test_addressees(text: str, who: str) -> None:
    assert names(text) == who


def test_a_body_far_behind_the_beginning_leads_nothing() -> None:
    late = "设施老化，水压不足，" * 17 + "建议县水利局制定办法。"
    assert names(late) == ""
    assert names(late[-60:]) == "县水利局"


LISTS = [
    ("市发展和改革委员会、市财政局", "市发展和改革委员会 市财政局"),
    ("市住房和城乡建设局和各区政府", "市住房和城乡建设局 各区政府"),
    ("县委办公室、县政府办公室等部门", "县委办公室 县政府办公室"),
    ("市公安局以及有关部门", "市公安局 有关部门"),
    ("市文化和旅游局", "市文化和旅游局"),
    ("国务院相关部门及各地区", "国务院相关部门 各地区"),
]


@pytest.mark.parametrize(("text", "who"), LISTS, ids=[text for text, _ in LISTS])
def test_names_of_a_list(text: str, who: str) -> None:
    assert " ".join(text[start:end] for start, end in split_names(text, 0, len(text))) == who
