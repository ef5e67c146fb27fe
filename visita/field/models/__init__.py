"""What is kept of field work: the forms that are taken along."""

from visita.field.models.forms import FormDefinition, FormKind, FormMedia, FormState, FormVersion

__all__ = ["FormDefinition", "FormKind", "FormMedia", "FormState", "FormVersion"]
