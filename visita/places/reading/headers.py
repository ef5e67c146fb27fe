"""What a column holds, told by its heading in the words of many lists."""

import json
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from types import MappingProxyType

from visita.places.reading.folding import words

FIGURES = (
    *("CAPACITY", "OCCUPANCY", "STAFF", "HEALTH_STAFF", "WOMEN", "JUVENILES", "REMAND"),
    *("LIFE_SENTENCED", "FOREIGN", "MIGRANTS", "PATIENTS", "PRISONERS_OF_WAR", "CIVILIANS"),
    "DEATHS",
)
"""The measures of `places.Measure`."""

JOINED = frozenset({"address", "region", "other_name"})
"""Several columns may hold parts of these."""

WORDS: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "name": (
            *("name", "facility name", "name of facility", "institution", "institution name"),
            *("establishment", "place", "place name", "prison", "prison name", "facility", "nom"),
            *("etablissement", "nom de l etablissement", "bezeichnung", "einrichtung", "anstalt"),
            *("nombre", "centro", "denominazione", "istituto", "nazwa", "nazwa jednostki"),
            *("denumire", "nume", "nazev", "nazov", "naziv", "ime", "adi", "kurum", "назва"),
            *("назва установи", "название", "наименование", "учреждение", "име", "ονομα", "الاسم"),
        ),
        "other_name": (
            *("other name", "alternative name", "former name", "unit full name", "full name"),
            *("autre nom", "nom officiel", "official name", "name en", "name fr", "name local"),
            *("name in english", "name in french", "друга назва", "другое название"),
        ),
        "code": (
            *("code", "id", "number", "no", "facility code", "facility id", "unit code", "acronym"),
            *("entity id", "prison code", "identifier", "reference", "ref", "numero", "nummer"),
            *("kennziffer", "codigo", "codice", "kod", "cod", "номер", "код", "رمز"),
        ),
        "type": (
            *("type", "types", "facility type", "type of facility", "type of place", "category"),
            *("kind", "facltypedescription", "institution type", "type d etablissement", "typ"),
            *("categorie", "art", "tipo", "rodzaj", "tip", "тип", "вид", "النوع"),
        ),
        "authority": (
            *("authority", "agency", "responsible authority", "ministry", "department"),
            *("autorite", "ministere", "behorde", "ministerium", "autoridad", "ministerio"),
            *("autorita", "organ", "ministerstwo", "minister", "орган", "министерство"),
            "міністерство",
        ),
        "operator": (
            *("operator", "operated by", "run by", "contractor", "exploitant", "gestionnaire"),
            *("betreiber", "operador", "gestore", "operator prywatny", "оператор"),
        ),
        "address": (
            *("address", "street address", "street", "address1", "address 1", "address line1"),
            *("address line 1", "address2", "address 2", "address line2", "address line 2"),
            *("adresse", "rue", "strasse", "straße", "direccion", "indirizzo", "adres", "adresa"),
            *("адрес", "адреса", "διευθυνση", "العنوان"),
        ),
        "town": (
            *("town", "city", "municipality", "place of location", "locality", "ville", "commune"),
            *("stadt", "ort", "gemeinde", "ciudad", "municipio", "citta", "comune", "miasto"),
            *("miejscowosc", "oras", "localitate", "mesto", "grad", "sehir", "il", "місто"),
            *("населений пункт", "город", "град", "πολη", "المدينة"),
        ),
        "region": (
            *("county", "state", "region", "province", "district", "oblast", "departement"),
            *("bundesland", "land", "kreis", "provincia", "regione", "wojewodztwo", "judet"),
            *("kraj", "zupanija", "область", "регион", "регіон", "νομος", "المحافظة"),
        ),
        "postcode": (
            *("postcode", "post code", "zip", "zip code", "zipcode", "postal code", "code postal"),
            *("plz", "postleitzahl", "codigo postal", "cap", "kod pocztowy", "cod postal", "psc"),
            *("postanski broj", "posta kodu", "індекс", "индекс", "почтовый индекс"),
        ),
        "latitude": ("latitude", "lat", "y", "breite", "breitengrad", "latitud", "широта"),
        "longitude": (
            *("longitude", "long", "lon", "lng", "x", "lange", "langengrad", "longitud"),
            *("довгота", "долгота"),
        ),
        "opened": (
            *("opened", "opening date", "year opened", "date established", "established"),
            *("opening year", "date opened", "ouverture", "date d ouverture", "eroffnet"),
            *("apertura", "otwarcie", "открыто", "відкрито"),
        ),
        "closed": (
            *("closed", "closing date", "year closed", "date closed", "fermeture"),
            *("date de fermeture", "geschlossen", "cierre", "chiusura", "закрыто", "закрито"),
        ),
        "in_use": ("active", "in use", "open", "operational", "actif", "en service", "in betrieb"),
        "CAPACITY": (
            *(
                "capacity",
                "operational capacity",
                "official capacity",
                "places",
                "beds",
                "capacite",
            ),
            *("capacite operationnelle", "belegungsfahigkeit", "haftplatze", "capacidad"),
            *("capienza", "pojemnosc", "capacitate", "kapacita", "kapacitet", "kapasite"),
            *("місткість", "вместимость", "лимит", "السعة"),
        ),
        "OCCUPANCY": (
            *("population", "occupancy", "persons held", "prisoners", "inmates", "detainees"),
            *("prison population", "effectif", "detenus", "belegung", "gefangene", "ocupacion"),
            *("internos", "presenti", "detenuti", "zaludnienie", "efectiv", "чисельність"),
            "численность",
        ),
        "STAFF": (
            *("staff", "employees", "total employees", "staff count", "personnel", "personal"),
            *("personale", "personel", "персонал", "штат"),
        ),
        "HEALTH_STAFF": (
            *("health staff", "medical staff", "medical employees", "nurses", "personnel medical"),
        ),
        "WOMEN": ("women", "female prisoners", "females", "femmes", "frauen", "mujeres", "женщины"),
        "JUVENILES": ("juveniles", "minors", "mineurs", "jugendliche", "menores", "minori"),
        "REMAND": ("remand", "pre trial", "pretrial", "prevenus", "untersuchungshaft"),
        "LIFE_SENTENCED": ("life sentenced", "lifers", "perpetuite", "lebenslanglich"),
        "FOREIGN": ("foreign", "foreign nationals", "foreigners", "etrangers", "auslander"),
        "MIGRANTS": ("migrants", "immigration detainees"),
        "PATIENTS": ("patients", "involuntary patients", "patienten", "pacientes"),
        "PRISONERS_OF_WAR": ("prisoners of war", "pow", "prisonniers de guerre"),
        "CIVILIANS": ("civilians", "civils"),
        "DEATHS": ("deaths", "deaths in custody", "deces", "todesfalle"),
    }
)
"""By target, the likeliest heading first."""

TARGETS = tuple(WORDS)


def proposed(headings: Sequence[str]) -> dict[int, str]:
    """The target of each column that is known by its heading.

    >>> proposed(["Facility_Type", "NAME", "lat", "notes"])
    {0: 'type', 1: 'name', 2: 'latitude'}
    """
    plain = [" ".join(words(heading)) for heading in headings]
    found: dict[int, str] = {}
    for target, known in WORDS.items():
        fitting = sorted((known.index(head), at) for at, head in enumerate(plain) if head in known)
        free = [at for _, at in fitting if at not in found]
        chosen = sorted(free) if target in JOINED else free[:1]
        found |= dict.fromkeys(chosen, target)
    return dict(sorted(found.items()))


def taken_twice(targets: Iterable[str]) -> set[str]:
    """Targets of which there can be but one column, named for several."""
    seen: set[str] = set()
    twice: set[str] = set()
    for target in targets:
        if target and target not in JOINED and target in seen:
            twice.add(target)
        seen.add(target)
    return twice


def headings_digest(headings: Sequence[str]) -> str:
    """The same for a list of the same kind."""
    return sha256(json.dumps([" ".join(words(each)) for each in headings]).encode()).hexdigest()
