"""Makes a copy of this tree in which the compiled modules stand beside their sources, so that all of it runs compiled.

    python tools/build_compiled.py FOLDER
    cd FOLDER && python -m pytest

FOLDER must not be there yet. The wheel that was built is FOLDER/dist/*.whl. It takes a C compiler, and minutes;
MYPYC_OPT_LEVEL=0 makes it fast to build and slower to run.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

ROOT = Path(__file__).parent.parent


def main() -> None:
    """Copy, build, and put the compiled modules in the copy."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder.resolve()
    if folder.exists():
        parser.error(f"{folder} is there already")
    copy_tree(folder)
    wheel = build_wheel(folder, folder / "dist")
    if not (count := unpack_compiled(wheel, folder)):
        sys.exit(f"{wheel} holds no compiled module")
    print(f"{count} compiled modules in {folder}")


def copy_tree(folder: Path) -> None:
    """Copy all files that git knows or would take, as they are now."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)


def build_wheel(tree: Path, into: Path) -> Path:
    """Build the compiled wheel of a tree and return it."""
    command = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(into), str(tree)]
    subprocess.run(command, env={**os.environ, "REPORTPARSE_COMPILE": "1"}, check=True)
    (wheel,) = into.glob("*.whl")
    return wheel


def unpack_compiled(wheel: Path, folder: Path) -> int:
    """Put the compiled modules of a wheel where their sources stand, and return how many there are."""
    with ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if name.endswith((".so", ".pyd"))]
        archive.extractall(folder, names)
    return len(names)


if __name__ == "__main__":
    main()
