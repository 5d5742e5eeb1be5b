"""Functions that only JavaRosa has and that old forms use."""

from __future__ import annotations

from forms.xpath.environment import Context
from forms.xpath.functions.function import ANY, S, function
from forms.xpath.values import Value, to_string


def _depend(first: Value, *_: Value) -> str:
    """The first; the others only say on what it depends."""
    return to_string(first)


def _version(context: Context) -> str:
    """The form's version, as its root element has it."""
    for root in context.env.root.children:
        for name, value in root.attributes.items():
            if name.rpartition(":")[2] == "version":
                return value
    return ""


OLD = {
    "depend": function(_depend, ANY, gives=S, more=True),
    "version": function(_version, gives=S, in_context=True),
}
