"""The journal carried out once more on a draft that is opened again.

The form or the engine may fail at an act, today or in a later version: that must not keep the draft from
opening, and what was typed is not lost. An act that cannot be carried out is passed over, and what it said is
told, so that it can be kept beside the record.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from fieldapp.records.rows import JournalEntry
from fieldapp.work.refs import after_removal, texts_after_removal
from forms.errors import FormError
from forms.interface import Session


@dataclass(frozen=True, slots=True)
class Kept:
    """A text that could not be put in at ``ref``; ``gone`` when its repeat instance was removed since."""

    ref: str
    text: str
    gone: bool = False


@dataclass(slots=True)
class Replayed:
    """A session after its journal. ``unfinished`` are texts that are no answers yet, by question."""

    session: Session
    place: str
    unfinished: dict[str, str] = field(default_factory=dict)
    kept: list[Kept] = field(default_factory=list)
    passed_over: int = 0


def replay(
    entries: Sequence[JournalEntry], session: Session, place: str, reopen: Callable[[], Session]
) -> Replayed:
    """Carry ``entries`` out on ``session``, which stands where ``reopen`` would give a fresh one.

    A refusal of the form (FormError) leaves a session as it was. Any other failure is an engine's fault in
    the middle of something: all begins anew on a fresh session without that act.
    """
    faulty: set[int] = set()
    while True:
        state = Replayed(session, place)
        fault = _first_fault(entries, state, faulty)
        if fault is None:
            _keep_homeless(state)
            return state
        faulty.add(fault)
        session = reopen()


def _first_fault(entries: Sequence[JournalEntry], state: Replayed, faulty: set[int]) -> int | None:
    """The number of the act at which the engine failed; None when it came to the end."""
    for number, entry in enumerate(entries):
        try:
            if number in faulty:
                _pass_over(entry, state)
            else:
                _carry_out(entry, state)
        except FormError:
            _pass_over(entry, state)
        except MemoryError:
            raise
        except Exception:  # noqa: BLE001 (whatever it is, the draft must open)
            return number
    return None


def _carry_out(entry: JournalEntry, state: Replayed) -> None:
    match entry.kind:
        case "answer":
            state.session.answer(entry.ref, entry.value)
            _answered(entry.ref, state)
        case "text" if entry.value is None:
            state.unfinished.pop(entry.ref, None)
        case "text":
            state.unfinished[entry.ref] = entry.value or ""
        case "add_repeat":
            state.session.add_repeat(entry.ref)
        case "remove_repeat":
            state.session.remove_repeat(entry.ref)
            _removed(entry.ref, state)
        case "language":
            state.session.set_language(entry.value or "")
        case "place":
            state.place = entry.ref


def _answered(ref: str, state: Replayed) -> None:
    """What could not be put in before has been given again."""
    state.unfinished.pop(ref, None)
    state.kept = [kept for kept in state.kept if kept.ref != ref or kept.gone]


def _removed(instance: str, state: Replayed) -> None:
    state.unfinished = texts_after_removal(state.unfinished, instance)
    moved = [(kept, None if kept.gone else after_removal(kept.ref, instance)) for kept in state.kept]
    state.kept = [Kept(ref or kept.ref, kept.text, gone=ref is None) for kept, ref in moved]


def _pass_over(entry: JournalEntry, state: Replayed) -> None:
    state.passed_over += 1
    if entry.kind == "answer" and entry.value:
        _answered(entry.ref, state)
        state.kept.append(Kept(entry.ref, entry.value))


def _keep_homeless(state: Replayed) -> None:
    """Unfinished texts whose question is not there."""
    for ref, text in tuple(state.unfinished.items()):
        try:
            state.session.node(ref)
        except FormError:
            del state.unfinished[ref]
            if text:
                state.kept.append(Kept(ref, text))
