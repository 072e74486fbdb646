"""The same input gives the same bytes, in every process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SCRIPT = """
import hashlib, random
from reportparse import parse_report
from tests.generate import DAMAGES, damage_report, report
digest = hashlib.sha256()
for seed, how in enumerate(sorted(DAMAGES)):
    rng = random.Random(seed)
    digest.update(parse_report(damage_report(report(rng), how, rng).text).to_json().encode())
print(digest.hexdigest())
"""


def digest(seed: str) -> str:
    """Return a digest of some reports' JSON from a new process with a hash seed."""
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", SCRIPT]
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_two_processes_write_the_same_bytes() -> None:
    assert digest("1") == digest("2")
