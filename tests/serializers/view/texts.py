"""Reports that pages are made of."""

from __future__ import annotations

from importlib import resources

SAMPLE = (resources.files("reportparse") / "samples" / "report.txt").read_text("utf-8")
HOSTILE = """关于</script><script>window.hacked = 1</script>的调研报告
一、存在的<b onclick="window.hacked=2">问题
（一）人手<img src=x onerror="window.hacked=3">不足。"'`&amp;&lt; {{ 7*7 }} {% raw %} --> ]]> </p></style>
（二）设备\u202e陈旧\u0007，😀😀缺少投入。
二、对策<svg onload="window.hacked=4">建议
（一）增加"人手。建议县政府在2026年底前增加</textarea><iframe src="https://example.com/">人手。
（二）更新'设备。建议更新设备😀，完善javascript:alert(1)。
"""
"""A report whose text tries to be markup, script, style and template."""
_LONG = (
    "近年来，我街道坚持问题导向，逐项制定清单，明确责任单位和完成时限，推动各项工作落到实处，取得了比较明显的成效，"
    "群众的满意程度逐年得到提高，并且保持稳定。今年以来，街道班子逐村走访，召开座谈会二十三场，收集意见四百余条，"
    "逐条登记，逐条研究，逐条答复，办结率达到九成以上，其余事项已经列入明年的工作计划，由分管同志牵头办理。"
)
WRAPPED = f"""关于街道工作的调研报告
一、基本情况
{chr(10).join(_LONG[place : place + 32] for place in range(0, len(_LONG), 32))}
- 1 -
二、存在问题
人手不足。
四、对策建议
一要增加人手。二要增加投入，一是市级，二是县级。
"""
"""A report with wraps, a page number and a gap: repairs and problems."""
