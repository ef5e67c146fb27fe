"""Inside the sandbox: takes files one by one and reads each in a child that ends with it.

The readers are loaded once, before the first file, so that a child costs a few milliseconds. A
child has no pipe but the one for its answer: a file that takes it over can spoil that answer and
no other.
"""

import gc
import json
import os
import resource
import signal
import sys
import time

from visita.incoming import frames
from visita.incoming.extract import Extract, Media
from visita.incoming.limits import (
    MEMORY,
    MOST_ANSWER,
    MOST_ATTACHED,
    MOST_BYTES,
    MOST_FILES,
    WALL_FOR_CPU,
)
from visita.incoming.readers import READERS
from visita.incoming.refused import Refused

QUESTIONS, ANSWERS = 0, 1
WARMING = b"""<!doctype html><html lang="en"><head><title>A page</title>
<meta name="author" content="Nobody"></head><body><nav><ul><li><a href="/">Home</a></ul></nav>
<article class="post"><h1>A page</h1><p class="byline">By Nobody, on 1 March 2020</p>%s
<ul><li>One thing</li></ul><table><tr><td>Cell</td></tr></table><blockquote>Said</blockquote>
</article>
<aside class="related"><a href="/a">More</a></aside><footer>Rights &eacute;</footer></body></html>
""" % (
    b"<p>A sentence that is <b>long</b> enough, with a <a href='/b'>link</a>, to be a text.</p>" * 9
)
"""A page of our own, read once so that what readers make at first need is there in each child."""

LIMITS = (
    (resource.RLIMIT_AS, MEMORY),
    (resource.RLIMIT_FSIZE, 0),
    (resource.RLIMIT_NPROC, 0),
    (resource.RLIMIT_NOFILE, MOST_FILES),
)


def main(seconds: int) -> None:
    """Each file may take so many *seconds* of the processor."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    READERS[Media.HTML]("", WARMING)
    gc.collect()
    gc.freeze()
    frames.send(ANSWERS, b"ready")
    while True:
        try:
            question = json.loads(frames.receive(QUESTIONS, most=10_000))
            content = frames.receive(QUESTIONS, most=MOST_BYTES)
        except frames.Broken:
            return
        how, answer = _apart(question["name"], content, Media(question["media"]), seconds)
        frames.send(ANSWERS, how.encode())
        frames.send(ANSWERS, answer)


def _apart(name: str, content: bytes, media: Media, seconds: int) -> tuple[str, bytes]:
    """How reading it in a child ended, and the child's answer."""
    source, into = os.pipe()
    child = os.fork()
    if not child:
        for pipe in (QUESTIONS, ANSWERS, source):
            os.close(pipe)
        _be_the_child(name, content, media, into, seconds)
    os.close(into)
    try:
        answer = _collected(source, until=time.monotonic() + WALL_FOR_CPU * seconds)
    finally:
        os.close(source)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
    if answer is None:
        return "timed_out", b""
    return (_how(status), answer) if not answer else ("done", answer)


def _collected(source: int, *, until: float) -> bytes | None:
    """All of the answer, however it is cut; None if it does not end in time or in size."""
    parts: list[bytes] = []
    room = MOST_ANSWER + MOST_ATTACHED
    try:
        while part := frames.some(source, most=room + 1, until=until):
            parts.append(part)
            room -= len(part)
            if room < 0:
                return b""
    except frames.Late:
        return None
    return b"".join(parts)


def _how(status: int) -> str:
    """Of a child that ended without an answer."""
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) in {signal.SIGXCPU, signal.SIGKILL}:
        return "timed_out"
    return "failed"


def _be_the_child(name: str, content: bytes, media: Media, into: int, seconds: int) -> None:
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        for which, most in LIMITS:
            resource.setrlimit(which, (most, most))
        rest = memoryview(_answer(name, content, media))
        while rest:
            rest = rest[os.write(into, rest) :]
    finally:
        os._exit(1)


def _answer(name: str, content: bytes, media: Media) -> bytes:
    try:
        return frames.pack(_written(READERS[media](name, content)))
    except Refused as refusal:
        said = refusal.code
    except MemoryError:
        said = "out_of_memory"
    return frames.pack([json.dumps({"refused": said}).encode()])


def _written(extract: Extract) -> list[bytes]:
    """The text as JSON, and each attachment beside it."""
    text = {
        "charset": extract.charset,
        "pieces": [
            [each.text, each.first, each.last, each.kept, each.reason, each.where]
            for each in extract.pieces
        ],
        "evidence": [
            [each.field, each.value, each.where, each.stated] for each in extract.evidence
        ],
        "attachments": [each.name for each in extract.attachments],
        "notes": list(extract.notes),
    }
    return [json.dumps(text).encode(), *(each.content for each in extract.attachments)]


if __name__ == "__main__":
    main(int(sys.argv[1]))
