"""The LlamaIndex adapter, against the real package."""

from __future__ import annotations

import pytest
from llama_index.core.ingestion import IngestionPipeline
from llama_index.core.schema import BaseNode, Document, MetadataMode, NodeRelationship, TextNode

from reportparse.integrations.llama_index import ReportNodeParser
from tests.integrations.texts import SIZE, TEXT, cut

PARSER = ReportNodeParser(chunk_size=SIZE, id_func=lambda place, document: f"{document.node_id}-{place}")


def texts(nodes: list[BaseNode]) -> list[str]:
    return [node.get_content(metadata_mode=MetadataMode.NONE) for node in nodes]


def test_nodes_carry_the_metadata_of_document_and_chunk() -> None:
    nodes = PARSER.get_nodes_from_documents([Document(text=TEXT, id_="d", metadata={"file": "a.txt"})])
    assert texts(nodes) == [chunk.text for chunk in cut()]
    assert [node.metadata for node in nodes] == [{"file": "a.txt", **chunk.metadata()} for chunk in cut()]
    assert [node.node_id for node in nodes] == [f"d-{place}" for place in range(len(nodes))]
    assert all(node.ref_doc_id == "d" for node in nodes)
    assert [NodeRelationship.NEXT in node.relationships for node in nodes] == [True] * (len(nodes) - 1) + [False]


def test_a_model_reads_title_and_headings_and_no_offsets() -> None:
    node = PARSER.get_nodes_from_documents([Document(text=TEXT)])[1]
    for mode in (MetadataMode.EMBED, MetadataMode.LLM):
        read = node.get_content(metadata_mode=mode)
        assert "title: 关于河道治理的调研报告" in read and "headings: 一、基本情况" in read and "spans" not in read


def test_places_are_those_of_the_document_though_its_text_was_cleaned() -> None:
    wrapped = TEXT.replace("总长三", "总长\n—6—\n三")
    (node,) = ReportNodeParser().get_nodes_from_documents([Document(text=wrapped)])
    assert isinstance(node, TextNode)
    assert "总长三百公里" in node.text and (node.start_char_idx, node.end_char_idx) == (0, len(wrapped))
    nodes = PARSER.get_nodes_from_documents([Document(text=wrapped)])
    assert "".join(wrapped[node.start_char_idx : node.end_char_idx] for node in nodes if isinstance(node, TextNode)) == wrapped


def test_a_tokenizer_counts() -> None:
    parser = ReportNodeParser(chunk_size=2 * SIZE, tokenizer=lambda text: text + text)
    assert texts(parser.get_nodes_from_documents([Document(text=TEXT)])) == [chunk.text for chunk in cut()]


def test_sentences_come_again() -> None:
    parser = ReportNodeParser(chunk_size=SIZE, chunk_overlap=20)
    assert texts(parser.get_nodes_from_documents([Document(text=TEXT)])) == [chunk.text for chunk in cut(overlap=20)]


def test_it_is_a_step_of_a_pipeline_and_can_be_stored() -> None:
    stored = ReportNodeParser(chunk_size=SIZE).to_dict()
    del stored["id_func"]  # which no parser of LlamaIndex reads back
    again = ReportNodeParser.from_dict(stored)
    nodes = IngestionPipeline(transformations=[again]).run(documents=[Document(text=TEXT)])
    assert texts(list(nodes)) == [chunk.text for chunk in cut()]


def test_sizes_out_of_bounds_are_refused() -> None:
    with pytest.raises(ValueError, match="greater than 0"):
        ReportNodeParser(chunk_size=0)
