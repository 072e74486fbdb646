"""The LangChain adapters, against the real packages."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

import pytest
import tiktoken
from langchain_core.document_loaders import BaseLoader
from langchain_core.documents import Document
from langchain_core.embeddings import DeterministicFakeEmbedding
from langchain_core.vectorstores import InMemoryVectorStore
from langchain_text_splitters import TextSplitter

from reportparse import ArgumentError, InputError
from reportparse.integrations.langchain import ReportLoader, ReportTextSplitter
from tests.integrations.texts import SIZE, TEXT, cut
from tests.readers.written_as import as_word


def test_documents_carry_the_metadata_of_text_and_chunk() -> None:
    splitter: TextSplitter = ReportTextSplitter(SIZE, add_start_index=True)
    found = splitter.create_documents([TEXT, "无。"], [{"source": "a.txt", "title": "?"}, {"source": "b.txt"}])
    assert [document.page_content for document in found] == [*(chunk.in_context for chunk in cut()), "无。"]
    assert [document.metadata["source"] for document in found] == ["a.txt"] * len(cut()) + ["b.txt"]
    for document, chunk in zip(found, cut(), strict=False):
        assert document.metadata.items() >= chunk.metadata().items()
        assert document.metadata["start_index"] == chunk.spans[0].start
    assert splitter.split_text(TEXT) == [chunk.in_context for chunk in cut()]
    with pytest.raises(ArgumentError, match="2 texts, but metadata for 1"):
        splitter.create_documents([TEXT, "无。"], [{"source": "a.txt"}])


def test_documents_are_split_and_transformed() -> None:
    given = [Document(page_content=TEXT, metadata={"tags": ["水利"]})]
    splitter = ReportTextSplitter(SIZE)
    found = splitter.split_documents(given)
    assert list(splitter.transform_documents(given)) == found and len(found) == len(cut())
    found[0].metadata["tags"].append("环保")
    assert found[1].metadata["tags"] == given[0].metadata["tags"] == ["水利"]


def test_texts_may_stand_without_their_headings() -> None:
    found = ReportTextSplitter(SIZE, 20, context=False).split_text(TEXT)
    assert found[0].startswith("关于") and all(not text.startswith("关于") for text in found[1:])


def test_the_length_function_counts() -> None:
    assert ReportTextSplitter(2 * SIZE, length_function=lambda text: 2 * len(text)).split_text(TEXT) == [
        chunk.in_context for chunk in cut()
    ]


def test_tokens_of_tiktoken_count(monkeypatch: pytest.MonkeyPatch) -> None:
    ranks = {bytes([byte]): byte for byte in range(256)}
    monkeypatch.setattr(
        tiktoken, "get_encoding", lambda name: tiktoken.Encoding(name, pat_str=".", mergeable_ranks=ranks, special_tokens={})
    )
    found = ReportTextSplitter.from_tiktoken_encoder("bytes", chunk_size=3 * SIZE).split_text(TEXT)
    assert len(found) >= 2 and all(len(text.encode()) <= 3 * SIZE for text in found)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT, encoding="gb18030")
    (tmp_path / "b.docx").write_bytes(as_word("关于河道的报告\n一、基本情况\n河道四十条。\n二、问题\n投入不足。", automatic=True))
    (tmp_path / "c.docx").write_bytes(b"PK\x03\x04damaged")
    return tmp_path


def test_files_are_loaded_whole(folder: Path) -> None:
    loader: BaseLoader = ReportLoader(folder / "a.txt")
    (document,) = loader.load()
    assert document.page_content == TEXT
    assert document.metadata == {"source": str(folder / "a.txt"), "title": "关于河道治理的调研报告"}


def test_files_are_split_with_what_they_know(folder: Path) -> None:
    found = ReportLoader(str(folder / "*.docx"), splitter=ReportTextSplitter(30, min_size=0), silent_errors=True).load()
    assert [document.metadata["headings"] for document in found] == ["一、基本情况", "二、问题"]
    assert {document.metadata["source"] for document in found} == {str(folder / "b.docx")}


def test_a_bad_file_is_an_error_or_a_warning(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(InputError):
        ReportLoader(folder).load()
    with caplog.at_level(logging.WARNING):
        assert len(asyncio.run(ReportLoader(folder, silent_errors=True).aload())) == 2
    assert "c.docx" in caplog.text


def test_a_path_that_names_nothing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        ReportLoader(tmp_path / "none", silent_errors=True).load()


def test_a_store_takes_the_documents_and_filters_by_role() -> None:
    store = InMemoryVectorStore.from_documents(
        ReportTextSplitter(SIZE).create_documents([TEXT]), DeterministicFakeEmbedding(size=8)
    )
    found = store.similarity_search("投入", k=9, filter=lambda document: document.metadata["role"] == "finding")
    assert found and all("投入不足" in document.page_content for document in found)
