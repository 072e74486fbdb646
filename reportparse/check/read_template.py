"""Reads the outline that reports must follow, from a Markdown tree or from YAML."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reportparse.check.template import REST, Entry, Template
from reportparse.errors import ArgumentError
from reportparse.source import CleanText, SourceText
from reportparse.tokenizer.tokenize import tokenize

LINE = re.compile(r"(?P<indent>[ \t]*)(?:(?P<head>#{1,6})[ \t]*|[-*+][ \t]+)?(?P<words>\S.*?)[ \t]*\Z")
OPTIONAL = re.compile(r"[ \t]*(?:[?？]|[（(](?:可选|optional)[)）])\Z")
YAML = (".yaml", ".yml")
KEYS = frozenset({"heading", "role", "optional", "parts"})


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
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "not UTF-8"
        raise ArgumentError(f"{path}: cannot be read ({reason})", f"{path}：无法读取（{reason}）") from None
    return _from_yaml(text, str(path)) if path.suffix.lower() in YAML else parse_template(text, str(path))


def parse_template(text: str, name: str = "outline") -> Template:
    """Return the outline that a Markdown tree draws: headings by their ``#``, list items by their indent.

    ``一、基本情况|概况`` gives alternatives, ``@finding`` a role, ``*`` any heading, ``…`` any further parts, and
    ``?`` at the end says that a part may be missing. Numbers before the words do not count.

    Args:
        text: the tree.
        name: what to call it in an error.

    Raises:
        ArgumentError: it holds no part.
    """
    rows = [row for row in (_row(line) for line in text.splitlines()) if row is not None]
    title: list[str] = []
    if len(rows) > 1 and rows[0][0] < min(depth for depth, _ in rows[1:]):
        title = [word for word in rows.pop(0)[1].words if word != "*"]
    template = Template(_nested(rows), title)
    if not template.parts:
        raise ArgumentError(f"{name}: no outline; write one part a line", f"{name}：没有提纲，请每行写一个部分")
    return template


def _row(line: str) -> tuple[int, Entry] | None:
    """Return a line's depth and entry, None where it holds none."""
    found = LINE.match(line)
    if found is None or found["words"].startswith("<!--"):
        return None
    depth = len(found["head"]) if found["head"] else 10 + len(found["indent"].expandtabs(4))
    return depth, _entry(found["words"])


def _entry(words: str) -> Entry:
    optional = OPTIONAL.search(words)
    bare = words[: optional.start()] if optional else words
    found = tokenize(CleanText(bare, SourceText(bare)))
    if found and found[0].start == 0 and found[0].end < len(bare):
        bare = bare[found[0].end :]
    bare = REST if bare.strip() in (REST, "...", "……") else bare
    return Entry([word.strip() for word in bare.split("|") if word.strip()], optional is not None)


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


def _from_yaml(text: str, name: str) -> Template:
    try:
        import yaml  # noqa: PLC0415 -- an extra
    except ImportError:
        raise ArgumentError(
            f"{name}: YAML needs a library; run pip install 'reportparse[yaml]', or write the outline as Markdown",
            f"{name}：读取 YAML 需要安装 pip install 'reportparse[yaml]'，也可改用 Markdown 书写提纲",
        ) from None
    try:
        data: Any = yaml.safe_load(text)
    except yaml.YAMLError as error:
        reason = " ".join(str(error).split())
        raise ArgumentError(f"{name}: no YAML ({reason})", f"{name}：不是 YAML（{reason}）") from None
    title = data.get("title", []) if isinstance(data, dict) else []
    parts = data.get("parts") if isinstance(data, dict) else data
    return Template(_parts(parts, name), [title] if isinstance(title, str) else [str(word) for word in title])


def _parts(values: Any, name: str) -> list[Entry]:
    if not isinstance(values, list) or not values:
        raise ArgumentError(f"{name}: parts must be a list", f"{name}：parts 应为列表")
    return [_part(value, name) for value in values]


def _part(value: Any, name: str) -> Entry:
    """Return the entry of a string, or of a mapping with heading, role, optional and parts."""
    if isinstance(value, str):
        return _entry(value)
    if not isinstance(value, dict) or not value or not KEYS.issuperset(value):
        wanted = ", ".join(sorted(KEYS))
        raise ArgumentError(
            f"{name}: a part is a text or has the keys {wanted}", f"{name}：每个部分应为文字，或只含 {wanted} 等键"
        )
    entry = _entry(str(value["heading"])) if "heading" in value else Entry([])
    entry.words += [f"@{value['role']}"] if "role" in value else []
    entry.optional = entry.optional or bool(value.get("optional"))
    entry.parts = _parts(value["parts"], name) if "parts" in value else []
    return entry
