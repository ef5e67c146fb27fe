"""The words by which lists call a type of place, and the type of the register that they mean."""

from collections.abc import Iterable

from visita.places.reading.folding import words

KNOWN: tuple[tuple[str, str], ...] = (
    ("FORENSIC", "forensic maßregelvollzug massregelvollzug rems judiciaire"),
    ("PSYCHIATRIC", "psychiatric psychiatrique psychiatrie psychiatrisch mental психиатрическая"),
    ("PSYCHIATRIC", "психіатрична психиатрический psychiatryczny psiquiatrico psichiatrico"),
    ("JUVENILE", "juvenile youth yoi young minors mineurs jugend jugendstrafanstalt menores"),
    ("JUVENILE", "minorenni nieletnich stc borstal воспитательная виховна"),
    ("IMMIGRATION", "immigration irc removal retention abschiebehaft migrants migration cie cpr"),
    ("RECEPTION", "reception registration asylum hotspot accueil"),
    ("TRANSIT_ZONE", "transit airport"),
    ("POLICE", "police polizei policia polizia policja commissariat полиция поліція милиция"),
    ("POLICE_DETENTION", "idc ivs ивс ітт custody"),
    ("GENDARMERIE", "gendarmerie border carabinieri jandarma"),
    ("COURT", "court tribunal gericht"),
    ("REMAND", "remand pretrial sizo сизо сізо untersuchungshaft arret areszt jail detention"),
    ("MILITARY", "military militaire militar wojskowy"),
    ("PRISONERS_OF_WAR", "pow pows"),
    ("HOSPITAL", "hospital medical infirmary hopital krankenhaus szpital больница"),
    ("SOCIAL_CARE", "care pflegeheim ehpad dps интернат інтернат"),
    ("SHIP", "ship vessel barge"),
    ("AIRCRAFT", "aircraft plane"),
    ("VEHICLE", "vehicle van train"),
    (
        "PRISON",
        "prison prisons hmp hmpyoi correctional corrections penitentiary penitentiaire jva camp "
        "justizvollzugsanstalt gefangnis prision carcere casa zaklad colony колония колонія "
        "penal inst institution facility usp fci fcc fpc complex center centre unit reentry "
        "pre release workcamp conservation detenuti cezaevi vezenje zatvor",
    ),
)
"""In this order: "psychiatric prison hospital" is psychiatric. A last word fits nearly anything."""


def meant(text: str) -> str:
    """The type of place that a word or words mean; empty where none of them is known.

    >>> meant("HMP"), meant("Psychiatric hospital"), meant("Blue")
    ('PRISON', 'PSYCHIATRIC', '')
    """
    said = set(words(text))
    return next((code for code, known in KNOWN if said & set(known.split())), "")


def proposed(texts: Iterable[str]) -> dict[str, str]:
    """For each different word of a column what it means, or nothing."""
    return {text: meant(text) for text in texts}
