"""Days in French."""

DATE_FORMAT = "j F Y"
SHORT_DATE_FORMAT = "j N Y"
YEAR_MONTH_FORMAT = "F Y"
DATETIME_FORMAT = "j F Y, H:i"
