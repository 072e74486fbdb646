"""The head of a document, read downward."""

from __future__ import annotations

import pytest

from reportparse.parts.walk_head import walk_head
from tests.growth import assert_grows_linearly
from tests.parts.helpers import page_of, said

BODY = "一、基本情况\n全县供水工程十七处。\n"


@pytest.mark.parametrize(
    ("head", "parts"),
    [
        ("青政发〔2023〕14号 签发人：周明\n关于供水的通知\n", [("number", "青政发〔2023〕14号")]),
        ("关于供水的通知\n（青政发〔2023〕14号）\n", [("number", "青政发〔2023〕14号")]),
        ("青禾县人民政府令\n第12号\n", [("number", "第12号")]),
        ("青政发〔２０２３〕１４号\n关于供水的通知\n", [("number", "青政发〔２０２３〕１４号")]),
        ("关于供水的通知\n各乡镇，各村，各有关企业：\n", [("addressee", "各乡镇，各村，各有关企业：")]),
        ("关于供水的汇报\n主任、各位委员：\n", [("salutation", "主任、各位委员：")]),
        ("供水条例\n（2016年7月8日县人大通过 2020年3月1日修订）\n", [("date", "（2016年7月8日县人大通过 2020年3月1日修订）")]),
        ("关于供水的讲话\n（2023年5月8日 周明）\n", [("date", "2023年5月8日"), ("signature", "周明")]),
        ("关于供水的调研报告\n青禾县人大常委会调研组\n", [("signature", "青禾县人大常委会调研组")]),
        ("关于供水的调研报告\n管网漏损严重，水价偏低，管护不到位。\n各村：\n", []),
        ("关于供水的调研报告\n责任单位：\n", []),
        ("日前，县政府印发一项通知。\n关于供水的通知\n各乡镇，各有关单位：\n", [("addressee", "各乡镇，各有关单位：")]),
        (
            "青政发〔2023〕14号 各乡镇人民政府，县级各部门：\n",
            [("number", "青政发〔2023〕14号"), ("addressee", "各乡镇人民政府，县级各部门：")],
        ),
        ("关于供水的请示\n县主管部门：\n", [("addressee", "县主管部门：")]),
        ("关于供水的请示\n上级主管部门：\n", [("addressee", "上级主管部门：")]),
        ("关于供水的请示\n主管部门：\n", []),
        ("关于供水的请示\n县主管部门：青禾县水务局\n", []),
        ("关于供水的通知\n各乡镇，各有关单位\n为保障供水，现将有关事项通知如下：\n", [("addressee", "各乡镇，各有关单位")]),
        ("关于供水的通知\n各乡镇，各有关单位\n", []),
        # the day on which a paper was read is none on which it was issued
        ("关于供水的报告\n（2023年5月8日在县人大常委会第二次会议上）\n", []),
        ("关于供水的讲话\n（2023年5月8日　县长　周明）\n", [("date", "2023年5月8日"), ("signature", "县长　周明")]),
        # salutations without a colon, or with their text behind them
        ("关于第8号提案的答复\n尊敬的周明委员\n您提出的提案收悉，现答复如下：\n", [("salutation", "尊敬的周明委员")]),
        (
            "关于第8号提案的答复\n周明、李文、石建国代表\n您好，提案收悉，现答复如下：\n",
            [("salutation", "周明、李文、石建国代表")],
        ),
        ("关于第8号提案的答复\n周明代表：您提出的提案收悉，现答复如下：\n", [("salutation", "周明代表：")]),
        ("主任、各位副主任、各位委员：我受县政府委托，作供水报告。\n", [("salutation", "主任、各位副主任、各位委员：")]),
        ("关于供水的提案\n县政协委员\n贵局应当重视供水，加大投入，抓紧办理。\n", []),
        ("各乡镇，各村，各有关单位：现就供水通知如下。\n", [("addressee", "各乡镇，各村，各有关单位：")]),
        ("關於供水的公開信\n敬啟者：\n", [("salutation", "敬啟者：")]),
        ("关于供水的信\n周明局长台鉴：\n", [("salutation", "周明局长台鉴：")]),
        ("在供水座谈会上的发言\n主席、各位议员、各位居民：\n", [("salutation", "主席、各位议员、各位居民：")]),
        ("在供水座谈会上的发言\n尊敬的镇长，\n", [("salutation", "尊敬的镇长，")]),
        ("关于供水的请愿书\n我们是一群居民，强烈要求镇政府：\n", []),
        ("供水工作会议纪要\n会议地点\n青禾县水务局\n出席\n周明、宋小巧、贺敏\n", []),
        ("供水工作會議紀錄\n地 點：青禾縣水務局\n出 席 者：\n周明、宋小巧、賀敏\n發文機關\n青禾縣政府\n", []),
        (
            "供水研究\n基金项目：县社科项目(20A01)。\n摘要：供水关系民生。\n关键词：水费\n",
            [("abstract", "摘要：供水关系民生。\n关键词：水费")],
        ),
        ("供水研究\n关键词：水费, 管网, 水价\n摘要：供水关系民生。\n", [("abstract", "摘要：供水关系民生。")]),
        ("供水研究\n管网漏损严重，水价偏低。本文摘要：从略。\n", []),
        (
            "农村供水管护研究 摘要：供水关系民生，管护却没有经费，本文提出建议。\n",
            [("abstract", "摘要：供水关系民生，管护却没有经费，本文提出建议。")],
        ),
        ("供水研究\n◎ 周明 许敏\n", [("signature", "周明 许敏")]),
        ("□ 青禾学院 周明\n供水研究\n", [("signature", "青禾学院 周明")]),
        ("农村供水管护研究\n2023-05-12 09:30周明许敏\n", [("date", "2023-05-12"), ("signature", "周明许敏")]),
        ("农村供水管护研究\n2023-05-12周明许敏\n", [("date", "2023-05-12"), ("signature", "周明许敏")]),
        ("供水项目的报告\n建设单位\n青禾县水厂公司\n", []),
        ("供水项目的报告\n青禾县水厂公司\n", [("signature", "青禾县水厂公司")]),
    ],
)
def test_heads(head: str, parts: list[tuple[str, str]]) -> None:
    text = head + BODY
    page = page_of(text)
    assert [(place.kind, text[place.start : place.end]) for place in walk_head(page)] == parts


