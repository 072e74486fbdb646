"""The options that several sub-commands have in common; help texts are keys of the message table."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from reportparse.messages import Language

Lang = Annotated[Language | None, typer.Option("--lang", help="lang", show_default=False)]
Out = Annotated[Path | None, typer.Option("--output", "--output-file", "-o", metavar="OUT", help="out", show_default=False)]
Encoding = Annotated[str | None, typer.Option("--encoding", metavar="NAME", help="encoding", show_default=False)]
Password = Annotated[str | None, typer.Option("--password", metavar="TEXT", help="password", show_default=False)]
Paths = Annotated[list[str] | None, typer.Argument(metavar="PATH...", help="reports", show_default=False)]
Sample = Annotated[bool, typer.Option("--sample", help="sample")]
