"""Haystack: a component that splits documents at the seams of their outline."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

from reportparse.errors import ArgumentError
from reportparse.pipeline import parse_report
from reportparse.refusals import needing

with needing("reportparse.integrations.haystack", "haystack"):
    from haystack import Document, component, default_from_dict, default_to_dict
    from haystack.utils import deserialize_callable, serialize_callable


@component
class ReportSplitter:
    """Splits the texts of reports as `Report.chunks` does; each document carries the metadata of its chunk."""

    def __init__(
        self,
        split_length: int = 1000,
        split_overlap: int = 0,
        measure: Callable[[str], int] | None = None,
        min_size: int | None = None,
        context: bool = True,
    ) -> None:
        """Create a splitter.

        Args:
            split_length: how large a document is at most; one sentence may be larger.
            split_overlap: how much of a document comes again in the next of the same section, in whole sentences.
            measure: tells how large a text is; None counts characters.
            min_size: as in `Report.chunks`.
            context: whether the report's title and the headings above a chunk stand before its text.
        """
        self.split_length = split_length
        self.split_overlap = split_overlap
        self.measure = measure
        self.min_size = min_size
        self.context = context

    @component.output_types(documents=list[Document])
    def run(self, documents: list[Document]) -> dict[str, list[Document]]:
        """Return a document for each chunk of each document, with the metadata of both and Haystack's own names for its place.

        Raises:
            ArgumentError: a document has no text.
        """
        return {"documents": [part for document in documents for part in self._split(document)]}

    def _split(self, document: Document) -> list[Document]:
        if document.content is None:
            raise ArgumentError(
                f"document {document.id} has no text; convert it to text first",
                f"文档 {document.id} 没有文本，请先转换为文本",
            )
        report = parse_report(document.content)
        chunks = report.chunks(
            self.split_length,
            overlap=self.split_overlap,
            min_size=self.min_size,
            measure=self.measure or len,
            context=self.context,
        )
        return [
            Document(
                content=chunk.in_context if self.context else chunk.text,
                meta={
                    **deepcopy(document.meta),
                    **chunk.metadata(),
                    "source_id": document.id,
                    "split_id": place,
                    "split_idx_start": chunk.spans[0].start,
                },
            )
            for place, chunk in enumerate(chunks)
        ]

    def to_dict(self) -> dict[str, Any]:
        """Return the component as a pipeline is stored."""
        made: dict[str, Any] = default_to_dict(
            self,
            split_length=self.split_length,
            split_overlap=self.split_overlap,
            measure=self.measure and serialize_callable(self.measure),
            min_size=self.min_size,
            context=self.context,
        )
        return made

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> ReportSplitter:
        """Return the component that `to_dict` wrote."""
        if (measure := data["init_parameters"].get("measure")) is not None:
            data["init_parameters"]["measure"] = deserialize_callable(measure)
        made: ReportSplitter = default_from_dict(cls, data)
        return made
