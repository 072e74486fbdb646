"""LangChain: a text splitter that cuts at the seams of the outline, and a loader of files, folders and patterns."""

from __future__ import annotations

import copy
import logging
from collections.abc import Callable, Iterator
from os import PathLike, fspath
from typing import Any

from reportparse.check.find_files import find_files
from reportparse.errors import ArgumentError, ReportParseError
from reportparse.integrations.filed_under import filed_under
from reportparse.pipeline import parse_file, parse_report
from reportparse.refusals import needing
from reportparse.report import Report
from reportparse.serializers.chunks.chunk import Chunk

with needing("reportparse.integrations.langchain", "langchain"):
    from langchain_core.document_loaders import BaseLoader
    from langchain_core.documents import Document
    from langchain_text_splitters import TextSplitter

logger = logging.getLogger(__name__)


class ReportTextSplitter(TextSplitter):
    """Splits the texts of reports as `Report.chunks` does; each document carries the metadata of its chunk."""

    def __init__(
        self,
        chunk_size: int = 1000,
        chunk_overlap: int = 0,
        length_function: Callable[[str], int] = len,
        *,
        min_size: int | None = None,
        context: bool = True,
        add_start_index: bool = False,
    ) -> None:
        """Create a splitter.

        Args:
            chunk_size: how large a document is at most; one sentence may be larger.
            chunk_overlap: how much of a document comes again in the next of the same section, in whole sentences.
            length_function: tells how large a text is.
            min_size: as in `Report.chunks`.
            context: whether the report's title and the headings above a chunk stand before its text.
            add_start_index: whether the metadata have `start_index`, where the chunk begins in the text that was split.
        """
        super().__init__(chunk_size, chunk_overlap, length_function, add_start_index=add_start_index)
        self._min_size = min_size
        self._context = context

    def split_text(self, text: str) -> list[str]:
        """Return the texts of a report's chunks."""
        return [document.page_content for document in self.split_report(parse_report(text))]

    def create_documents(self, texts: list[str], metadatas: list[dict[Any, Any]] | None = None) -> list[Document]:
        """Return a document for each chunk of each text, with the metadata of the text and of the chunk, whose names count.

        Raises:
            ArgumentError: there are more texts than metadata, or fewer.
        """
        given = metadatas or [{}] * len(texts)
        if len(given) != len(texts):
            raise ArgumentError(
                f"{len(texts)} texts, but metadata for {len(given)}", f"文本 {len(texts)} 个，元数据却有 {len(given)} 个"
            )
        return [
            document
            for text, metadata in zip(texts, given, strict=True)
            for document in self.split_report(parse_report(text), metadata)
        ]

    def split_report(self, report: Report, metadata: dict[Any, Any] | None = None) -> list[Document]:
        """Return a document for each chunk of a parsed report: one read from a file knows its pages, numbers and styles."""
        chunks = report.chunks(
            self._chunk_size,
            overlap=self._chunk_overlap,
            min_size=self._min_size,
            measure=self._length_function,
            context=self._context,
        )
        return [self._document(chunk, metadata or {}) for chunk in chunks]

    def _document(self, chunk: Chunk, metadata: dict[Any, Any]) -> Document:
        start = {"start_index": chunk.spans[0].start} if self._add_start_index else {}
        text = chunk.in_context if self._context else chunk.text
        return Document(page_content=text, metadata={**copy.deepcopy(metadata), **chunk.metadata(), **start})


class ReportLoader(BaseLoader):
    """Loads reports from files: text, Markdown, HTML, Word, PDF."""

    def __init__(
        self,
        *paths: str | PathLike[str],
        splitter: ReportTextSplitter | None = None,
        silent_errors: bool = False,
    ) -> None:
        """Create a loader.

        Args:
            *paths: files, folders, and patterns such as ``reports/**/*.docx``.
            splitter: splits each report with what its file knows of pages, numbers and styles; None gives a report whole.
            silent_errors: whether a file that cannot be read is left out with a warning to the log, and the others are loaded.
        """
        self.paths = [fspath(path) for path in paths]
        self.splitter = splitter
        self.silent_errors = silent_errors

    def lazy_load(self) -> Iterator[Document]:
        """Yield the documents, file by file; `source` in their metadata is the file.

        Raises:
            InputError: a path names nothing, or a file cannot be read.
        """
        for file in find_files(self.paths):
            report = self._read(file)
            if report is None:
                continue
            metadata: dict[str, Any] = {"source": file, **filed_under(report)}
            if self.splitter is None:
                yield Document(page_content=report.source.text, metadata=metadata)
            else:
                yield from self.splitter.split_report(report, metadata)

    def _read(self, file: str) -> Report | None:
        try:
            return parse_file(file)
        except ReportParseError as error:
            if not self.silent_errors:
                raise
            logger.warning("%s: %s", file, error)
            return None
