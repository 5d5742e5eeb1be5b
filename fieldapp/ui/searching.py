"""One way of searching everywhere: every word typed must be found, in any order, whatever the alphabet."""

from __future__ import annotations

from dataclasses import dataclass

from fieldapp.ui.widgets.folding import fold, is_latin, latin


@dataclass(frozen=True, slots=True)
class Searchable:
    """A text made ready to be searched often."""

    folded: str
    sound: str

    @classmethod
    def of(cls, *texts: str) -> Searchable:
        folded = fold(" ".join(texts))
        return cls(folded, latin(folded))


@dataclass(frozen=True, slots=True)
class Search:
    """What was typed, made ready. An empty search finds everything."""

    words: tuple[str, ...]

    @classmethod
    def of(cls, typed: str) -> Search:
        return cls(tuple(folded for word in typed.split() if (folded := fold(word))))

    def finds(self, text: Searchable) -> bool:
        return all(
            word in text.folded or (is_latin(word) and latin(word) in text.sound) for word in self.words
        )
