"""Writes the page of a rule."""

from __future__ import annotations

from reportparse.check.rule import Rule
from reportparse.messages import Language, message

HEADS: dict[str, tuple[str, str]] = {
    "what": ("What it does", "检查内容"),
    "why": ("Why is this bad?", "为何不妥"),
    "example": ("Example", "示例"),
    "template": ("Outline", "模板"),
    "instead": ("Use instead", "应改为"),
    "message": ("Message", "提示文字"),
    "options": ("Options", "选项"),
    "fix": ("Fix", "修复"),
    "source": ("Standard", "标准依据"),
    "safe": ("`--fix` mends it.", "可用 `--fix` 修复。"),
    "unsafe": ("`--fix --unsafe-fixes` mends it; look at the result.", "可用 `--fix --unsafe-fixes` 修复，修复后请核对。"),
    "none": ("A person has to mend it.", "需人工修改。"),
    "level": ("Level: {level}.", "级别：{level}。"),
    "off": ("It runs only where it is selected.", "默认不启用。"),
    "option": ("- `{name}` (default `{default}`): {meaning}", "- `{name}`（默认 `{default}`）：{meaning}"),
}
"""The words of all pages."""


def render_page(rule: Rule, language: Language = "en") -> str:
    """Return the page of a rule, as Markdown.

    Args:
        rule: the rule.
        language: of its words.
    """
    place = language == "zh"

    def say(key: str, **details: str) -> str:
        return message(HEADS, key, details, language)

    parts = [f"# {rule.name} ({rule.code})", say("level", level=rule.level)]
    parts += [f"## {say('what')}", rule.what[place], f"## {say('why')}", rule.why[place]]
    for key, text in (("template", rule.example_template), ("example", rule.example), ("instead", rule.instead)):
        parts += [f"## {say(key)}", f"```text\n{text}```"] if text else []
    parts += [f"## {say('message')}", f"`{rule.message[place]}`", f"## {say('fix')}", say(rule.fix or "none")]
    if rule.options:
        options = [
            say("option", name=name, default=str(option.default), meaning=option.meaning[place])
            for name, option in rule.options.items()
        ]
        parts += [f"## {say('options')}", "\n".join(options)]
    if rule.source:
        parts += [f"## {say('source')}", rule.source]
    return "\n\n".join(parts) + "\n"
