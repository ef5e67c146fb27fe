"""What the five articles claim of each act, by hand: places and keys, none of their words.

One annotator, one pass, by the author of the comparing. Of each: line (from 1), first character,
past-the-last, key of the claimant (empty: the outlet), matter, day given, subject, polarity.
"""

from visita.intake.asserted import read
from visita.intake.comparing.said import Said
from visita.intake.reading.documents import Attribution, Claim, Polarity, Speaker
from visita.intake.reading.gazetteer import names_in
from visita.intake.reading.layer import Layer
from visita.rules.partial_date import PartialDate

from .seeds import OUTLINES, seed

RU = "state:RU"
NOTE, LAW, MFA = "document:explanatory_note", "document:law", "office:UA.mfa"
CCD = "office:UA.disinformation_centre"
NEWS = "2025-09-29"
Row = tuple[int, int, int, str, str, str]

ROWS: dict[str, tuple[Row, ...]] = {
    "000": (
        (9, 0, 90, "", "ECPT.denunciation.act", NEWS),
        (11, 0, 104, "", "ECPT.denunciation.law_signed+published", NEWS),
        (13, 13, 57, "", "ECPT.P1+P2.denunciation", NEWS),
        (13, 59, 136, "", "ECPT.signature", "1996-02-28"),
        (13, 141, 167, "", "ECPT.ratification", "1998-03-28"),
        (15, 99, 179, NOTE, "CPT.member.RUS.vacant", "2023-12/.."),
        (17, 0, 99, "", "ECPT.denunciation.proposal", ""),
        (19, 107, 166, CCD, "ECPT.denunciation.motive", ""),
        (21, 10, 100, CCD, "non_compliance", ""),
        (21, 105, 143, CCD, "torture.Ukrainian_prisoners", ""),
        (21, 145, 237, CCD, "ECPT.denunciation.effect", NEWS),
    ),
    "001": (
        (29, 0, 52, "", "ECPT.denunciation.act", "2025-08-27"),
        (29, 26, 52, "", "ECPT.name", ""),
        (39, 55, 181, MFA, "ECPT.denunciation.motive", ""),
        (43, 237, 421, MFA, "ECPT.mechanism", ""),
        (45, 78, 164, MFA, "CPT.access.RUS", ""),
        (45, 280, 361, MFA, "ICRC.access", ""),
        (47, 21, 163, MFA, "CoE.membership_end.RUS", "2022-02/.."),
        (51, 21, 111, "state:UA", "reaction", ""),
        (53, 37, 160, MFA, "call", ""),
        (57, 0, 97, "", "ECPT.denunciation.proposal", ""),
    ),
    "002": (
        (1, 69, 95, "office:mfa", "ECPT.name", ""),
        (4, 0, 208, "office:mfa", "ECPT.denunciation.motive", ""),
        (8, 27, 157, "office:mfa", "ECPT.mechanism", ""),
        (10, 18, 118, "office:mfa", "CPT.member.RUS.vacant", ""),
        (10, 123, 166, "office:mfa", "CPT.access.RUS", ""),
        (12, 87, 174, "office:mfa", "ICRC.access", ""),
        (16, 1, 98, "office:mfa", "reaction", ""),
        (16, 277, 349, "office:mfa", "call", ""),
        (18, 35, 132, "", "ECPT.denunciation.proposal", "2025-08-26"),
        (20, 0, 99, "", "ECPT.opening", "1987"),
        (20, 101, 166, "", "ECPT.ratification", "1996"),
        (22, 33, 89, "office:UA.security_service", "figure.crimes", "2025-06"),
        (22, 91, 166, "", "figure.proceedings", "2025-06"),
    ),
    "003": (
        (6, 0, 82, "", "ECPT.denunciation.act", NEWS),
        (6, 180, 274, "", "ECPT.denunciation.law_signed+published", NEWS),
        (14, 28, 111, LAW, "ECPT.P1+P2.denunciation", ""),
        (14, 113, 167, "", "ECPT.denunciation.proposal", "2025-08"),
        (14, 169, 249, "", "ECPT.denunciation.parliament_vote", "2025-09"),
        (18, 0, 73, "", "ECPT.signature", "1996"),
        (18, 79, 126, "", "ECPT.entry_into_force", "1998"),
        (18, 137, 168, "", "CoE.membership_end.RUS", "2022"),
        (18, 174, 274, "", "CPT.member.RUS.vacant", "2023"),
        (22, 90, 172, NOTE, "CPT.member.RUS.cause", ""),
        (22, 193, 279, RU, "CPT.member.RUS.cause", ""),
        (26, 258, 298, "person:Maria_Zakharova", "ECPT.denunciation.effect", ""),
        (30, 199, 271, "", "ECPT.denunciation.effect", NEWS),
    ),
    "004": (
        (1, 0, 140, "", "ECPT.denunciation.law_signed+published", ""),
        (2, 0, 56, "", "ECPT.denunciation.parliament_vote", ""),
        (2, 64, 87, "", "ECPT.ratification", "1998"),
        (2, 140, 244, LAW, "CPT.member.RUS.cause", ""),
        (3, 222, 251, LAW, "ECPT.denunciation.effect", ""),
        (4, 138, 270, LAW, "ECPT.denunciation.act", ""),
        (4, 275, 328, LAW, "ECPT.P1+P2.denunciation", ""),
        (4, 330, 407, LAW, "ECPT.signature", "1996-02-28"),
        (5, 108, 227, "person:Vyacheslav_Volodin", "CPT.member.RUS.cause", "2023-12/.."),
        (7, 0, 108, "", "ECPT.denunciation.proposal", ""),
        (7, 124, 177, "", "CoE.membership_start.RUS", "1996/.."),
        (7, 179, 230, "", "CoE.membership_end.RUS", "2022"),
        (8, 14, 133, "", "ECHR.denunciation", "2022"),
    ),
}
SUBJECTS = {"ECPT.name": "treaty:ECPT", "ECPT.opening": "treaty:ECPT"}
SUBJECT_OF = {"003-22-193": "body:CPT"}
"""What "the committee" refers to stands in another sentence."""
DENIED = {"003-26-258"}


