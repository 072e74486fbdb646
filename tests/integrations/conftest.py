"""Nothing is sent over the network by the libraries that the adapters are for."""

from __future__ import annotations

import os

os.environ["HAYSTACK_TELEMETRY_ENABLED"] = "False"
