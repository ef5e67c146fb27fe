"""What is kept of field work: the forms that are taken along, the kits, what comes back sealed."""

from visita.field.models.forms import FormDefinition, FormKind, FormMedia, FormState, FormVersion
from visita.field.models.kits import (
    Bundle,
    Device,
    Quarantined,
    QuarantinedPart,
    Submission,
)

__all__ = [
    "Bundle",
    "Device",
    "FormDefinition",
    "FormKind",
    "FormMedia",
    "FormState",
    "FormVersion",
    "Quarantined",
    "QuarantinedPart",
    "Submission",
]
