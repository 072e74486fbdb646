"""Words of labels: those of forms, how others end that head parts, and how lines begin and end that head none."""

from __future__ import annotations

LABELS: tuple[str, ...] = tuple(
    """
    案由 案据 理由 背景 现状 问题 原因 建议 对策 措施 办法 案例 成效 做法
    调研情况 基本情况 情况分析 问题分析 原因分析 现状分析 案由分析 具体建议 对策建议 意见建议 工作建议 建议措施 具体措施
    问题描述 问题表现 存在问题 主要问题 突出问题 主要原因 整改情况 整改措施 整改目标 整改进展 整改结果 整改要求
    工作目标 主要目标 主要做法 主要成效 经验做法 典型案例 指导思想 总体要求 基本原则 主要任务 工作措施 保障措施
    存在的问题 下一步打算 下一步工作 存在的主要问题
    主旨 說明 擬辦 辦法 建議 問題 對策 現況 緣起
    """.split()
)
"""Headings of forms; each makes a marker with a colon after it."""
NUMBERED_LABELS: tuple[str, ...] = tuple("建议 措施 问题 对策 任务 意见 举措 原因 案例 目标 经验 做法".split())
"""Words that make a marker with a numeral and a colon after them, as in 建议一：."""

LABEL_NOUNS: tuple[str, ...] = tuple(
    """
    意见 意見 建议 建議 措施 对策 對策 情况 情形 现状 问题 問題 原因 目标 要求 任务 重点 做法 成效 成果 效果 经验 内容 指标
    条件 决议 決議 结论 結論 结语 結語 总结 展望 愿望 願望 分析 思路 原则 原則 保障 步骤 流程 方法 方案 机制 策略 背景 意义 计划 思考题 思考題 讨论题 討論題 复习题 练习题 練習題
    """.split()
)
"""The nouns that end labels which are in no list, as in 讨论的重点：."""
LABEL_WORDS: tuple[str, ...] = ("答覆", "答复")
"""Labels that are in no list of forms, though others that begin or end as they do head no part."""
NO_LABELS: tuple[str, ...] = tuple(
    """
    见 各位 各县 各区 各市 各镇 各乡 同志 尊敬 附 注 註 图 圖 表 专栏 来源 來源 资料 数据 作者 记者 編輯 编辑 责任 責任 责编 审核 校对 供稿 通讯员
    联系 聯絡 聯繫 电话 電話 地址 邮编 邮箱 邮件 邮寄 邮发 邮购 邮政编码 邮递区号 郵遞區號 郵箱 传真 網址 网址 发布 發布 时间 時間 日期 地点 地點 参加 出席 列席 主持 记录 整理 摄影 撰文 文号 编号 編號 类别 類別
    屆次 届次 委員會 委员会 提案單位 提案单位 提案人 連署 连署 附议 附議 领衔 領銜 牵头 配合 完成时限 时限 抄送 抄报 主送 签发 印发 主题词 关键词 关键字 關鍵詞 關鍵字 摘要 内容摘要 內容摘要 内容提要 內容提要 提要 参考文献 參考文獻 参考资料 參考資料 参考书目 參考書目 中图分类 中圖分類 文献标 文獻標 文章编号 文章編號 基金项目 基金項目 基金资助 资助项目 收稿日期 修回日期 修订日期 录用日期 接受日期 出版日期 刊出日期 通讯作者 通信作者 标签 問 问 答 位置 您
    调查目标 调查目的 调查内容 调查时间 调查对象 调查方式 调查地点 调研目的 调研对象 实践内容 实践目的 课题组 报告执笔 执笔 作者简介 文章引用 本文索引 DOI doi Abstract Keywords Tel
    单位 姓名 甲方 乙方 丙方 法定 备注 備註 說明人 网站 版权 声明 更新 字号 上一篇 下一篇 相关 链接 鏈接
    """.split()
)
"""What begins the lines of forms, sites and letters that end in a colon and head no part."""
NUMBERED_STARTS: tuple[str, ...] = ("问题", "問題")
"""What begins labels all the same where a number ends them: 问题十四：."""
NO_LABEL_ENDS: tuple[str, ...] = tuple(
    """
    说 說 言 参考 參考 分享 思考 规定 規定 写道 寫道 表示 来自 次序 顺序
    代表 委员 委員 同志 同志们 领导 各位 先生 女士 小姐 议员 議員 局长 局長 主席 部长 部長 市长 市長 县长 省长 主任 书记 院长 记者 同事
    政府 委员会 委員會 办公厅 办公室 部门 单位 單位 公司 时限 责任人 领导小组 局 厅 委 办 为 的 了 有 称 道 到 明 示 者 下 因此 主管 时间 地点 电话 您好 你好
    """.split()
)
"""What ends the names of persons and offices that are addressed or speak, and sentences that go on behind their colon."""
UNNUMBERED: tuple[str, ...] = ("新", "十", "一")
"""What begins labels in which a numeral is part of a name."""
NO_COUNTED: tuple[str, ...] = tuple(
    "表 图 圖 件 录 錄 栏 欄 式 星期 礼拜 禮拜 周 週 初 高 大 名 届 屆 页 頁 行 列 号 號 期 版 次 章 节 節 款".split()
)
"""What begins or ends the nouns beside a number that heads no part, though it stands before a title: 附图一, 星期一, 第一名."""
NO_COUNTED_POINTS: tuple[str, ...] = tuple(
    "章 节 節 条 條 款 项 項 编 編 篇 卷 部 年 月 日 天 周 週 次 季 期 届 屆 轮 輪 批 名 位 号 號 产业 產業 代 时 時 波 排 组 組".split()
)
"""What begins the nouns that a sentence counts and no point: 第一年，…, 第一产业，…."""
NO_COUNTED_VERBS = (
    "是要则則来來曰、百千万萬两兩零之点點些般样樣种種个個位名人户戶家口天日月年周週季期届屆轮輪批次回遍级級等类類档檔组組班队隊村社区區镇鎮街路"
    "楼樓层層号號栋棟幢排行列线線段站场場台厂廠院所校部处處科室章节節条條项項款编編篇卷册冊页頁本件份套只张張片块塊座亩畝米里吨噸斤元角"
    "产產代孩胎中小高大层度切律直旦同时時起边邊方面路手体體"
)
"""What stands behind a numeral that opens a line and is no verb, as in 一级…, 二级…; or counts in a manner of its own, 一是, 一要."""

FRAMES: dict[str, str] = {
    word: form
    for form, words in (
        ("opening", "引言 前言 导言 導言 序言 绪言 緒言 引子 写在前面"),
        ("closing", "结论 結論 结语 結語 结束语 結束語 结束言 尾声 致谢 致謝 后记 後記"),
    )
    for word in words.split()
}
"""The titles that open and close what others divide, by word: a form of `families.TITLES`."""
