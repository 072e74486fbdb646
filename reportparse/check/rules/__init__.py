"""All rules, a folder for each family: `RULES` by code."""

from __future__ import annotations

from reportparse.check.rule import Rule
from reportparse.check.rules.doc import MODULES as DOCUMENT
from reportparse.check.rules.fmt import MODULES as FORM
from reportparse.check.rules.num import MODULES as NUMBERS
from reportparse.check.rules.src import MODULES as SOURCE
from reportparse.check.rules.str import MODULES as STRUCTURE
from reportparse.check.rules.tpl import MODULES as TEMPLATE

RULES: dict[str, Rule] = {
    module.RULE.code: module.RULE for module in (*NUMBERS, *FORM, *STRUCTURE, *DOCUMENT, *SOURCE, *TEMPLATE)
}
"""Every rule by its code, family by family."""
