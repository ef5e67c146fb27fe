"""What people write in the registers of the story. Nobody of whom they speak exists."""

CONSENT_OF_HERON = {
    "person": "Heron",
    "reach": "Through the lawyer of Open Door Tarnholm",
    "interview": "yes",
    "photographs": "yes",
    "unidentified": "yes",
    "named": "no",
    "published": "unasked",
    "language": "English",
    "interpreter": "",
    "explained_by": "Boris",
}
CONSENT_OF_ALDER = {
    "person": "Alder",
    "reach": "",
    "record": "",
    "interview": "yes",
    "photographs": "no",
    "unidentified": "yes",
    "named": "unknown",
    "published": "unasked",
    "language": "English",
    "interpreter": "An interpreter of the delegation",
    "explained_by": "Boris",
}
WITHDRAWAL_OF_HERON = {
    "withdrawn": ["photographs"],
    "reached_us": "A letter that the lawyer passed on",
    "note": "The photograph of the arm is not to be used any more, nor shown to experts.",
}
CASE_OF_HERON = {
    "person": "Heron",
    "reach": "Through the lawyer of Open Door Tarnholm",
    "feared": "Moved to another wing two days after the delegation had left. Nobody gave a reason.",
    "by_whom": "“The one who always stands in the corridor”",
    "source": "The lawyer called",
    "steps": "Call the lawyer again in two weeks.",
    "in_charge": "Boris",
}
FOLLOW_UP_OF_HERON = {
    "happened": "The lawyer has not been let in since. A letter to the prison was not answered.",
    "steps": "Call the lawyer; ask the national mechanism to see the wing.",
    "in_charge": "Boris",
}
