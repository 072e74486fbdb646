"""What the model of title lines looks at."""

from __future__ import annotations

import pytest

from reportparse.parser.log_linear import read_table
from reportparse.parser.title_lines.lines import Page, read_page
from reportparse.parser.title_lines.titles import is_tag, may_be_titles, values

BODY = "全镇共有九个村，户籍人口两万三千，常住人口一万八千，其中六十岁以上的老人占三成，空巢户逐年增多。"
TEXT = f"调研背景\n{BODY}\n\n走访情况：\n{BODY}\n村名\n{BODY}\n"


def found(text: str, line: str, **given: object) -> dict[str, str]:
    """Return the features of a line by name."""
    page = read_page(text, {}, given.get("offset", ()), 0)  # type: ignore[arg-type]
    place = next(place for place in range(len(page.lines)) if page.said(place) == line)
    return values(page, place, {"$背景": 3, "^走访": 2})


def lines(page: Page) -> list[str]:
    return [page.said(place) for place in may_be_titles(page)]


def test_the_shipped_table_knows_exactly_the_features() -> None:
    weights = read_table("reportparse.parser.title_lines", "model.json.gz")["titles"]["weights"]
    assert weights.keys() == found(TEXT, "村名").keys() and any(weights.values())


def test_short_lines_without_a_stop_may_be_titles() -> None:
    assert lines(read_page(TEXT, {}, (), 0)) == ["调研背景", "走访情况：", "村名"]


@pytest.mark.parametrize(
    ("line", "known", "may"), [("工作报告", (), []), ("工作报告", {"=工作报告"}, [0]), ("调研背景", (), [0])]
)
def test_a_line_that_opens_a_text_and_ends_as_titles_do(line: str, known: set[str], may: list[int]) -> None:
    assert may_be_titles(read_page(f"{line}\n{BODY}\n", {}, (), 0), known) == may


def test_no_line_that_says_who_is_to_act_or_by_when() -> None:
    text = f"调研背景\n{BODY}\n责任单位：镇民政办\n（完成时限：年底前）\n责任单位：\n"
    assert lines(read_page(text, {}, (), 0)) == ["调研背景", "责任单位："]


def test_no_line_that_numbers_the_paper_or_gives_its_keywords() -> None:
    text = f"望水发〔2023〕16号\n{BODY}\n【关键词】供水 管护\n{BODY}\n走访情况\n{BODY}\n"
    assert lines(read_page(text, {}, (), 0)) == ["走访情况"]


def test_no_keywords_without_their_label() -> None:
    text = f"议事会;街道;改革\n{BODY}\n关键词 议事会 改革\n{BODY}\n走访情况\n{BODY}\n"
    assert lines(read_page(text, {}, (), 0)) == ["走访情况"]


def test_no_authors_above_the_abstract_or_on_both_sides_of_the_title() -> None:
    text = f"陈默\n议事会研究\n陈默\n{BODY}\n陈默林远\n摘 要:{BODY}\n走访情况\n{BODY}\n"
    assert lines(read_page(text, {}, (), 3)) == ["议事会研究", "走访情况"]
    assert may_be_titles(read_page(f"前言\n摘要:{BODY}\n", {}, (), 0), {"=前言"}) == [0]


def test_no_author_with_whose_name_a_text_opens() -> None:
    assert lines(read_page(f"陈默\n{BODY}\n{BODY}\n", {}, (), 0)) == []
    assert lines(read_page(f"云南\n{BODY}\n江苏\n{BODY}\n", {}, (), 0)) == ["云南", "江苏"]


def test_no_line_with_which_a_letter_closes() -> None:
    assert lines(read_page(f"调研背景\n{BODY}\n此致\n敬礼！\n", {}, (), 0)) == ["调研背景"]


def test_no_line_with_which_someone_speaks() -> None:
    speech = "“听起来像大学校，”副校长苦笑，“可是实训室开不满”"
    assert lines(read_page(f"{speech}\n{BODY}\n“一张床”的难处\n{BODY}\n", {}, (), 0)) == ["“一张床”的难处"]


def test_no_organ_right_below_the_title() -> None:
    text = f"供水工作总结\n云溪镇党委、政府\n{BODY}\n走访情况\n{BODY}\n云溪镇政府\n{BODY}\n"
    assert lines(read_page(text, {}, (), 6)) == ["走访情况", "云溪镇政府"]


