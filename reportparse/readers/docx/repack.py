"""Writes a zip file again with one part changed; all others are copied as they stand, still packed."""

from __future__ import annotations

import io
import zipfile
from copy import copy


def repack(data: bytes, file: zipfile.ZipFile, part: str, new: bytes) -> bytes:
    """Return a zip file with one part changed.

    Args:
        data: the file's bytes.
        file: the same, open.
        part: the name of the part.
        new: what it holds afterwards.
    """
    infos = sorted(file.infolist(), key=lambda info: info.header_offset)
    ends = [info.header_offset for info in infos[1:]] + [file.start_dir]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        target.comment = file.comment
        for info, end in zip(map(copy, infos), ends, strict=True):
            if info.filename == part:
                target.writestr(info, new, compress_type=info.compress_type)
                continue
            packed = data[info.header_offset : end]
            info.header_offset = target.start_dir
            out.seek(info.header_offset)
            out.write(packed)
            target.filelist.append(info)
            target.start_dir = out.tell()
    return out.getvalue()
