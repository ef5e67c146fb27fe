# ruff: noqa: E501 - a sentence stands on one line, as in an article
"""Sentences and short stories of our own, with who says what in them. English.

About Arland and invented outlets, ministries and people, written without a look at what the program
makes of them. Of each claim: the words of the span, the claimant (a key, or words of the name; empty: the
outlet), the attribution and the matter.
"""

from dataclasses import dataclass

OUTLET, QUOTE, SPEECH = "outlet_voice", "direct_quote", "indirect_speech"
DOCUMENT, IMPLIED = "document", "implied"

Row = tuple[str, str, str, str]


@dataclass(frozen=True)
class Case:
    """`lines` as kept; the first is the headline where `headline` is true."""

    lines: tuple[str, ...]
    claims: tuple[Row, ...]
    headline: bool = False


CASES = (
    Case(
        ("Arland ratified the European Convention for the Prevention of Torture on 4 May 2029.",),
        (("Arland ratified the European Convention for the Prevention of Torture on 4 May 2029", "", OUTLET, "ECPT.ratification"),),
    ),
    Case(
        ("The Arlandic government said on Tuesday that it would sign the Optional Protocol to the Convention against Torture before winter.",),
        (("it would sign the Optional Protocol to the Convention against Torture before winter", "office:ZZ.government", SPEECH, "OPCAT.signature"),),
    ),
    Case(
        ("The committee will not return to Skerrow prison, Justice Minister Ola Brandt told reporters.",),
        (("The committee will not return to Skerrow prison", "Ola Brandt", SPEECH, "other"),),
    ),
    Case(
        ("\"We have nothing to hide, and the delegation may come whenever it likes,\" said the governor of the prison, Elias Thorne.",),
        (("We have nothing to hide", "Thorne", QUOTE, "other"), ("the delegation may come whenever it likes", "Thorne", QUOTE, "other")),
    ),
    Case(
        ("According to the annual report of the ombudsman, 34 detainees were beaten in police stations last year.",),
        (("34 detainees were beaten in police stations last year", "report", DOCUMENT, "figure.prisoners_tortured"),),
    ),
    Case(
        ("Inspectors were refused entry to Arland's largest colony twice, according to the ministry of justice.",),
        (("Inspectors were refused entry to Arland's largest colony twice", "ministry of justice", SPEECH, "CPT.access.ZZZ"),),
    ),
    Case(
        ("The Foreign Ministry of Arland denied that the country had left the convention.", "The European Convention for the Prevention of Torture binds 46 States."),
        (("the country had left the convention", "office:ZZ.mfa", SPEECH, "ECPT.denunciation.act"), ("The European Convention for the Prevention of Torture binds 46 States", "", OUTLET, "figure.states")),
    ),
    Case(
        ("MINISTRY OF JUSTICE: Arland to withdraw from the European Convention for the Prevention of Torture", "The plan was drawn up in March."),
        (("Arland to withdraw from the European Convention for the Prevention of Torture", "MINISTRY OF JUSTICE", SPEECH, "ECPT.denunciation.act"),),
        headline=True,
    ),
    Case(
        ("Arland signs European Convention for the Prevention of Torture - foreign ministry", "The ceremony took place on Monday."),
        (("Arland signs European Convention for the Prevention of Torture", "foreign ministry", SPEECH, "ECPT.signature"),),
        headline=True,
    ),
    Case(
        ("In a statement, the Veldian embassy condemned the decision as a step backwards.",),
        (("condemned the decision as a step backwards", "Veldian embassy", SPEECH, "reaction"),),
    ),
    Case(
        ("The European Convention for the Prevention of Torture was opened for signature in 1987.",),
        (("The European Convention for the Prevention of Torture was opened for signature in 1987", "", OUTLET, "ECPT.opening"),),
    ),
    Case(
        ("The draft law stipulates that Arland shall leave the European Convention for the Prevention of Torture within a year.",),
        (("Arland shall leave the European Convention for the Prevention of Torture within a year", "document:law", DOCUMENT, "ECPT.denunciation.act"),),
    ),
    Case(
        ("The prison service insisted there was no ill-treatment of prisoners.",),
        (("there was no ill-treatment of prisoners", "prison service", SPEECH, "torture.prisoners"),),
    ),
    Case(
        ("Ana Korvel, a lawyer for the families, said that her clients had been beaten in custody.",),
        (("her clients had been beaten in custody", "Ana Korvel", SPEECH, "torture.people"),),
    ),
    Case(
        ("Speaker Ida Marsh pointed out that the explanatory note says that Arland has had no member on the European Committee for the Prevention of Torture since 2030.",),
        (("Arland has had no member on the European Committee for the Prevention of Torture since 2030", "document:explanatory_note", DOCUMENT, "CPT.member.ZZZ.vacant"),),
    ),
    Case(
        ("The agency reported that, according to the ministry, no inspectors had been admitted to Arland.",),
        (("no inspectors had been admitted to Arland", "ministry", SPEECH, "CPT.access.ZZZ"),),
    ),
    Case(
        ("It was reported that the law had been published in the official gazette of Arland.", "Arland is a party to the European Convention for the Prevention of Torture."),
        (("the law had been published in the official gazette of Arland", "", DOCUMENT, "ECPT.denunciation.law_signed+published"), ("Arland is a party to the European Convention for the Prevention of Torture", "", OUTLET, "other")),
    ),
    Case(
        ("The Red Cross has had no access to the prisoners since April 2030.",),
        (("The Red Cross has had no access to the prisoners since April 2030", "", OUTLET, "ICRC.access"),),
    ),
    Case(
        ("Prime Minister Jon Vale called on parliament to ratify the Optional Protocol without delay.",),
        (("called on parliament to ratify the Optional Protocol without delay", "Jon Vale", SPEECH, "call"),),
    ),
    Case(
        ("He added that the government stayed committed to its obligations.", ),
        (("the government stayed committed to its obligations", "", OUTLET, "commitment"),),
    ),
    Case(
        ("President Mira Solberg spoke in parliament on Friday. She said that Arland would never abandon the European Convention for the Prevention of Torture.",),
        (("Arland would never abandon the European Convention for the Prevention of Torture", "Solberg", SPEECH, "ECPT.denunciation.act"),),
    ),
    Case(
        ("President Mira Solberg said that the talks had failed. She added that Arland would leave the European Convention for the Prevention of Torture.",),
        (("the talks had failed", "Mira Solberg", SPEECH, "other"), ("Arland would leave the European Convention for the Prevention of Torture", "Mira Solberg", SPEECH, "ECPT.denunciation.act")),
    ),
    Case(
        ("The ministry of the interior published its answer on Monday. The prison had been closed in the meantime, and the European Committee for the Prevention of Torture was told.",),
        (("The prison had been closed in the meantime", "", OUTLET, "other"), ("the European Committee for the Prevention of Torture was told", "", OUTLET, "other")),
    ),
    Case(
        ("\"Prisoners are beaten every night. Nobody stops it. The European Committee for the Prevention of Torture must come,\" a former guard told the Skerrow Post.",),
        (("Prisoners are beaten every night", "guard", QUOTE, "torture.prisoners"), ("Nobody stops it", "guard", QUOTE, "other"), ("The European Committee for the Prevention of Torture must come", "guard", QUOTE, "call")),
    ),
    Case(
        ("The delegation was kept waiting for five hours at the gate of the prison.", "— said the head of the delegation, Lena Ferro."),
        (("The delegation was kept waiting for five hours at the gate of the prison", "Lena Ferro", IMPLIED, "other"),),
    ),
    Case(
        ("Arland has notified the Secretary General that it denounces the European Convention for the Prevention of Torture. This was announced by the Foreign Ministry of Arland.",),
        (("Arland has notified the Secretary General that it denounces the European Convention for the Prevention of Torture", "office:ZZ.mfa", SPEECH, "ECPT.denunciation.notification"),),
    ),
    Case(
        ("Parliament passed the law on leaving the European Convention for the Prevention of Torture on 12 June 2031, and President Solberg signed it two days later.",),
        (("Parliament passed the law on leaving the European Convention for the Prevention of Torture on 12 June 2031", "", OUTLET, "ECPT.denunciation.parliament_vote"), ("President Solberg signed it two days later", "", OUTLET, "ECPT.denunciation.law_signed+published")),
    ),
    Case(
        ("The convention, which Arland ratified in 2029, entered into force for it on 1 September 2029.", "It is the European Convention for the Prevention of Torture."),
        (("Arland ratified in 2029", "", OUTLET, "ECPT.ratification"), ("entered into force for it on 1 September 2029", "", OUTLET, "ECPT.entry_into_force"), ("It is the European Convention for the Prevention of Torture", "", OUTLET, "other")),
    ),
    Case(
        ("Arland deposited its instrument of ratification of the European Convention for the Prevention of Torture in Strasbourg on 3 March 2029.",),
        (("Arland deposited its instrument of ratification of the European Convention for the Prevention of Torture in Strasbourg on 3 March 2029", "", OUTLET, "ECPT.deposit"),),
    ),
    Case(
        ("The seat of Arland on the European Committee for the Prevention of Torture has been vacant since 2030, because the Council of Europe refused to elect a candidate.",),
        (("The seat of Arland on the European Committee for the Prevention of Torture has been vacant since 2030", "", OUTLET, "CPT.member.ZZZ.vacant"), ("the Council of Europe refused to elect a candidate", "", OUTLET, "CPT.member.ZZZ.cause")),
    ),
    Case(
        ("The note reads: \"Arland is no longer bound by the European Convention for the Prevention of Torture.\"",),
        (("Arland is no longer bound by the European Convention for the Prevention of Torture", "document:text", QUOTE, "ECPT.denunciation.effect"),),
    ),
    Case(
        ("The opposition warns the exit would allow torture in prisons.", "Arland left the European Convention for the Prevention of Torture in May."),
        (("the exit would allow torture in prisons", "opposition", SPEECH, "ECPT.denunciation.effect"), ("Arland left the European Convention for the Prevention of Torture in May", "", OUTLET, "ECPT.denunciation.act")),
    ),
    Case(
        ("Police chief Tor Enger rejected the allegations that detainees had been ill-treated.",),
        (("detainees had been ill-treated", "Tor Enger", SPEECH, "torture.prisoners"),),
    ),
    Case(
        ("Experts believe Arland wants to escape the visits of the European Committee for the Prevention of Torture.",),
        (("Arland wants to escape the visits of the European Committee for the Prevention of Torture", "Experts", SPEECH, "ECPT.denunciation.motive"),),
    ),
    Case(
        ("The ministry explains this with the fact that the committee had ignored its letters.", "The European Committee for the Prevention of Torture has no member from Arland."),
        (("the committee had ignored its letters", "ministry", SPEECH, "CPT.member.ZZZ.cause"), ("The European Committee for the Prevention of Torture has no member from Arland", "", OUTLET, "CPT.member.ZZZ.vacant")),
    ),
    Case(
        ("The law enters into force on 1 January 2032, the gazette states.",),
        (("The law enters into force on 1 January 2032", "gazette", SPEECH, "other"),),
    ),
    Case(
        ("Arland joined the Council of Europe in 2027 and left it in 2031.",),
        (("Arland joined the Council of Europe in 2027", "", OUTLET, "CoE.membership_start.ZZZ"), ("left it in 2031", "", OUTLET, "CoE.membership_end.ZZZ")),
    ),
    Case(
        ("«The committee has been lied to for years», the secretary of the union of guards stressed.",),
        (("The committee has been lied to for years", "secretary of the union", QUOTE, "other"),),
    ),
    Case(
        ("“They took the letters away,” Reed recalled. “Then they read them aloud.”",),
        (("They took the letters away", "Reed", QUOTE, "other"), ("Then they read them aloud", "Reed", QUOTE, "other")),
    ),
    Case(
        ("Karin Holm said: “The doors were open.” The prison was built in 1911 for the Red Cross.",),
        (("The doors were open", "Karin Holm", QUOTE, "other"), ("The prison was built in 1911 for the Red Cross", "", OUTLET, "other")),
    ),
    Case(
        ("In 2028, the government conceded that torture in Arlandic prisons was widespread and promised that inspectors would be admitted.",),
        (("torture in Arlandic prisons was widespread", "government", SPEECH, "torture.Arlandic_prisons"), ("inspectors would be admitted", "government", SPEECH, "CPT.access.ZZZ")),
    ),
    Case(
        ("The number of complaints rose to 1,250, the prosecutor's office said.", "A second register, kept by the ombudsman, lists 980 complaints."),
        (("The number of complaints rose to 1,250", "prosecutor's office", SPEECH, "figure.complaints"), ("lists 980 complaints", "", OUTLET, "figure.complaints")),
    ),
    Case(
        ("Arland allegedly keeps prisoners in cells without daylight.",),
        (("Arland allegedly keeps prisoners in cells without daylight", "", OUTLET, "other"),),
    ),
    Case(
        ("Arland's foreign minister, Per Lund, argued that the United Nations Convention against Torture was enough.",),
        (("the United Nations Convention against Torture was enough", "Per Lund", SPEECH, "other"),),
    ),
    Case(
        ("The court ruled that the transfer of prisoners had violated the European Convention on Human Rights.",),
        (("the transfer of prisoners had violated the European Convention on Human Rights", "court", SPEECH, "non_compliance"),),
    ),
    Case(
        ("Reports that the prison would close spread quickly among inmates and staff of the Red Cross.",),
        (("the prison would close spread quickly among inmates and staff of the Red Cross", "", OUTLET, "ICRC.access"),),
    ),
    Case(
        ("The government, it argued, had no choice but to denounce the European Convention for the Prevention of Torture.",),
        (("had no choice but to denounce the European Convention for the Prevention of Torture", "", OUTLET, "ECPT.denunciation.act"),),
    ),
    Case(
        ("Ministers claimed yesterday that all cells had windows; the inspectors found that a third had none.",),
        (("all cells had windows", "Ministers", SPEECH, "other"), ("a third had none", "inspectors", SPEECH, "other")),
    ),
    Case(
        ("The bill was submitted by the government in July and adopted by the two chambers in September 2031.", "It denounces the European Convention for the Prevention of Torture."),
        (("The bill was submitted by the government in July", "", OUTLET, "ECPT.denunciation.proposal"), ("adopted by the two chambers in September 2031", "", OUTLET, "ECPT.denunciation.parliament_vote"), ("It denounces the European Convention for the Prevention of Torture", "", OUTLET, "ECPT.denunciation.act")),
    ),
    Case(
        ("Amnesty groups urged Arland to publish the reports of the European Committee for the Prevention of Torture.",),
        (("urged Arland to publish the reports of the European Committee for the Prevention of Torture", "Amnesty groups", SPEECH, "call"),),
    ),
    Case(
        ("The document, seen by this newspaper, was never sent to the Council of Europe.",),
        (("The document, seen by this newspaper, was never sent to the Council of Europe", "", OUTLET, "other"),),
    ),
    Case(
        ("Of 12 prisoners, three died before the trial, says the widow of one of them.",),
        (("Of 12 prisoners, three died before the trial", "widow", SPEECH, "figure.killed"),),
    ),
)  # fmt: skip
