"""What a test cannot see in the compiled build: `counts_calls` skips it there."""

from __future__ import annotations

from types import BuiltinFunctionType

import pytest

from reportparse.parser.resolve import resolve

COMPILED = isinstance(resolve, BuiltinFunctionType)
"""Whether what is tested is the compiled build."""
counts_calls = pytest.mark.skipif(COMPILED, reason="compiled code tells no profile what it calls")
"""For tests that count the calls of functions."""
