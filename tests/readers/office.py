"""LibreOffice, where the machine has it: writes files in the formats that it knows."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

from reportparse.readers.read_office import find_office

SECONDS = 300


def convert(files: Iterable[Path], kind: str, folder: Path) -> None:
    """Write files anew in a format of LibreOffice, under their own names in a folder; skip the test where it is missing."""
    office = find_office()
    if office is None:
        pytest.skip("LibreOffice is not on this machine")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, "--headless", profile, "--convert-to", kind, "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
