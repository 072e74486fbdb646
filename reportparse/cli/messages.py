"""What the command says, in English and Chinese: one row a key, `{…}` filled in."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "app": (
        "Read Chinese policy reports and give back their outline as a tree.",
        "读取中文报告、意见、方案等公文，给出其提纲。",
    ),
    "parse": ("Show the outline of a report, as a tree or as JSON.", "给出一篇报告的提纲，可为树形或 JSON。"),
    "schema": ("Print the JSON Schema of the JSON that parse writes.", "输出 parse 所写 JSON 的 JSON Schema。"),
    "explain": (
        "Show why the text at an offset was read as a marker, or was not.",
        "说明某一偏移处的文字为何作为序号，或为何不作序号。",
    ),
    "file": (
        "A report: text, Markdown, HTML, Word, PDF; or - for the standard input.",
        "报告文件：文本、Markdown、HTML、Word、PDF；- 表示标准输入。",
    ),
    "encoding": ("Encoding of a text or web page. Without it: found.", "文本或网页的编码。不写时自动判断。"),
    "password": ("Password of a PDF.", "PDF 的密码。"),
    "sample": ("Parse the report that comes with the program.", "使用随程序附带的示例报告。"),
    "format": (
        "tree, json, or findings: problems and what answers them. Without it: json for an OUT in .json, else tree.",
        "tree、json，或 findings（问题与对应建议）。不写时：OUT 以 .json 结尾则为 json，否则为 tree。",
    ),
    "out": ("Write to this file instead of the standard output.", "写入此文件，而不写到标准输出。"),
    "at": ("Offset in characters from 0, as spans in the JSON have it.", "从 0 起的字符偏移，与 JSON 中的 span 一致。"),
    "lang": (
        "Language of messages: zh or en. Default: REPORTPARSE_LANG, else the locale.",
        "消息语言：zh 或 en。默认依 REPORTPARSE_LANG，其次依系统语言。",
    ),
    "version": ("Print the version.", "显示版本。"),
    "help": ("Show this message.", "显示本说明。"),
    "epilog": (
        "Exit codes: 0 done, 1 the output cannot be written, 2 wrong input or arguments, 130 Ctrl-C, 141 closed pipe.",
        "退出码：0 完成，1 无法写出，2 输入或参数有误，130 按 Ctrl-C 中断，141 管道已关闭。",
    ),
    "usage": ("Usage:", "用法："),
    "arguments": ("Arguments", "参数"),
    "options": ("Options", "选项"),
    "commands": ("Commands", "命令"),
    "parsing": ("parsing {name} ... {seconds} s", "正在解析 {name} … {seconds} 秒"),
    "one_input": ("give a FILE, - for the standard input, or --sample", "请给出文件、表示标准输入的 -，或 --sample"),
    "missing_argument": ("{text}; see {command} --help", "缺少 {name}，请看 {command} --help"),
    "unknown_option": ("{text}; see {command} --help", "没有选项 {name}，请看 {command} --help"),
    "bad_value": ("{text}; see {command} --help", "{name} 的值不对，请看 {command} --help"),
    "bad_usage": ("{text}; see {command} --help", "命令写法有误，请看 {command} --help"),
    "no_folder": ("{name}: its folder does not exist; make it first", "{name}：所在文件夹不存在，请先建立"),
    "out_folder": ("{name}: a folder; give a file name", "{name}：这是文件夹，请给出文件名"),
    "not_written": ("{name}: cannot be written ({reason})", "{name}：无法写入（{reason}）"),
    "stdout_failed": ("the standard output cannot be written ({reason})", "无法写到标准输出（{reason}）"),
    "marker": ("marker", "序号"),
    "place": ('"{text}" at {start}-{end}', "“{text}”，位于 {start}–{end}"),
    "context": ("context", "上下文"),
    "readings": ("readings", "读法"),
    "chosen": ("chosen", "选定"),
    "runner_up": ("runner-up", "次选"),
    "margin": ("margin", "差距"),
    "evidence": ("evidence", "依据"),
    "none": ("none", "无"),
}
"""All that the command says beside what the library says."""
