"""The language server, spoken to by a real client over its standard input and output."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from tests.cli.helpers import environment

TEXT = """关于河道治理的调研报告
一、基本情况
全县有河道四十条。
二、存在的问题
（一）投入不足
近三年投入逐年减少，养护经费缺口较大，问题突出。
四、对策建议
（一）加大投入
建议县财政局设立河道养护专项资金。
"""


class Client:
    """An editor with one file open."""

    def __init__(self, folder: Path, text: str, name: str) -> None:
        self.uri = (folder / name).as_uri()
        self.text = text
        self.client = LanguageClient("editor", "1")
        self.found: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.shown: list[str] = []
        self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda told: self.found.put_nowait(told))  # noqa: PLW0108 -- pygls sets attributes
        self.client.feature(types.WINDOW_SHOW_MESSAGE)(lambda told: self.shown.append(told.message))

    async def open(self, lang: str) -> types.InitializeResult:
        await self.client.start_io(sys.executable, "-m", "reportparse", "server", "--lang", lang, env=environment())
        answer = await self.client.initialize_async(types.InitializeParams(types.ClientCapabilities()))
        self.client.initialized(types.InitializedParams())
        item = types.TextDocumentItem(self.uri, "plaintext", 1, self.text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return answer

    async def diagnostics(self) -> list[types.Diagnostic]:
        return list((await asyncio.wait_for(self.found.get(), 60)).diagnostics)

    def change(self, text: str, version: int) -> None:
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(version, self.uri), [types.TextDocumentContentChangeWholeDocument(text)]
            )
        )

    @property
    def document(self) -> types.TextDocumentIdentifier:
        return types.TextDocumentIdentifier(self.uri)

    async def close(self) -> None:
        await self.client.shutdown_async(None)
        self.client.exit(None)
        await self.client.stop()  # type: ignore[no-untyped-call]


def edited(
    folder: Path, scene: Callable[[Client], Awaitable[Any]], *, text: str = TEXT, lang: str = "en", name: str = "report.txt"
) -> None:
    """Open a file in an editor and play a scene with it."""

    async def play() -> None:
        client = Client(folder, text, name)
        await client.open(lang)
        try:
            await scene(client)
        finally:
            await client.close()

    asyncio.run(play())


def at(words: str, text: str = TEXT) -> types.Position:
    before = text[: text.index(words)]
    return types.Position(before.count("\n"), len(before.rpartition("\n")[2]))


def test_problems_are_underlined_as_one_types(tmp_path: Path) -> None:
    async def scene(editor: Client) -> None:
        (gap,) = [row for row in await editor.diagnostics() if row.code == "NUM001"]
        assert gap.range.start == at("四、") and gap.severity == types.DiagnosticSeverity.Error and "三" in gap.message
        editor.change(TEXT.replace("四、", "三、"), 2)
        assert not [row for row in await editor.diagnostics() if row.code == "NUM001"]

    edited(tmp_path, scene)


def test_messages_are_in_the_language_that_is_asked_for(tmp_path: Path) -> None:
    async def scene(editor: Client) -> None:
        assert any("缺" in row.message for row in await editor.diagnostics())

    edited(tmp_path, scene, lang="zh")


def test_a_problem_is_mended_by_its_action(tmp_path: Path) -> None:
    async def scene(editor: Client) -> None:
        await editor.diagnostics()
        place = types.Range(at("四、"), at("四、"))
        found = await editor.client.text_document_code_action_async(
            types.CodeActionParams(editor.document, place, types.CodeActionContext([]))
        )
        assert found is not None
        mend, every = (row for row in found if isinstance(row, types.CodeAction))
        assert mend.is_preferred and mend.kind == "quickfix" and every.kind == "source.fixAll.reportparse"
        assert mend.edit and mend.edit.changes
        (edit,) = mend.edit.changes[editor.uri]
        assert isinstance(edit, types.TextEdit) and edit.new_text == "三" and edit.range.start == at("四、")
        only = types.CodeActionContext([], only=["source.fixAll"])
        rows = await editor.client.text_document_code_action_async(types.CodeActionParams(editor.document, place, only))
        assert rows is not None and [row.kind for row in rows if isinstance(row, types.CodeAction)] == [
            "source.fixAll.reportparse"
        ]

    edited(tmp_path, scene)


def test_the_outline_is_in_the_side_bar(tmp_path: Path) -> None:
    async def scene(editor: Client) -> None:
        found = await editor.client.text_document_document_symbol_async(types.DocumentSymbolParams(editor.document))
        assert found is not None
        tops = [row for row in found if isinstance(row, types.DocumentSymbol)]
        assert [row.name for row in tops] == ["一、基本情况", "二、存在的问题", "四、对策建议"]
        (problem,) = tops[1].children or ()
        assert (problem.name, problem.detail, problem.selection_range.start) == ("（一）投入不足", "finding", at("（一）投入"))

    edited(tmp_path, scene)


def test_hovering_tells_what_a_place_is_and_which_rule_it_breaks(tmp_path: Path) -> None:
    async def scene(editor: Client) -> None:
        for words, told in (("近三年", ["**finding**", "投入不足", "confidence"]), ("四、", ["number-gap", "NUM001", "## Why"])):
            shown = await editor.client.text_document_hover_async(types.HoverParams(editor.document, at(words)))
            assert shown is not None and isinstance(shown.contents, types.MarkupContent)
            assert all(word in shown.contents.value for word in told), shown.contents.value
        assert await editor.client.text_document_hover_async(types.HoverParams(editor.document, at("关于"))) is None

    edited(tmp_path, scene)


def test_markdown_is_read_as_markdown(tmp_path: Path) -> None:
    text = "# 关于河道的报告\n\n## 一、基本情况\n\n全县有河道。\n\n## 三、建议\n\n加大投入。\n"

    async def scene(editor: Client) -> None:
        assert [row.code for row in await editor.diagnostics() if str(row.code).startswith("NUM")] == ["NUM001"]

    edited(tmp_path, scene, text=text, name="report.md")


def test_a_web_page_is_left_alone_and_a_closed_file_forgotten(tmp_path: Path) -> None:
    async def scene(editor: Client) -> None:
        assert await editor.diagnostics() == []
        editor.client.text_document_did_close(types.DidCloseTextDocumentParams(editor.document))
        assert await editor.diagnostics() == []

    edited(tmp_path, scene, text="<!DOCTYPE html><html><body><p>一、甲</p><p>三、乙</p></body></html>", name="page.html")


def test_a_wrong_configuration_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "reportparse.toml").write_text('select = ["XYZ"]\n', encoding="utf-8")

    async def scene(editor: Client) -> None:
        assert await editor.diagnostics() == []
        for version in (2, 3):
            editor.change(TEXT + "\n" * version, version)
            assert await editor.diagnostics() == []
        assert len(editor.shown) == 1 and "XYZ" in editor.shown[0]

    edited(tmp_path, scene)
