"""The model of roles is trained from texts to a file of the shipped format, the same bytes each time."""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
from pathlib import Path

import pytest
import role_examples
import train_roles

from reportparse.roles.model import Model
from reportparse.roles.table import FINDING, INDEX, OTHER, RECOMMENDATION

REPORT = "关于养老服务的调研报告\n一、存在的问题\n（一）人手不足\n缺编制，难以开展工作。\n二、对策建议\n（一）增加编制\n尽快列入计划。\n"
PROPOSAL = "问题分析：护理人员缺口大，收费偏高。建议：加大培训力度，规范收费。"
WRITTEN = """=== 乡镇报告
# 柳桥镇水利工作报告
开头一段话，略述来由。
[p] 一、主要做法
修渠十里。<F>不过仍有两处漏水。</F>
[f] 二、短板
[f] （一）管护没有人
钱少。<N>上级已有规定。</N>
[-] 以上是基本情况。
=== 通知
[o] 一、时间地点
三月五日，镇政府。
[r] 二、有关要求
按时到会。
"""


def corpus(folder: Path) -> Path:
    """Write a small corpus of each kind."""
    for name in ("annotated", "proposals", "outline", "plain", "wild"):
        (folder / name).mkdir()
    for number in range(4):
        (folder / f"wild/report-{number}.txt").write_text(REPORT, "utf-8")
        start, end = REPORT.index("（一）人手"), REPORT.index("二、")
        nodes = [[REPORT.index("一、"), 0, 1, -1, -1, "finding", 0], [start, 0, 1, 0, -1, "finding", 0]]
        nodes += [[end, 0, 2, -1, -1, "recommendation", 0], [REPORT.rindex("（一）"), 0, 1, 2, -1, "recommendation", 0]]
        data = {"set": "core", "text": f"wild/report-{number}.txt", "nodes": nodes, "regions": [["finding", start, end]]}
        (folder / f"annotated/report-{number}.json").write_text(json.dumps(data), "utf-8")
        (folder / f"outline/plain-{number}.txt").write_text(REPORT.replace("养老", "托育"), "utf-8")
    at = PROPOSAL.index("建议：")
    labels = {"findings": [0, 5], "recommendations": [at, at + 3]}
    entry = {"findings": [0, at], "recommendations": [at, len(PROPOSAL)], "labels": labels}
    numbers = ["1", "2", "3", "4"]
    for name in numbers:
        (folder / f"proposals/{name}.txt").write_text(PROPOSAL, "utf-8")
    (folder / "proposals/labels.json").write_text(json.dumps([{"number": n, **entry} for n in numbers]), "utf-8")
    return folder


def labelled(folder: Path, texts: Path) -> Path:
    """Write labels of one text of a corpus, and texts written for training."""
    (folder / "written").mkdir(parents=True)
    for name in "abcd":
        (folder / f"written/{name}.txt").write_text(WRITTEN, "utf-8")
    digest = hashlib.sha256((texts / "outline/plain-0.txt").read_bytes()).hexdigest()[:16]
    line = {"text": "outline/plain-0.txt", "digest": digest, "begins": 0, "until": 99, "nodes": [[12, "finding"]], "regions": []}
    other = {**line, "digest": "0" * 16}
    for name in ("roles", "readings"):
        (folder / f"{name}.jsonl").write_text(f"{json.dumps(line)}\n{json.dumps(other)}\n", "utf-8")
    return folder


def test_a_written_text_and_its_labels(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WRITTEN, "utf-8")
    report, notice = role_examples.read_written(tmp_path / "a.txt")
    text = report.work.clean.source.text
    assert "[" not in text and "<" not in text and text.startswith("柳桥镇")
    assert [(text[at : at + 2], role) for at, role in report.gold.items()] == [
        ("一、", INDEX["practice"]),
        ("二、", FINDING),
        ("（一", FINDING),
    ]
    assert [(role, text[a:b]) for role, a, b in report.regions] == [(FINDING, "不过仍有两处漏水。"), (OTHER, "上级已有规定。")]
    assert list(notice.gold.values()) == [OTHER, RECOMMENDATION]


def test_a_proposal_without_its_labels(tmp_path: Path) -> None:
    text = next(role_examples.read_proposals(corpus(tmp_path) / "proposals"))
    plain = text.work.clean.source.text
    assert plain == "护理人员缺口大，收费偏高。加大培训力度，规范收费。"
    assert [(role, plain[a:b]) for role, a, b in text.regions] == [
        (FINDING, "护理人员缺口大，收费偏高。"),
        (RECOMMENDATION, "加大培训力度，规范收费。"),
    ]


def test_labels_of_a_text_that_has_changed_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    texts = corpus(tmp_path / "corpus")
    known = list(role_examples.read_labels(labelled(tmp_path / "labels", texts) / "roles.jsonl", texts, "labels"))
    assert [text.name for text in known] == ["outline/plain-0.txt"]


def test_training_writes_the_shipped_format_and_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "corpus").mkdir()
    texts = corpus(tmp_path / "corpus")
    labels = labelled(tmp_path / "labels", texts)
    for name in ("one", "two"):
        out = str(tmp_path / f"{name}.json.gz")
        given = ["train_roles.py", str(texts), "--annotations", str(labels), "--folds", "2", "--out", out]
        monkeypatch.setattr(sys, "argv", given)
        train_roles.main()
    one, two = ((tmp_path / f"{name}.json.gz").read_bytes() for name in ("one", "two"))
    assert one == two
    model = Model(json.loads(gzip.decompress(one)))
    assert set(model.network.slots) == {"node", "sentence"}
    assert 0.0 <= model.figures["core role"] <= 1.0


def test_a_text_is_learned_from_node_by_node_and_sentence_by_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WRITTEN, "utf-8")
    lessons = train_roles.Reading(next(iter(role_examples.read_written(tmp_path / "a.txt")))).lessons()
    nodes = [unit for unit in lessons.units if unit.kind == "node"]
    assert [(unit.role, unit.parent, unit.before) for unit in nodes] == [
        (INDEX["practice"], -1, -1),
        (FINDING, -1, 0),
        (FINDING, 1, -1),
    ]
    said = {unit.words["sentence"]: (unit.role, unit.parent) for unit in lessons.units if unit.kind == "sentence"}
    assert said["不过仍有两处漏水。"] == (FINDING, 0) and said["上级已有规定。"] == (OTHER, 2)
