from django.urls import path

from visita.visits.views import counterparts, going, lists, planning, telling

app_name = "visits"
urlpatterns = [
    path("visits/", lists.visits, name="visits"),
    path("visits/plan/", planning.plan, name="plan"),
    path("visits/<uuid:visit>/", lists.visit, name="visit"),
    path("visits/<uuid:visit>/delegation/", planning.name_delegate, name="name-delegate"),
    path(
        "visits/<uuid:visit>/delegation/<uuid:delegate>/remove/",
        planning.remove_delegate,
        name="remove-delegate",
    ),
    path("visits/<uuid:visit>/decide/", planning.decide, name="decide"),
    path("visits/<uuid:visit>/notify/", telling.notify, name="notify"),
    path("visits/<uuid:visit>/notification.pdf", telling.letter, name="letter"),
    path("visits/<uuid:visit>/arrive/", going.arrive, name="arrive"),
    path("visits/<uuid:visit>/stops/<uuid:stop>/leave/", going.leave, name="leave"),
    path("visits/<uuid:visit>/conclude/", going.conclude, name="conclude"),
    path("places/", lists.places, name="places"),
    path("states/", counterparts.states, name="counterparts"),
    path("states/<slug:code>/authority/", counterparts.authority, name="authority"),
    path("states/<slug:code>/liaison/", counterparts.liaison, name="liaison"),
    path(
        "states/<slug:code>/liaison/<uuid:officer>/end/",
        counterparts.end_liaison,
        name="end-liaison",
    ),
    path("notifications/<uuid:notification>/", telling.notification, name="notification"),
    path("notifications/<uuid:notification>/acknowledge/", telling.acknowledge, name="acknowledge"),
    path("notifications/<uuid:notification>/letter.pdf", telling.letter_received, name="received"),
]
