# ruff: noqa: E501 - a paragraph stands on one line, as in an article
"""Short articles of our own about Arland, and who says what in them. English.

Written after the grammar had been tried on `own_claims`, and before it was tried on these.
"""

from tests.intake.own_claims import DOCUMENT, IMPLIED, OUTLET, QUOTE, SPEECH, Case

ECPT = "European Convention for the Prevention of Torture"
CPT = "European Committee for the Prevention of Torture"

ARTICLES = (
    Case(
        (
            "Arland's parliament backs exit from anti-torture convention",
            f"The Arlandic parliament voted on Thursday to leave the {ECPT}, a step that lawyers called reckless.",
            "Of the 120 deputies, 71 voted for the bill and 38 against it.",
            "“The convention has become a tool of interference,” the speaker, Harald Brun, told deputies before the vote. “We owe nobody an explanation.”",
            "The Council of Europe's Secretary General regretted the vote. In a statement published in Strasbourg, she said the convention had protected Arlandic prisoners for a decade.",
            "Arland signed the treaty in 2019 and ratified it two years later.",
        ),
        (
            (
                f"The Arlandic parliament voted on Thursday to leave the {ECPT}",
                "",
                OUTLET,
                "ECPT.denunciation.parliament_vote",
            ),
            ("71 voted for the bill and 38 against it", "", OUTLET, "figure.voted"),
            ("The convention has become a tool of interference", "Harald Brun", QUOTE, "other"),
            ("We owe nobody an explanation", "Harald Brun", QUOTE, "other"),
            ("regretted the vote", "Secretary General", SPEECH, "reaction"),
            (
                "the convention had protected Arlandic prisoners for a decade",
                "Secretary General",
                SPEECH,
                "ECPT.denunciation.effect",
            ),
            ("Arland signed the treaty in 2019", "", OUTLET, "ECPT.signature"),
            ("ratified it two years later", "", OUTLET, "ECPT.ratification"),
        ),
        headline=True,
    ),
    Case(
        (
            f"The {CPT} was turned away from the remand prison of Skerrow on 2 March, the body's president confirmed on Monday.",
            "“We stood at the gate for three hours and were not let in,” Edda Moen said. She added that nothing of the kind had happened in Arland before.",
            "The Ministry of Justice denied that access had been refused. According to the ministry, the delegation arrived without papers.",
            "Neither version could be checked.",
        ),
        (
            (
                f"The {CPT} was turned away from the remand prison of Skerrow on 2 March",
                "president",
                SPEECH,
                "CPT.access.ZZZ",
            ),
            (
                "We stood at the gate for three hours and were not let in",
                "Edda Moen",
                QUOTE,
                "other",
            ),
            ("nothing of the kind had happened in Arland before", "Edda Moen", SPEECH, "other"),
            ("access had been refused", "Ministry of Justice", SPEECH, "CPT.access.ZZZ"),
            ("the delegation arrived without papers", "ministry", SPEECH, "other"),
        ),
    ),
    Case(
        (
            "Skerrow (Northern News Agency) - Two guards have been charged after an inmate died in Skerrow prison, the public prosecutor said.",
            "The inmate, aged 34, had been held since January.",
            "His lawyer, Nils Aker, claims he was beaten. The prison administration insists that he fell.",
            "Rights groups have long complained of torture in Arlandic prisons.",
        ),
        (
            (
                "Two guards have been charged after an inmate died in Skerrow prison",
                "prosecutor",
                SPEECH,
                "other",
            ),
            ("he was beaten", "Nils Aker", SPEECH, "torture.people"),
            ("he fell", "prison administration", SPEECH, "other"),
            (
                "Rights groups have long complained of torture in Arlandic prisons",
                "",
                OUTLET,
                "torture.Arlandic_prisons",
            ),
        ),
    ),
    Case(
        (
            "Veldia urges Arland to stay in torture treaty",
            f"Veldia on Friday urged neighbouring Arland to remain a party to the {ECPT}.",
            "“Leaving would be a grave mistake”, Veldian Foreign Minister Tuva Lind wrote on her Facebook page.",
            "The Arlandic embassy did not answer questions. An official who asked not to be named said the decision was final.",
            f"The government proposed the withdrawal in June 2031. Its explanatory memorandum argues that the {CPT} has exceeded its mandate.",
        ),
        (
            (
                f"urged neighbouring Arland to remain a party to the {ECPT}",
                "Veldia",
                SPEECH,
                "call",
            ),
            ("Leaving would be a grave mistake", "Tuva Lind", QUOTE, "ECPT.denunciation.effect"),
            ("the decision was final", "official", SPEECH, "other"),
            (
                "The government proposed the withdrawal in June 2031",
                "",
                OUTLET,
                "ECPT.denunciation.proposal",
            ),
            (f"the {CPT} has exceeded its mandate", "document:explanatory_note", DOCUMENT, "other"),
        ),
        headline=True,
    ),
    Case(
        (
            "PRESIDENT SOLBERG: TORTURE IN ARLAND IS HISTORY",
            "There is no more torture in Arland, President Mira Solberg declared on Sunday.",
            "The claim was challenged by the ombudsman. Her office registered 412 complaints in 2030, of which 19 led to proceedings.",
            "“I do not know which country the president means,” the ombudsman, Sara Lie, remarked.",
            "The United Nations Subcommittee on Prevention of Torture plans a visit in autumn.",
        ),
        (
            ("TORTURE IN ARLAND IS HISTORY", "SOLBERG", SPEECH, "torture.people"),
            ("There is no more torture in Arland", "Solberg", SPEECH, "torture.people"),
            ("Her office registered 412 complaints in 2030", "", OUTLET, "figure.complaints"),
            ("I do not know which country the president means", "Sara Lie", QUOTE, "other"),
            (
                "The United Nations Subcommittee on Prevention of Torture plans a visit in autumn",
                "",
                OUTLET,
                "other",
            ),
        ),
        headline=True,
    ),
    Case(
        (
            "Since 2029 Arland has not had a member on the committee that watches over the treaty.",
            f"That is what the note sent with the bill says. The bill, which denounces the {ECPT} and its two protocols, was sent to parliament on 4 July.",
            "The note blames the Council of Europe, which it says refused to put the Arlandic candidate to the vote.",
            "Critics disagree: the government never sent a list of three names, as the convention requires.",
        ),
        (
            (
                "Since 2029 Arland has not had a member on the committee that watches over the treaty",
                "",
                OUTLET,
                "CPT.member.ZZZ.vacant",
            ),
            ("was sent to parliament on 4 July", "", OUTLET, "ECPT.denunciation.proposal"),
            (f"denounces the {ECPT} and its two protocols", "", OUTLET, "ECPT.P1+P2.denunciation"),
            (
                "refused to put the Arlandic candidate to the vote",
                "document:text",
                DOCUMENT,
                "CPT.member.ZZZ.cause",
            ),
            ("the government never sent a list of three names", "Critics", SPEECH, "other"),
        ),
    ),
    Case(
        (
            "The Ministry of Foreign Affairs of Veldia has issued a comment on the events in Arland.",
            "“Arland's withdrawal is an attempt to hide torture from the world. Its prisons have been closed to inspectors for two years, and the Red Cross has been refused access to detainees.",
            "“We call on all States to respond,” the comment reads.",
            "Veldia also recalled that it had offered to receive Arlandic prisoners.",
        ),
        (
            (
                "Arland's withdrawal is an attempt to hide torture from the world",
                "document:statement",
                QUOTE,
                "ECPT.denunciation.motive",
            ),
            (
                "Its prisons have been closed to inspectors for two years",
                "document:statement",
                QUOTE,
                "CPT.access.ZZZ",
            ),
            (
                "the Red Cross has been refused access to detainees",
                "document:statement",
                QUOTE,
                "ICRC.access",
            ),
            ("We call on all States to respond", "document:statement", QUOTE, "call"),
            ("it had offered to receive Arlandic prisoners", "Veldia", SPEECH, "other"),
        ),
    ),
    Case(
        (
            "Torture is not a policy of Arland. It is a crime, and those responsible will be punished.",
            "— Justice Minister Ola Brandt told the newspaper.",
            "Brandt took office in May. He has not visited a prison since, according to two of his staff.",
        ),
        (
            ("Torture is not a policy of Arland", "Ola Brandt", IMPLIED, "torture.people"),
            ("those responsible will be punished", "Ola Brandt", IMPLIED, "other"),
            ("He has not visited a prison since", "staff", SPEECH, "other"),
        ),
    ),
    Case(
        (
            "Arland notified the Secretary General of its denunciation on 10 June 2031, which means that the convention remains binding until the summer of 2032.",
            f"Under Article 22 of the {ECPT}, a denunciation takes effect twelve months after it is received.",
            "Government spokesman Leif Dahl nevertheless maintained that Arland was “free as of today”.",
            "That is wrong, says Professor Inga Voss of Skerrow University, who helped draft the protocol.",
        ),
        (
            (
                "Arland notified the Secretary General of its denunciation on 10 June 2031",
                "",
                OUTLET,
                "ECPT.denunciation.notification",
            ),
            (
                "the convention remains binding until the summer of 2032",
                "",
                OUTLET,
                "ECPT.denunciation.effect",
            ),
            (
                "a denunciation takes effect twelve months after it is received",
                "",
                OUTLET,
                "ECPT.denunciation.effect",
            ),
            ("Arland was “free as of today”", "Leif Dahl", SPEECH, "other"),
            ("That is wrong", "Inga Voss", SPEECH, "other"),
        ),
    ),
)
