"""The audit log of one record: what a person did in the interview, and when (Client Audit Logs).

Whoever shows the form tells what happens; the log takes the times. Only the first is the wall clock's, all
others are it and what has passed since, so that setting the clock cannot falsify them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from forms.audit.lines import REASON, USER, Line, columns_of, read, written
from forms.interface import AuditConfig

_MILLISECONDS = 1000


class Event(StrEnum):
    """Beginning of the form and repeats are events of Collect's too, but it does not log them."""

    FORM_START = "form start"
    FORM_RESUME = "form resume"
    FORM_SAVE = "form save"
    FORM_EXIT = "form exit"
    FORM_FINALIZE = "form finalize"
    QUESTION = "question"
    GROUP_QUESTIONS = "group questions"
    JUMP = "jump"
    ADD_REPEAT = "add repeat"
    DELETE_REPEAT = "delete repeat"
    END_SCREEN = "end screen"
    SAVE_ERROR = "save error"
    FINALIZE_ERROR = "finalize error"
    CONSTRAINT_ERROR = "constraint error"
    CHANGE_REASON = "change reason"
    BACKGROUND_AUDIO_ENABLED = "background audio enabled"
    BACKGROUND_AUDIO_DISABLED = "background audio disabled"
    LOCATION_PERMISSIONS_GRANTED = "location permissions granted"
    LOCATION_PERMISSIONS_NOT_GRANTED = "location permissions not granted"
    LOCATION_TRACKING_ENABLED = "location tracking enabled"
    LOCATION_TRACKING_DISABLED = "location tracking disabled"
    LOCATION_PROVIDERS_ENABLED = "location providers enabled"
    LOCATION_PROVIDERS_DISABLED = "location providers disabled"


WITH_END = frozenset((Event.QUESTION, Event.GROUP_QUESTIONS, Event.JUMP, Event.ADD_REPEAT, Event.END_SCREEN))
"""Events that last until the screen is left."""

_PROVIDERS = (Event.LOCATION_PROVIDERS_ENABLED, Event.LOCATION_PROVIDERS_DISABLED)


@dataclass(frozen=True, slots=True)
class Location:
    """Degrees and metres, with the log's time in milliseconds at which it was found."""

    latitude: float
    longitude: float
    accuracy: float
    at: int


@dataclass(slots=True)
class Entry:
    """One event; ``end`` is None while it lasts."""

    event: Event
    ref: str
    start: int
    end: int | None = None
    location: Location | None = None
    old: str = ""
    new: str = ""
    user: str = ""
    reason: str = ""
    only_if_changed: bool = False
    gone: bool = field(default=False)

    @property
    def is_open(self) -> bool:
        return self.event in WITH_END and self.end is None

    def line(self) -> Line:
        changed = self.old != self.new
        here = self.location
        return {
            "event": self.event,
            "node": self.ref,
            "start": str(self.start),
            "end": "" if self.end is None else str(self.end),
            "latitude": "" if here is None else repr(here.latitude),
            "longitude": "" if here is None else repr(here.longitude),
            "accuracy": "" if here is None else repr(here.accuracy),
            "old-value": self.old if changed else "",
            "new-value": self.new if changed else "",
            USER: self.user,
            REASON: self.reason,
        }


