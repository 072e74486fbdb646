"""Reads the data files of the package, which are packed; `importlib.resources` would bring zip files and temporary ones with it."""

from __future__ import annotations

import zlib
from pkgutil import get_data

GZIP = 16 + zlib.MAX_WBITS
"""Tells zlib that the data has the head and the foot of gzip."""


def read_packed(package: str, name: str) -> bytes:
    """Return what a packed data file beside the modules of a package holds.

    Raises:
        FileNotFoundError: it is not there.
    """
    packed = get_data(package, name)
    if packed is None:
        raise FileNotFoundError(name)
    return zlib.decompress(packed, GZIP)
