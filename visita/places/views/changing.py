"""A place enters the register, and its entry is changed. For the Secretariat."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from visita.accounts import steps
from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, day, denied, moment, only
from visita.places import access
from visita.places.actions import happening, register
from visita.places.forms.facts import HappenedForm, MergeForm
from visita.places.forms.register import AddForm, ChangeForm, SplitForm, UnitForm
from visita.places.queries.listed import alike
from visita.places.views.frame import FORM, take
from visita.places.views.refusals import REFUSED, why


@require_http_methods(FORM)
@only(is_secretariat)
def add(request: SignedInRequest) -> HttpResponse:
    form = AddForm(request.POST or None, on=day(request))

    def act() -> None:
        typed = form.cleaned_data
        register.add_place(
            key=typed["key"],
            state=typed["state"].pk,
            facts=form.facts(),
            opened=typed["opened"],
            language=typed["language"],
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Add a place to the register"),
        lead=_("A place where persons are, or may be, deprived of their liberty."),
        button=_("Add the place"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The place is in the register."),
        otherwise=reverse("places:places"),
        consequences=(_("Everybody who works on visits can read the register."),),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def add_unit(request: SignedInRequest, place: UUID) -> HttpResponse:
    found = access.place_for(place)
    first = {"type": found.type, "town": found.town, "region": found.region}
    form = UnitForm(request.POST or None, within=found, on=day(request), initial=first)

    def act() -> None:
        register.add_place(
            key=form.cleaned_data["key"],
            state=found.state_id,
            facts=form.facts(),
            within=found,
            opened=form.cleaned_data["opened"],
            by=request.user,
            at=moment(request),
        )

    return take(
        request,
        found,
        form,
        act=act,
        title=_("Add a unit"),
        lead=_("A part of the place, such as a wing or a ward."),
        button=_("Add the unit"),
        done=_("The unit is in the register."),
    )


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def change(request: SignedInRequest, place: UUID) -> HttpResponse:
    found = access.place_for(place)
    form = ChangeForm(request.POST or None, place=found, on=day(request))

    def act() -> None:
        register.change_place(
            place=found.pk,
            version=form.cleaned_data["version"],
            facts=form.facts(),
            since=form.since(),
            by=request.user,
            at=moment(request),
        )

    return take(
        request,
        found,
        form,
        act=act,
        title=_("Change the entry"),
        button=_("Keep the entry"),
        done=_("The entry is changed."),
        consequences=(
            _("A place that has changed keeps its earlier name and use in its history."),
            _("What was wrong is replaced. Only the ledger tells that it was."),
        ),
    )


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def happened(request: SignedInRequest, place: UUID) -> HttpResponse:
    found = access.place_for(place)
    form = HappenedForm(request.POST or None, on=day(request), initial={"version": found.version})

    def act() -> None:
        happening.happen(
            key=form.cleaned_data["key"],
            place=found.pk,
            version=form.cleaned_data["version"],
            what=form.what(),
            by=request.user,
            at=moment(request),
        )

    return take(
        request,
        found,
        form,
        act=act,
        title=_("It opened, closed or opened again"),
        button=_("Keep it in the history"),
        done=_("The history is longer by one."),
        consequences=(_("A place that is closed stays in the register and can be read."),),
    )


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def merge(request: SignedInRequest, place: UUID) -> HttpResponse:
    """Choose the other place among those whose names hold the words, then say when."""
    found = access.place_for(place)
    sought = request.GET.get("words", "")[:200]
    others = alike(sought, state=found.state_id, but=found.pk) if sought else []
    first = {"version": found.version}
    form = MergeForm(request.POST or None, found=others, on=day(request), initial=first)

    def act() -> None:
        happening.merge(
            key=form.cleaned_data["key"],
            place=found.pk,
            version=form.cleaned_data["version"],
            into=form.chosen(),
            what=form.what(),
            by=request.user,
            at=moment(request),
        )

    return take(
        request,
        found,
        form,
        act=act,
        title=_("It became part of another place"),
        button=_("Make it part of the other place"),
        done=_("The place is part of the other. Both histories say so."),
        page="places/choosing.html",
        context={"sought": sought, "others": others},
        consequences=(
            _("The place is closed from that day and stays readable."),
            _("Its units become units of the other place."),
            _("Visits to it count for the other place too."),
        ),
    )


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def split(request: SignedInRequest, place: UUID) -> HttpResponse:
    found = access.place_for(place)
    first = {each: getattr(found, each) for each in ("version", "type", "town", "region")}
    form = SplitForm(request.POST or None, place=found, on=day(request), initial=first)

    def act() -> None:
        happening.split(
            key=form.cleaned_data["key"],
            place=found.pk,
            version=form.cleaned_data["version"],
            facts=form.facts(),
            units=form.taken(),
            what=form.what(),
            by=request.user,
            at=moment(request),
        )

    return take(
        request,
        found,
        form,
        act=act,
        title=_("Something was split off it"),
        lead=_("Say what the new place is. The old one stays as it is."),
        button=_("Add the place that was split off"),
        done=_("The place that was split off is in the register. Both histories say so."),
    )
