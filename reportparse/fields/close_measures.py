"""Gives what labels say to all measures that they close, or stand over: a line 责任单位：… below several measures is of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportparse.draft import Draft
from reportparse.fields.find_date import Written
from reportparse.fields.labels_of import Given, fill, is_line, labels_alone, labels_in, last_lines
from reportparse.timeout import check_time


class Block(NamedTuple):
    """Measures, or else labels, that follow one another."""

    measures: list[Draft]
    labels: list[Given]


def close_measures(parts: Sequence[Draft], written: Written) -> None:
    """Fill of the measures below some parts the fields that their own text leaves empty, from labels beside them.

    Args:
        parts: the parts of a report's first level; measures have what their own text gives.
        written: when the report was written.
    """
    _close(None, parts, written)
    for part in (part for top in parts for part in top.walk()):
        if part.children:
            check_time()
            _close(part, part.children, written)


def _close(part: Draft | None, children: Sequence[Draft], written: Written) -> None:
    """Give the labels among siblings to those that they close; those that stand before all stand over what follows."""
    blocks = _blocks(part, children)
    first = bool(blocks) and bool(blocks[0].labels)
    for place, block in enumerate(blocks):
        if not block.labels:
            continue
        before = blocks[place - 1].measures if place else []
        after = blocks[place + 1].measures if place + 1 < len(blocks) else []
        for measure in (after or before) if first else (before or after):
            if measure.fields is not None:
                fill(measure.fields, block.labels, written)


def _blocks(part: Draft | None, children: Sequence[Draft]) -> list[Block]:
    """Return the measures and the labels of a part in turn, in order of place."""
    found: list[tuple[int, Block]] = []
    lines = _closing_lines(children)
    for child in children:
        labels = labels_alone(child)
        measures = [] if labels else list(_outermost(child))
        found.append((child.start, Block(measures, labels)))
        if child in lines:
            found.append((child.end, Block([], lines[child])))
    lines_of_all = (words for words in part.paragraphs if is_line(words)) if part else ()
    found += [(words.start, Block([], labels_in([words]))) for words in lines_of_all]
    blocks: list[Block] = []
    for _, block in sorted(found, key=lambda item: item[0]):
        if blocks and bool(blocks[-1].labels) == bool(block.labels):
            blocks[-1].measures.extend(block.measures)
            blocks[-1].labels.extend(block.labels)
        elif block.measures or block.labels:
            blocks.append(block)
    return blocks


def _closing_lines(children: Sequence[Draft]) -> dict[Draft, list[Given]]:
    """Return what the lines of labels give with which measures end, by measure.

    Only where the last measure has one are they of those before it, too: then each closes what follows the one before.
    A last measure that has nothing else, where others have text, says of itself who and when.
    """
    measures = [child for child in children if child.type == "recommendation"]
    if not measures or not last_lines(measures[-1]):
        return {}
    if all(map(is_line, measures[-1].paragraphs)) and any(measure.paragraphs for measure in measures[:-1]):
        return {}
    return {measure: labels_in(lines) for measure in measures if (lines := last_lines(measure))}


def _outermost(part: Draft) -> Iterator[Draft]:
    """Yield the measures of a part that are in no other of its own; a measure itself is the only one."""
    waiting = [part]
    while waiting:
        inner = waiting.pop()
        if inner.type == "recommendation":
            yield inner
        else:
            waiting.extend(reversed(inner.children))
