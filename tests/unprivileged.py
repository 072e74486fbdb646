"""Runs commands for whom permissions of files count, also where the tests run as root."""

from __future__ import annotations

import os
import shutil

import pytest

ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def unprivileged() -> list[str]:
    """Return what a command begins with, so that its user may not open everything; nothing for a user who is not root."""
    if not ROOT:
        return []
    if (setpriv := shutil.which("setpriv")) is None:
        pytest.skip("root may open everything, and setpriv, which takes that from it, is not on this machine")
    return [setpriv, "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search"]
