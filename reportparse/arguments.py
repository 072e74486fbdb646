"""Refuses wrong arguments, each with what was meant or what is taken instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportparse.errors import ArgumentError, ArgumentTypeError
from reportparse.visible import shortened

LISTED = 12
"""A table of more names is not listed where none is like the one that was given."""


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that is most like one that is not known, None where none is like it.

    Args:
        name: the name.
        known: those that exist.
    """
    from difflib import get_close_matches

    names = {other.casefold(): other for other in known}
    near = get_close_matches(name.casefold(), names, n=1, cutoff=0.4) if len(name) <= 100 else []
    return names[near[0]] if near else None


def unknown(
    where: str,
    what: tuple[str, str],
    name: str,
    known: Iterable[str],
    *,
    meant: Mapping[str, str] | None = None,
    groups: Iterable[str] = (),
) -> ArgumentError:
    """Return the error of a name that is not known, with the nearest one that is; where none is like it, with all, if they are few.

    Args:
        where: what holds it: a file, an option, a function.
        what: what it should name, in English and Chinese.
        name: the name.
        known: those that exist.
        meant: by other words: the names that are meant by them.
        groups: what to list of a large table instead of its names.
    """
    names = list(known)
    near = (meant or {}).get(name.lower()) or nearest(name, names)
    listed = list(groups) or names
    hint, hinted = (f"; did you mean {near}?", f"，是否为 {near}？") if near else ("", "")
    if not near and len(listed) <= LISTED:
        hint, hinted = f"; there are {', '.join(listed)}", f"，可用 {'、'.join(listed)}"
    shown = shortened(name)
    return ArgumentError(f"{where}: no {what[0]} “{shown}”{hint}", f"{where}：没有{what[1]}“{shown}”{hinted}")


def check_type(name: str, value: object, kinds: tuple[type, ...], hint: tuple[str, str] = ("", "")) -> None:
    """Refuse an argument of a wrong type.

    Args:
        name: the argument, as its function has it.
        value: what was given.
        kinds: the types that it may have.
        hint: what to do, in English and Chinese.

    Raises:
        ArgumentTypeError: it has none of them.
    """
    if isinstance(value, kinds):
        return
    wanted = " or ".join("None" if kind is type(None) else kind.__name__ for kind in kinds)
    given = type(value).__name__
    english, chinese = (f"; {hint[0]}", f"，{hint[1]}") if hint[0] else ("", "")
    raise ArgumentTypeError(f"{name} must be {wanted}, not {given}{english}", f"{name} 应为 {wanted}，不能是 {given}{chinese}")


def check_offset(offset: int, last: int) -> None:
    """Refuse an offset that is outside a text.

    Args:
        offset: what was given.
        last: the largest that is inside.

    Raises:
        ArgumentError: it is no offset.
    """
    check_type("offset", offset, (int,))
    if not 0 <= offset <= last:
        # Python refuses to write out numbers of more than some thousand digits.
        shown = offset if abs(offset) < 10**18 else "…"
        raise ArgumentError(
            f"offset {shown} is outside the text; give one from 0 to {last}",
            f"偏移 {shown} 不在文本之内，请给出 0 至 {last} 之间的数",
        )
