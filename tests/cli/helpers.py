"""Runs the command as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

COMMAND = [sys.executable, "-m", "reportparse"]
TEXT = "关于街道工作的调研报告\n一、工作目标\n全面提升。\n二、存在问题\n人手不足。\n"


def environment(**changes: str) -> dict[str, str]:
    """Return the environment without what chooses a language or colours, and with some changes."""
    dropped = {"REPORTPARSE_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "TERM", "FORCE_COLOR", "COLUMNS"}
    return {name: value for name, value in os.environ.items() if name not in dropped} | {"COLUMNS": "80"} | changes


def run(*words: str | Path, given: bytes = b"", **changes: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command to its end."""
    return subprocess.run([*COMMAND, *words], input=given, capture_output=True, env=environment(**changes), check=False)
