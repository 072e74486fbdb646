"""Wires what is known of open files to the protocol of editors."""

from __future__ import annotations

import asyncio
from typing import Final

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from reportparse import __version__
from reportparse.check.config import Configs
from reportparse.errors import ReportParseError
from reportparse.limits import Limits
from reportparse.messages import Language, message
from reportparse.server.diagnostics import FIX_ALL, actions, diagnostics
from reportparse.server.hover import hover
from reportparse.server.open_file import OpenFile, read_open_file
from reportparse.server.symbols import symbols
from reportparse.server.words import WORDS

PAUSE: Final = 0.2
"""Seconds without a change before a text is looked at again."""
LIMITS: Final = Limits(seconds=30.0)


class ReportServer(LanguageServer):
    """The server: the files that are open, each with what is known of its last state."""

    def __init__(self, language: Language) -> None:
        # The whole text is sent with each change: what ends a line is then told by us alone.
        super().__init__("reportparse", __version__, types.TextDocumentSyncKind.Full)
        self.language = language
        self._known: dict[str, tuple[int | None, OpenFile | None]] = {}
        self._wrong: dict[str, str] = {}

    async def known(self, uri: str) -> OpenFile | None:
        """Return what is known of a file as it is now, parsed beside what else the server does."""
        document = self.workspace.get_text_document(uri)
        while uri not in self._known or self._known[uri][0] != document.version:
            version = document.version
            file = await asyncio.to_thread(self._read, document.source, uri)
            if self.workspace.get_text_document(uri) is not document:  # it is not open, or no longer
                return file
            self._known[uri] = version, file
        return self._known[uri][1]

    def _read(self, text: str, uri: str) -> OpenFile | None:
        try:
            file = read_open_file(text, uri, Configs(), LIMITS)
        except ReportParseError as error:
            self._complain(error, uri)
            return None
        self._wrong.pop(uri, None)
        return file

    def _complain(self, error: ReportParseError, uri: str) -> None:
        """Show in the editor what is wrong with the configuration of a file, once until it changes."""
        words = message(WORDS, "no_config", {"message": error.describe(self.language)}, self.language)
        if self._wrong.get(uri) != words:
            self._wrong[uri] = words
            self.window_show_message(types.ShowMessageParams(types.MessageType.Error, words))

    async def publish(self, uri: str) -> None:
        """Send the diagnostics of a file, unless it has changed meanwhile."""
        document = self.workspace.get_text_document(uri)
        version = document.version
        await asyncio.sleep(PAUSE)
        if document.version != version:
            return
        file = await self.known(uri)
        if document.version != version or self.workspace.get_text_document(uri) is not document:
            return
        found = diagnostics(file, self.language) if file else []
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))

    def forget(self, uri: str) -> None:
        """Let go of a file that was closed."""
        self._known.pop(uri, None)
        self._wrong.pop(uri, None)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))


def make_server(language: Language) -> ReportServer:
    """Return a server that is ready to be started."""
    server = ReportServer(language)
    for method in (types.TEXT_DOCUMENT_DID_OPEN, types.TEXT_DOCUMENT_DID_CHANGE, types.TEXT_DOCUMENT_DID_SAVE):
        server.feature(method)(_changed)
    server.feature(types.TEXT_DOCUMENT_DID_CLOSE)(_closed)
    server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)(_symbols)
    server.feature(types.TEXT_DOCUMENT_HOVER)(_hover)
    kinds = types.CodeActionOptions([types.CodeActionKind.QuickFix, FIX_ALL])
    server.feature(types.TEXT_DOCUMENT_CODE_ACTION, kinds)(_actions)
    return server


Changed = types.DidOpenTextDocumentParams | types.DidChangeTextDocumentParams | types.DidSaveTextDocumentParams


async def _changed(server: ReportServer, asked: Changed) -> None:
    await server.publish(asked.text_document.uri)


def _closed(server: ReportServer, asked: types.DidCloseTextDocumentParams) -> None:
    server.forget(asked.text_document.uri)


async def _symbols(server: ReportServer, asked: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
    file = await server.known(asked.text_document.uri)
    return symbols(file, server.language) if file else []


async def _hover(server: ReportServer, asked: types.HoverParams) -> types.Hover | None:
    file = await server.known(asked.text_document.uri)
    return hover(file, file.positions.offset(asked.position), server.language) if file else None


async def _actions(server: ReportServer, asked: types.CodeActionParams) -> list[types.CodeAction]:
    uri = asked.text_document.uri
    file = await server.known(uri)
    if file is None:
        return []
    start, end = (file.positions.offset(place) for place in (asked.range.start, asked.range.end))
    found = actions(file, uri, start, end, server.language)
    only = asked.context.only
    return [
        row
        for row in found
        if only is None or any(str(getattr(row.kind, "value", row.kind)).startswith(_kind(kind)) for kind in only)
    ]


def _kind(kind: types.CodeActionKind | str) -> str:
    return kind.value if isinstance(kind, types.CodeActionKind) else kind
