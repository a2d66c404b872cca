"""Bringing what the thread of the plugins has to say to the screens."""

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from textual.message import Message

from akad.tui.plugin_help import News

if TYPE_CHECKING:
    from akad.tui.app import AkadApp


class Told(Message):
    """The thread of the plugins has new help, or something to say."""

    def __init__(self, news: News) -> None:
        self.news = news
        super().__init__()


@runtime_checkable
class ShowsHelp(Protocol):
    """A screen on which something of the plugins stands."""

    def show_help(self) -> None:
        """Show it as it is now."""


@runtime_checkable
class SaysNews(Protocol):
    """A screen that has a quiet place for one line of the plugins."""

    def tell(self, news: News) -> None:
        """Say it."""


def spread(app: "AkadApp", news: News) -> None:
    """Bring the news to the boundary of the open session and to every screen that shows something of it."""
    app.desk.use_fields()
    # One that is still being put together has no place for it yet, and shows all there is when it stands.
    standing = [screen for screen in app.screen_stack if screen.is_mounted]
    for screen in standing:
        if isinstance(screen, ShowsHelp):
            screen.show_help()
    speaker = next((screen for screen in standing if isinstance(screen, SaysNews)), None)
    if speaker is not None:
        speaker.tell(news)
    elif news.problem:
        app.notify(news.problem, severity="warning", markup=False)
