"""What generated reports are written with: words, clauses that are parallel, sentences, traps."""

from __future__ import annotations

import random

PLACES = ["青岭县", "望川县", "白石区", "临湖市", "安澜市", "云溪镇", "石塘乡", "柳河街道", "枣林村", "东湖片区"]
BUREAUS = ["县水利局", "市住建局", "区教育局", "县财政局", "市交通局", "区民政局", "县文旅局", "市城管局"]
THINGS = [
    "农村公路",
    "社区食堂",
    "养老站点",
    "文化广场",
    "农贸市场",
    "灌溉水渠",
    "停车泊位",
    "公共绿地",
    "标准厂房",
    "垃圾分类点",
]
TOPICS = [
    "农村公路管护",
    "社区养老服务",
    "老旧小区改造",
    "中小学食堂管理",
    "河道综合治理",
    "基层文化建设",
    "村级集体经济",
    "市场秩序整治",
]
KINDS = ["调研报告", "情况报告", "实施意见", "工作方案", "情况汇报"]
SUBJECTS = [
    "组织领导",
    "管护机制",
    "监督检查",
    "队伍建设",
    "经费保障",
    "服务能力",
    "宣传引导",
    "产业基础",
    "设施短板",
    "数据共享",
    "考核办法",
    "责任体系",
    "基层力量",
    "创新活力",
    "群众参与",
    "市场主体",
    "资源整合",
    "风险防控",
]
DEEDS = ["加强", "完善", "强化", "提升", "推进", "优化", "落实", "夯实", "健全", "突出", "整合", "壮大"]
STATES = ["有待加强", "不够健全", "相对滞后", "较为薄弱", "仍需完善", "还有差距", "不够有力", "不够均衡"]
TITLES = {
    "open": ["基本情况", "总体要求", "工作进展", "主要做法", "主要成效", "总体安排"],
    "middle": ["存在的主要问题", "主要问题", "原因分析", "重点任务", "主要任务", "实施步骤", "经验启示"],
    "end": ["对策建议", "几点建议", "保障措施", "工作要求", "下一步打算", "组织保障"],
}
LABELS = ["情况分析：", "问题分析：", "原因分析：", "具体建议：", "保障措施："]

SENTENCES = (
    "近年来，{place}累计投入资金{big}万元，新建改建{thing}{small}处",
    "截至去年底，{place}共有{thing}{big}处，比上年增长{small}.{digit}%",
    "由{bureau}牵头，有关部门配合，{year}年底前完成{thing}建设任务",
    "有的单位重视不够，有的单位措施不实，群众对此反映比较强烈",
    "{place}坚持问题导向，逐项制定整改清单，明确责任单位和完成时限",
    "{year}年以来，{bureau}先后开展专项检查{small}次，发现问题{big}个，已整改到位{small}个",
    "调查显示，{small}%的受访群众表示满意，主要意见集中在{thing}数量偏少",
    "各有关部门要密切配合，定期会商，及时解决工作中遇到的困难",
    "建议市政府统筹安排专项资金，对{place}的{thing}给予重点支持",
    "对工作不力、进展缓慢的，由{bureau}约谈主要负责人，并在全市通报",
)
TRAPS = (
    "参照三、四线城市的做法，{place}适当提高了补助标准",
    "通过推动一、二、三产业融合发展，{place}带动农户{big}户增收",
    "受此影响，三、四季度增速有所回落，全年仍增长{small}.{digit}%",
    "根据条例第二款第（一）项的规定，{bureau}对有关单位进行了处理",
    "依照省条例第三十条的规定，{bureau}依法予以处罚",
    "{place}出台了《{topic}办法（试行）》，惠及群众2.5万人次",
    "其中1、2号楼已经完工，{small}户居民顺利入住",
    "实践证明，思想统一是基础，责任落实是关键",
    "由于十一是旅游旺季，{place}提前做好了各项准备",
    "驻村第一书记带头宣传，{place}群众参与率达到{small}%",
    "一方面，{bureau}加大投入；另一方面，{place}主动配套",
    "全年接待群众1.{digit}万人次，是五年前的2.{digit}倍",
)
CLAUSES = (
    "未按规定建立台账的",
    "擅自改变用途的",
    "未在规定期限内报送材料的",
    "造成公共财产损失的",
    "拒不接受监督检查的",
    "提供虚假证明材料的",
)
ARTICLES = (
    "本办法适用于{place}行政区域内的{topic}工作",
    "{topic}应当坚持公开、公平、公正的原则",
    "{bureau}负责{topic}的指导和监督，所需经费列入年度预算",
    "任何单位和个人有权对违反本办法的行为进行举报，{bureau}应当及时处理",
    "申请人应当提交真实、完整的材料，并对材料的真实性负责",
    "{bureau}应当自受理申请之日起{small}个工作日内作出决定",
)


def sentence(rng: random.Random, traps: float = 0.2) -> str:
    """Return a sentence without its stop; with probability `traps` one that could fool a parser."""
    return fill(rng, rng.choice(TRAPS if rng.random() < traps else SENTENCES))


def paragraph(rng: random.Random) -> str:
    """Return some sentences."""
    return "".join(f"{sentence(rng)}。" for _ in range(rng.randint(1, 3)))


def fill(rng: random.Random, template: str) -> str:
    """Fill a template's places with words and numbers."""
    return template.format(
        place=rng.choice(PLACES),
        bureau=rng.choice(BUREAUS),
        thing=rng.choice(THINGS),
        topic=rng.choice(TOPICS),
        big=rng.randint(100, 9800),
        small=rng.randint(11, 96),
        digit=rng.randint(1, 9),
        year=rng.randint(2015, 2024),
    )


def parallels(rng: random.Random, count: int) -> list[str]:
    """Return headings that siblings could have: different, and of one shape."""
    subjects = rng.sample(SUBJECTS, count)
    shape = rng.choice(("deed", "state", "pair"))
    if shape == "deed":
        return [rng.choice(DEEDS) + subject for subject in subjects]
    if shape == "state":
        return [subject + rng.choice(STATES) for subject in subjects]
    others = rng.sample(SUBJECTS, count)
    return [f"{rng.choice(DEEDS)}{a}，{rng.choice(DEEDS)}{b}" for a, b in zip(subjects, others, strict=True)]


def titles(rng: random.Random, count: int) -> list[str]:
    """Return the headings of a report's first level."""
    middle = rng.sample(TITLES["middle"], max(0, count - 2))
    return [rng.choice(TITLES["open"]), *middle, rng.choice(TITLES["end"])][:count]