def test_the_body_begins_behind_a_salutation_on_its_line() -> None:
    page = page_of("关于第8号提案的答复\n周明代表：您提出的提案收悉。\n2023年5月8日\n")
    walk_head(page)
    assert page.text[page.body :].startswith("您提出")


def test_lines_of_the_head_take_linear_time() -> None:
    def work(text: str) -> None:
        walk_head(page_of(text))

    assert_grows_linearly(work, lambda size: "主任、委员、代表" * size + "您", 20, 20_000)
    assert_grows_linearly(work, lambda size: "尊敬的委员\n" * size + "您", 20, 20_000)


def test_the_body_begins_at_running_text() -> None:
    page = page_of("关于供水的通知\n各乡镇，各有关单位\n为保障供水，现将有关事项通知如下。\n" + BODY)
    walk_head(page)
    assert page.text[page.body :].startswith("为保障供水")
    page = page_of("关于供水的调研报告\n青禾县水务局\n管网漏损严重，水价偏低，管护不到位。\n" + BODY)
    walk_head(page)
    assert page.text[page.body :].startswith("管网漏损")


@pytest.mark.parametrize("above", ["", "基金项目：县社科项目。\n"])
def test_a_long_abstract_is_whole(above: str) -> None:
    abstract = f"摘要：{'供水关系民生，' * 99}本文提出建议。\n关键词：水费"
    page = page_of(f"农村供水管护研究\n{above}{abstract}\n{BODY}")
    assert said(page, walk_head(page)) == [("abstract", abstract)]


def test_a_head_is_walked_in_linear_time() -> None:
    def work(text: str) -> None:
        walk_head(page_of(text))

    assert_grows_linearly(work, lambda size: "□ " + "望川学院" * size + " 周明\n", 20, 2_000)
    assert_grows_linearly(work, lambda size: "供水研究。\n" + "摘要：\n" * size, 20, 2_000)
    assert_grows_linearly(work, lambda size: "供水研究\n2023-05-12 09:30" + "周明" * size + "。\n", 20, 2_000)
