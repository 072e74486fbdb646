"""Looks for inputs that break a contract: coverage-guided fuzzing of every way into the library.

    python tools/fuzz.py text|docx|html|pdf|json|config|fix|all --seconds 600 [--corpus FOLDER] [--findings FOLDER]
    python tools/fuzz.py TARGET --replay FILE …

Each target runs in a process of its own, one after the other. What is found is kept in the folder of findings: the
input as a file, and beside it a `.log` whose first line says what is wrong. A finding of the same kind at the same
place is kept once, its smallest input. The status is 1 where anything was found. Needs `pip install -e '.[fuzz]'`.
"""

from __future__ import annotations

import argparse
import faulthandler
import hashlib
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fuzz_targets import Target

ROOT = Path(__file__).resolve().parent.parent
NAMES = ("text", "docx", "html", "pdf", "json", "config", "fix")
LONGEST = 20_000
"""The most bytes of an input."""
SECONDS = 10
"""The processor time that one input may take."""
HUNG = 300
"""Seconds on the clock after which a process that does not even answer a signal is ended; libraries in C do not."""
MEGABYTES = 2_048
"""The memory that a process may take."""
DEATHS = 25
"""How often a target's process may die before the rest of its time is given up."""


class TooSlowError(BaseException):
    """An input took too long; no handler of errors may catch it."""


class Finder:
    """Feeds inputs to a target and keeps those that break something."""

    def __init__(self, name: str, target: Target, folder: Path) -> None:
        self.name = name
        self.target = target
        self.folder = folder
        signal.signal(signal.SIGVTALRM, _too_slow)

    def __call__(self, data: bytes) -> None:
        """Feed one input."""
        signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
        faulthandler.dump_traceback_later(HUNG - 5)
        try:
            self.target.run(self.target.pack(data))
        except (Exception, TooSlowError) as error:  # noqa: BLE001 -- whatever it is, it is a finding
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            self.keep(data, error)
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            faulthandler.cancel_dump_traceback_later()

    def keep(self, data: bytes, error: BaseException) -> None:
        """Write an input down, where none of its kind is there that is as small."""
        kind = f"{type(error).__name__} {_place(error)}"
        stem = self.folder / f"{self.name}-{hashlib.sha256(kind.encode()).hexdigest()[:10]}"
        file = stem.with_suffix(self.target.suffix or ".input")
        packed = self.target.pack(data)
        if file.exists() and file.stat().st_size <= len(packed):
            return
        file.write_bytes(packed)
        said = " ".join(str(error).split())[:300]
        log = f"{self.name}: {kind}: {said}\n{''.join(traceback.format_exception(error)[-40:])}"
        stem.with_suffix(".log").write_text(log, "utf-8", "backslashreplace")


def _too_slow(_signal: int, _frame: FrameType | None) -> None:
    raise TooSlowError(f"more than {SECONDS} s of processor time")


def _place(error: BaseException) -> str:
    """Return where an error comes from: the deepest of our own functions, or the name of a contract."""
    if type(error).__name__ == "BrokenError":
        return str(error).partition(":")[0]
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "/reportparse/" in frame.filename]
    if not frames:
        return "outside"
    last = frames[-1]
    where = f"{Path(last.filename).name}:{last.name}"
    return where if isinstance(error, TooSlowError | RecursionError) else f"{where}:{last.lineno}"


# ---- in the process of a target -------------------------------------------------------------
def fuzz(name: str, seconds: int, corpus: Path, folder: Path) -> None:
    """Fuzz one target for some time; this call does not return."""
    import atheris  # noqa: PLC0415 -- an extra

    atheris.enabled_hooks.add("str")
    with atheris.instrument_imports(include=["reportparse"]):
        from fuzz_targets import TARGETS  # noqa: PLC0415 -- is instrumented as it is imported
    target = TARGETS[name]

    def change(data: bytes, most: int, seed: int) -> bytes:
        rng = random.Random(seed)
        if rng.random() < 0.3:
            return bytes(atheris.Mutate(data, most))
        return target.change(data, most, rng)

    work = Path(tempfile.mkdtemp(prefix=f"fuzz-{name}-"))
    (seeds := work / "seeds").mkdir()
    for place, seed in enumerate(target.seeds()):
        (seeds / str(place)).write_bytes(seed)
    (work / "words").write_text("".join(f'"{_escaped(token)}"\n' for token in target.tokens if token), "ascii")
    options = (
        f"-max_total_time={seconds}",
        f"-timeout={HUNG}",
        f"-rss_limit_mb={MEGABYTES}",
        f"-max_len={LONGEST}",
        f"-dict={work / 'words'}",
        "-report_slow_units=1000000",
        f"-artifact_prefix={folder / name}-died-",
        "-print_final_stats=1",
    )
    atheris.Setup([sys.argv[0], *options, str(corpus), str(seeds)], Finder(name, target, folder), custom_mutator=change)
    atheris.Fuzz()


