from django.urls import path

from visita.committee.views import seats, visits

app_name = "committee"
urlpatterns = [
    path("committee/", seats.members, name="members"),
    path("committee/seats.csv", seats.seats_csv, name="seats-csv"),
    path("committee/members/<uuid:member>/", seats.member, name="member"),
    path("visits/", visits.past_visits, name="past-visits"),
    path("visits/dataset/", visits.dataset, name="dataset"),
    path("visits/visits.csv", visits.visits_csv, name="visits-csv"),
    path("visits/visits.json", visits.visits_json, name="visits-json"),
]
