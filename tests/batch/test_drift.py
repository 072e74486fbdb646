"""Drift: how far a corpus is from the texts on which the model was measured; kinds of papers."""

from __future__ import annotations

from collections import Counter

from reportparse.batch.drift import MEASURED, drift, reference
from reportparse.batch.summary import Summary


def test_the_reference_holds_real_counts() -> None:
    known = reference()
    assert set(known) == set(MEASURED)
    assert all(sum(counts.values()) > 500 for counts in known.values())


def test_the_same_texts_do_not_drift_and_others_do() -> None:
    alike = Summary(**{name: Counter(counts) for name, counts in reference().items()})  # type: ignore[arg-type]
    assert drift(alike) == dict.fromkeys(MEASURED, 0.0)
    other = Summary(roles=Counter(other=900, case=600), confidence=Counter({"0.3": 900}), genres=Counter({"函": 900}))
    assert all((index or 0.0) > 0.25 for index in drift(other).values())


def test_few_nodes_tell_nothing() -> None:
    assert drift(Summary(roles=Counter(finding=99))) == dict.fromkeys(MEASURED)