class AuditLog:
    """``clock`` gives seconds since 1970 and is asked once, ``monotonic`` seconds from anywhere that never go
    back. ``answer_of`` gives a question's present value by its reference, "" when there is none.

    ``written_before`` is the log of an earlier sitting with the record: its lines come first; where the form
    wanted other columns then, they are kept. Raises FormError ``audit.not_readable`` for it.
    """

    def __init__(
        self,
        config: AuditConfig,
        *,
        clock: Callable[[], float],
        monotonic: Callable[[], float],
        answer_of: Callable[[str], str],
        written_before: bytes = b"",
    ) -> None:
        self.config = config
        self._clock = clock
        self._monotonic = monotonic
        self._answer_of = answer_of
        columns, self._before = read(written_before)
        self._columns = tuple(dict.fromkeys((*columns_of(config), *columns)))
        self._entries: list[Entry] = []
        self._locations: list[Location] = []
        self._opened: tuple[float, float] | None = None
        self._user = ""
        self._is_edit = False
        self._has_changes = False

    # Who, where and why

    @property
    def needs_user(self) -> bool:
        """The form may not be shown before somebody has said who they are."""
        return self.config.identify_user and not self._user

    def identify(self, user: str) -> bool:
        """Every event from now on is this person's; False for a name of blanks alone."""
        self._user = user.strip()
        return bool(self._user)

    @property
    def needs_reason(self) -> bool:
        """A record that was opened again has changes that nobody has given a reason for."""
        return self.config.reasons_on_edit and self._is_edit and self._has_changes

    def give_reason(self, reason: str) -> bool:
        """Log why answers were changed; False for a reason of blanks alone, which is not taken."""
        reason = reason.strip()
        if reason:
            self._add(Event.CHANGE_REASON, "").reason = reason
            self._has_changes = False
        return bool(reason)

    def add_location(self, latitude: float, longitude: float, accuracy: float) -> None:
        """What the device found just now; of those that are not too old the most accurate is logged."""
        self._locations.append(Location(latitude, longitude, accuracy, self._now()))

    # What happens

    def happened(self, event: Event, ref: str = "") -> None:
        """An event that has no duration. Leaving the form ends what lasts."""
        is_location = event.startswith("location")
        last = self._entries[-1].event if self._entries else None
        if (is_location and not self.config.tracks_location) or (event in _PROVIDERS and event is last):
            return
        if event is Event.FORM_RESUME:
            self._is_edit = True
        if event is Event.FORM_EXIT:
            self.left()
        self._add(event, ref)

    def entered(self, event: Event, ref: str = "", questions: Iterable[str] = ()) -> None:
        """A screen is shown: a question, a group with all its ``questions``, the place to add a repeat
        instance, the overview to jump from, the end. Shown again without having been left, it is one event.

        Where changes are tracked, a group's questions get events of their own, if they are changed.
        """
        self._enter(event, ref)
        if self.config.track_changes:
            for question in questions:
                self._enter(Event.QUESTION, question, only_if_changed=True)

    def left(self) -> None:
        """The screen is left: what lasts ends, with the answers as they are now."""
        now = self._now()
        for entry in self._entries:
            if entry.is_open:
                self._end(entry, now)
        self._entries = [entry for entry in self._entries if not entry.gone]

    # The file

    def to_csv(self) -> bytes:
        """The whole file as it is now, without what still lasts."""
        lines = [*self._before, *(entry.line() for entry in self._entries if not entry.is_open)]
        return written(self._columns, lines)

    def _enter(self, event: Event, ref: str, *, only_if_changed: bool = False) -> None:
        if any(entry.is_open and (entry.event, entry.ref) == (event, ref) for entry in self._entries):
            return
        entry = self._add(event, ref)
        entry.only_if_changed = only_if_changed
        if event is Event.QUESTION:
            entry.old = entry.new = self._answer_of(ref)

    def _end(self, entry: Entry, now: int) -> None:
        entry.end = now
        entry.location = entry.location or self._location(now)
        if entry.event is Event.QUESTION:
            entry.new = self._answer_of(entry.ref)
            self._has_changes = self._has_changes or entry.new != entry.old
            entry.gone = entry.only_if_changed and entry.new == entry.old
        if not self.config.track_changes:
            entry.old = entry.new = ""

    def _add(self, event: Event, ref: str) -> Entry:
        now = self._now()
        entry = Entry(event, ref, now, location=self._location(now), user=self._user)
        self._entries.append(entry)
        return entry

    def _now(self) -> int:
        if self._opened is None:
            self._opened = self._clock(), self._monotonic()
        start, from_here = self._opened
        return round((start + self._monotonic() - from_here) * _MILLISECONDS)

    def _location(self, now: int) -> Location | None:
        """The most accurate of those that are young enough."""
        if not self.config.tracks_location or self.config.location_max_age is None:
            return None
        oldest = now - round(self.config.location_max_age * _MILLISECONDS)
        self._locations = [place for place in self._locations if place.at >= oldest]
        return min(self._locations, key=lambda place: place.accuracy, default=None)
