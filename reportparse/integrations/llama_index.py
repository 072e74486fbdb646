"""LlamaIndex: a node parser that cuts at the seams of the outline."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Sized
from typing import Any, Final

from reportparse.pipeline import parse_report
from reportparse.refusals import needing

with needing("reportparse.integrations.llama_index", "llama-index"):
    from llama_index.core.bridge.pydantic import Field
    from llama_index.core.node_parser import NodeParser
    from llama_index.core.node_parser.node_utils import build_nodes_from_splits
    from llama_index.core.schema import BaseNode, Document, MetadataMode, TextNode
    from llama_index.core.utils import get_tqdm_iterable

NOT_READ: Final = ["nodes", "spans", "line", "page", "repeated"]
"""Metadata that lead to the source and say nothing to a model."""


class ReportNodeParser(NodeParser):
    """Parses the texts of reports into nodes as `Report.chunks` cuts them; each carries the metadata of its chunk.

    Title and headings are read by a model as metadata, and count for the size where `include_metadata` is on.
    """

    chunk_size: int = Field(default=1000, description="How large a node is at most; one sentence may be larger.", gt=0)
    chunk_overlap: int = Field(default=0, description="How much of a node comes again in the next of its section.", ge=0)
    min_size: int | None = Field(default=None, description="Sections share a node until it is as large as this.")
    tokenizer: Callable[[str], Sized] | None = Field(
        default=None, description="Makes tokens of a text, which are counted; None counts characters.", exclude=True
    )

    @classmethod
    def class_name(cls) -> str:
        """Return the name by which it is stored."""
        return "ReportNodeParser"

    def _parse_nodes(self, nodes: Sequence[BaseNode], show_progress: bool = False, **kwargs: Any) -> list[BaseNode]:
        """Return a node for each chunk of each document."""
        return [
            made
            for node in get_tqdm_iterable(nodes, show_progress, "Parsing nodes")
            for made in self._made(node, node.get_content(metadata_mode=MetadataMode.NONE))
        ]

    def _made(self, node: BaseNode, text: str) -> list[TextNode]:
        chunks = parse_report(text).chunks(
            self.chunk_size,
            overlap=self.chunk_overlap,
            min_size=self.min_size,
            measure=self._size,
            context=self.include_metadata,
        )
        made = build_nodes_from_splits([chunk.text for chunk in chunks], node, id_func=self.id_func)
        for part, chunk in zip(made, chunks, strict=True):
            part.metadata = chunk.metadata()
            part.excluded_embed_metadata_keys = [*part.excluded_embed_metadata_keys, *NOT_READ]
            part.excluded_llm_metadata_keys = [*part.excluded_llm_metadata_keys, *NOT_READ]
        return made

    def _size(self, text: str) -> int:
        return len(text if self.tokenizer is None else self.tokenizer(text))

    def _postprocess_parsed_nodes(self, nodes: list[BaseNode], parent_doc_map: dict[str, Document]) -> list[BaseNode]:
        """Return the nodes with their neighbours and their places, which are known and need no search for the text."""
        done = super()._postprocess_parsed_nodes(nodes, parent_doc_map)
        for node in done:
            if isinstance(node, TextNode):
                node.start_char_idx, node.end_char_idx = _extent(str(node.metadata["spans"]))
        return done


def _extent(spans: str) -> tuple[int | None, int | None]:
    """Return where a chunk that is one piece of the source begins and ends."""
    start, _, end = spans.partition("-")
    return (int(start), int(end)) if end.isdecimal() else (None, None)
