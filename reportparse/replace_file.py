"""Writes a file that is whole or as it was before."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def replace_file(file: Path, data: bytes) -> None:
    """Write to a temporary name in the same folder and move it into place; permissions stay.

    Args:
        file: the path; where it is a link, what it leads to is replaced.
        data: all bytes.

    Raises:
        OSError: it cannot be written; the old file is as it was.
    """
    out = file.resolve()
    handle, name = tempfile.mkstemp(prefix=f".{out.name[:40]}.", suffix=".tmp", dir=out.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        temporary.chmod(out.stat().st_mode & 0o777 if out.exists() else 0o666 & ~_umask())
        temporary.replace(out)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
