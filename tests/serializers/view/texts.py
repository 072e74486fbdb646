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
WRAPPED = """关于街道工作的调研报告
一、基本情况
近年来我街道坚持问题导向逐项制定清单明确责任单位和完成时限推动各项
工作落到实处取得了比较明显的成效群众的满意程度逐年得到提高并且保持
稳定。
- 1 -
二、存在问题
人手不足。
四、对策建议
一要增加人手。二要增加投入，一是市级，二是县级。
"""
"""A report with wraps, a page number and a gap: repairs and problems."""
