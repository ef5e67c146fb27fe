"""Numbers of votes and people that no meeting can have had."""


class ImpossibleCount(ValueError):
    """More votes than members present, nobody who decides, or a number below nought."""
