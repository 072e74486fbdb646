"""What the labels of a part give, wherever they stand."""

from __future__ import annotations

from reportparse.draft import Fields
from reportparse.fields.labels_of import fill, is_line, labels_alone, labels_of
from reportparse.labels import LEAD
from tests.fields.days import MAY_2026
from tests.fields.measures import Page


def test_labels_in_the_text_and_in_parts_of_their_own() -> None:
    page = Page()
    measure = page.part("recommendation", "建立台账", "逐村登记。责任单位：县水利局")
    measure.children = [page.part("section", "完成时限", "2026年9月底前。"), page.part("section", None, "配合单位：各乡镇")]
    assert [label.value.text for label in labels_of(measure)] == ["县水利局", "2026年9月底前", "各乡镇"]


def test_a_part_that_says_more_is_no_label() -> None:
    page = Page()
    assert labels_alone(page.part("section", "责任单位", "县水利局"))
    assert labels_alone(page.part("section", None, "责任单位：县水利局；完成时限：年底前"))
    assert not labels_alone(page.part("section", "整改目标", "检测达标"))
    assert not labels_alone(page.part("section", None, "建立台账。责任单位：县水利局"))
    assert not labels_alone(page.part("section", "责任单位"))
    assert not labels_alone(page.part("section", "责任主体", "县水利局为本方案实施的责任主体。"))
    (given,) = labels_alone(page.part("section", "参与单位", "牵头单位：县水利局"))
    assert given.row.rank == LEAD and given.value.text == "县水利局"


def test_a_heading_cut_at_a_label_goes_on_in_the_text() -> None:
    measure = Page().part("recommendation", "加强培训（责任单位", "市人社局、市卫健委）。组织轮训。")
    (given,) = labels_of(measure)
    assert given.value.text == "市人社局、市卫健委"


def test_the_lead_comes_first_and_what_is_filled_stays() -> None:
    page = Page()
    measure = page.part(
        "recommendation", None, "配合单位：县财政局；牵头单位：县水利局、县财政局；责任领导：周立平；时限：2026年6月"
    )
    fields = Fields()
    fill(fields, labels_of(measure), MAY_2026)
    assert [who.text for who in fields.addressees] == ["县水利局", "县财政局", "周立平"]
    assert fields.deadline is not None and fields.deadline.words.text == "2026年6月"
    fill(fields, labels_of(page.part("recommendation", None, "牵头单位：县教育局；时限：年底前")), MAY_2026)
    assert fields.addressees[0].text == "县水利局" and fields.deadline.words.text == "2026年6月"


def test_lines_below_the_last_clause_are_of_the_whole() -> None:
    page = Page()
    measure = page.part("recommendation", "健全机制")
    measure.children = [page.part("section", None, "建立台账。"), page.part("section", None, "公开结果。", "责任单位：县水利局")]
    assert [label.value.text for label in labels_of(measure)] == ["县水利局"]
    measure.children.insert(0, page.part("section", None, "划定范围。", "责任单位：各乡镇"))
    assert labels_of(measure) == []


def test_a_line_of_labels() -> None:
    page = Page()
    assert is_line(page.words("责任单位：县水利局；完成时限：年底前。"))
    assert not is_line(page.words("建立台账。责任单位：县水利局"))