@pytest.mark.parametrize(
    ("line", "may"),
    [
        ("赵小川、钱立冬", False),
        ("镇水利站　孙长河", False),
        ("禹 谦", False),
        ("易　小　川", False),
        ("前 言", True),
        ("水 情", True),
        ("调研背景", True),
        ("水情、雨情", True),
    ],
)
def test_no_byline_right_below_the_title(line: str, may: bool) -> None:
    text = f"供水工作总结\n{line}\n{BODY}\n走访情况\n{BODY}\n{line}\n{BODY}\n"
    assert lines(read_page(text, {}, (), 6)) == [*([line] if may else []), "走访情况", line]


def test_no_name_of_one_who_salutes() -> None:
    for below, may in (("各位代表：", False), ("供水情况", True)):
        text = f"供水工作总结\n易小川\n{below}\n{BODY}\n"
        assert ("易小川" in lines(read_page(text, {}, (), 6))) == may


def test_no_line_of_the_reports_own_title() -> None:
    assert lines(read_page(TEXT, {}, (), 4)) == ["走访情况：", "村名"]


def test_no_line_that_a_marker_opens() -> None:
    assert lines(read_page(TEXT, {0: "block"}, (), 0)) == ["走访情况：", "村名"]


def test_what_words_say() -> None:
    assert (found(TEXT, "调研背景")["end"], found(TEXT, "走访情况：")["opening"], found(TEXT, "村名")["end"]) == ("3", "2", "0")


def test_what_stands_around() -> None:
    said = found(TEXT, "走访情况：")
    assert (said["before"], said["after"], said["above"]) == ("prose", "prose", "stop")
    assert said["blank"] == "TrueFalse"


def test_a_line_that_the_file_sets_off() -> None:
    assert found(TEXT, "村名")["offset"] == "False"
    assert found(TEXT, "村名", offset={TEXT.index("村名")})["offset"] == "True"


@pytest.mark.parametrize(
    ("line", "form"),
    [
        ("【基本案情】", "tag"),
        ("（草案）", "bracket"),
        ("表2 用水量", "caption"),
        ("2023年5月8日", "date"),
        ("水价：偏高", "field"),
        ("水源", "plain"),
        ("前　　言", "plain"),
        ("林　晓　光", "gap"),
    ],
)
def test_forms(line: str, form: str) -> None:
    assert found(f"{BODY}\n{line}\n{BODY}", line)["form"] == form
    assert is_tag(read_page(line, {}, (), 0), 0) == (form == "tag")


@pytest.mark.parametrize(
    ("line", "slot", "value"),
    [
        ("镇水利站　王小明", "gap", "23"),
        ("调研背景", "gap", "1"),
        ("“修一天停三天。”", "within", "stop"),
        ("走访“空巢户”", "within", "han"),
        ("村里今年打算", "within", "none"),
        ("目前主要的任务是：", "trailing", "TrueTrue"),
        ("服务器放置的地点为", "trailing", "TrueFalse"),
    ],
)
def test_how_a_line_ends(line: str, slot: str, value: str) -> None:
    assert found(f"{BODY}\n{line}\n{BODY}\n", line)[slot] == value


def test_a_word_that_a_wrap_parted_stands_elsewhere() -> None:
    wrapped = "本文从各村用水的实际出发，进一步结合渠道管护的机"
    text = f"建立机制要先易后难。\n{wrapped}\n制建设，提出几点看法，供有关方面参考。\n{BODY}\n调研背景\n{BODY}\n"
    assert found(text, wrapped)["joint"] == "1True" and found(text, "调研背景")["joint"] == "0False"


def test_a_heading_over_a_heading_sees_what_follows() -> None:
    above = found(f"{BODY}\n走访情况\n调研背景\n{BODY}\n", "走访情况")
    assert (above["after_two"], above["words_below"], above["size_below"]) == ("title|prose", "3", "0")
    assert found(f"{BODY}\n走访情况\n{BODY}\n", "走访情况")["words_below"] == "none"


def test_no_line_that_says_who_moves_a_paper() -> None:
    text = f"调研背景\n{BODY}\n提案人：许○敏　連署人：宋○巧\n{BODY}\n走访情况\n{BODY}\n"
    assert lines(read_page(text, {}, (), 0)) == ["调研背景", "走访情况"]
