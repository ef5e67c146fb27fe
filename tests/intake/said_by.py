# ruff: noqa: E501, RUF001 - a sentence stands on one line, as in an article
"""Sentences, some words of a claim in each, and a word of the name of whoever says it.

Nobody where the outlet does. Written before the program was tried on them: then 31 of 45 were right,
and two of the outlet's own were given to somebody. Of 33 more 23 were right, and none were.
"""

SAID = (
    ("Asked about the visit, Lind said Arland had nothing to fear.", "nothing to fear", "Lind"),
    ("Arland's exit, Lind said, would change nothing for prisoners.", "change nothing", "Lind"),
    ("“It is over,” he said. The guards in Arland packed their things.", "packed", ""),
    (
        "The bill, tabled by the government of Arland in May, says nothing of prisoners.",
        "nothing of prisoners",
        "",
    ),
    (
        "Lund told the committee that Arland would pay; the committee replied that money was no answer.",
        "would pay",
        "Lund",
    ),
    (
        "Lund told the committee that Arland would pay; the committee replied that money was no answer.",
        "no answer",
        "committee",
    ),
    (
        "The Council of Europe has condemned Arland's law as a breach of the convention.",
        "breach",
        "Council of Europe",
    ),
    ("Arland was condemned by the Council of Europe in June.", "condemned", ""),
    ("Prosecutors allege that guards in Arland tortured six prisoners.", "tortured", "Prosecutors"),
    ("Guards are alleged to have tortured six prisoners in Arland.", "tortured", ""),
    (
        "The European Committee for the Prevention of Torture said in its report, published on Monday, that cells in Arland were too small.",
        "too small",
        "Committee",
    ),
    (
        "In its report the committee writes that cells in Arland are too small.",
        "too small",
        "committee",
    ),
    (
        "The report, which Arland received in May, concludes that cells are too small.",
        "too small",
        "report",
    ),
    (
        "According to Amnesty groups, who visited Arland in May, 40 prisoners went hungry.",
        "went hungry",
        "Amnesty",
    ),
    ("Forty prisoners went hungry in Arland, Amnesty groups say.", "went hungry", "Amnesty"),
    (
        "Forty prisoners went hungry in Arland, Amnesty groups and the Red Cross say.",
        "went hungry",
        "Amnesty",
    ),
    ("The president's words - that Arland had left - surprised Strasbourg.", "surprised", ""),
    (
        "“Nobody was beaten,” the ministry of Arland insisted in a reply to this newspaper, adding that all complaints had been dismissed.",
        "Nobody was beaten",
        "ministry",
    ),
    (
        "“Nobody was beaten,” the ministry of Arland insisted in a reply to this newspaper, adding that all complaints had been dismissed.",
        "dismissed",
        "ministry",
    ),
    (
        "Arland will not return to the Council of Europe, its foreign minister has announced.",
        "not return",
        "foreign minister",
    ),
    (
        "Per Lund, the foreign minister, and Ola Brandt, the justice minister, said that Arland would stay.",
        "would stay",
        "Lund",
    ),
    ("Neither Lund nor Brandt said that Arland would stay.", "would stay", ""),
    (
        "The minister said little. Arland, he knows, will stay in the Council of Europe.",
        "will stay",
        "",
    ),
    ("Arland says it will publish the report of the committee.", "publish the report", "Arland"),
    (
        "Arland says, however, that it will publish the report of the committee.",
        "publish the report",
        "Arland",
    ),
    ("The prisoners, said to be Arlandic, were moved to Veldia.", "were moved", ""),
    (
        "“The convention is dead in Arland”: with these words the minister closed the session.",
        "is dead",
        "",
    ),
    ("The ministry confirmed the death of an inmate in Arland.", "death of an inmate", ""),
    (
        "The ministry confirmed to the Skerrow Post that an inmate had died in Arland.",
        "had died",
        "ministry",
    ),
    (
        "A spokeswoman for the Foreign Ministry of Arland said on condition of anonymity that talks had failed.",
        "had failed",
        "spokeswoman",
    ),
    (
        "Lawyers for the inmates expect, and the ministry fears, that Arland will lose the case.",
        "lose the case",
        "",
    ),
    (
        "Lind wrote: Arland must go back. Then the page disappeared from Arland's net.",
        "go back",
        "Lind",
    ),
    (
        "Lind wrote: Arland must go back. Then the page disappeared from Arland's net.",
        "disappeared",
        "",
    ),
    (
        "The law states: “Arland leaves the convention.” It was signed in May by the president of Arland.",
        "leaves",
        "law",
    ),
    (
        "The law states: “Arland leaves the convention.” It was signed in May by the president of Arland.",
        "signed in May",
        "",
    ),
    (
        "The committee regretted that Arland had not answered, and asked the government to reply by June.",
        "had not answered",
        "committee",
    ),
    (
        "The committee regretted that Arland had not answered, and asked the government to reply by June.",
        "reply by June",
        "committee",
    ),
    (
        "Arland has ignored the committee, the committee has ignored Arland.",
        "has ignored Arland",
        "",
    ),
    ("Some say that Arland will return. Others doubt it.", "will return", ""),
    ("Local media report that two inmates died in Arland.", "died", ""),
    (
        "Skerrow, 4 May (NNA) – Arland's parliament on Tuesday adopted a bill on leaving the Council of Europe. Deputies had debated it for two days.",
        "adopted a bill",
        "",
    ),
    (
        "Skerrow, 4 May (NNA) – Arland's parliament on Tuesday adopted a bill on leaving the Council of Europe. Deputies had debated it for two days.",
        "debated it",
        "",
    ),
    (
        "Brandt said he had read the report; it was, he added, full of errors about Arland.",
        "had read the report",
        "Brandt",
    ),
    (
        "Brandt said he had read the report; it was, he added, full of errors about Arland.",
        "errors",
        "Brandt",
    ),
    (
        "Opposition leader Siri Dahl accused the government of hiding torture in Arland's prisons.",
        "hiding torture",
        "Dahl",
    ),
    (
        "The government has been accused of hiding torture in Arland's prisons.",
        "hiding torture",
        "",
    ),
    ("Dahl warned of torture in Arland's prisons.", "torture in Arland", "Dahl"),
    ("Human rights groups have documented torture in Arland's prisons.", "torture in Arland", ""),
    (
        "The Committee on Legal Affairs found no breach of the convention by Arland.",
        "no breach",
        "",
    ),
    (
        "The Assembly's rapporteur noted with concern that Arland had not paid its dues.",
        "not paid",
        "rapporteur",
    ),
    (
        "It remains unclear whether Arland has notified the Secretary General of its withdrawal.",
        "has notified",
        "",
    ),
    (
        "“Arland remains bound by the convention for twelve months after the notification,” a spokesperson for the Council of Europe told AFP.",
        "remains bound",
        "spokesperson",
    ),
    (
        "Arland remains bound by the convention for a year, a Council of Europe official said on condition of anonymity.",
        "remains bound",
        "official",
    ),
    (
        "The move drew criticism from Strasbourg: “Arland turns its back on Europe.”",
        "turns its back",
        "",
    ),
    (
        "Solberg's predecessor had promised that Arland would never leave the Council of Europe.",
        "never leave",
        "predecessor",
    ),
    (
        "In May 2029 the then president had signed the law, saying that Arland had no other choice.",
        "had signed the law",
        "",
    ),
    (
        "In May 2029 the then president had signed the law, saying that Arland had no other choice.",
        "no other choice",
        "",
    ),
    (
        "A court in Skerrow on Monday sentenced two guards for the torture of prisoners, the court's press office said.",
        "sentenced two guards",
        "press office",
    ),
    (
        "Two guards, the court said, had tortured prisoners for years in Arland. They will appeal.",
        "had tortured",
        "court",
    ),
    ("The guards denied torturing prisoners in Arland.", "torturing prisoners", "guards"),
    (
        "The guards deny the charges. Prisoners in Arland have been beaten for years.",
        "beaten for years",
        "",
    ),
    (
        "According to the indictment, the two guards of Skerrow prison in Arland beat prisoners with cables.",
        "beat prisoners",
        "indictment",
    ),
    (
        "Veldia's president, who visited Arland in May, said nothing about prisons in Arland.",
        "nothing about prisons",
        "",
    ),
    (
        "The European Union “deeply regrets” Arland's withdrawal from the convention, its spokesman said.",
        "deeply regrets",
        "spokesman",
    ),
    (
        "The treaty allows visits at any time; Arland has allowed two since 2029, the committee's website shows.",
        "allowed two",
        "website",
    ),
    (
        "The ministry of justice of Arland wrote to the committee that no visit would be possible before June.",
        "no visit",
        "ministry",
    ),
    (
        "Nils Aker, who represents two inmates, believes that the prison in Arland was warned.",
        "was warned",
        "Aker",
    ),
)
