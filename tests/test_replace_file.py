"""A file that is written anew keeps all that belongs to it, and is as it was where that fails."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from reportparse import replace_file as module
from reportparse.check.check_files import Task, check_file
from reportparse.replace_file import replace_file
from tests.check.texts import BAD, MENDED
from tests.unprivileged import ROOT, unprivileged

xattrs = pytest.mark.skipif(not hasattr(os, "setxattr"), reason="this system has no extended attributes")
ACCESS = bytes.fromhex("0200000001000600ffffffff02000400e803000004000400ffffffff10000400ffffffff20000000ffffffff")
"""An access list: user 1000 may read."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file with old bytes."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"old and longer")
    return path


def left(file: Path) -> list[str]:
    """Return the names in a file's folder."""
    return sorted(path.name for path in file.parent.iterdir())


@pytest.mark.parametrize("mode", [0o640, 0o600, 0o2775, 0o4755, 0o1666])
def test_the_mode_stays(file: Path, mode: int) -> None:
    file.chmod(mode)
    kept = stat.S_IMODE(file.stat().st_mode)
    replace_file(file, b"new")
    assert (file.read_bytes(), stat.S_IMODE(file.stat().st_mode)) == (b"new", kept)


@pytest.mark.skipif(not hasattr(os, "chown"), reason="files have no owner on this system")
def test_owner_and_group_stay(file: Path) -> None:
    owner, group = (12345, 23456) if ROOT else (os.getuid(), os.getgroups()[-1])
    os.chown(file, owner, group)
    file.chmod(0o2750)
    replace_file(file, b"new")
    known = file.stat()
    assert (known.st_uid, known.st_gid, stat.S_IMODE(known.st_mode)) == (owner, group, 0o2750)


@xattrs
@pytest.mark.parametrize(("name", "value"), [("user.note", b"kept"), ("system.posix_acl_access", ACCESS)])
def test_attributes_and_access_lists_stay(file: Path, name: str, value: bytes) -> None:
    try:
        os.setxattr(file, name, value)
    except OSError:
        pytest.skip(f"this file system has no {name}")
    mode = file.stat().st_mode
    replace_file(file, b"new")
    assert (file.read_bytes(), os.getxattr(file, name), file.stat().st_mode) == (b"new", value, mode)


def test_hard_links_stay(file: Path) -> None:
    other = file.with_name("b.txt")
    os.link(file, other)
    replace_file(file, b"new")
    assert other.read_bytes() == b"new" and other.samefile(file)
    assert left(file) == ["a.txt", "b.txt"]


def test_what_cannot_be_given_to_a_new_file_stays_with_the_old(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(module, "_attributes", refuse)
    place = file.stat().st_ino
    replace_file(file, b"new")
    assert (file.read_bytes(), file.stat().st_ino, left(file)) == (b"new", place, ["a.txt"])


def test_a_link_is_followed_and_stays_one(file: Path) -> None:
    link = file.with_name("link.txt")
    link.symlink_to(file)
    replace_file(link, b"new")
    assert link.is_symlink() and file.read_bytes() == b"new"


@pytest.mark.parametrize("linked", [False, True])
def test_a_full_disk_leaves_the_old_file(file: Path, monkeypatch: pytest.MonkeyPatch, linked: bool) -> None:
    if linked:
        os.link(file, file.with_name("b.txt"))
    names, real, calls = left(file), os.fsync, []

    def full(handle: int) -> None:
        calls.append(handle)
        if len(calls) == 1 + linked:  # in place: the copy beside it was written
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(handle)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        replace_file(file, b"new")
    assert (file.read_bytes(), left(file)) == (b"old and longer", names)


def test_a_file_that_is_gone_is_not_made_anew(file: Path) -> None:
    file.unlink()
    with pytest.raises(FileNotFoundError):
        replace_file(file, b"new", new=False)
    assert left(file) == []
    replace_file(file, b"new")
    assert file.read_bytes() == b"new"


REPLACE = (
    "import sys, pathlib; from reportparse.replace_file import replace_file; replace_file(pathlib.Path(sys.argv[1]), b'new')"
)


@pytest.mark.parametrize("which", ["file", "folder"])
def test_what_is_read_only_is_left(file: Path, which: str) -> None:
    file.chmod(0o444 if which == "file" else 0o644)
    file.parent.chmod(0o555 if which == "folder" else 0o755)
    command = [*unprivileged(), sys.executable, "-c", REPLACE, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    file.parent.chmod(0o755)
    assert done.returncode == 1 and done.stderr.splitlines()[-1].startswith("PermissionError: ")
    assert (file.read_bytes(), left(file)) == (b"old and longer", ["a.txt"])


@pytest.mark.parametrize("code", [errno.EACCES, errno.ENOSPC, errno.ENOENT])
def test_a_failing_fix_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    def fail(*_: object, **__: object) -> Sequence[object]:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr("tempfile.mkstemp", fail)
    file = tmp_path / "a.txt"
    file.write_text(BAD, encoding="utf-8")
    result = check_file(str(file), Task(fix=True))
    assert os.strerror(code) in result.error and "\n" not in result.error
    assert file.read_text("utf-8") == BAD and MENDED != BAD
