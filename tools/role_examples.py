"""Texts of which roles are known, as tools/train_roles.py takes them.

annotated   a folder of annotations (see annotated_texts.py): the role of each node, and regions of problems and proposals
labels      lines of JSON, one a text (and `readings`, alike, of proposals, which are measured alone): `text` (a path), `digest`, `begins`, `until`, `nodes` ``[start, role]``, `regions`
written     texts written for training, with their labels in them (see written_texts.py)
proposals   a folder with labels.json: by text where its form's labels, its problems and its suggestions stand
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from annotated_texts import work_on, work_on_text
from written_texts import read_written_texts

from reportparse.pipeline import Work
from reportparse.roles.make_units import make_units
from reportparse.roles.table import FINDING, INDEX, OTHER, RECOMMENDATION
from reportparse.roles.unit import Unit, groups

REGIONS: Final = {"finding": FINDING, "recommendation": RECOMMENDATION, "F": FINDING, "R": RECOMMENDATION, "N": OTHER}

Region = tuple[int, int, int]
"""The role of some sentences, start and end in the source."""


@dataclass(slots=True)
class Known:
    """A text with what is known of its roles."""

    name: str
    """The text's path or name; all that is known of one text stays in one fold."""
    kind: str
    """What it is from: core, far, labels, readings, written, proposals, forms."""
    work: Work
    root: Unit
    gold: dict[int, int] = field(default_factory=dict)
    """Role by the source start of a node."""
    regions: list[Region] = field(default_factory=list)
    begins: int = 0
    until: int = 1 << 60

    def source(self, at: int) -> int:
        """Return the source offset of a clean one."""
        return self.work.clean.to_source(at)

    def node(self, unit: Unit) -> int | None:
        """Return the known role of a node."""
        return self.gold.get(self.source(unit.start))

    def sentence(self, unit: Unit, owner: Unit | None) -> int | None:
        """Return what a sentence is known to be; None where that is not known."""
        start = self.source(unit.start)
        if not self.begins <= start < self.until:
            return None
        middle = (start + self.source(unit.end - 1)) // 2
        for role, a, b in self.regions:
            if a <= start < b or a <= middle < b:
                return role
        if self.kind == "written" and owner is not None:
            known = self.node(owner)
            return None if known is None else known if known in (FINDING, RECOMMENDATION) else OTHER
        return OTHER


def known(name: str, kind: str, work: Work) -> Known:
    """Return a text whose tree is built, with nothing known yet."""
    return Known(name, kind, work, make_units(work.tree))


def read_annotated(folder: Path) -> Iterator[Known]:
    """Yield the annotated texts of a folder."""
    for file in sorted(folder.glob("*.json")):
        data = json.loads(file.read_text(encoding="utf-8"))
        text = known(data["text"], data["set"], work_on(folder.parent / data["text"], "tree"))
        text.gold = {node[0]: INDEX[node[5]] for node in data["nodes"]} | {b[0]: INDEX[b[3]] for b in data.get("bare", [])}
        text.regions = [(REGIONS[kind], a, b) for kind, a, b in data["regions"]]
        text.until = data.get("until") or text.until
        yield text


def read_labels(file: Path, corpus: Path, kind: str) -> Iterator[Known]:
    """Yield the texts of a file of labels; those that are missing or have changed are left out."""
    for line in file.read_text(encoding="utf-8").splitlines():
        data = json.loads(line)
        path = corpus / data["text"]
        if not path.exists() or hashlib.sha256(path.read_bytes()).hexdigest()[:16] != data["digest"]:
            continue
        text = known(data["text"], kind, work_on(path, "tree"))
        text.gold = {start: INDEX[role] for start, role in data["nodes"]}
        text.regions = [(REGIONS[kind], a, b) for kind, a, b in data["regions"]]
        text.begins, text.until = data["begins"], data["until"]
        yield text


def read_written(file: Path) -> Iterator[Known]:
    """Yield the texts of a file that was written for training."""
    for written in read_written_texts(file):
        text = known(written.name, "written", written.work("tree"))
        text.gold = {start: INDEX[role] for start, role in written.nodes.items()}
        text.regions = [(REGIONS[letter], start, end) for letter, start, end in written.spans]
        yield text


def read_proposals(folder: Path) -> Iterator[Known]:
    """Yield proposals without their form's labels, so that content alone tells."""
    for data in json.loads((folder / "labels.json").read_text(encoding="utf-8")):
        raw = (folder / f"{data['number']}.txt").read_text(encoding="utf-8")
        cuts = sorted(tuple(span) for span in data["labels"].values())
        bounds = [0, *(at for cut in cuts for at in cut), len(raw)]
        plain = "".join(raw[a:b] for a, b in zip(bounds[::2], bounds[1::2], strict=True))
        text = known(f"{folder.name}/{data['number']}.txt", "proposals", work_on_text(plain, "tree"))
        text.regions = [
            (role, *(_moved(at, cuts) for at in data[key]))  # type: ignore[misc] # two offsets
            for key, role in (("findings", FINDING), ("recommendations", RECOMMENDATION))
        ]
        text.until = max(end for _, _, end in text.regions)
        _know_nodes(text)
        yield text


def read_forms(folder: Path) -> Iterator[Known]:
    """Yield proposals as their forms are: the labels, and the nodes below them, have the role that the label names."""
    for data in json.loads((folder / "labels.json").read_text(encoding="utf-8")):
        name = f"{data['number']}.txt"
        text = known(f"{folder.name}/{name}", "forms", work_on(folder / name, "tree"))
        text.regions = [(role, *data[key]) for key, role in (("findings", FINDING), ("recommendations", RECOMMENDATION))]
        text.until = max(end for _, _, end in text.regions)
        _know_nodes(text)
        yield text


def _know_nodes(text: Known) -> None:
    """Let each node within a stretch have its role."""
    for _, group in groups(text.root):
        for unit in group:
            start = text.source(unit.start)
            role = next((role for role, a, b in text.regions if a <= start < b), None)
            if role is not None:
                text.gold[start] = role


def _moved(at: int, cuts: Sequence[tuple[int, int]]) -> int:
    return at - sum(min(at, end) - start for start, end in cuts if start < at)
