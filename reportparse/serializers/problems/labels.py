"""The words around problems, in English and Chinese; `{…}` is filled in."""

from __future__ import annotations

LABELS: dict[str, tuple[str, str]] = {
    "found": (
        "Problems: {count} (errors {error}, warnings {warning}, infos {info}); files: {files}",
        "共发现{count}个问题：错误{error}，警告{warning}，提示{info}；文件{files}个",
    ),
    "unread": ("Not read: {count} ({files})", "未能读取{count}个：{files}"),
    "none_read": ("No problems in the files that were read; files: {files}", "已读取的文件没有问题；文件{files}个"),
    "none": ("All checks passed; files: {files}", "检查通过；文件{files}个"),
    "known": ("Known problems in the baseline: {count}", "另有{count}个已知问题记录在基线中"),
    "fixed": ("Mended problems: {count}", "已修复{count}个问题"),
    "fixable": ("[*] {count} can be mended with --fix", "[*] 其中{count}个可用 --fix 修复"),
    "unsafe": ("with --unsafe-fixes: {count} more", "另有{count}个可用 --fix --unsafe-fixes 修复"),
    "fixes_of": ("{file}:", "{file}："),
    "fix": ("    {count} × {code} ({name})", "    {count} × {code}（{name}）"),
    "passed": ("no problems", "没有问题"),
}
"""What the text says beside the problems' own words."""
