"""Words for topics, as data: which stand for one another, and which say nothing about a topic."""

from __future__ import annotations

from typing import Final

_KINDRED: Final = """
资金 经费 投入 财政 资本 融资 筹资 筹集 拨款 预算
人才 队伍 人员 人手 师资 干部 骨干 力量
监管 监督 执法 查处 处罚 打击 整治 惩戒
宣传 知晓 意识 氛围 认识 观念 普及
培训 培养 技能 本领 业务
待遇 薪酬 收入 工资 津贴 报酬 补贴
协同 协调 联动 配合 合力 统筹 衔接
维护 管护 养护 维修 运维 修缮
设施 设备 装备 器材 硬件
布局 布点 规划 选址 分布
信息 数据 平台 数字 智能 智慧 网络
标准 规程 准则 流程
法律 法规 条例 立法 法制 法治
土地 用地 供地 宅基
企业 主体 龙头 厂商 公司
老化 陈旧 老旧 更新 改造 破损
责任 职责 权责 问责
考核 评价 考评 评估 奖惩 激励
品牌 知名 特色 名片
技术 科技 研发 专利
销售 市场 销路 渠道 营销
污染 环保 环境 生态 排放 治污
安全 隐患 风险 事故 防范
道路 公路 交通 运输 出行
医疗 卫生 诊疗 就医 看病
教育 教学 学校 办学 课程
就业 用工 招聘 岗位 求职
住房 房屋 住宅 安居
审批 手续 办事 许可 证照
收费 价格 费用 成本 定价
群众 居民 村民 民众
文化 文物 遗产 文旅 历史
停车 泊位 车位
消费 内需 购买
创新 创业 研究
垃圾 废弃 清运
项目 工程 施工
"""
"""One row a topic: the words of two characters that speak of it."""

_FAINT: Final = """
加强 加快 加大 推进 推动 完善 健全 强化 提升 提高 优化 建立 建设 构建 打造 落实 深化 实施 支持 鼓励 扩大 发挥
明确 严格 着力 积极 进一步 开展 坚持 全面 大力 切实 夯实 聚焦 改进 改革 注重 引导 促进 保障 增强 拓展 拓宽 探索
制定 出台 设立 组织 巩固 持续 确保 力争 营造 增加 减少 解决 破解 充分 合理 科学 有效 深入 扎实 抓好 做好 做强
不足 不够 不强 不高 不到位 不完善 不健全 不平衡 不充分 不规范 薄弱 滞后 缺乏 缺失 缺少 困难 问题 短板 弱项 偏低
偏少 较低 较少 较大 较弱 突出 严重 明显 仍然 尚未 存在 有待 亟待 亟需 难以 比较 较为 还不 仍有 还有 不能 不足以
部分 一些 有的 个别 大多 多数 普遍 不少 许多 绝大多数 全市 全县 全区 全镇 全省 全国 我市 我县 我区 我省 我国 我镇
目前 当前 近年来 今年 去年 明年 每年 年底前 机制 工作 体系 制度 发展 情况 能力 水平 作用 力度 方面 方式 措施 政策
要求 重点 主要 相关 有关 各级 各类 各项 部门 单位 建议 应当 需要 可以 通过 以及 对于 由于 原因 导致 影响 造成 受到
没有 无法 进行 实现 形成 达到 按照 根据 依据 针对 围绕 结合 纳入 给予 牵头 会同 联合 负责 政府 市政府 县政府 区政府
具体 方案 办法 规定 统一 逐步 尽快 定期 同时 其中 以上 以下 左右 基本 基础 任务 目标 质量 高质量 管理 服务 社会 经济
地区 区域 领域 环节 范围 程度 条件 优势 资源 必须 继续 不断 不仅 而且 但是 因此 为了 特别是 尤其是 这些 他们 我们
此外 总体 变化 使用 采用 体现 意见 努力 增长 一定 时期 作为 方向 过程 内部 外部 例如 提供 应用 精神 规模 领导 会议 思想 步伐 利用 采取 实际 整体 状况 层面 角度 日益
"""
"""Words of every report: cues, places, links between clauses."""

FUNCTION: Final = frozenset(
    "的了和是在对等与及也都将把被为以从到由就又还很更并且而或于其之这那个第一二三四五六七八九十年月日万亿元名家处"
)
"""Characters that bind words and count; a pair that holds one is no word of a topic."""

OF_KIN: Final = "…"
"""What the name of a topic ends with, so that no name is a word."""

KIN: Final[dict[str, list[str]]] = {
    f"{words[0]}{OF_KIN}": words for row in _KINDRED.strip().split("\n") for words in [row.split()]
}
"""The words of each topic by its name."""

KINDRED: Final[dict[str, str]] = {word: name for name, words in KIN.items() for word in words}
"""The topic's name by word."""

KIN_WORDS: Final = frozenset(KINDRED)
"""All words that have kin, as a set: a dictionary's keys would be copied at each intersection."""

FAINT: Final[frozenset[str]] = frozenset(word[at : at + 2] for word in _FAINT.split() for at in range(len(word) - 1))
"""The pairs of characters that these words are made of."""
