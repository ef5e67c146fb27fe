"""What people write in the field chapter of the story. All of it is invented."""

from typing import NamedTuple

from visita.visits.models import Letter


class Met(NamedTuple):
    """Somebody who spoke for an authority or an organisation."""

    sort: str
    organisation: str
    function: str
    name: str
    may_be_named: str


MET = (
    Met("AUTHORITY", "Ministry of Justice of Arland", "Deputy Minister", "Karel Voss", "YES"),
    Met("AUTHORITY", "Police of Arland", "Head of custody", "Ada Linde", "NOT_ASKED"),
    Met("MECHANISM", "National Preventive Mechanism of Arland", "Head", "Lena Orrick", "YES"),
    Met("ORGANISATION", "Open Door Tarnholm", "Lawyer", "", "NO"),
)

LETTER = Letter.INFORMATION
REFUSED = "The custody register of the month before lay in the locked cupboard of one officer."
INVOKED = "An order of the station, which nobody could show"
BY_WHOM = "Duty officer"
ENDED = "The head of the station came with a key. All entries were there."

NOTICED = "Staff stood near enough to hear in one corridor, and asked afterwards what was said."
PROTECTS = "Many more people were spoken to, in no order; a telephone line to the delegation."
CAME_OF_IT = "Nothing was held against anybody, as far as the delegation was told."

OBSERVED = (
    "In the three cells of Harbour Street police station there is no means of calling staff. On "
    "the day of the visit nobody answered knocking for eleven minutes."
)
MEASURE = (
    "Take the three cells out of use until staff can be called from each of them, and confirm it."
)
ANSWERED = (
    "The cells were taken out of use on the day after your letter. A call system was fitted and "
    "tried in each of them two weeks later."
)
POINTS = (
    "The delegation thanked for access given at once to the prison, and spoke of the delay and of "
    "the locked register at the police station.\n\n"
    "It set out what it had found in block B and in the three cells, and what it had asked for."
)
PRELIMINARY = (
    "As said at the end of the visit, cells of some 12 square metres in block B of Kestrel Hill "
    "Prison hold four prisoners each, and not every use of force is entered in its register.\n\n"
    "The delegation was let in to Harbour Street police station after forty minutes, and was shown "
    "its custody register after less than two hours."
)
