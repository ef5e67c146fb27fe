"""How often a device may come. What it sends costs the disk more than a page does."""

from visita.accounts.limits import Limit

ENROLMENTS = Limit("enrol", times=10, seconds=60)
"""Tries from one place: nobody guesses a code of sixteen letters at that pace."""
CONTACTS = Limit("contact", times=60, seconds=60)
RECORDS = Limit("records", times=1200, seconds=60)
"""Requests of one device: a day's records with their parts go through in a minute or two."""
STRANGERS = Limit("strange", times=60, seconds=60)
"""Requests from one place by devices that are not known here."""
