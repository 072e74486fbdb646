"""An outline that reports must follow (报告模板), read from a Markdown tree or from YAML."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reportparse.arguments import unknown
from reportparse.errors import ArgumentError
from reportparse.model import MEANT_ROLES, ROLES, AnyNode
from reportparse.patterns import lazy
from reportparse.refusals import install
from reportparse.source import SourceText
from reportparse.texts import CleanText
from reportparse.tokenizer.tokenize import tokenize
from reportparse.trim import unspaced
from reportparse.visible import shortened

REST = "…"
"""The words of an entry that stands for any further parts."""
ANY = "*"
"""The words that fit any heading."""
LINE = lazy(r"(?P<indent>[ \t]*+)(?:(?P<head>#{1,6})[ \t]*+|[-*+][ \t]++)?(?P<words>\S.*)\Z")
UNSEEN = lazy(r"<!--.*?(?:-->|\Z)", re.DOTALL)
"""A comment, over lines or behind words."""
FRONT = lazy(r"\s*+---[ \t]*\r?\n.*?\n---[ \t]*\r?\n(?=.*\S)", re.DOTALL)
"""Metadata above an outline in Markdown."""
BOLD = lazy(r"\*\*(?=[^\s*])([^*\n]{1,200})\*\*")
OPTIONAL = lazy(r"(?<![ \t])[ \t]*+(?:[?？]|[（(](?:可选|optional)[)）])\Z")
REPEATED = lazy(r"(?<=[^\s…．.])[ \t]*+(?:…{1,2}|\.{3})\Z")
"""The sign of a part that may come several times, behind its words."""
YAML_KEY = lazy(r"^[ \t]*+(?:- ++)?(?:title|parts|heading|role|optional|repeated): *+(?:\S|$)", re.MULTILINE)
"""A line that an outline in YAML has, and one in Markdown has not."""
YAML = (".yaml", ".yml")
DEEPEST_LEVEL = 20
"""The most levels of an outline in YAML."""
MOST_PARTS = 10_000
"""The most parts of one."""
KEYS = frozenset({"heading", "role", "optional", "repeated", "parts"})


@dataclass(slots=True)
class Entry:
    """A part that a report must have."""

    words: list[str]
    """What its heading may hold; ``@finding`` names a role, ``*`` fits any."""
    optional: bool = False
    """Whether it may be missing."""
    repeated: bool = False
    """Whether several parts may be this one, in a row."""
    parts: list[Entry] = field(default_factory=list)
    """The parts inside; empty where it may hold any."""

    @property
    def name(self) -> str:
        """What it is called in messages."""
        return "|".join(self.words)

    def fits(self, node: AnyNode) -> bool:
        """Return whether a part of a report is this one."""
        heading = _heading(node)
        return any(
            word == ANY or (node.role == word[1:] if word.startswith("@") else unspaced(word) in heading) for word in self.words
        )

    def is_headed(self, node: AnyNode) -> bool:
        """Return whether the heading of a part is one of its words, and no longer one that holds them."""
        return _heading(node) in {unspaced(word) for word in self.words}

    @property
    def says(self) -> int:
        """How much its words say: the length of the shortest."""
        return min((0 if word.startswith("@") else len(word) for word in self.words), default=0)


def _heading(node: AnyNode) -> str:
    """Return the words that tell what a part is, without white space."""
    return unspaced(node.heading.text if node.heading else node.text[:30])


@dataclass(slots=True)
class Template:
    """The outline of a kind of report."""

    parts: list[Entry]
    """The parts of the first level, in order."""
    title: list[str] = field(default_factory=list)
    """What the title may hold; empty where it may be any."""


def read_template(file: str | Path) -> Template:
    """Return the outline of a file: YAML by its name, else a Markdown tree.

    Args:
        file: its path.

    Raises:
        ArgumentError: it cannot be read, or is no outline.
    """
    path = Path(file)
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or ("not UTF-8" if isinstance(error, UnicodeDecodeError) else "no path")
        name = shortened(str(path))
        raise ArgumentError(f"{name}: cannot be read ({reason})", f"{name}：无法读取（{reason}）") from None
    return parse_yaml(text, str(path)) if path.suffix.lower() in YAML else parse_template(text, str(path))


def parse_template(text: str, name: str = "outline") -> Template:
    """Return the outline that a Markdown tree draws: headings by their ``#``, list items by their indent.

    ``一、基本情况|概况`` gives alternatives, ``@finding`` a role, ``*`` any heading, ``…`` any further parts. Behind
    words, ``…`` says that such a part may come several times, and ``?`` that it may be missing. Numbers before the words do not count.

    Args:
        text: the tree.
        name: what to call it in an error.

    Raises:
        ArgumentError: it holds no part.
    """
    lines = UNSEEN.sub("", _outline(text)).splitlines()
    rows = [row for row in (_line(line, name) for line in lines) if row is not None]
    title: list[str] = []
    if len(rows) > 1 and rows[0][0] < min(depth for depth, _ in rows[1:]):
        title = [word for word in rows.pop(0)[1].words if word != "*"]
    template = Template(_nested(rows), title)
    if not template.parts:
        raise ArgumentError(f"{name}: no outline; write one part a line", f"{name}：没有提纲，请每行写一个部分")
    return template


def _outline(text: str) -> str:
    """Return a text without the metadata above its outline."""
    front = FRONT.match(text)
    return text[front.end() :] if front else text


def _line(line: str, name: str) -> tuple[int, Entry] | None:
    """Return a line's depth and entry, None where it holds none."""
    found = LINE.match(BOLD.sub(r"\1", line).rstrip(" \t"))
    if found is None:
        return None
    depth = len(found["head"]) if found["head"] else 10 + len(found["indent"].expandtabs(4))
    return depth, _entry(found["words"], name)


