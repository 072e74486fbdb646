"""Reads what LibreOffice can open, .doc, .wps, .rtf and .odt, by letting it write a .docx of it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from reportparse.readers.detect_format import detect_format
from reportparse.readers.docx.read_docx import read_docx
from reportparse.readers.options import Options
from reportparse.refusals import refuse
from reportparse.texts import ReadText
from reportparse.timeout import check_time, time_left

PROGRAMS = ("soffice", "libreoffice")
USUAL = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
)
"""Where it lies where the path does not name it."""


def read_office(data: bytes, name: str, options: Options) -> ReadText:
    """Return the text of a file that LibreOffice converts, headless, in a profile of its own that is thrown away.

    Args:
        data: the whole file.
        name: what to call it in an error.
        options: how to read it; the conversion takes its time from the limits.

    Raises:
        InputError: LibreOffice is missing or takes too long, or the file is damaged or goes beyond a limit.
    """
    kind = detect_format(data, name)
    program = find_office()
    if program is None:
        raise refuse("office", name, format=kind)
    with tempfile.TemporaryDirectory(prefix="reportparse-", ignore_cleanup_errors=True) as folder:
        source = Path(folder) / f"report.{kind}"
        source.write_bytes(data)
        _convert(program, source)
        made = Path(folder) / "out" / "report.docx"
        if not made.is_file():
            raise refuse("damaged", name, format=kind)
        converted = made.read_bytes()
    read = read_docx(converted, name, options)
    read.source.format = kind
    return read


def find_office() -> str | None:
    """Return the path of LibreOffice, None where the machine has none."""
    found = next((path for path in map(shutil.which, PROGRAMS) if path), None)
    return found or next((path for path in USUAL if Path(path).is_file()), None)


def _convert(program: str, source: Path) -> None:
    """Let LibreOffice write the file anew; it and all that it started end when the time is up."""
    folder = source.parent
    command = [
        program, "--headless", "--norestore", "--nolockcheck", f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / "out"), str(source),
    ]  # fmt: skip
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True) as process:
        try:
            process.wait(timeout=time_left())
        except subprocess.TimeoutExpired:
            check_time()
        finally:
            if process.poll() is None:
                _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
