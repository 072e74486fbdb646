"""Why an input is refused and what to do about it, in English and Chinese; `{…}` is filled in."""

from __future__ import annotations

from reportparse.errors import InputError

REFUSALS: dict[str, tuple[str, str]] = {
    "missing": ("{name}: no such file; check the path", "{name}：找不到文件，请检查路径"),
    "folder": ("{name}: a folder; give one of its files", "{name}：这是文件夹，请给出其中的一个文件"),
    "denied": ("{name}: no permission to read it; change that with chmod", "{name}：无权读取，请先修改权限"),
    "failed": (
        "{name}: cannot be read ({reason}); copy it elsewhere and try again",
        "{name}：无法读取（{reason}），请复制后再试",
    ),
    "format": (
        "{name}: {kind}, not plain text; save its text as UTF-8 first",
        "{name}：这是{kind}，不是纯文本，请先另存为 UTF-8 文本",
    ),
    "encoding": (
        "{name}: not UTF-8 (byte 0x{byte} at offset {offset}); convert it first: iconv -f {encoding} -t UTF-8 {quoted} > new.txt",
        "{name}：不是 UTF-8 文本（偏移 {offset} 处为字节 0x{byte}），请先转换：iconv -f {encoding} -t UTF-8 {quoted} > new.txt",
    ),
}
"""Reasons of refusal."""

SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "a PDF file", " PDF 文件"),
    (b"PK\x03\x04", "a Word or zip file", " Word 文件或压缩包"),
    (b"\xd0\xcf\x11\xe0", "an old Word file", "旧版 Word 文件"),
    (b"{\\rtf", "an RTF file", " RTF 文件"),
)
"""How the usual files that are no plain text begin, and what they are called."""


def refuse(reason: str, name: str, /, **details: object) -> InputError:
    """Return the error of a reason, to be raised."""
    english, chinese = REFUSALS[reason]
    return InputError(english.format(name=name, **details), chinese.format(name=name, **details))


def refuse_format(english: str, chinese: str, name: str) -> InputError:
    """Return the error of a file of another format, to be raised."""
    return InputError(
        REFUSALS["format"][0].format(name=name, kind=english),
        REFUSALS["format"][1].format(name=name, kind=chinese),
    )