def _escaped(token: str) -> str:
    """Return a token as a dictionary of libFuzzer has it."""
    return "".join(f"\\x{byte:02x}" for byte in token.encode())


# ---- in the process that starts them --------------------------------------------------------
def hunt(name: str, seconds: int, corpus: Path, folder: Path, scratch: str) -> None:
    """Fuzz one target in a process of its own, begun anew where an input kills it."""
    (corpus / name).mkdir(parents=True, exist_ok=True)
    end = time.monotonic() + seconds
    for _ in range(DEATHS):
        left = round(end - time.monotonic())
        if left < 1:
            return
        command = [sys.executable, __file__, name, "--inside", "--seconds", str(left)]
        command += ["--corpus", str(corpus / name), "--findings", str(folder)]
        # its process ends without ceremony, so what it leaves in its temporary folder is removed here
        run = subprocess.run(command, stderr=subprocess.PIPE, env={**os.environ, "TMPDIR": scratch}, check=False)
        said = run.stderr.decode("utf-8", "replace")
        print("".join(line + "\n" for line in said.splitlines() if line.startswith(("stat::", "Done"))), end="")
        if run.returncode == 0:
            return
        if not _note_death(name, folder, run.returncode, said):
            raise SystemExit(f"{name}: the process ended with {run.returncode}\n{said[-2000:]}")


def _note_death(name: str, folder: Path, status: int, said: str) -> bool:
    """Write down what killed a process, once for each place; False where no input did."""
    new = [file for file in folder.glob(f"{name}-died-*-*") if file.suffix != ".log"]
    frame = re.search(r'File "[^"]*/reportparse/([^"]+)", line \d+ in (\w+)', said)
    place = ":".join(frame.groups()) if frame else "a place unknown"
    for file in new:
        kind = f"{file.name.split('-')[2]} {place}"
        stem = folder / f"{name}-{hashlib.sha256(kind.encode()).hexdigest()[:10]}"
        file.replace(stem.with_suffix(".input"))
        stem.with_suffix(".log").write_text(f"{name}: {kind}: the process ended with {status}\n{said[-4000:]}", "utf-8")
    return bool(new)


def replay(name: str, files: list[Path], folder: Path) -> None:
    """Feed some files to a target; a finding is kept as ever."""
    from fuzz_targets import TARGETS  # noqa: PLC0415 -- only where it is not to be instrumented

    finder = Finder(name, TARGETS[name], folder)
    for file in files:
        finder(file.read_bytes())


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", choices=[*NAMES, "all"])
    parser.add_argument("--seconds", type=int, default=600, help="how long each target is fuzzed")
    parser.add_argument("--corpus", type=Path, help="a folder that keeps what was reached, for the next time")
    parser.add_argument("--findings", type=Path, default=Path("fuzz-findings"), help="where findings are kept")
    parser.add_argument("--replay", type=Path, nargs="+", help="files to feed instead")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    asked.findings.mkdir(parents=True, exist_ok=True)
    if asked.inside:
        fuzz(asked.target, asked.seconds, asked.corpus, asked.findings)
    names = NAMES if asked.target == "all" else (asked.target,)
    with tempfile.TemporaryDirectory(prefix="fuzz-corpus-") as scratch:
        for name in names:
            if asked.replay:
                replay(name, asked.replay, asked.findings)
            else:
                print(f"== {name}", flush=True)
                hunt(name, asked.seconds, asked.corpus or Path(scratch), asked.findings, scratch)
    logs = [log for name in names for log in sorted(asked.findings.glob(f"{name}-*.log"))]
    for log in logs:
        print(f"{log}: {log.read_text('utf-8').splitlines()[0]}")
    raise SystemExit(1 if logs else 0)


if __name__ == "__main__":
    main()
