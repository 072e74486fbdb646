"""Why an input is refused and what to do about it, in English and Chinese; `{…}` is filled in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from reportparse.errors import ExtraError, InputError
from reportparse.visible import shortened

REFUSALS: dict[str, tuple[str, str]] = {
    "missing": ("{name}: no such file; check the path", "{name}：找不到文件，请检查路径"),
    "nowhere": ("{name}: no such file or folder; check the path", "{name}：没有此文件或文件夹，请检查路径"),
    "text": (
        "“{name}” is no file name but a text; give it to parse_report, or to the standard input with -",
        "“{name}”不是文件名而是文本，请交给 parse_report，或用 - 从标准输入读取",
    ),
    "folder": ("{name}: a folder; give one of its files", "{name}：这是文件夹，请给出其中的一个文件"),
    "denied": ("{name}: no permission to read it; change that with chmod", "{name}：无权读取，请先修改权限"),
    "failed": (
        "{name}: cannot be read ({reason}); copy it elsewhere and try again",
        "{name}：无法读取（{reason}），请复制后再试",
    ),
    "closed": (
        "{name}: the standard input is closed; pipe a text to it, or give a file",
        "{name}：标准输入已关闭，请用管道输入文本，或给出文件",
    ),
    "piped": (
        "{name}: a batch does not read the standard input; give files, folders, patterns or addresses",
        "{name}：批量处理不读标准输入，请给出文件、文件夹、通配符或地址",
    ),
    "stream": (
        "{name}: a stream, which cannot be mended in place; use - with --fix and take the standard output",
        "{name}：这是数据流，无法就地修复，请改用 - 与 --fix，并取标准输出",
    ),
    "nothing": (
        "{name}: no report in it; check the path, the ends of the file names, exclude and .gitignore",
        "{name}：其中没有报告，请检查路径、文件扩展名、exclude 和 .gitignore",
    ),
    "extra": (
        "{name}: reading {format} needs more libraries; in a checkout run {install}",
        "{name}：读取 {format} 需要另装程序库，请在源码目录运行 {install}",
    ),
    "limit": (
        "{name}: beyond the limit of {most} {limit}; split the file, or raise the limit in Limits",
        "{name}：超过限制（{limit}：{most}），请拆分文件，或在 Limits 中放宽",
    ),
    "damaged": (
        "{name}: damaged or cut off, not a whole {format} file; open it in its own program and save it again",
        "{name}：文件损坏或不完整，不是完整的 {format} 文件，请用原程序打开后重新保存",
    ),
    "archive": (
        "{name}: a zip file without a document; unpack it and give one of its files",
        "{name}：这是不含文档的压缩包，请解压后给出其中的文件",
    ),
    "image": (
        "{name}: a picture, not text; run text recognition (OCR) on it first and give its text",
        "{name}：这是图片，不是文本，请先做文字识别（OCR），再给出文本",
    ),
    "scan": (
        "{name}: no text in it, so it is a scan; run text recognition (OCR) on it first, for example with ocrmypdf",
        "{name}：没有文本，应为扫描件，请先做文字识别（OCR），例如用 ocrmypdf",
    ),
    "password": (
        "{name}: needs a password; give it with --password",
        "{name}：需要密码，请用 --password 给出",
    ),
    "wrong_password": (
        "{name}: the password is wrong; give the right one with --password",
        "{name}：密码不对，请用 --password 给出正确的密码",
    ),
    "encrypted": (
        "{name}: protected by a password; open it in its own program, remove the password and save it again",
        "{name}：有密码保护，请用原程序打开，取消密码后重新保存",
    ),
    "template": (
        "{name}: no Word file whose styles can be taken; give a .docx or .dotx that Word saved",
        "{name}：不是可取用样式的 Word 文件，请给出由 Word 保存的 .docx 或 .dotx",
    ),
    "comments": (
        "{name}: comments can be put into a .docx alone; save the report as .docx first",
        "{name}：批注只能写入 .docx，请先另存为 .docx",
    ),
    "other": (
        "{name}: a {kind}, not a report; save the text in it as a document first",
        "{name}：这是{kind}，不是报告，请先将其中的文字另存为文档",
    ),
    "office": (
        "{name}: reading {format} needs LibreOffice; install it, or save the file as .docx",
        "{name}：读取 {format} 需要 LibreOffice，请先安装，或将文件另存为 .docx",
    ),
    "encoding": (
        "{name}: no encoding is called {encoding}; use one such as utf-8, gb18030 or big5",
        "{name}：没有名为 {encoding} 的编码，可用 utf-8、gb18030、big5 等",
    ),
    "binary": (
        "{name}: no text in any known encoding; name it with --encoding, or save the text as UTF-8",
        "{name}：不是任何已知编码的文本，请用 --encoding 指明编码，或另存为 UTF-8 文本",
    ),
}
"""Reasons of refusal."""


QUOTED = 30
"""How many characters of a text that was taken for a file name are shown."""
LONGEST_NAME = 255
"""The most characters of a file's name on the usual systems."""


def install(extra: str) -> str:
    """Return the command that brings the libraries of an extra; the package stands on no index, so it begins in a checkout."""
    return f"pip install '.[{extra}]'"


@contextmanager
def needing(what: str, extra: str | None) -> Iterator[None]:
    """Let imports within name the extra that brings a library which is missing; those of our own modules fail as they do.

    Args:
        what: what was asked for, for the message.
        extra: the extra; None where the core brings all.

    Raises:
        ExtraError: a library is missing.
    """
    try:
        yield
    except ImportError as error:
        if extra is None or (error.name or "").startswith("reportparse"):
            raise
        raise needs(what, extra) from None


def load_function(module: str, what: str, extra: str | None, name: str | None = None) -> Any:
    """Return a function of a module that is imported when it is asked for, since what it imports may be slow or missing.

    Args:
        module: its name inside `reportparse`, such as ``serializers.render_tree``.
        what: what was asked for, for the message.
        extra: the extra that brings what it imports; None where the core does.
        name: the function's name; None where the module has it, too.

    Raises:
        ExtraError: a library is missing.
    """
    with needing(what, extra):
        loaded = import_module(f"reportparse.{module}")
    return getattr(loaded, name or module.rpartition(".")[2])


def needs(what: str, extra: str) -> ExtraError:
    """Return the error of a format or function whose libraries are missing, to be raised."""
    return ExtraError(
        f"{what} needs more libraries; in a checkout run {install(extra)}",
        f"{what} 需要另装程序库，请在源码目录运行 {install(extra)}",
    )


def absent(name: str, reason: str = "missing") -> InputError:
    """Return the error of a path that leads nowhere; a whole text in its place is not shown but told what to do with.

    Args:
        name: the path.
        reason: of a path that is one.
    """
    if is_text(name):
        return refuse("text", shortened(name, QUOTED))
    return refuse(reason, name)


def is_text(name: str) -> bool:
    """Return whether what was given as a path is rather a text: of several lines, or longer than any name."""
    return "\n" in name or max(map(len, name.split("/"))) > LONGEST_NAME


def refuse(reason: str, name: str, /, **details: object) -> InputError:
    """Return the error of a reason, to be raised; a detail may be a pair, English and Chinese."""
    english, chinese = (
        text.format(name=name, **{key: value[place] if isinstance(value, tuple) else value for key, value in details.items()})
        for place, text in enumerate(REFUSALS[reason])
    )
    error = InputError(english, chinese)
    error.reason = reason
    return error
