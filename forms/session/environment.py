"""What expressions see of the world: the session's side of ``forms.xpath.environment``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from forms.definition.model import FormDefinition
from forms.definition.nodes import Path
from forms.session.setting import Setting
from forms.tree import Node
from forms.xpath.tally import Tally


class SessionEnvironment:
    """``itext``, ``choice_name`` and ``tally`` are the session's own."""

    def __init__(
        self,
        definition: FormDefinition,
        setting: Setting,
        root: Node,
        instances: Mapping[str, Node],
        *,
        itext: Callable[[str, Node], str],
        choice_name: Callable[[str, str, Node], str],
        tally: Callable[[Path], Tally | None],
    ) -> None:
        self.root = root
        self.language: str | None = None
        self.fixed: dict[object, Node] = {}
        self._definition = definition
        self._setting = setting
        self._instances = instances
        self._itext = itext
        self._choice_name = choice_name
        self._tally = tally

    def instance(self, instance_id: str) -> Node | None:
        return self._instances.get(instance_id) or self._definition.instances.get(instance_id)

    def lookup(self, instance_id: str, column: str, value: str) -> Sequence[Node] | None:
        """The items of an instance whose column is exactly this; None: search for them."""
        if instance_id in self._instances:
            return None
        return self._definition.index.find(instance_id, column, value)

    def tally(self, path: Path) -> Tally | None:
        return self._tally(path)

    def now(self) -> datetime:
        return self._setting.clock()

    def random(self) -> float:
        return self._setting.random.random()

    def itext(self, text_id: str, node: Node) -> str:
        return self._itext(text_id, node)

    def choice_name(self, value: str, question_path: str, node: Node) -> str:
        return self._choice_name(value, question_path, node)

    def property(self, name: str) -> str:
        return self._setting.properties.get(name, "")
