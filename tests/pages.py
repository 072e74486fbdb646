"""What the pages hold that follows from the code: README's trees, the tables of families and of messages."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from reportparse.check.rules import RULES
from reportparse.markers.families import BY_NAME
from reportparse.messages import PROBLEMS, REPAIRS, Language
from reportparse.serializers.problems.render_page import render_page
from reportparse.serializers.rows.columns import LINK_COLUMNS, NODE_COLUMNS, NODES
from tests.tour import with_files

ROOT = Path(__file__).parent.parent
READMES: dict[str, Language] = {"README.md": "en", "README.zh-CN.md": "zh"}


def run(*words: str, language: Language = "en") -> subprocess.CompletedProcess[str]:
    """Run the command as a shell would, its output to a pipe."""
    command = [sys.executable, "-c", "from reportparse.cli.main import main; main()", *words]
    environment = os.environ | {"REPORTPARSE_LANG": language, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(command, capture_output=True, encoding="utf-8", cwd=ROOT, env=environment, check=False)


def fresh() -> dict[str, str]:
    """Return the pages as they should be, by path."""
    cleaning = with_table(read("docs/cleaning.md"), "reason", messages(REPAIRS))
    return {
        **{readme: with_tree(read(readme), run("parse", "--sample", language=READMES[readme]).stdout) for readme in READMES},
        "docs/markers.md": with_table(read("docs/markers.md"), "family", families()),
        "docs/cleaning.md": with_table(cleaning, "code", messages(PROBLEMS)),
        "docs/data-model.md": with_columns(read("docs/data-model.md")),
        "docs/rules.md": with_rules(read("docs/rules.md"), "code", "en"),
        "docs/rules.zh-CN.md": with_rules(read("docs/rules.zh-CN.md"), "代码", "zh"),
        "docs/tour.md": with_files(read("docs/tour.md")),
    }


def read(page: str) -> str:
    """Return a page as it is."""
    return (ROOT / page).read_text(encoding="utf-8")


def with_tree(text: str, tree: str) -> str:
    """Return a README with the printed tree put in anew."""
    head, _, rest = text.partition("```text\n")
    return f"{head}```text\n{tree}{rest[rest.index('```') :]}"


def with_table(text: str, column: str, rows: Iterable[str]) -> str:
    """Return a page with the rows of the table whose first column is `column` put in anew."""
    head = re.search(rf"^\| {column} \|.*\n\|[-|]+\n", text, re.MULTILINE)
    assert head is not None, f"no table of {column}"
    stop = text.index("\n\n", head.end() - 1) + 1
    return text[: head.end()] + "".join(f"{row}\n" for row in rows) + text[stop:]


def with_rules(text: str, column: str, language: Language) -> str:
    """Return the page of all rules with its table and the pages of the rules put in anew."""
    place = language == "zh"
    rows = [
        f"| [{code}](#{rule.name}-{code.lower()}) | {rule.name} | {rule.level} | {rule.fix or '–'} | {rule.what[place]} |"
        for code, rule in RULES.items()
    ]
    head, mark, _ = with_table(text, column, rows).partition("<!-- pages -->\n")
    pages = "\n".join(re.sub("^#", "##", render_page(rule, language), flags=re.MULTILINE) for rule in RULES.values())
    return f"{head}{mark}\n{pages}"


def with_columns(text: str) -> str:
    """Return the page of the data model with the tables of columns put in anew."""
    nodes = [
        f"| `{column.name}` | {column.type} | {'all nodes' if column.kinds == NODES else ', '.join(sorted(column.kinds, reverse=True))} "
        f"| {column.english} | {column.chinese} |"
        for column in NODE_COLUMNS
    ]
    links = [f"| `{column.name}` | {column.type} | {column.english} | {column.chinese} |" for column in LINK_COLUMNS]
    return with_table(with_table(text, "column", nodes), "column of a link", links)


def families() -> list[str]:
    """Return a row for each family, from the highest rank to the lowest."""
    rows = []
    for family in sorted(BY_NAME.values(), key=lambda family: (family.rank, family.name)):
        examples = " ".join(f"`{shape.example}`" for shape in family.shapes)
        rows.append(f"| `{family.name}` | {examples} | {family.kind} | {family.system or '–'} | {family.rank:g} |")
    return rows


def messages(table: dict[str, tuple[str, str]]) -> list[str]:
    """Return a row for each key, with what it says in both languages."""
    return [f"| `{key}` | {english} | {chinese} |" for key, (english, chinese) in table.items()]
