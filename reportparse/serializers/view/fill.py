"""Fills the templates of pages: everything put in is escaped, and the page itself allows no script but its own."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib import resources

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from reportparse import __version__
from reportparse.messages import Language
from reportparse.model import ROLES
from reportparse.serializers.view.layers import ROLE_STYLES
from reportparse.serializers.view.words import role_names, words_in

FOLDER = "templates"
GENERATOR = "reportparse"
"""How a page says who made it."""


def fill(name: str, language: Language, **values: object) -> str:
    """Return a template with values put in.

    Args:
        name: the template's, and that of its script.
        language: of the words of the template.
        values: what it shows.
    """
    template = _environment().get_template(f"{name}.html.j2")
    script = _asset(f"{name}.js")
    return template.render(
        say=words_in(language),
        language="zh-CN" if language == "zh" else "en",
        roles=list(zip((ROLE_STYLES[role] for role in ROLES), role_names(language), strict=True)),
        style=_asset("page.css"),
        script=script,
        digest=b64encode(sha256(script.encode()).digest()).decode(),
        generator=f"{GENERATOR} {__version__}",
        **values,
    )


@cache
def _environment() -> Environment:
    return Environment(
        loader=FunctionLoader(_read),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


@cache
def _asset(name: str) -> Markup:
    """Return a style sheet or script of ours, which goes into the page as it is."""
    return Markup(_read(name))


def _read(name: str) -> str:
    return (resources.files(__package__ or "") / FOLDER / name).read_text("utf-8")
