"""The model of title lines is trained from annotated texts, labels, texts written for training, and clean outlines."""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

import pytest
import train_title_lines
from log_linear_training import Example

from reportparse.parser.log_linear import LogLinear
from reportparse.parser.title_lines.model import read_model

BODY = "全镇共有九个村，户籍人口两万三千，常住人口一万八千，其中六十岁以上的老人占三成，空巢户逐年增多。"
READ = f"关于供水的调研报告\n基本情况\n{BODY}\n主要问题\n{BODY}\n"
WRITTEN = f"=== 手记\n# 渠水记\n[b] 缘起\n{BODY}\n[f] 渠尾没有水\n{BODY}\n"
NUMBERED = f"一、基本情况\n{BODY}\n二、主要问题\n{BODY}\n"


def corpus(folder: Path) -> Path:
    """Write a small corpus of each kind."""
    for name in ("annotated", "plain", "outline"):
        (folder / name).mkdir()
    for number in range(4):
        (folder / f"plain/{number}.txt").write_text(READ, "utf-8")
        bare = [[READ.index(words), READ.index(words) + 4, -1, "finding"] for words in ("基本情况", "主要问题")]
        data = {"text": f"plain/{number}.txt", "title": [0, 9], "nodes": [], "bare": bare}
        (folder / f"annotated/{number}.json").write_text(json.dumps(data), "utf-8")
    markers = [[at, at + 2, "han", n, -1, at + 6, False] for n, at in enumerate((0, NUMBERED.index("二、")), 1)]
    (folder / "outline/a.txt").write_text(NUMBERED, "utf-8")
    (folder / "outline/a.json").write_text(json.dumps({"markers": markers}), "utf-8")
    (folder / "labels.tsv").write_text(f"plain/0.txt\t{READ.index('基本')}\t1\n", "utf-8")
    (folder / "written.txt").write_text(WRITTEN, "utf-8")
    return folder


def test_training_writes_the_shipped_format_and_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = corpus(tmp_path)
    for name in ("one", "two"):
        given = ["train", f"{folder}/annotated", "--outline", f"{folder}/outline", "--labels", f"{folder}/labels.tsv"]
        given += ["--written", f"{folder}/written.txt", "--folds", "2", "--out", f"{folder}/{name}.json.gz"]
        monkeypatch.setattr(sys, "argv", given)
        train_title_lines.main()
    one = (folder / "one.json.gz").read_bytes()
    assert one == (folder / "two.json.gz").read_bytes()
    data = json.loads(gzip.decompress(one))
    assert train_title_lines.ORIGIN not in data["titles"]["weights"] and read_model(data).figures.keys() == {"titles"}


def test_that_headings_are_frequent_in_written_texts_says_nothing_of_others() -> None:
    read = [Example({"line": "same"}, n == 0, f"r{n}", kind=train_title_lines.READ) for n in range(40)]
    written = [Example({"line": "same"}, n > 0, f"w{n}", kind="written") for n in range(40)]
    table = LogLinear(train_title_lines.learn_titles([*read, *written]))
    assert table.score({"line": "same"}) < -1
