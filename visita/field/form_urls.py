"""Addresses of forms: the list, one version, and what is done with it."""

from django.urls import path

from visita.field.views import changing_forms, forms, library

urlpatterns = [
    path("forms/", forms.forms, name="forms"),
    path("forms/new/", changing_forms.upload, name="upload-form"),
    path("forms/library/", library.take_in, name="take-in-library"),
    path("forms/<uuid:form_version>/", forms.form, name="form"),
    path("forms/<uuid:form_version>/blank.pdf", forms.blank, name="blank-form"),
    path("forms/<uuid:form_version>/workbook.xlsx", forms.workbook, name="form-workbook"),
    path("forms/<uuid:form_version>/files/<str:medium>", forms.file, name="form-file"),
    path("forms/<uuid:form_version>/release/", changing_forms.release, name="release-form"),
    path("forms/<uuid:form_version>/withdraw/", changing_forms.withdraw, name="withdraw-form"),
    path("forms/<uuid:form_version>/retire/", changing_forms.retire, name="retire-form"),
]