def said_in_the_seeds() -> list[Said]:
    """Ids are article, line and first character: 003-26-258."""
    found = []
    for name in OUTLINES:
        layer, story = seed(name)
        on = PartialDate.parse(story.published.value) if story.published else None
        publisher = story.publisher.value if story.publisher else ""
        for row in ROWS[name]:
            id_ = f"{name}-{row[0]}-{row[1]}"
            found.append(Said(id_, name, publisher, "en", on, _claim(layer, row, id_)))
    return found


def _claim(layer: Layer, row: Row, id_: str) -> Claim:
    line, first, last, by, matter, day = row
    start = layer.starts[line - 1] + first
    span = layer.text[start : layer.starts[line - 1] + last]
    quoted = (line == 4 and id_.startswith("004")) or id_ == "004-3-222"
    attribution = Attribution.DIRECT_QUOTE if quoted else Attribution.INDIRECT_SPEECH
    subject = SUBJECT_OF.get(id_, SUBJECTS.get(matter, RU))
    treaty = ("treaty:ECPT",) if matter.startswith("ECPT") else ()
    return Claim(
        start=start,
        end=start + len(span),
        span=span,
        claimant=Speaker(by.partition(":")[2], by) if by else None,
        chain=(),
        reported_by="",
        attribution=attribution if by else Attribution.OUTLET_VOICE,
        matter=matter,
        subject=subject,
        date=read(day),
        polarity=Polarity.DENIES if id_ in DENIED else Polarity.ASSERTS,
        value=span if matter == "ECPT.name" else "",
        names=(*treaty, *(each.key for each in names_in(span, "en"))),
    )
