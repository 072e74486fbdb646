"""Writes a file that is whole or as it was before, and loses nothing that belongs to it."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from contextlib import suppress
from io import FileIO
from pathlib import Path


def replace_file(file: Path, data: bytes, *, new: bool = True) -> None:
    """Write to a temporary name in the same folder and move it into place.

    Owner, group, mode and extended attributes (with access lists) stay. Where they cannot be given to a new file,
    or the file has several names (hard links), it is written over in place, while the whole of it stands beside it.

    Args:
        file: the path; where it is a link, what it leads to is written.
        data: all bytes.
        new: whether the file may be one that is not there yet.

    Raises:
        OSError: it cannot be written; the old file is as it was.
    """
    out = file.resolve()
    known = out.stat() if not new or out.exists() else None
    if known and not os.access(out, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(out))
    handle, name = tempfile.mkstemp(prefix=f".{out.name[:40]}.", suffix=".tmp", dir=out.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if known is None:
            temporary.chmod(0o666 & ~_umask())
            temporary.replace(out)
        elif known.st_nlink == 1 and _becomes(temporary, out, known):
            temporary.replace(out)
        else:
            _write_over(out, data, known)
            temporary.unlink()
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _becomes(temporary: Path, out: Path, known: os.stat_result) -> bool:
    """Give a new file all that belongs to an old one; return whether it has all of it."""
    try:
        if (known.st_uid, known.st_gid) != (temporary.stat().st_uid, temporary.stat().st_gid):
            os.chown(temporary, known.st_uid, known.st_gid)
        temporary.chmod(stat.S_IMODE(known.st_mode))
        for name, value in _attributes(out).items():
            os.setxattr(temporary, name, value)
        made = temporary.stat()
        same = (made.st_uid, made.st_gid, made.st_mode) == (known.st_uid, known.st_gid, known.st_mode)
        return same and _attributes(temporary) == _attributes(out)
    except OSError:
        return False


def _attributes(file: Path) -> dict[str, bytes]:
    """Return the extended attributes of a file, access lists among them; none where the system knows none."""
    if not hasattr(os, "listxattr"):
        return {}
    try:
        return {name: os.getxattr(file, name) for name in os.listxattr(file)}
    except OSError as error:
        if error.errno == errno.ENOTSUP:
            return {}
        raise


def _write_over(out: Path, data: bytes, known: os.stat_result) -> None:
    """Write a file in place; what it held is put back where that fails."""
    before = out.read_bytes()
    with out.open("r+b", buffering=0) as stream:
        try:
            _put(stream, data)
        except BaseException:
            with suppress(OSError):
                _put(stream, before)
            raise
    if stat.S_IMODE(out.stat().st_mode) != stat.S_IMODE(known.st_mode):
        with suppress(OSError):  # writing takes the set-id bits; only the owner may set them again
            out.chmod(stat.S_IMODE(known.st_mode))


def _put(stream: FileIO, data: bytes) -> None:
    """Write all bytes from the beginning of an open file, and to the disk."""
    stream.seek(0)
    rest = memoryview(data)
    while rest:
        rest = rest[stream.write(rest) :]
    stream.truncate(len(data))
    os.fsync(stream.fileno())


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
