"""Compiles the package with mypyc while its wheel is built, where REPORTPARSE_COMPILE=1 asks for it.

Without it the wheel is pure: no compiler, no mypy. MYPYC_OPT_LEVEL (0 to 3) says how hard the C compiler tries.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

REQUIRES: Final = ["mypy>=2.4,<3", "setuptools>=65.5", "types-regex"]
"""What a build that compiles needs; its environment has nothing else of ours."""
COMPILED: Final = """
    clean/ cohesion.py draft.py emit.py fields/ links/ markers/family.py markers/numerals.py markers/split.py parser/ parts/
    points/ roles/ texts.py tokenizer/ trim.py visible.py
""".split()
"""What is compiled: the steps that all text goes through."""
INTERPRETED: Final = {
    "parser/explain.py": "it looks at one place",
    "parser/find_place.py": "it refuses what a caller gives as of the wrong type",
    "roles/cues.py": "it is a table",
}
"""What of it is not, and why. Nodes, spans and own families (`model.py`, `source.py`, `markers/own_family.py`) are the
caller's, who pickles them and gives them to pydantic. `timeout.py` is what all long loops call: being interpreted, it is
where the interpreter takes Ctrl-C and lets other threads run."""


def asked() -> bool:
    """Return whether the build is to compile."""
    return os.environ.get("REPORTPARSE_COMPILE", "0") not in ("", "0")


def modules(root: Path) -> list[str]:
    """Return the files that are compiled, as paths from the root."""
    return sorted(_modules(root))


def _modules(root: Path) -> Iterator[str]:
    package = root / "reportparse"
    for name in COMPILED:
        for path in sorted((package / name).rglob("*.py")) if name.endswith("/") else [package / name]:
            if path.name != "__init__.py" and path.relative_to(package).as_posix() not in INTERPRETED:
                yield path.relative_to(root).as_posix()


def compile_modules(paths: list[str], into: Path, scratch: Path) -> None:
    """Compile modules of the working directory.

    Args:
        paths: the modules.
        into: where the compiled ones go, in folders as their sources are.
        scratch: where the C code goes.
    """
    from mypyc.build import mypycify
    from setuptools import Distribution
    from setuptools.command.build_ext import build_ext

    class BuildAtOnce(build_ext):  # type: ignore[misc]  # it has no types
        """Compiles the files of an extension on all processors, where setuptools takes one after the other."""

        def build_extension(self, extension: Any) -> None:
            def compiled(source: str) -> list[str]:
                options = {"include_dirs": extension.include_dirs, "extra_postargs": extension.extra_compile_args}
                made: list[str] = self.compiler.compile([source], output_dir=self.build_temp, **options)
                return made

            with ThreadPoolExecutor(os.cpu_count()) as pool:
                for objects in pool.map(compiled, extension.sources):
                    extension.extra_objects += objects
            extension.sources = []
            super().build_extension(extension)

    # Types are checked by the checks of the project; here mypy has to know them, and may lack the libraries.
    options = ["--config-file=", "--ignore-missing-imports", f"--cache-dir={scratch / 'cache'}"]
    level = os.environ.get("MYPYC_OPT_LEVEL", "3")
    names = {"target_dir": str(scratch / "c"), "group_name": "reportparse"}
    extensions = mypycify([*options, *paths], opt_level=level, debug_level="0", multi_file=True, **names)
    command = BuildAtOnce(Distribution({"name": "reportparse", "ext_modules": extensions}))
    command.build_lib, command.build_temp = str(into), str(scratch / "objects")
    command.ensure_finalized()
    command.run()


class CompileHook(BuildHookInterface):  # type: ignore[misc]  # it has no types
    """Puts the compiled modules beside their sources in the wheel."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Return what the build needs besides hatchling."""
        return REQUIRES if asked() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, unless a pure wheel or one that points to the sources is built."""
        if not asked():
            return
        if version == "editable":
            sys.exit("REPORTPARSE_COMPILE: an editable install runs the sources; build with `pip install .`")
        self.scratch = TemporaryDirectory()
        folder = Path(self.scratch.name)
        compile_modules(modules(Path.cwd()), folder / "lib", folder)
        made = [path for path in sorted((folder / "lib").rglob("*")) if path.is_file()]
        build_data["pure_python"], build_data["infer_tag"] = False, True
        build_data["force_include"] |= {str(path): path.relative_to(folder / "lib").as_posix() for path in made}

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Clear away what was compiled, once the wheel holds it."""
        if asked():
            self.scratch.cleanup()
