"""Writes a zip file again with some parts changed or added; all others are copied as they stand, still packed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from copy import copy

FIXED = (1980, 1, 1, 0, 0, 0)
"""The date of what is added, which is that of no day: the same input gives the same bytes."""


def repack(data: bytes, file: zipfile.ZipFile, changed: Mapping[str, bytes]) -> bytes:
    """Return a zip file with some parts changed, and those added that it does not have.

    Args:
        data: the file's bytes.
        file: the same, open.
        changed: what parts hold afterwards, by name.
    """
    infos = sorted(file.infolist(), key=lambda info: info.header_offset)
    ends = [info.header_offset for info in infos[1:]] + [file.start_dir]
    known = {info.filename for info in infos}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        target.comment = file.comment
        for info, end in zip(map(copy, infos), ends, strict=True):
            if info.filename in changed:
                target.writestr(info, changed[info.filename], compress_type=info.compress_type)
                continue
            packed = data[info.header_offset : end]
            info.header_offset = target.start_dir
            out.seek(info.header_offset)
            out.write(packed)
            target.filelist.append(info)
            target.start_dir = out.tell()
        for name in changed:
            if name not in known:
                target.writestr(zipfile.ZipInfo(name, FIXED), changed[name], zipfile.ZIP_DEFLATED)
    return out.getvalue()
