"""Pages as their readers use them: opened, folded, searched, clicked through, by keyboard alone, in the dark, printed, on a phone."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page, expect

from reportparse import parse_report
from reportparse.serializers.view.render_view import Pages
from reportparse.visible import visible
from tests.serializers.view.conftest import Open
from tests.serializers.view.long import long_report
from tests.serializers.view.texts import HOSTILE, SAMPLE, WRAPPED

AXE = (resources.files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
FAULTS = """async () => (await axe.run(document, { resultTypes: ["violations"] })).violations.map(
  (fault) => `${fault.id}: ${fault.nodes.slice(0, 3).map((node) => node.html).join(" ")}`)"""
IN_VIEW = """(element) => {
  const box = element.getBoundingClientRect();
  return box.top >= 0 && box.bottom <= innerHeight && element.contains(document.elementFromPoint(box.left + 2, box.top + 2));
}"""
ROW = '.tree li[data-n="{}"]'


def row(page: Page, node: str) -> str:
    return ROW.format(node)


def picked(page: Page) -> str | None:
    """Return the node that is picked in the outline, which must be that of the text."""
    outline = page.eval_on_selector_all(".tree [aria-selected=true]", "rows => rows.map((row) => row.dataset.n)")
    text = page.eval_on_selector_all("#text [data-on]", "parts => parts.map((part) => part.dataset.n ?? part.id.slice(1))")
    assert len(outline) <= 1 and set(text) == set(outline)
    return outline[0] if outline else None


def in_view(page: Page, selector: str) -> bool:
    """Return whether an element comes into view."""
    try:
        page.wait_for_function(f"(what) => ({IN_VIEW})(document.querySelector(what))", arg=selector)
    except Error:
        return False
    return True


def test_the_outline_is_that_of_the_report(open_text: Open) -> None:
    page, wrong = open_text(SAMPLE)
    report = parse_report(SAMPLE)
    shown = page.eval_on_selector_all(".tree li", "rows => rows.map((row) => [row.dataset.n, row.firstElementChild.textContent])")
    assert [name for name, _ in shown] == [node.id for node in report.walk()]
    for (_, words), node in zip(shown, report.walk(), strict=True):
        marker = node.marker.text if node.marker else ""
        assert words == f"{marker}{node.heading.text}" if node.heading else words.startswith(f"{marker}“{node.text[:20]}")
    types = page.eval_on_selector_all(".tree .tf, .tree .tr", "rows => rows.map((row) => row.dataset.n)")
    assert types == [node.id for node in report.walk() if node.type != "section"]
    assert wrong == []


@pytest.mark.parametrize("text", [SAMPLE, HOSTILE, WRAPPED], ids=["sample", "hostile", "wrapped"])
def test_the_browser_shows_the_text_and_runs_none_of_it(text: str, open_text: Open) -> None:
    page, wrong = open_text(text)
    shown = page.eval_on_selector_all("#text p", "lines => lines.map((line) => line.textContent).join('')")
    assert shown == visible(text.replace("\n", ""))
    assert page.evaluate("window.hacked") is None and page.locator("script").count() == 1
    page.click("#tab-answers")
    for link in page.locator("h3 a").all()[:4]:
        page.click("#tab-answers")
        link.click()
    assert page.evaluate("window.hacked") is None and wrong == []


def test_rows_fold(open_text: Open) -> None:
    page, _ = open_text(SAMPLE)
    page.click(row(page, "3"), position={"x": 8, "y": 12})
    expect(page.locator(row(page, "3.1"))).to_be_hidden()
    page.click(row(page, "3"), position={"x": 8, "y": 12})
    expect(page.locator(row(page, "3.1"))).to_be_visible()
    page.click("[data-fold=true]")
    assert page.locator(".tree li:visible").count() == 4
    page.click("[data-fold=false]")
    assert page.locator(".tree li:visible").count() == len(list(parse_report(SAMPLE).walk()))


def test_a_click_on_either_side_leads_to_the_other(open_text: Open) -> None:
    page, wrong = open_text(SAMPLE, height=420)
    page.click(row(page, "4.3") + " > a")
    assert picked(page) == "4.3" and in_view(page, '[id="s4.3"]')
    page.click('#text [data-n="2.2"] >> nth=0')
    assert picked(page) == "2.2" and in_view(page, row(page, "2.2") + " > a")
    assert page.evaluate("location.hash") == "#s2.2"
    expect(page.locator("#details h3")).to_have_text("二是坚持分类施策")
    page.click('[id="s4.2.3"]')
    assert picked(page) == "4.2.3" and in_view(page, row(page, "4.2.3") + " > a")
    page.click("#details .close")
    assert picked(page) is None and wrong == []


def test_findings_face_what_answers_them(open_text: Open) -> None:
    page, wrong = open_text(SAMPLE)
    page.click("#tab-answers")
    expect(page.locator("#text")).to_be_hidden()
    left, right = (page.locator(f".pair:not(.heads) >> nth=0 >> {part}").bounding_box() for part in (".card.tf", ".card.tr"))
    assert left and right and left["x"] + left["width"] < right["x"] and abs(left["y"] - right["y"]) < 60
    expect(page.locator(".facing .why").first).to_contain_text("0.95 主题相同：设施布局")
    page.click(".facing .card h3 a >> nth=0")
    expect(page.locator("#text")).to_be_visible()
    assert picked(page) == "4.1"
    page.click("#details li a")
    assert picked(page) == "3.1" and wrong == []
    expect(page.locator("#details h4")).to_have_text("对应建议")


def test_search_finds_headings_and_text(open_text: Open) -> None:
    page, wrong = open_text(SAMPLE, height=420)
    page.fill("input[type=search]", "幸福院")
    expect(page.locator(".hits")).to_have_text(f"{SAMPLE.count('幸福院')} 处")
    shown = page.eval_on_selector_all(".tree li.hit", "rows => rows.map((row) => row.dataset.n)")
    assert shown == ["1.2", "3.1", "3.3.1", "4.1", "4.3.2"]
    assert page.locator(".tree li:visible").count() == len({*shown, "1", "3", "3.3", "4", "4.3"})
    assert page.evaluate("CSS.highlights.get('hit').size") == SAMPLE.count("幸福院")
    page.keyboard.press("Enter")
    expect(page.locator(".hits")).to_have_text(f"1 / {SAMPLE.count('幸福院')}")
    page.fill("input[type=search]", "（一）优化")
    expect(page.locator(".hits")).to_have_text("1 处")
    page.fill("input[type=search]", "没有的话")
    expect(page.locator(".hits")).to_have_text("没有找到")
    page.keyboard.press("Escape")
    assert page.locator(".tree li:visible").count() == len(list(parse_report(SAMPLE).walk())) and wrong == []


def test_search_goes_past_what_is_folded_and_past_wraps(open_text: Open) -> None:
    page, _ = open_text(long_report(12))
    page.click("[data-fold=true]")
    page.fill("input[type=search]", "资金投入第三项")
    expect(page.locator(".tree li.hit:visible").first).to_be_visible()
    wrapped, _ = open_text(WRAPPED)
    start = WRAPPED.index("\n", 60)
    wrapped.fill("input[type=search]", WRAPPED[start - 3 : start] + WRAPPED[start + 1 : start + 4])
    expect(wrapped.locator(".hits")).to_have_text("1 处")


def test_the_keyboard_is_enough(open_text: Open) -> None:
    page, wrong = open_text(SAMPLE, height=420)
    press = page.keyboard.press
    press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    press("/")
    assert page.evaluate("document.activeElement.type") == "search"
    press("ArrowDown")
    for key in ("ArrowDown", "ArrowDown", "ArrowDown", "ArrowLeft", "ArrowDown", "ArrowRight", "ArrowRight", "Enter"):
        press(key)
    assert picked(page) == "3.1" and in_view(page, '[id="s3.1"]')
    assert page.evaluate("document.activeElement.dataset.n") == "3.1"
    press("j")
    assert picked(page) == "3.2"
    press("k")
    press("Escape")
    assert picked(page) is None
    page.focus("#tab-text")
    press("ArrowRight")
    expect(page.locator("#answers")).to_be_visible()
    press("Tab")
    while not page.evaluate("document.activeElement.matches('#answers h3 a')"):
        press("Tab")
    press("Enter")
    assert picked(page) == "3.1"
    press("End")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none" and wrong == []


def test_repairs_problems_and_parts_are_shown_when_asked_for(open_text: Open) -> None:
    page, _ = open_text(WRAPPED, language="en")
    sign = "getComputedStyle(document.querySelector('.zu'), '::after').content"
    assert page.evaluate(sign) == "none" and not page.locator("#outline ol:visible").count()
    page.check("[data-show=repairs]")
    assert "↵" in page.evaluate(sign)
    expect(page.locator("#outline ol:visible")).to_contain_text("a page number was removed")
    page.click("#outline ol:visible a >> nth=1")
    assert in_view(page, "#text span.u")
    page.check("[data-show=problems]")
    style = "getComputedStyle(document.querySelector('#text .p')).textDecorationStyle"
    assert page.evaluate(style) == "wavy"
    page.uncheck("[data-show=problems]")
    assert page.evaluate(style) != "wavy"
    parts, _ = open_text(SAMPLE)
    parts.check("[data-show=parts]")
    assert parts.locator("#text .q").count() == 2


def test_the_legend_shows_one_role_alone(open_text: Open) -> None:
    page, _ = open_text(SAMPLE)
    color = "(what) => getComputedStyle(document.querySelector(what)).borderLeftColor"
    before = [page.evaluate(color, f'[id="s{node}"]') for node in ("1", "4")]
    page.click("[data-role=r4]")
    after = [page.evaluate(color, f'[id="s{node}"]') for node in ("1", "4")]
    assert after[1] == before[1] and after[0] != before[0]
    page.click("[data-role=r4]")
    assert [page.evaluate(color, f'[id="s{node}"]') for node in ("1", "4")] == before


def test_the_map_leads_into_the_text(open_text: Open) -> None:
    page, _ = open_text(long_report(12), height=500)
    page.click(".map", position={"x": 1000, "y": 5})
    cursor = "Math.abs(parseFloat(document.querySelector('.cursor').style.left) - 100 * 1000 / 1440) < 8"
    page.wait_for_function(cursor)
    assert page.locator(".tree .here").count() == 1


def test_it_is_dark_where_the_system_is_and_where_one_asks(open_text: Open) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"
    light, _ = open_text(SAMPLE)
    dark, _ = open_text(SAMPLE, color_scheme="dark")
    assert light.evaluate(paper) != dark.evaluate(paper)
    dark.click(".theme")
    assert light.evaluate(paper) == dark.evaluate(paper)
    light.click(".theme")
    light.reload()
    assert light.evaluate(paper) != dark.evaluate(paper)


def test_it_prints_all_of_it_and_nothing_else(open_text: Open) -> None:
    page, _ = open_text(SAMPLE)
    page.emulate_media(media="print")
    for shown in ("h1", "#text", "#answers", ".strip"):
        expect(page.locator(shown).first).to_be_visible()
    for hidden in ("#outline", ".tools", "#details"):
        expect(page.locator(hidden)).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.querySelector('.chunk')).contentVisibility") == "visible"
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_it_fits_a_phone(open_text: Open) -> None:
    page, wrong = open_text(SAMPLE, width=390, height=844)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    expect(page.locator("#outline")).to_be_hidden()
    page.click(".drawer")
    page.click(row(page, "4.2") + " > a")
    expect(page.locator("#outline")).to_be_hidden()
    assert picked(page) == "4.2" and in_view(page, '[id="s4.2"]')
    expect(page.locator("#details")).to_be_visible()
    page.click("#tab-answers")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390 and wrong == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_axe_finds_no_fault(width: int, scheme: str, open_text: Open) -> None:
    page, _ = open_text(SAMPLE, width=width, color_scheme=scheme)
    page.evaluate(AXE)
    assert page.evaluate(FAULTS) == []
    page.evaluate("document.querySelector('.tree a').click()")
    for box in ("repairs", "problems", "parts"):
        page.evaluate(f"document.querySelector('[data-show={box}]').click()")
    assert page.evaluate(FAULTS) == []
    page.click("#tab-answers")
    assert page.evaluate(FAULTS) == []


def test_a_long_report_is_made_as_it_is_looked_at(open_text: Open) -> None:
    page, wrong = open_text(long_report(60))
    nodes = page.evaluate("document.querySelectorAll('#text [id^=s]').length")
    assert nodes > 800 and page.locator(".tree li").count() < 20
    laid_out = "(line) => line.checkVisibility({ contentVisibilityAuto: true })"
    shown = f"[...document.querySelectorAll('.chunk > :first-child')].filter({laid_out}).length"
    assert 0 < page.evaluate(shown) < page.locator(".chunk").count() // 2
    page.evaluate(
        "window.changed = 0; new MutationObserver((all) => changed += all.length)"
        ".observe(document, { subtree: true, childList: true, attributes: true })"
    )
    page.click(".tree li >> nth=3 >> a")
    page.wait_for_function("changed > 0")
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))")
    assert 0 < page.evaluate("changed") < 60
    assert wrong == []


def test_an_index_is_filtered_and_sorted(open_file: Open, tmp_path: Path) -> None:
    pages = Pages("zh")
    for place, text in enumerate((SAMPLE, HOSTILE, WRAPPED)):
        (tmp_path / f"{place}.html").write_text(
            pages.one_of_several(parse_report(text), f"{place}.html", f"r/{place}.txt"), "utf-8"
        )
    (tmp_path / "index.html").write_text(pages.index(), "utf-8")
    page, wrong = open_file(tmp_path / "index.html")
    page.evaluate(AXE)
    assert page.evaluate(FAULTS) == []
    page.fill("input[type=search]", "养老")
    assert page.locator("tbody tr:visible").count() == 1
    expect(page.locator(".hits")).to_have_text("1 / 3")
    page.fill("input[type=search]", "")
    page.check("[data-only=unanswered]")
    assert page.locator("tbody tr:visible").count() == sum(entry.unanswered > 0 for entry in pages.entries)
    page.uncheck("[data-only=unanswered]")
    page.click("thead th:nth-child(3) button")
    sizes = page.eval_on_selector_all("tbody tr", "rows => rows.map((row) => Number(row.cells[2].dataset.value))")
    assert sizes == sorted(sizes, reverse=True)
    assert wrong == []
    page.click("tbody a >> nth=0")
    page.click(".back")
    assert page.url.endswith("index.html")
