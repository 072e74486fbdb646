"""The names of all families of markers, as reports have them; `tokenizer/families.py` says what each looks like."""

from __future__ import annotations

FAMILY_NAMES = frozenset(
    """
    part chapter section article clause di shi cjk_comma yao ze cjk_paren qi sequence formal stem
    arabic_dot decimal_4 decimal_3 decimal_2 decimal_1 arabic_paren arabic_close circled
    latin latin_small latin_close latin_paren roman roman_small dash bullet
    label label_n automatic styled_1 styled_2 styled_3 styled_4 styled_5 styled_6
    """.split()
)
