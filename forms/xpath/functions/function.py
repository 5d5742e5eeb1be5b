"""How a function is described: how many arguments, what they are turned into, what comes out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from forms.xpath.code import Code, Gives, Run, as_boolean, as_nodes, as_number, as_string
from forms.xpath.environment import Context

S, N, B, NODES, ANY = Gives.STRING, Gives.NUMBER, Gives.BOOLEAN, Gives.NODES, Gives.ANY

_CONVERSIONS: dict[Gives, Callable[[Code], Callable[[Context], Any]]] = {
    S: as_string,
    N: as_number,
    B: as_boolean,
    NODES: as_nodes,
    ANY: lambda code: code.run,
}


@dataclass(frozen=True, slots=True)
class Function:
    """``call`` gets its arguments converted to ``takes``, whose last kind goes for all that follow, and the
    Context first when ``in_context``. ``most`` is None where there is no upper limit."""

    call: Callable[..., Any]
    wants: tuple[Gives, ...]
    gives: Gives
    least: int
    most: int | None
    in_context: bool = False

    def takes(self, count: int) -> bool:
        return self.least <= count and (self.most is None or count <= self.most)

    def code(self, arguments: Sequence[Code]) -> Code:
        """Raises FormError ``xpath.not_a_node_set``."""
        kinds = [self.wants[min(place, len(self.wants) - 1)] for place in range(len(arguments))]
        parts = [_CONVERSIONS[kind](code) for kind, code in zip(kinds, arguments, strict=True)]
        return Code(self._run(parts), self.gives)

    def _run(self, parts: list[Callable[[Context], Any]]) -> Run:
        call = self.call
        if self.in_context:
            return lambda context: call(context, *[part(context) for part in parts])
        match parts:
            case []:
                return lambda _: call()
            case [one]:
                return lambda context: call(one(context))
            case [one, two]:
                return lambda context: call(one(context), two(context))
            case _:
                return lambda context: call(*[part(context) for part in parts])


def function(
    call: Callable[..., Any],
    *wants: Gives,
    gives: Gives,
    optional: int = 0,
    more: bool = False,
    least: int | None = None,
    in_context: bool = False,
) -> Function:
    """``optional`` of the wanted arguments, at the end, may be left out; ``more`` may follow the last."""
    required = len(wants) - optional if least is None else least
    return Function(call, wants or (ANY,), gives, required, None if more else len(wants), in_context)
