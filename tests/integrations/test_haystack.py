"""The Haystack adapter, against the real package."""

from __future__ import annotations

import pytest
from haystack import Document, Pipeline
from haystack.components.writers import DocumentWriter
from haystack.document_stores.in_memory import InMemoryDocumentStore

from reportparse import ArgumentError
from reportparse.integrations.haystack import ReportSplitter
from tests.integrations.texts import SIZE, TEXT, cut


def twice(text: str) -> int:
    """Measure a text."""
    return 2 * len(text)


def test_documents_carry_the_meta_of_document_and_chunk() -> None:
    given = Document(content=TEXT, meta={"file": "a.txt", "tags": ["水利"]})
    found = ReportSplitter(SIZE).run([given])["documents"]
    assert [document.content for document in found] == [chunk.in_context for chunk in cut()]
    assert [document.meta for document in found] == [
        {
            **given.meta,
            **chunk.metadata(),
            "source_id": given.id,
            "split_id": place,
            "split_idx_start": chunk.spans[0].start,
        }
        for place, chunk in enumerate(cut())
    ]
    found[0].meta["tags"].append("环保")
    assert given.meta["tags"] == found[1].meta["tags"] == ["水利"]


def test_it_is_a_step_of_a_pipeline_whose_store_filters_by_role() -> None:
    store = InMemoryDocumentStore()
    pipeline = Pipeline()
    pipeline.add_component("splitter", ReportSplitter(SIZE))
    pipeline.add_component("writer", DocumentWriter(store))
    pipeline.connect("splitter", "writer")
    pipeline.run({"splitter": {"documents": [Document(content=TEXT)]}})
    assert store.count_documents() == len(cut())
    (found,) = store.filter_documents({"field": "meta.role", "operator": "==", "value": "finding"})
    assert "投入不足" in (found.content or "")


def test_a_pipeline_is_stored_and_loaded() -> None:
    pipeline = Pipeline()
    pipeline.add_component("splitter", ReportSplitter(2 * SIZE, 40, twice, min_size=0, context=False))
    again = Pipeline.loads(pipeline.dumps(), allowed_modules=["reportparse.*", "tests.*"])
    assert again.dumps() == pipeline.dumps()
    asked = {"splitter": {"documents": [Document(content=TEXT)]}}
    assert again.run(asked) == pipeline.run(asked)
    assert ReportSplitter.from_dict(ReportSplitter().to_dict()).measure is None


def test_a_document_without_text_is_refused() -> None:
    with pytest.raises(ArgumentError, match="has no text"):
        ReportSplitter().run([Document(content=None)])
