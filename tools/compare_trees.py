"""Compares what two trees of this project make of the same texts: every `to_json()` has to be the same.

    python tools/compare_trees.py OTHER [FOLDER …] [--reports 60] [--compiled]

OTHER is the root of another tree, or the Python of an environment in which reportparse is installed, as a path or a
command; the first tree is the one that holds this script. The texts are all `*.txt` in the folders, each as it is and in each damage of
`tests/generate.py`. Without folders they are random reports, damaged in the same ways, and the shapes of
`tests/soups.py`. `--compiled` asks that the other is a compiled build. It ends with 1 where a result differs.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.drafts import Draft
from tests.generate import DAMAGES, damage_report, report
from tests.soups import SHAPES

ROOT = Path(__file__).parent.parent
AROUND = 40
"""Characters shown on either side of the first difference."""
SOUP = 2000
"""Characters of a text that no author wrote."""
CHILD = """
import json, sys
from reportparse import parse_report
def answer(value):
    print(json.dumps(value), flush=True)
def parsed(text):
    try:
        return parse_report(text).to_json()
    except Exception as error:
        return f"{type(error).__name__}: {error}"
parsed("一、工作")
files = [getattr(module, "__file__", None) or "" for name, module in sys.modules.items() if name.startswith("reportparse.")]
answer([sys.modules["reportparse"].__file__, sum(not file.endswith(".py") for file in files)])
for line in sys.stdin:
    answer(parsed(json.loads(line)))
"""
"""What each tree runs: it answers texts, one a line, with what it makes of them."""


class Tree:
    """A tree at work in a process of its own."""

    def __init__(self, place: Path) -> None:
        python, path = (sys.executable, str(place.resolve())) if place.is_dir() else (str(place.absolute()), "")
        environment = {**os.environ, "PYTHONPATH": path}
        self.process = subprocess.Popen(
            [python, "-P", "-c", CHILD], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
        )
        self.file, self.compiled = self.read()

    def ask(self, text: str) -> None:
        """Give it a text."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(text) + "\n")
        self.process.stdin.flush()

    def read(self) -> Any:
        """Return its next answer."""
        assert self.process.stdout is not None
        if not (line := self.process.stdout.readline()):
            sys.exit(f"a tree ended with {self.process.wait()}")
        return json.loads(line)

    def end(self) -> None:
        """Let it end."""
        self.process.communicate()


def main() -> None:
    """Compare and say what differs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("other", type=Path, help="a root, or the Python of an environment")
    parser.add_argument("folders", type=Path, nargs="*", help="folders of texts; random reports without")
    parser.add_argument("--reports", type=int, default=60, help="how many random reports, each in every damage")
    parser.add_argument("--compiled", action="store_true", help="the other has to be compiled")
    asked = parser.parse_args()
    other = asked.other if asked.other.exists() else shutil.which(asked.other)
    if other is None:
        parser.error(f"there is no {asked.other}")
    trees = Tree(ROOT), Tree(Path(other))
    for tree in trees:
        print(f"{tree.file}, {tree.compiled} modules compiled")
    if asked.compiled and not trees[1].compiled:
        sys.exit("the other tree is not compiled")
    count, different = compare(trees, folder_texts(asked.folders) if asked.folders else random_texts(asked.reports))
    for tree in trees:
        tree.end()
    print(f"{count} texts, {different} differ")
    sys.exit(1 if different or not count else 0)


def compare(trees: tuple[Tree, Tree], texts: Iterable[tuple[str, str]]) -> tuple[int, int]:
    """Return how many texts there are and of how many the results differ; the first that does is shown."""
    count = different = 0
    for name, text in texts:
        for tree in trees:
            tree.ask(text)
        one, other = (tree.read() for tree in trees)
        count += 1
        if one != other:
            different += 1
            if different == 1:
                print(f"{name} differs:\n{first_difference(one, other)}")
    return count, different


def first_difference(one: str, other: str) -> str:
    """Return what stands around the first character at which two results differ, a line for each.

    >>> print(first_difference('{"level":1}', '{"level":2}'))
    at 9: {"level":1}
          {"level":2}
    """
    at = next(
        (place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), min(len(one), len(other))
    )
    head = f"at {at}: "
    shown = [text[max(0, at - AROUND) : at + AROUND] for text in (one, other)]
    return f"{head}{shown[0]}\n{' ' * len(head)}{shown[1]}"


def folder_texts(folders: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """Yield the texts of folders in every damage, by name."""
    for folder in folders:
        for file in sorted(folder.rglob("*.txt")):
            text = file.read_bytes().decode("utf-8", "replace")
            yield from damaged(str(file), Draft(text, [], None))


def random_texts(reports: int) -> Iterator[tuple[str, str]]:
    """Yield random reports in every damage, and texts that no author wrote, by name."""
    for seed in range(reports):
        draft = report(random.Random(seed), misnumber=seed % 5 == 0)
        yield from damaged(f"report {seed}", draft)
    for name, shape in SHAPES.items():
        yield name, shape(SOUP)


def damaged(name: str, draft: Draft) -> Iterator[tuple[str, str]]:
    """Yield a draft in every damage, the same one each time."""
    for how in DAMAGES:
        yield f"{name}, {how}", damage_report(draft, how, random.Random(f"{name} {how}")).text


if __name__ == "__main__":
    main()
