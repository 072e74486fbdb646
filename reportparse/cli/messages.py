"""What the command says, in English and Chinese: one row a key, `{…}` filled in."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "app": (
        "Read Chinese policy reports and give back their outline as a tree.",
        "读取中文报告、意见、方案等公文，给出其提纲。",
    ),
    "parse": ("Show what is in reports: as a tree, as JSON, as other formats.", "给出报告的提纲和内容，可为树形、JSON 等格式。"),
    "view": (
        "Write reports as pages for a browser: the outline beside the text, what answers what.",
        "将报告写成网页：提纲与原文对照，问题与建议对应。",
    ),
    "view_out": (
        "The page, or a folder for those of several reports. Without it: NAME.html in the working folder; of several, report-pages/.",
        "网页文件；多篇报告时为文件夹。不写时为当前文件夹中的“文件名.html”，多篇时为 report-pages/。",
    ),
    "open": ("Open the page in the browser; without -o it is a temporary file.", "在浏览器中打开；不写 -o 时为临时文件。"),
    "schema": ("Print the JSON Schema of the JSON that parse writes.", "输出 parse 所写 JSON 的 JSON Schema。"),
    "explain": (
        "Show why the text at a place was read as a marker, or was not.",
        "说明某处文字为何作为序号，或为何不作序号。",
    ),
    "file": (
        "A report: text, Markdown, HTML, Word, PDF; or - for the standard input.",
        "报告文件：文本、Markdown、HTML、Word、PDF；- 表示标准输入。",
    ),
    "reports": (
        "Reports, folders, patterns such as 'reports/**/*.docx', or - for the standard input.",
        "报告文件、文件夹、通配符（如 'reports/**/*.docx'），或表示标准输入的 -。",
    ),
    "encoding": ("Encoding of a text or web page. Without it: found.", "文本或网页的编码。不写时自动判断。"),
    "password": ("Password of a PDF.", "PDF 的密码。"),
    "sample": ("Parse the report that comes with the program.", "使用随程序附带的示例报告。"),
    "format": (
        "tree; json (several reports are a list), jsonl (one line a report); findings: problems and what answers them; csv, xlsx, parquet: rows; the whole text as markdown, html or docx (Word); the outline alone as outline or opml (mind maps). Without it: by the end of OUT, else tree.",
        "tree；json（多篇为一个列表）、jsonl（每篇一行）；findings（问题与对应建议）；csv、xlsx、parquet（表格）；全文可为 markdown、html、docx（Word）；只要提纲可为 outline、opml（思维导图）。不写时依 OUT 的扩展名，否则为 tree。",
    ),
    "rows": (
        "Which rows csv, xlsx, parquet, json or jsonl hold: sections (all nodes, also where csv, xlsx or parquet is asked for without it), findings, recommendations, links.",
        "csv、xlsx、parquet、json、jsonl 的每一行是什么：sections（全部节点；csv、xlsx、parquet 不写时即此）、findings（问题）、recommendations（建议）、links（问题与建议的对应）。",
    ),
    "out": ("Write to this file instead of the standard output.", "写入此文件，而不写到标准输出。"),
    "at": (
        "An offset from 0 as in the JSON, a place as in the tree (L12, L12:3, p3, or a paragraph or cell), or words of the text.",
        "从 0 起的偏移（与 JSON 一致），或提纲中的位置（L12、L12:3、¶5、p3、T1R2C3），或文本中的文字。",
    ),
    "timings": ("Show on the standard error what each step took.", "在标准错误输出中显示各步骤用时。"),
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
    "parse_epilog": (
        "Exit codes: 0 done, 1 one of several files could not be read or the output cannot be written, 2 wrong input or arguments, 130 Ctrl-C, 141 closed pipe.",
        "退出码：0 完成，1 多个文件中有无法读取的，或无法写出，2 输入或参数有误，130 按 Ctrl-C 中断，141 管道已关闭。",
    ),
    "check": (
        "Look at reports with rules, and mend them with --fix.",
        "按规则检查报告，可用 --fix 修复。",
    ),
    "server": (
        "Serve an editor: the language server, over the standard input and output.",
        "为编辑器提供语言服务（经标准输入输出）。",
    ),
    "rule": ("Show what a rule does.", "说明一条规则。"),
    "paths": (
        "Files, folders, patterns, or - for the standard input. Without any: the working folder.",
        "文件、文件夹、通配符，或表示标准输入的 -。不写时为当前文件夹。",
    ),
    "select": (
        "The rules that run: codes, their beginnings, names, or ALL, separated by commas.",
        "启用的规则：代码、代码开头、名称或 ALL，以逗号分隔。",
    ),
    "extend_select": ("Rules that run as well.", "另外启用的规则。"),
    "ignore": ("Rules that do not run.", "不启用的规则。"),
    "fix": ("Mend what can be mended, in text, Markdown and Word.", "修复文本、Markdown 和 Word 中可修复的问题。"),
    "unsafe_fixes": ("Mend also where that changes what the text says.", "同时进行可能改变文意的修复。"),
    "diff": ("Show what --fix would change, and change nothing.", "显示 --fix 将作的改动，不写入文件。"),
    "show_fixes": ("List what was mended.", "列出已修复的问题。"),
    "output_format": (
        "text, concise, json, sarif, github, gitlab or junit. Without it: by the end of the output file (.json, .sarif, .xml), else text.",
        "text、concise、json、sarif、github、gitlab 或 junit。不写时依输出文件的扩展名（.json、.sarif、.xml），否则为 text。",
    ),
    "statistics": ("Show how often each rule was broken instead.", "只统计各规则的违反次数。"),
    "exit_zero": ("Exit with 0 even where problems are found.", "即使发现问题，退出码也为 0。"),
    "jobs": ("How many processes. Without it: by the number of files.", "进程数。不写时依文件多少而定。"),
    "config": ("A configuration file, instead of the nearest one.", "指定配置文件，不查找最近的配置。"),
    "isolated": ("Read no configuration file.", "不读取配置文件。"),
    "baseline": (
        "The file of known problems, which do not count; recorded where it does not exist.",
        "已知问题的基线文件，其中的问题不计；文件不存在时记录当前全部问题。",
    ),
    "update_baseline": ("Record the problems of today in the baseline.", "将当前全部问题写入基线。"),
    "outline": ("An outline that every report must follow: Markdown or YAML.", "报告必须遵循的提纲模板：Markdown 或 YAML。"),
    "comments": (
        "Write the report, a .docx, to this file with each problem as a Word comment at its place.",
        "将报告（.docx）另存为此文件，各问题以 Word 批注标在原处。",
    ),
    "one_comments": (
        "--comments: one .docx gets comments at a time, and not with --diff; give one FILE",
        "--comments：一次只能批注一个 .docx，且不能与 --diff 同用，请只给出一个文件",
    ),
    "template": (
        "A .docx whose styles, page and feet the Word file has. Without it: those of GB/T 9704-2012.",
        "Word 输出所用的样式、版面和页脚，取自此 .docx。不写时依 GB/T 9704-2012。",
    ),
    "no_template": (
        "--template: --format {name} takes no template; leave it out, or use --format docx",
        "--template：--format {name} 不用模板，请去掉此项，或改用 --format docx",
    ),
    "gitignore": ("Leave out of folders what .gitignore names.", "查找文件夹时略过 .gitignore 所列文件。"),
    "stdin_filename": ("What the standard input is called.", "标准输入的文件名。"),
    "code": ("A code, the beginning of codes, or a name.", "规则代码、代码开头或规则名称。"),
    "all_rules": ("Show all rules.", "显示全部规则。"),
    "rule_format": ("text (default) or json.", "text（默认）或 json。"),
    "checking": ("checked {done} of {count} files ... {seconds} s", "已检查 {done}/{count} 个文件 … {seconds} 秒"),
    "no_baseline": ("--update-baseline needs --baseline FILE", "--update-baseline 需要 --baseline FILE"),
    "baseline_missing": (
        "{name}: no such baseline; record it with --update-baseline outside CI and commit it",
        "{name}：没有此基线文件，请在 CI 之外用 --update-baseline 生成并提交",
    ),
    "one_rule": ("give a CODE, or --all", "请给出 CODE，或 --all"),
    "check_epilog": (
        "Exit codes: 0 no problems, 1 errors or warnings, 2 wrong arguments, a file that cannot be read or no file at all, 130 Ctrl-C, 141 closed pipe.",
        "退出码：0 无问题，1 有错误或警告，2 参数有误、文件无法读取或没有文件，130 按 Ctrl-C 中断，141 管道已关闭。",
    ),
    "usage": ("Usage:", "用法："),
    "arguments": ("Arguments", "参数"),
    "options": ("Options", "选项"),
    "commands": ("Commands", "命令"),
    "parsed": ("parsed {done} of {count} files ... {seconds} s", "已解析 {done}/{count} 个文件 … {seconds} 秒"),
    "parsing": ("parsing {name} ... {seconds} s", "正在解析 {name} … {seconds} 秒"),
    "one_input": ("give a FILE, - for the standard input, or --sample", "请给出文件、表示标准输入的 -，或 --sample"),
    "one_document": (
        "--format {name}: a file holds one report; give one FILE",
        "--format {name}：一个文件只存放一篇报告，请只给出一个文件",
    ),
    "no_rows": (
        "--rows: {name} has no rows; use --format {formats}",
        "--rows：{name} 格式没有行，请用 --format {formats}",
    ),
    "view_open": ("--open needs a file: leave -o out, or name one", "--open 需要文件：请不写 -o，或给出文件名"),
    "view_input": ("{name}: the report itself; give another file with -o", "{name}：这是报告本身，请用 -o 给出其他文件名"),
    "view_foreign": (
        "{name}: a file that view did not write; give another place with -o",
        "{name}：此文件不是 view 所写，请用 -o 给出其他位置",
    ),
    "view_folder": (
        "{name}: several reports are several pages; give a folder with -o",
        "{name}：多篇报告为多个网页，请用 -o 给出文件夹",
    ),
    "view_browser": ("no browser could be started; open {name} in one", "无法启动浏览器，请自行打开 {name}"),
    "missing_argument": ("{text}; see {command} --help", "缺少 {name}，请看 {command} --help"),
    "unknown_option": ("{text}; see {command} --help", "没有选项 {name}，请看 {command} --help"),
    "bad_value": ("{text}; see {command} --help", "{name} 的值不对，请看 {command} --help"),
    "bad_usage": ("{text}; see {command} --help", "命令写法有误，请看 {command} --help"),
    "no_folder": ("{name}: its folder does not exist; make it first", "{name}：所在文件夹不存在，请先建立"),
    "out_folder": ("{name}: a folder; give a file name", "{name}：这是文件夹，请给出文件名"),
    "no_text": ("this format is no text for a terminal; give -o FILE", "此格式不是文本，不宜显示在终端，请用 -o 给出文件"),
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
