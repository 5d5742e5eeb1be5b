"""Boolean functions and those of selects (XPath 1.0, section 4.3; ODK XForms: Boolean, Select)."""

from __future__ import annotations

import math

from forms.xpath.environment import Context
from forms.xpath.functions.function import ANY, B, N, S, function
from forms.xpath.functions.numbers import numbers_of
from forms.xpath.values import Value, to_boolean, to_string


def _boolean_from_string(value: Value) -> bool:
    return to_string(value).strip().lower() in ("true", "1")


def _truths(values: tuple[Value, ...]) -> list[bool]:
    found: list[bool] = []
    for value in values:
        if isinstance(value, list):
            found.extend(bool(node.string_value()) for node in value)
        else:
            found.append(to_boolean(value))
    return found


def _between(least: float, most: float, found: float) -> bool:
    """-1 stands for no limit."""
    return (least == -1 or found >= least) and (most == -1 or found <= most)


def _checklist(least: float, most: float, *answers: Value) -> bool:
    return _between(least, most, sum(_truths(answers)))


def _weighted_checklist(least: float, most: float, *pairs: Value) -> bool:
    """Answers and weights in turn; of two node-sets, one by one."""
    truths, weights = _truths(pairs[::2]), numbers_of(pairs[1::2])
    return _between(least, most, math.fsum(w for truth, w in zip(truths, weights, strict=False) if truth))


def _selected(chosen: str, wanted: str) -> bool:
    """Whether the space-separated answer holds the choice; nothing is chosen in an empty one."""
    return wanted.strip() in chosen.split() if wanted.strip() else not chosen.split()


def _selected_at(chosen: str, place: float) -> str:
    """0-based."""
    found = chosen.split()
    if math.isnan(place) or not 0 <= place < len(found):
        return ""
    return found[int(place)]


def _choice_name(context: Context, value: str, question: str) -> str:
    return context.env.choice_name(value, question.strip(), context.current)


CONDITIONS = {
    "true": function(lambda: True, gives=B),
    "false": function(lambda: False, gives=B),
    "boolean": function(to_boolean, ANY, gives=B),
    "not": function(lambda truth: not truth, B, gives=B),
    "boolean-from-string": function(_boolean_from_string, ANY, gives=B),
    "checklist": function(_checklist, N, N, ANY, gives=B, more=True, optional=1),
    "weighted-checklist": function(_weighted_checklist, N, N, ANY, gives=B, more=True, optional=1),
    "selected": function(_selected, S, S, gives=B),
    "is-selected": function(_selected, S, S, gives=B),
    "selected-at": function(_selected_at, S, N, gives=S),
    "count-selected": function(lambda chosen: float(len(chosen.split())), S, gives=N),
    "jr:choice-name": function(_choice_name, S, S, gives=S, in_context=True),
}
