"""Draws lines over two logarithmic axes as SVG, with nothing but the standard library."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from html import escape

WIDTH, HEIGHT = 720, 420
LEFT, RIGHT, TOP, BOTTOM = 64, 170, 24, 52
"""The margins."""
COLOURS = ("#1f77b4", "#2ca02c", "#d62728", "#9467bd", "#ff7f0e", "#8c564b")
Points = Sequence[tuple[float, float]]


class Axis:
    """A logarithmic axis: from whole powers of ten to whole powers of ten."""

    def __init__(self, values: Sequence[float], start: float, end: float) -> None:
        self.low, self.high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
        self.high = max(self.high, self.low + 1)
        self.start, self.end = start, end

    def at(self, value: float) -> float:
        """Return where a value stands."""
        return self.start + (math.log10(value) - self.low) / (self.high - self.low) * (self.end - self.start)

    def powers(self) -> list[float]:
        """Return the powers of ten on it."""
        return [10.0**power for power in range(self.low, self.high + 1)]


def chart(lines: Mapping[str, Points], across: str, up: str) -> str:
    """Return the picture of some lines.

    Args:
        lines: their points, by name; one without points is not drawn.
        across: what the horizontal axis counts.
        up: what the vertical axis counts.
    """
    drawn = {name: points for name, points in lines.items() if points}
    x = Axis([point[0] for points in drawn.values() for point in points], LEFT, WIDTH - RIGHT)
    y = Axis([point[1] for points in drawn.values() for point in points], HEIGHT - BOTTOM, TOP)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        *_grid(x, y),
        _words((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 12, across, "middle"),
        _words(LEFT - 8, TOP - 8, up, "end"),
        *(part for place, name in enumerate(drawn) for part in _line(place, name, drawn[name], x, y)),
        "</svg>\n",
    ]
    return "\n".join(parts)


def _grid(x: Axis, y: Axis) -> Iterator[str]:
    """Yield the lines at the powers of ten, and what they stand for."""
    for value in x.powers():
        yield _stroke(x.at(value), y.start, x.at(value), y.end)
        yield _words(x.at(value), y.start + 16, _short(value), "middle")
    for value in y.powers():
        yield _stroke(x.start, y.at(value), x.end, y.at(value))
        yield _words(x.start - 8, y.at(value) + 4, _short(value), "end")


def _line(place: int, name: str, points: Points, x: Axis, y: Axis) -> Iterator[str]:
    """Yield a line with its points, and its name in the margin."""
    colour = COLOURS[place % len(COLOURS)]
    spots = [(round(x.at(size), 1), round(y.at(speed), 1)) for size, speed in points]
    yield f'<polyline fill="none" stroke="{colour}" stroke-width="2" points="{" ".join(f"{a},{b}" for a, b in spots)}"/>'
    yield from (f'<circle cx="{a}" cy="{b}" r="3" fill="{colour}"/>' for a, b in spots)
    level = TOP + 12 + 20 * place
    yield f'<rect x="{WIDTH - RIGHT + 16}" y="{level - 9}" width="10" height="10" fill="{colour}"/>'
    yield _words(WIDTH - RIGHT + 32, level, name, "start")


def _stroke(x: float, y: float, to_x: float, to_y: float) -> str:
    return f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{to_x:.1f}" y2="{to_y:.1f}" stroke="#ddd"/>'


def _words(x: float, y: float, words: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>'


def _short(value: float) -> str:
    """Return a power of ten as people write it.

    >>> _short(1e5), _short(1e8), _short(0.1)
    ('100 k', '100 M', '0.1')
    """
    for worth, sign in ((1e6, "M"), (1e3, "k")):
        if value >= worth:
            return f"{value / worth:.0f} {sign}"
    return f"{value:g}"
