"""Labels, hints and messages in the active language, with a fallback that says that it is one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from forms.definition.external import file_name
from forms.definition.model import FormDefinition
from forms.definition.nodes import Parts, TextDef
from forms.definition.texts import MISSING
from forms.interface import Text
from forms.tree import Node
from forms.xpath.environment import Environment

MEDIA_FORMS = ("image", "big-image", "audio", "video")
_SHARED_MEDIA = ("image", "big-image")
"""Pictures serve every language; a recording speaks one."""


class Texts:
    """Texts of one session. ``language`` is the active one."""

    def __init__(self, definition: FormDefinition, environment: Environment, language: str | None) -> None:
        self.definition = definition
        self.environment = environment
        self.language = language
        self.as_written = False
        """Give each text exactly as the active language has it, blanks and all, without a fallback."""
        self._by_id: dict[tuple[str, tuple[str, ...]], TextDef] = {}

    def text(self, text: TextDef | None, node: Node, form: str = "") -> Text | None:
        """The text for ``node``, None when the form has none. Falls back to the default language, then to
        any other; a translation that is missing or pyxform's placeholder counts as none."""
        if text is None:
            return None
        if text.expression is not None:
            return Text(text.expression.string(node, self.environment), language=self.language)
        if self.as_written:
            return self._exact(text, node, form)
        media = self._media(text, node) if not form else {}
        for language, parts in self._candidates(text, form):
            fallback = language is not None and language != self.language
            return Text(self._filled(parts, node).strip(), media, language, fallback)
        return Text("", media, self.language) if media else None

    def _exact(self, text: TextDef, node: Node, form: str) -> Text | None:
        forms = text.languages.get(self.language, text.languages.get(None))
        if forms is None:
            return None
        return Text(self._filled(forms[form], node) if form in forms else "")

    def by_id(self, text_id: str, path: tuple[str, ...]) -> TextDef:
        """An itext entry whose id was computed, its outputs compiled where it is used."""
        found = self._by_id.get((text_id, path))
        if found is None:
            found = self.definition.itext.text(text_id, self.definition.scoping.at(path))
            self._by_id[text_id, path] = found
        return found

    def _candidates(self, text: TextDef, form: str) -> Iterator[tuple[str | None, Parts]]:
        placeholder = None
        order = dict.fromkeys((self.language, None, self.definition.default_language, *text.languages))
        for language in order:
            parts = text.languages.get(language, {}).get(form)
            if parts == (MISSING,):
                placeholder = placeholder or (language, parts)
            elif parts is not None:
                yield language, parts
        if placeholder:
            yield placeholder

    def _media(self, text: TextDef, node: Node) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for form in MEDIA_FORMS:
            for language, forms in self._by_preference(text):
                own = language in (None, self.language)
                if form in forms and (own or form in _SHARED_MEDIA):
                    name = file_name(self._filled(forms[form], node).strip())
                    if name and name != MISSING:
                        found.setdefault(form, name)
        return found

    def _by_preference(self, text: TextDef) -> Iterator[tuple[str | None, Mapping[str, Parts]]]:
        order = dict.fromkeys((self.language, None, self.definition.default_language, *text.languages))
        yield from ((language, text.languages[language]) for language in order if language in text.languages)

    def _filled(self, parts: Parts, node: Node) -> str:
        if len(parts) == 1 and isinstance(parts[0], str):
            return parts[0]
        return "".join(
            part if isinstance(part, str) else part.expression.string(node, self.environment)
            for part in parts
        )
