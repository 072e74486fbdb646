"""``reportparse server``: the language server for editors, over the standard input and output."""

from __future__ import annotations

import typer

from reportparse.cli.options import Lang
from reportparse.refusals import needs


def server(context: typer.Context, lang: Lang = None) -> None:
    """Serve an editor."""
    try:
        from reportparse.server.serve import make_server
    except ImportError as error:
        if (error.name or "").startswith("reportparse"):
            raise
        raise needs("server", "lsp") from None
    make_server(context.obj).start_io()
