"""Why a file is not read. It is kept all the same."""

from visita.incoming.limits import CPU_SECONDS, MEGABYTE, MOST_BYTES

VALUES: dict[str, dict[str, str | int]] = {
    "too_large": {"megabytes": MOST_BYTES // MEGABYTE},
    "timed_out": {"seconds": CPU_SECONDS},
    "no_sandbox": {"package": "bubblewrap"},
}
"""What fills the places in the sentence of a code."""


class Refused(Exception):
    """`code` is a key of `notes.REFUSALS`; `values` fill the places in its sentence."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
        self.values = VALUES.get(code, {})
