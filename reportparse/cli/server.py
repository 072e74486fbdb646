"""``reportparse server``: the language server for editors, over the standard input and output."""

from __future__ import annotations

from reportparse.cli.options import command
from reportparse.messages import Language
from reportparse.refusals import needing


@command()
def server(language: Language) -> None:
    """Serve an editor."""
    with needing("server", "lsp"):
        from reportparse.server.serve import make_server
    make_server(language).start_io()
