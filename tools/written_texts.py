"""Texts that were written for training, with their labels in them, as the training of models takes them.

=== kind of the text
# Title
[f] 一、存在的问题                a node's role stands before it (b p f c r k z o), a heading without a number alike
<F>缺编制。</F>                   <F>, <R> and <N> are about sentences that are not what their node is
[-] 以上问题，……                 the paragraph returns to what holds the list before it
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from annotated_texts import work_on, work_on_text

from reportparse.model import ROLES, Role
from reportparse.pipeline import Work

LETTERS: Final = dict(zip("bpfcrkzo", ROLES, strict=True))
_KIND = re.compile(r"(?m)^===.*\n")
_TAG = re.compile(r"\[([bpfcrkzo-])\] ?|<(/?)([FRN])>|(?m:^)(#) ")
_MARKDOWN = re.compile(r"(?m)^(?:\[[bpfcrkzo-]\] ?)?#{2,6} ")
_OPENS = re.compile(r"(?:#{1,6} +)?")
"""What opens a heading in Markdown: its words are the node's beginning."""


@dataclass(slots=True)
class Written:
    """A written text without its tags, and what they say; all places are offsets into it."""

    name: str
    text: str = ""
    title: tuple[int, int] = (-1, -1)
    nodes: dict[int, Role] = field(default_factory=dict)
    """The role of each node, by its start."""
    spans: list[tuple[str, int, int]] = field(default_factory=list)
    """The letter of some sentences, start and end."""
    returns: list[int] = field(default_factory=list)
    """Where a paragraph returns to what holds the list before it."""
    markdown: bool = False
    """Whether it has headings of Markdown."""

    def work(self, until: str) -> Work:
        """Return the text as far as a step has brought it."""
        return work_on(self.text.encode(), until, "text.md") if self.markdown else work_on_text(self.text, until)


def read_written_texts(file: Path) -> Iterator[Written]:
    """Yield the texts of a file that was written for training."""
    for number, block in enumerate(_KIND.split(file.read_text(encoding="utf-8"))[1:]):
        yield _untagged(f"{file.stem}-{number}", block.strip("\n"))


def _untagged(name: str, raw: str) -> Written:
    found, at, opened = Written(name, markdown=bool(_MARKDOWN.search(raw))), 0, 0
    for tag in _TAG.finditer(raw):
        found.text, at = found.text + raw[at : tag.start()], tag.end()
        here = len(found.text)
        if tag[4]:
            found.text, here = (f"{found.text}# ", here + 2) if found.markdown else (found.text, here)
            end = raw.find("\n", at)
            found.title = here, here + (end if end >= 0 else len(raw)) - at
        elif tag[1] == "-":
            found.returns.append(here)
        elif tag[1] in LETTERS:
            found.nodes[here + len(_OPENS.match(raw, at)[0])] = LETTERS[tag[1]]  # type: ignore[index] # it may be empty
        elif tag[3] and not tag[2]:
            opened = here
        elif tag[3]:
            found.spans.append((tag[3], opened, here))
    found.text += raw[at:]
    return found
