"""The interview: outline on the left, one calm column of questions, guidance on the right, keys below.

The screen reads the session and hands what a person does to ``Acts``. What changes comes back as a Change;
only the cards that it names are touched.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from fieldapp.ui.interview.acts import Acts
from fieldapp.ui.interview.answering import Answering
from fieldapp.ui.interview.frame import InterviewFrame
from fieldapp.ui.interview.plan import Item, Plan
from fieldapp.ui.interview.progress import Progress
from fieldapp.ui.interview.sources import Sources
from fieldapp.ui.interview.survey import BETWEEN, Survey
from fieldapp.ui.interview.versions import Versions
from fieldapp.ui.messages import sentence
from fieldapp.ui.services import Services
from fieldapp.ui.theme import State
from fieldapp.ui.widgets.base import KeyHint
from fieldapp.ui.widgets.keys import Command
from fieldapp.work.interview import Interview
from forms.errors import CodedError
from forms.interface import Change, Kind, Whole

FINISH = ""
"""The active reference on the last page."""


class InterviewScreen(InterviewFrame):
    """One record in work. ``placed`` (title, place) and ``saved`` (a sentence) are for the header.

    It goes where the person left when it is first shown. After ``closed`` or ``finalised`` the window calls
    ``end`` and closes the interview.
    """

    closed = Signal()
    finalised = Signal()
    placed = Signal(str, str)
    saved = Signal(str)

    def __init__(self, interview: Interview, services: Services, parent: QWidget | None = None) -> None:
        self.interview = interview
        self._services = services
        around = Sources(interview, services).surroundings()
        super().__init__(around, parent)
        self._keyboard = around.keyboard
        self._active = FINISH
        self._leaving = False
        self._begun = self._ended = False
        self._plan = Plan(interview.session.root)
        self._progress = Progress(self._plan)
        self.has_guidance = any(stop.node.guidance is not None for stop in self._plan.stops)
        self.acts = Acts(interview, self)
        self.versions = Versions(interview, services, self.rail, self)
        self._answering = Answering(self.pages, self.acts, self._progress, self)
        self._commands = self._command_table()
        self._moves = {
            int(Qt.Key.Key_Down): partial(self.step, 1),
            int(Qt.Key.Key_Up): partial(self.step, -1),
        }
        self._connect()
        self._end_subscription = interview.subscribe(self._changed)
        self._retranslate()

    @property
    def active(self) -> str:
        """The reference of the question that has the focus; "" on the last page."""
        return self._active

    def start(self) -> None:
        """Go where the person left, or to the first question; once."""
        if self._begun:
            return
        self._begun = True
        item = self._plan.item(self.interview.place)
        if item is None or not item.node.relevant:
            item = next((stop for stop in self._plan.stops if stop.node.relevant), None)
        if item is None:
            self.show_finish()
        else:
            self.go_to(item.ref)
            self._answering.resume(item.ref, self.interview.unfinished)
            self._show_progress()
        if self.interview.put_beside:
            self.banner.tell(self._said_put_beside(), State.WARNING)

    # Moving

    def go_to(self, ref: str) -> None:
        """Make a question, a repeat or a section's first stop the active one."""
        item = self._item_at(ref)
        if item is None:
            return
        self._leave_active()
        page = self._plan.pages[self._plan.page_of(item.ref) or 0]
        if self.pages.page is not page or self.stack.currentWidget() is not self.pages:
            self._show_page(item)
        self._activate(item)

    def next(self) -> None:
        """Enter: confirm and go on; stay once when something is wrong."""
        if self.at_the_end or not self._answering.confirm(self._active):
            return
        item = self._plan.after(self._active)
        if item is None:
            self.show_finish()
        else:
            self.go_to(item.ref)

    def back(self) -> None:
        if self.at_the_end:
            stops = [stop for stop in self._plan.stops if stop.node.relevant]
            if stops:
                self.go_to(stops[-1].ref)
        else:
            self.step(-1)

    def step(self, direction: int) -> None:
        """To the neighbour, without confirming; what is typed is kept all the same."""
        if not self.at_the_end:
            item = self._plan.after(self._active) if direction > 0 else self._plan.before(self._active)
            if item is not None:
                self.go_to(item.ref)

    def turn_page(self, step: int) -> None:
        """To the first question of the next or previous page."""
        shown = self._plan.shown_pages()
        here = self._plan.page_of(self._active) if self._active else len(self._plan.pages)
        others = [page for page in shown if (page - (here or 0)) * step > 0]
        if others:
            target = self._plan.first_stop(self._plan.pages[others[0] if step > 0 else others[-1]])
            if target is not None:
                self.go_to(target.ref)
        elif step > 0:
            self.show_finish()

    def show_finish(self) -> None:
        """The last page: everything that is missing counts from here on."""
        self._leave_active()
        self._active = FINISH
        self._progress.see_all()
        survey = self._survey()
        self.finish.show_state(survey.problems(), survey.summary())
        self.stack.setCurrentWidget(self.finish)
        self.finish.take_focus()
        self.side.show_question(self.interview.session, FINISH)
        self._show_titles()
        self._show_progress()
        self._show_keys()

    def next_problem(self) -> None:
        """F9: the next question that is wrong or, where one has been, missing."""
        self._leave_active()
        ref = self._progress.next_problem(self._active)
        if ref is None:
            self.banner.tell(self.tr("No problem so far."), State.DONE)
        else:
            self.go_to(ref)

    def open_go_to(self) -> None:
        self.palette_of_places.open(self._survey().places())

    # Acting

    def add_instance(self, ref: str = "") -> None:
        """Another instance of this repeat, or of the nearest one around the active question."""
        self._leave_active()
        series = ref or self._series_around()
        added = self.acts.add_instance(series) if series else None
        if added is None:
            if not series:
                self.banner.tell(self.tr("There is no repeat here to add to."), State.WARNING)
            return
        first = self._item_at(added)
        if first is not None:
            self.go_to(first.ref)

    def open_table(self, series: str) -> None:
        """Show a repeat as a table, from its first question on."""
        first = self._item_at(f"{series}[1]")
        if first is not None:
            self._leave_active()
            self.pages.open_table(series)
            self._show_page(first)
            self._activate(first)

    def remove_instance(self, ref: str) -> None:
        self._leave_active()
        if self.acts.remove_instance(ref):
            self.go_to(ref.rpartition("[")[0])
            self.banner.tell(self.tr("Removed. Ctrl+Z brings it back."), State.WARNING)

    def undo(self) -> None:
        """Take the last act back and go where it was."""
        if not self.interview.can_undo:
            self.banner.tell(self.tr("Nothing to take back."), State.PLAIN)
            return
        ref = self.acts.undo()
        if ref is None:
            return
        if ref and self._item_at(ref) is not None:
            self.go_to(ref)
        self.banner.tell(self.tr("Taken back."), State.DONE)

    def switch_language(self) -> None:
        """F6: the form's next language, at once."""
        languages = list(self.interview.session.form.languages)
        if len(languages) < 2:
            self.banner.tell(self.tr("This form has one language only."), State.PLAIN)
            return
        now = self.interview.session.language
        place = languages.index(now) if now in languages else -1
        if self.acts.set_language(languages[(place + 1) % len(languages)]):
            self._reload_texts()

    def save(self) -> None:
        self._leave_active()
        self.acts.keep_typed()
        if self.acts.save():
            self.banner.tell(self.tr("Saved."), State.DONE)

    def finalise_record(self) -> None:
        """Freeze the record; the window is told when it is done."""
        if self.acts.finalise():
            self.finalised.emit()

    def step_out(self) -> None:
        """Escape: from a question to its cell, out of the table, out of the interview."""
        self._leave_active()
        if self.at_the_end or not self.pages.step_out():
            self.close_interview()
        elif not self.pages.in_table:
            self._answering.put_back()
            self.pages.activate(self._active)
            self._focus_again()

    def close_interview(self) -> None:
        """Back to the home screen; the draft is kept. What is not saved is said once."""
        self._leave_active()
        self.acts.keep_typed()
        if self.acts.waiting and not self.acts.retry() and not self._leaving:
            self._leaving = True
            self.banner.tell_unsaved(
                self.tr("Answers that are NOT saved: {0}. Escape again leaves without them.").format(
                    self.acts.waiting
                )
            )
            return
        self.closed.emit()

    def keep_all(self) -> bool:
        """Store what was typed; False when something could not be stored, which is kept here then."""
        self._leave_active()
        self.acts.keep_typed()
        return self.acts.retry() or not self.acts.waiting

    def come_back(self) -> None:
        """After it was out of sight: say what is not stored, the caret where it was."""
        self.acts.retry()
        self._show_titles()
        self._show_saved()
        self._focus_again()

    def end(self) -> None:
        """Let go of the record: no timer runs and nothing listens any more."""
        if self._ended:
            return
        self._leave_active()
        self.acts.keep_typed()
        self._ended = True
        self.acts.stop()
        self._end_subscription()

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = self._keyboard.command(event)
        act = self._commands.get(command) if command is not None else self._moves.get(event.key())
        if act is None or self.palette_of_places.isVisible():
            super().keyPressEvent(event)
        else:
            act()

    def event(self, event: QEvent) -> bool:
        """The interview's keys are its own before they are anybody's shortcut."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            ours = self._keyboard.command(event) is not None
            event.setAccepted(ours)
            return ours or super().event(event)
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self.acts.keep_typed()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._reload_texts()
            self._rebuild()
        super().changeEvent(event)

    # What changed

    def _changed(self, change: Change | Whole) -> None:
        if isinstance(change, Whole) or change.structure:
            self._rebuild()
            return
        self._progress.forget(change.refs)
        self.pages.touch(change.refs)
        self._show_progress()
        self.side.refresh()

    def _rebuild(self) -> None:
        """Instances came or went, or the session is another one: lay the form out anew, stay where we are."""
        page = self.pages.page
        key = (page.section.key, page.part) if page is not None else None
        self._plan = Plan(self.interview.session.root)
        self.pages.forget()
        self._progress.use(self._plan, {**self.interview.unfinished, **self.acts.unstored})
        same = next((page for page in self._plan.pages if (page.section.key, page.part) == key), None)
        if same is None or self._plan.item(self._active) is None:
            item = self._nearest(self._active)
            self._active = item.ref if item is not None else FINISH
            same = self._plan.pages[self._plan.page_of(self._active) or 0] if item is not None else None
        if same is not None:
            self.pages.show_page(same)
            self._answering.put_back()
            self.pages.activate(self._active)
        self._show_titles()
        self._show_progress()
        self.side.show_question(self.interview.session, self._active)
        card = self.pages.card(self._active)
        if card is not None and not self.at_the_end:
            card.take_focus()

    def _reload_texts(self) -> None:
        self.pages.reload()
        if self.at_the_end:
            self.show_finish()
        self._show_titles()
        self._show_progress()
        self._show_keys()

    def _entered(self, ref: str) -> None:
        item = self._plan.item(ref)
        if item is not None and ref != self._active:
            self._show_active(item)

    def _leave_active(self) -> None:
        if self._active and not self.at_the_end:
            self._answering.leave(self._active)

    # Showing

    def _item_at(self, ref: str) -> Item | None:
        """The stop at a reference; the first relevant one of a section or instance."""
        item = self._plan.item(ref)
        if item is not None:
            return item if item.node.relevant else None
        for page in self._plan.pages:
            if page.section.key == ref:
                first = self._plan.first_stop(page)
                if first is not None:
                    return first
        return None

    def _nearest(self, ref: str) -> Item | None:
        """The stop at a reference that is gone: the repeat or section around it, else the first of all."""
        while ref:
            item = self._item_at(ref) or self._item_at(ref.rpartition("[")[0])
            if item is not None:
                return item
            ref = ref.rpartition("/")[0]
        return next((item for item in self._plan.stops if item.node.relevant), None)

    def _show_page(self, item: Item) -> None:
        page = self._plan.pages[self._plan.page_of(item.ref) or 0]
        self.pages.show_page(page)
        self._answering.put_back()
        self.stack.setCurrentWidget(self.pages)

    def _activate(self, item: Item) -> None:
        self._show_active(item)
        card = self.pages.card(item.ref)
        if card is not None:
            card.take_focus()

    def _show_active(self, item: Item) -> None:
        self._active = item.ref
        self._leaving = False
        page = self._plan.pages[self._plan.page_of(item.ref) or 0]
        if self.pages.page is not page:  # another row of a table
            self.pages.show_page(page)
        self.pages.activate(item.ref)
        self.acts.go_to(item.ref)
        self.banner.fade()
        self._show_titles()
        self._show_progress()
        self._show_keys()
        self.side.show_question(self.interview.session, item.ref)

    def _show_titles(self) -> None:
        survey = self._survey()
        self.pages.view.title.show_text(survey.title())
        self.pages.view.where.setText(survey.where())
        self.pages.view.where.setVisible(bool(survey.where()))
        parts = [part for part in (survey.where(), survey.title()) if part]
        self.placed.emit(self.interview.session.form.title, BETWEEN.join(parts))

    def _show_progress(self) -> None:
        survey = self._survey()
        on_page = not self.at_the_end
        self.rail.show_rows(survey.rows(), self._progress.problems() if self.interview.editable else 0)
        self.pages.view.left_to_do.setText(survey.left())
        self.key_bar.next.setVisible(on_page)

    def _show_keys(self) -> None:
        """What works at the active question, or on the last page."""
        if self.at_the_end:
            keys = [
                KeyHint("Enter", self.tr("go there")),
                KeyHint("Shift Enter", self.tr("back")),
                KeyHint("Ctrl Shift Enter", self.tr("finalise")),
            ]
        else:
            card = self.pages.card(self._active)
            keys = [KeyHint("Enter", self.tr("next")), *(card.hints() if card is not None else [])]
            keys.append(KeyHint("F2", self.tr("note")))
            if self.interview.editable:
                keys.append(KeyHint("F3", self.tr("no answer")))
            if self._series_around():
                keys.append(KeyHint("Ctrl Enter", self.tr("add another")))
        self.key_bar.keys.show_hints([*keys, *self._common_keys()])

    def _common_keys(self) -> list[KeyHint]:
        other, editable = self._survey().other_language(), self.interview.editable
        return [
            KeyHint("Esc", self.tr("close")),
            KeyHint("Ctrl G", self.tr("go to")),
            *([KeyHint("F6", other)] if other else []),
            *(
                [KeyHint("F9", self.tr("next to fix")), KeyHint("Ctrl Z", self.tr("undo"))]
                if editable
                else []
            ),
            KeyHint("F4", self.tr("why")),
        ]

    def _show_saved(self) -> None:
        moment = self.interview.saved_at
        text = self.tr("✓ Saved {0}").format(f"{moment:%H:%M:%S}") if moment is not None else ""
        self.saved.emit(text)

    def _said_put_beside(self) -> str:
        said = self.tr("Answers that could not be put back, kept as notes on their questions: {0}.")
        return said.format(len(self.interview.put_beside))

    def _said_saved(self) -> None:
        if not self.acts.waiting:
            self.banner.clear_unsaved()
        self._show_saved()

    def _said_not_saved(self, error: CodedError) -> None:
        self.banner.tell_unsaved(self.tr("NOT saved.") + " " + sentence(error))
        self.saved.emit(self.tr("NOT saved"))

    def _survey(self) -> Survey:
        on_page = not self.at_the_end
        return Survey(self.interview.session, self._progress, self.pages.page if on_page else None)

    def _series_around(self) -> str:
        """The nearest repeat to which one can add, from the active question outwards."""
        item = self._plan.item(self._active)
        node = item.node if item is not None else None
        while node is not None:
            if node.kind is Kind.REPEAT and node.can_add:
                return node.ref
            node = node.parent
        return ""

    # Building

    def _command_table(self) -> dict[Command, Callable[[], None]]:
        return {
            Command.NEXT: self.next,
            Command.BACK: self.back,
            Command.NEXT_PAGE: lambda: self.turn_page(1),
            Command.PREVIOUS_PAGE: lambda: self.turn_page(-1),
            Command.ADD_INSTANCE: self.add_instance,
            Command.FINALISE: self._ask_to_finalise,
            Command.UNDO: self.undo,
            Command.GO_TO: self.open_go_to,
            Command.NEXT_PROBLEM: self.next_problem,
            Command.LANGUAGE: self.switch_language,
            Command.PANEL: self.toggle_side,
            Command.SAVE: self.save,
            Command.CLOSE: self.step_out,
            Command.NOTE: lambda: self._answering.open_note(self._active),
            Command.NO_ANSWER: lambda: self._answering.no_answer(self._active),
        }

    def _connect(self) -> None:
        pages = self.pages
        pages.entered.connect(self._entered)
        self._answering.counted.connect(self._show_progress)
        pages.done.connect(lambda _ref: self.next())
        pages.opened.connect(self.go_to)
        pages.added.connect(self.add_instance)
        pages.removed.connect(self.remove_instance)
        pages.tabled.connect(self.open_table)
        pages.trouble.connect(lambda text: self.banner.tell(text, State.WARNING))
        pages.answer_by(self.acts.answer_all)
        self.rail.chosen.connect(self._jump)
        self.palette_of_places.chosen.connect(self._jump)
        self.palette_of_places.closed.connect(self._focus_again)
        self.finish.jumped.connect(self._jump)
        self.finish.finalised.connect(self.finalise_record)
        self.banner.retry_wanted.connect(self.acts.retry)
        self.key_bar.next.clicked.connect(self._next_clicked)
        self.key_bar.back.clicked.connect(self._back_clicked)
        self.acts.saved.connect(self._said_saved)
        self.acts.not_saved.connect(self._said_not_saved)
        self.acts.refused.connect(lambda error: self.banner.tell(sentence(error), State.WARNING))

    def _jump(self, ref: str) -> None:
        """Where one was is left only for what is asked; of what is not, the side panel says why."""
        if ref == FINISH:
            self.show_finish()
        elif self._item_at(ref) is None and self._plan.item(ref) is not None:
            self.open_side()
            self.side.show_question(self.interview.session, ref)
            self.banner.tell(self.tr("This question is not asked now. Why, stands on the right."), State.NOTE)
        else:
            self.go_to(ref)

    def _focus_again(self) -> None:
        card = self.pages.card(self._active)
        if card is not None:
            card.take_focus()

    def _next_clicked(self) -> None:
        self.next()

    def _back_clicked(self) -> None:
        self.back()

    def _ask_to_finalise(self) -> None:
        if not self.at_the_end:
            self.show_finish()
        self.finish.ask()

    def _retranslate(self) -> None:
        self.key_bar.back.setText(self.tr("‹ Back"))
        self.key_bar.next.setText(self.tr("Next ›"))
        self.side.retranslate()
        self.pages.retranslate()
        self.rail.retranslate()
        self.versions.retranslate()
        self._show_saved()
