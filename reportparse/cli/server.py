"""``reportparse server``: the language server for editors, over the standard input and output."""

from __future__ import annotations

import typer

from reportparse.cli.options import Lang
from reportparse.refusals import needing


def server(context: typer.Context, lang: Lang = None) -> None:
    """Serve an editor."""
    with needing("server", "lsp"):
        from reportparse.server.serve import make_server
    make_server(context.obj).start_io()
