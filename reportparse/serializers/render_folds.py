"""Draws a report's tree for a notebook: a small piece of HTML whose parts fold, without scripts."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.messages import message
from reportparse.model import AnyNode
from reportparse.report import Report
from reportparse.serializers.labels import LABELS
from reportparse.serializers.markup import html
from reportparse.serializers.render_tree import TYPE_SIGNS
from reportparse.visible import shortened

MOST = 1000
"""How many nodes are shown at most: a notebook keeps what it shows."""
TEXT = 200
"""How many characters of a paragraph are shown."""
SET_IN = ' style="margin-left:1.2em"'


def render_folds(report: Report) -> str:
    """Return a report's tree: its title open, each node below with what it is for and the beginnings of its paragraphs."""
    title = report.title.text if report.title else message(LABELS, "no_title", {}, "en")
    count = sum(1 for _ in report.walk())
    parts = [f'<details open lang="zh"><summary><b>{_shown(title)}</b> {_small(str(count))}</summary>', *_nodes(report)]
    if count > MOST:
        parts.append(f"<div>{_small(message(LABELS, 'more', {'count': str(count - MOST)}, 'en'))}</div>")
    return "".join([*parts, "</details>"])


def _nodes(report: Report) -> Iterator[str]:
    """Yield the nodes, those with something inside as folds; the tree may be of any depth."""
    waiting: list[AnyNode | str] = [*reversed(report.sections)]
    left = MOST
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            yield item
        elif left:
            left -= 1
            words, *texts = [item.caption, *(paragraph.text for paragraph in item.paragraphs)]
            if not item.name and texts:
                words = texts.pop(0)
            head = f"{_shown(words)} {_small(_note(item))}"
            if not item.children and not texts:
                yield f"<div{SET_IN}>{head}</div>"
                continue
            yield f"<details{SET_IN}><summary>{head}</summary>"
            yield from (f"<div{SET_IN}>{_shown(text)}</div>" for text in texts)
            waiting += ["</details>", *reversed(item.children)]


def _note(node: AnyNode) -> str:
    """Return the id, the sign of its type and the role."""
    return " ".join(word for word in (node.id, TYPE_SIGNS.get(node.type), node.role) if word)


def _shown(text: str) -> str:
    return html(shortened(text, TEXT))


def _small(text: str) -> str:
    return f"<small>{_shown(text)}</small>"
