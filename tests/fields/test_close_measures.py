"""Labels below several measures are of all that they close; those above, of those that follow."""

from __future__ import annotations

from reportparse.draft import Draft
from reportparse.fields.close_measures import close_measures
from reportparse.fields.labels_of import fill, labels_of
from tests.fields.days import MAY_2026
from tests.fields.measures import Page
from tests.growth import assert_grows_linearly


def closed(parts: list[Draft]) -> list[str]:
    """Return who is to act on each measure below some parts, once labels have been given to those that they close."""
    measures = [part for top in parts for part in top.walk() if part.fields is not None]
    for measure in measures:
        if measure.fields is not None:
            fill(measure.fields, labels_of(measure), MAY_2026)
    close_measures(parts, MAY_2026)
    return [" ".join(who.text for who in measure.fields.addressees) for measure in measures if measure.fields is not None]


def item(page: Page, *texts: str) -> Draft:
    """Return an item; texts that begin with + are its measures, others its own paragraphs or labels in parts of their own."""
    top = page.part("section", "整改措施")
    for text in texts:
        kind = "recommendation" if text.startswith("+") else "section"
        lines = text.removeprefix("+").split("|")
        if text.startswith("="):
            top.paragraphs.append(page.words(text[1:]))
        else:
            top.children.append(page.part("recommendation" if kind == "recommendation" else "section", None, *lines))
    return top


def test_a_line_closes_all_measures_before_it() -> None:
    assert closed([item(Page(), "+建台账。", "+配设备。", "=责任单位：县水利局")]) == ["县水利局", "县水利局"]


def test_a_part_of_its_own_closes_them_too() -> None:
    assert closed([item(Page(), "+建台账。", "+配设备。", "责任单位：县水利局")]) == ["县水利局", "县水利局"]


def test_each_line_closes_what_follows_the_one_before() -> None:
    texts = ("+建台账。", "+配设备。", "=责任单位：县水利局", "+发补助。", "=责任单位：县财政局")
    assert closed([item(Page(), *texts)]) == ["县水利局", "县水利局", "县财政局"]


def test_a_measure_keeps_its_own() -> None:
    texts = ("+建台账。责任单位：县卫健局", "+配设备。", "=责任单位：县水利局")
    assert closed([item(Page(), *texts)]) == ["县卫健局", "县水利局"]


def test_labels_above_all_stand_over_what_follows() -> None:
    assert closed([item(Page(), "=责任单位：县水利局", "+建台账。", "+配设备。")]) == ["县水利局", "县水利局"]


def test_the_line_at_the_end_of_the_last_measure_closes_those_before_it() -> None:
    assert closed([item(Page(), "+建台账。", "+配设备。|责任单位：县水利局")]) == ["县水利局", "县水利局"]


def test_a_line_in_the_midst_is_of_its_measure_alone() -> None:
    assert closed([item(Page(), "+建台账。", "+配设备。|责任单位：县水利局", "+发补助。")]) == ["", "县水利局", ""]


def test_labels_of_one_item_are_not_of_another() -> None:
    page = Page()
    first, second = item(page, "+建台账。", "=责任单位：县水利局"), item(page, "+发补助。")
    assert closed([first, second]) == ["县水利局", ""]


def test_labels_of_a_document_with_one_item() -> None:
    page = Page()
    assert closed([item(page, "+建台账。", "+配设备。"), page.part("section", "责任单位", "县水利局")]) == [
        "县水利局",
        "县水利局",
    ]


def test_labels_of_many_measures_cost_what_they_are() -> None:
    def many(size: int) -> list[Draft]:
        return [item(Page(), *(["+建台账。", "=责任单位：县水利局"] * size))]

    assert_grows_linearly(closed, many, 100)


def test_a_last_measure_that_has_labels_alone_has_them_for_itself() -> None:
    page = Page()
    top = item(page, "+建台账。")
    top.children.append(page.part("recommendation", "配设备", "责任单位：县水利局"))
    assert closed([top]) == ["", "县水利局"]
