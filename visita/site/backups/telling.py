"""A word on what takes longer than a moment, and an orderly end when one is told to stop."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

from visita.site.words import say

PATIENCE = 1.0
AGAIN = 10.0
STOPS = (signal.SIGTERM, signal.SIGHUP)


@contextmanager
def telling(what: str) -> Iterator[None]:
    """Say what is being done once it has taken a second, and then every ten."""
    done = Event()
    speaker = Thread(target=_speak, args=(what, done), daemon=True)
    speaker.start()
    try:
        yield
    finally:
        done.set()
        speaker.join()


def _speak(what: str, done: Event) -> None:
    if done.wait(PATIENCE):
        return
    say(f"{what} …")
    waited = PATIENCE
    while not done.wait(AGAIN):
        waited += AGAIN
        say(f"{what} … {waited:.0f} s")


@contextmanager
def in_order() -> Iterator[None]:
    """Whoever tells us to stop is answered like Ctrl-C, so that no readable copy is left behind."""
    before = {number: signal.signal(number, _interrupt) for number in STOPS}
    before[signal.SIGPIPE] = signal.signal(signal.SIGPIPE, signal.SIG_IGN)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _interrupt(signal_number: int, frame: object) -> None:
    for number in STOPS:  # saying it twice must not break off the clearing up
        signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt
