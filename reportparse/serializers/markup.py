"""Makes text harmless inside XML, HTML and Markdown: text stays text, whatever it holds."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from reportparse.patterns import lazy
from reportparse.signs import REPLACEMENT
from reportparse.visible import legal

_CONTROL = lazy("[\x7f-\x84\x86-\x9f\ufdd0-\ufdef]")
"""What a web page may not hold beside that."""
_MARKDOWN = lazy(r"[\\`*_\[\]<>|~]|&(?=#?\w+;)")
"""What Markdown may take for a sign anywhere."""
_BEGINS = lazy(r"[#+=-]|\d{1,9}(?=[.)](?:\s|$))")
"""What it may take for one at the beginning of a line; behind figures the sign that follows them."""


def xml(text: str) -> str:
    """Return a text for the inside of an element; a mark stands for what no XML may hold.

    >>> xml("<a> &" + chr(0))
    '&lt;a&gt; &amp;�'
    """
    return escape(legal(text))


def attribute(text: str) -> str:
    """Return a text as the value of an attribute, in its quotes; line ends stay line ends.

    >>> print(attribute('"1" < 2'))
    '"1" &lt; 2'
    """
    return quoteattr(legal(text), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def html(text: str) -> str:
    """Return a text for the inside of an element or of an attribute in double quotes.

    >>> html('</script> "x"')
    '&lt;/script&gt; &quot;x&quot;'
    """
    return escape(_CONTROL.sub(REPLACEMENT, legal(text)), {'"': "&quot;"})


def markdown(text: str) -> str:
    r"""Return one line of text with backslashes before all that Markdown would take for a sign.

    >>> print(markdown("1. *a* <b>"))
    1\. \*a\* \<b\>
    """
    line = _MARKDOWN.sub(r"\\\g<0>", legal(text).replace("\r", " ")).strip()
    begins = _BEGINS.match(line)
    if begins is None:
        return line
    at = begins.end() if begins[0][0].isdecimal() else 0
    return f"{line[:at]}\\{line[at:]}"