def _entry(words: str, name: str) -> Entry:
    optional = OPTIONAL.search(words)
    bare = words[: optional.start()] if optional else words
    repeated = REPEATED.search(bare)
    bare = bare[: repeated.start()] if repeated else bare
    found = tokenize(CleanText(bare, SourceText(bare)))
    if found and found[0].start == 0 and found[0].end < len(bare):
        bare = bare[found[0].end :]
    bare = REST if bare.strip() in (REST, "...", "……") else bare
    checked = _checked([word.strip() for word in bare.split("|") if word.strip()], name)
    return Entry(checked, optional is not None, repeated is not None)


def _checked(words: list[str], name: str) -> list[str]:
    """Return the words of an entry, the roles among which must be ones that are known."""
    for word in words:
        if word.startswith("@") and word[1:] not in ROLES:
            raise unknown(name, ("role", "作用"), word[1:], ROLES, meant=MEANT_ROLES)
    return words


def _nested(rows: Sequence[tuple[int, Entry]]) -> list[Entry]:
    """Return the entries of the first level, each with those below it."""
    roots: list[Entry] = []
    open_entries: list[tuple[int, Entry]] = []
    for depth, entry in rows:
        while open_entries and open_entries[-1][0] >= depth:
            open_entries.pop()
        (open_entries[-1][1].parts if open_entries else roots).append(entry)
        open_entries.append((depth, entry))
    return roots


def is_yaml(text: str) -> bool:
    """Return whether an outline is written in YAML: it holds a key that one has there, and no Markdown heading."""
    outline = _outline(text)
    return YAML_KEY.search(outline) is not None and not outline.lstrip().startswith("#")


def parse_yaml(text: str, name: str = "outline") -> Template:
    """Return the outline that YAML gives: a list of parts, or a mapping with ``title`` and ``parts``.

    Args:
        text: the YAML.
        name: what to call it in an error.

    Raises:
        ArgumentError: it is no YAML, or no outline.
    """
    try:
        import yaml  # noqa: PLC0415 -- an extra
    except ImportError:
        raise ArgumentError(
            f"{name}: YAML needs a library; in a checkout run {install('yaml')}, or write the outline as Markdown",
            f"{name}：读取 YAML 需要另装程序库，请在源码目录运行 {install('yaml')}，也可改用 Markdown 书写提纲",
        ) from None
    try:
        data: Any = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        reason = "nested too deep" if isinstance(error, RecursionError) else shortened(str(error), 200)
        raise ArgumentError(f"{name}: no YAML ({reason})", f"{name}：不是 YAML（{reason}）") from None
    title = data.get("title", []) if isinstance(data, dict) else []
    parts = data.get("parts") if isinstance(data, dict) else data
    titles = title if isinstance(title, list) else [title]
    if not all(isinstance(word, str) for word in titles):
        raise ArgumentError(f"{name}: title must be a text or a list of texts", f"{name}：title 应为文字或文字列表")
    _bounded(parts, name)
    return Template(_yaml_parts(parts, name), titles)


def _bounded(parts: Any, name: str) -> None:
    """Refuse an outline that holds itself, or more than a person writes: aliases may repeat parts without end."""
    waiting, count = [(parts, 0)], 0
    while waiting:
        value, depth = waiting.pop()
        count += 1
        if depth > DEEPEST_LEVEL or count > MOST_PARTS:
            raise ArgumentError(
                f"{name}: more than {DEEPEST_LEVEL} levels or {MOST_PARTS} parts, or a part that holds itself; write it out shorter",
                f"{name}：超过{DEEPEST_LEVEL}层或{MOST_PARTS}个部分，或部分包含自身，请精简",
            )
        if isinstance(value, dict):
            waiting.append((value.get("parts"), depth + 1))
        elif isinstance(value, list):
            waiting.extend((inner, depth) for inner in value)


def _yaml_parts(values: Any, name: str) -> list[Entry]:
    if not isinstance(values, list) or not values:
        raise ArgumentError(f"{name}: parts must be a list", f"{name}：parts 应为列表")
    return [_yaml_part(value, name) for value in values]


def _yaml_part(value: Any, name: str) -> Entry:
    """Return the entry of a string, or of a mapping with heading, role, optional, repeated and parts."""
    if isinstance(value, str):
        return _entry(value, name)
    if not isinstance(value, dict) or not value or not KEYS.issuperset(value):
        wanted = ", ".join(sorted(KEYS))
        raise ArgumentError(
            f"{name}: a part is a text or has the keys {wanted}", f"{name}：每个部分应为文字，或只含 {wanted} 等键"
        )
    heading, role = value.get("heading", ""), value.get("role", "")
    if not isinstance(heading, str) or not isinstance(role, str):
        raise ArgumentError(f"{name}: heading and role must be texts", f"{name}：heading 和 role 应为文字")
    entry = _entry(heading, name) if heading else Entry([])
    entry.words += _checked([f"@{role}"], name) if role else []
    entry.optional = entry.optional or bool(value.get("optional"))
    entry.repeated = entry.repeated or bool(value.get("repeated"))
    entry.parts = _yaml_parts(value["parts"], name) if "parts" in value else []
    return entry
