"""Checks many files, on several processors where that is worth it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial

from reportparse.check.check_file import FileResult, Job, check_file

WORTH = 64
"""From how many files on several processes are started, where the caller does not say."""
CHUNK = 8
"""How many files a process is given at a time."""


def check_files(files: Sequence[str], job: Job, jobs: int | None = None) -> Iterator[FileResult]:
    """Yield what came of each file, in the order of the files.

    Args:
        files: paths.
        job: what is to be done with each.
        jobs: how many processes; None for as many as there are processors, where there are many files.

    Raises:
        ArgumentError: a configuration or an outline cannot be read.
    """
    count = jobs if jobs is not None else (os.cpu_count() or 1) if len(files) >= WORTH else 1
    if min(count, len(files)) <= 1:
        yield from (check_file(file, job) for file in files)
        return
    with ProcessPoolExecutor(min(count, len(files))) as pool:
        chunk = max(1, min(CHUNK, len(files) // count))
        yield from pool.map(partial(check_file, job=job), files, chunksize=chunk)
