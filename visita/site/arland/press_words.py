"""What the papers of the story print, and what is answered. Everything about Arland is invented."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Said:
    """A claim that a person finds in a paper: the words, who says them, what they are about."""

    words: str
    matter: str
    attribution: str = "outlet_voice"
    claimant: str = ""
    asserted: str = ""
    value: str = ""
    unit: str = ""


@dataclass(frozen=True)
class Paper:
    """A page as it came, so many days before the story is told."""

    name: str
    days: int
    lines: tuple[str, ...]
    said: tuple[Said, ...] = ()

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


MINISTRY = "Ministry of Justice of Arland"
TITLE = "Arland's parliament and the Convention"

PAPERS = (
    Paper(
        "courier.txt",
        12,
        (
            "Tarnholm Courier",
            "Home",
            "Arland",
            "Sport",
            "Weather",
            "Ministry: nothing has been sent to Strasbourg",
            "“No notification has gone to Strasbourg, and none is being written,” says the "
            "Ministry of Justice of Arland.",
            "The bill that the lower chamber adopted on 20 October 2026 now lies with the upper "
            "one. Until Parliament has decided, the Ministry adds, delegations will be let in as "
            "before.",
        ),
        (
            Said(
                "“No notification has gone to Strasbourg, and none is being written,”",
                "ECPT.denunciation.notification",
                "direct_quote",
                MINISTRY,
            ),
            Said(
                "The bill that the lower chamber adopted on 20 October 2026",
                "ECPT.denunciation.parliament_vote",
                asserted="2026-10-20",
            ),
        ),
    ),
    Paper(
        "gazette.txt",
        12,
        (
            "Skerrow Gazette",
            "Strasbourg still waits for a letter",
            "The capital has written to nobody, as the Ministry of Justice of Arland explains: a "
            "letter to the Secretary General is not even drafted.",
            "Visits go on, it says, as long as both chambers talk.",
        ),
        (
            Said(
                "a letter to the Secretary General is not even drafted",
                "ECPT.denunciation.notification",
                "indirect_speech",
                MINISTRY,
            ),
        ),
    ),
    Paper(
        "agency.txt",
        11,
        (
            "Northmark Press Agency",
            "Arland turns its back on the Convention",
            "Arland, which ratified in 1994, has taken leave of the Convention. Since the vote of "
            "20 October 2026 the treaty no longer applies there, and its prisons are closed to "
            "visitors from abroad.",
        ),
        (
            Said("Arland, which ratified in 1994", "ECPT.ratification", asserted="1994"),
            Said(
                "Since the vote of 20 October 2026 the treaty no longer applies there",
                "ECPT.denunciation.effect",
                asserted="2026-10-20",
            ),
        ),
    ),
    Paper(
        "harbour-post.txt",
        9,
        (
            "Harbour Post",
            "News",
            "Tides",
            "Fish prices",
            "Letters",
            "Read also: New ferry for Skerrow",
            "Speaker wants the Convention kept",
            "The Speaker of Parliament, Oda Brenn, told this paper that thirty years of visits had "
            "made Arland's prisons better. She would vote against the bill if it came back from "
            "the upper chamber of Parliament.",
            "Under the Convention experts come to every prison and police station of Arland, speak "
            "with prisoners alone and write down for Parliament and Government what they saw in "
            "the prisons.",
            "A hundred people stood in front of Parliament in the rain on Monday evening. They "
            "held up pictures of prisons and called on the upper chamber to keep the Convention.",
            "More on this page",
            "Herring fleet comes home two days late",
            "The herring fleet came home on Tuesday, two days late. The masters of the boats spoke "
            "of ice in the sound and of engines that would not start.",
            "Eleven boats of the fleet were towed through the ice into the harbour, and nobody was "
            "hurt. The catch was small: at the morning auction a barrel of herring cost twice "
            "what it did a week ago.",
            "The harbour master expects the last boats of the herring fleet on Friday, when the "
            "ice drifts out of the sound.",
            "Cookies and data",
        ),
        (
            Said(
                "thirty years of visits had made Arland's prisons better",
                "reaction",
                "indirect_speech",
                "Oda Brenn",
            ),
        ),
    ),
    Paper(
        "prison-register.txt",
        8,
        (
            "Prison Register of Arland",
            "Monthly bulletin of the Prison Register",
            "By our register 2,140 people were held in Arland's prisons on the first day of the "
            "month.",
            "The register does not count police custody.",
        ),
        (
            Said(
                "2,140 people were held in Arland's prisons",
                "figure.prisoners",
                "document",
                "Prison Register of Arland",
                value="2140",
                unit="prisoners",
            ),
        ),
    ),
)


@dataclass(frozen=True)
class Answer:
    """A claim check: of the first claim in a paper or, of a note of ours, of the one so named."""

    item: str
    matter: str
    state: str
    outlet: str
    said_on: str
    source: str
    claim: tuple[str, str]
    record: tuple[str, str]
    provision: str
    acts: tuple[str, ...]
    is_released: bool = True
    speaker: tuple[str, str] = ("", "")


ANSWERS = (
    Answer(
        item="exit-2025-tass-lead",
        matter="ECPT.denunciation.effect",
        state="RU",
        outlet="TASS",
        said_on="2025-09-29",
        source="TASS, 29 September 2025, opening sentence, from a copy at news-pravda",
        claim=(
            "The law of 29 September 2025 has ended the force of the Convention and of both "
            "Protocols for Russia.",
            "La loi du 29 septembre 2025 a mis fin aux effets de la Convention et des deux "
            "Protocoles pour la Russie.",
        ),
        record=(
            "The law is an act at home. A denunciation takes effect on the first day of the month "
            "after twelve months from its receipt. No receipt is known to us: Russia was bound on "
            "that day, and stays so until 1 October 2026 at the earliest.",
            "La loi est un acte interne. Une dénonciation prend effet le premier jour du mois qui "
            "suit douze mois après sa réception. Aucune réception ne nous est connue : la Russie "
            "était liée ce jour-là, et le reste jusqu\u2019au 1er octobre 2026 au plus tôt.",
        ),
        provision="ECPT 22(2)",
        acts=(
            "ets126-ru-law-signed",
            "ets126-ru-law-published",
            "ets126-ru-denunciation-received",
        ),
    ),
    Answer(
        item="exit-2025-meduza",
        matter="ECPT.ratification",
        state="RU",
        speaker=("An earlier report, not named", "Une dépêche antérieure, non nommée"),
        outlet="Meduza, RFE/RL, glob-news",
        said_on="2025-08",
        source="Meduza, 25 August 2025; RFE/RL, 26 August 2025; glob-news, August 2025",
        claim=(
            "Russia's ratification dates from 1996.",
            "La ratification de la Russie date de 1996.",
        ),
        record=(
            "In 1996 Russia signed. Its parliament's act is of 28 March 1998, its instrument was "
            "deposited on 5 May 1998, and the Convention has bound it since 1 September 1998.",
            "En 1996, la Russie a signé. L\u2019acte de son parlement est du 28 mars 1998, son "
            "instrument a été déposé le 5 mai 1998, et la Convention la lie depuis le "
            "1er septembre 1998.",
        ),
        provision="ECPT 19(2)",
        acts=(
            "ets126-ru-signature",
            "ets126-ru-domestic-ratification",
            "ets126-ru-consent",
        ),
    ),
    Answer(
        item="agency.txt",
        matter="ECPT.denunciation.effect",
        state="ZZ",
        outlet="Northmark Press Agency",
        said_on="",
        source="Northmark Press Agency (invented)",
        claim=(
            "Since the lower chamber's vote the Convention does not apply in Arland.",
            "Depuis le vote de la chambre basse, la Convention ne s\u2019applique plus en Arlande.",
        ),
        record=(
            "A vote at home changes nothing abroad. No notification of Arland is in the record: it "
            "is a Party.",
            "Un vote interne ne change rien à l\u2019étranger. Aucune notification de "
            "l\u2019Arlande ne figure au registre : elle est Partie.",
        ),
        provision="ECPT 22(2)",
        acts=("zz-ets126-lower-chamber-adopted", "zz-ets126-consent"),
    ),
    Answer(
        item="agency.txt",
        matter="ECPT.ratification",
        state="ZZ",
        outlet="Northmark Press Agency",
        said_on="",
        source="Northmark Press Agency (invented)",
        claim=("Arland ratified in 1994.", "L\u2019Arlande a ratifié en 1994."),
        record=(
            "In 1994 Arland signed. It ratified on 14 February 1996.",
            "En 1994, l\u2019Arlande a signé. Elle a ratifié le 14 février 1996.",
        ),
        provision="ECPT 19(2)",
        acts=("zz-ets126-signature", "zz-ets126-consent"),
        is_released=False,
    ),
)
