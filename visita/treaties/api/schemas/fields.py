"""Fields that mean the same wherever they appear."""

from pydantic import Field

KEY = Field(description="Short key, stable, for use in addresses.", examples=["ETS126"])
NUMBER = Field(description="Number of the instrument.", examples=["ETS 126"])
CODE = Field(description="ISO 3166 code of two letters; ZZ is invented.", examples=["RU"])
SOURCE = Field(description="Where this was read.")
SURE_UNTIL = Field(
    description="First day on which the status no longer holds; null where the acts do not fix it."
)
NOT_BEFORE = Field(
    description="Earliest day on which it can end, where `until` is unknown; null if no act "
    "known could end it."
)
COMPLETE_TO = Field(
    description="The record is complete up to this day, and no later act is known to us; null "
    "where it is not known to be complete up to any day."
)
PROVISION = Field(description="Article and paragraph, or — for the record itself.")
VERIFIED = Field(description="False if the provision was not read at its source.")
MET = Field(description="Whether it is so; null if unknown.")
