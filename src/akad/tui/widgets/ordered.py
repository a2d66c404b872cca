"""An input that takes keys in the order in which they were pressed."""

from textual.actions import SkipAction, parse
from textual.binding import Binding
from textual.events import Event, Key, Paste
from textual.widgets import Input

_EDITING = {binding.key: binding.action for binding in Binding.make_bindings(Input.BINDINGS)}


class OrderedInput(Input):
    """An input for somebody who types on without waiting.

    Textual hands a key to an input through a queue, while the keys of the screen (Enter, F9) act at once: a quick
    typist would find the end of one line at the beginning of the next, and an idea in the wrong kring. This input
    takes its keys at once too.
    """

    def _forward_event(self, event: Event) -> None:
        if isinstance(event, Key) and self._take(event):
            return
        if isinstance(event, Paste):
            self._paste(event.text)
            return
        super()._forward_event(event)

    def _take(self, event: Key) -> bool:
        """Do what the key does and return True; False for a key that is not for editing."""
        if event.is_printable and event.character is not None:
            self._put(event.character)
            return True
        action = _EDITING.get(event.key)
        if action is None or event.key == "enter":
            return False
        _, name, parameters = parse(action)
        try:
            getattr(self, f"action_{name}")(*parameters)
        except SkipAction:  # nothing selected to copy: the key may mean something to the screen
            return False
        return True

    def _put(self, text: str) -> None:
        self._restart_blink()
        if self.selection.is_empty:
            self.insert_text_at_cursor(text)
        else:
            self.replace(text, *self.selection)

    def _on_paste(self, event: Paste) -> None:
        """Take what was pasted by the widget itself (Ctrl+V)."""
        event.stop()
        event.prevent_default()
        self._paste(event.text)

    def _paste(self, text: str) -> None:
        # All lines as one; Textual would keep the first and drop the others without a word.
        self._put(" ".join(text.split()))
