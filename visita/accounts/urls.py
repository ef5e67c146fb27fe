from django.urls import path

from visita.accounts.views import (
    confirming,
    invitation,
    inviting,
    leaving,
    people,
    security,
    signing_in,
)

app_name = "accounts"
urlpatterns = [
    path("kept/", leaving.kept_work, name="kept"),
    path("kept/drop/", leaving.drop_kept_work, name="drop-kept"),
    path("sign-in/", signing_in.sign_in, name="sign-in"),
    path("sign-in/passkey/", signing_in.sign_in_by_passkey, name="sign-in-passkey"),
    path("sign-in/passkey/options/", signing_in.passkey_options, name="passkey-options"),
    path("sign-in/link/<str:token>/", signing_in.sign_in_by_link, name="sign-in-link"),
    path("sign-out/", leaving.sign_out, name="sign-out"),
    path("signed-out/", leaving.signed_out, name="signed-out"),
    path("invitation/<str:token>/", invitation.invitation, name="invitation"),
    path(
        "invitation/<str:token>/options/", invitation.invitation_options, name="invitation-options"
    ),
    path("invitation/<str:token>/codes/", invitation.invitation_codes, name="invitation-codes"),
    path("confirm/", confirming.confirm, name="confirm"),
    path("confirm/passkey/", confirming.confirm_by_passkey, name="confirm-passkey"),
    path("security/", security.security, name="security"),
    path("security/passkeys/add/", security.add_passkey, name="add-passkey"),
    path("security/passkeys/options/", security.new_passkey_options, name="new-passkey-options"),
    path("security/passkeys/<slug:handle>/remove/", security.remove_passkey, name="remove-passkey"),
    path("security/codes/", security.set_codes, name="codes"),
    path("security/recovery-codes/", security.recovery_codes, name="recovery-codes"),
    path("security/sessions/end-others/", security.end_other_sessions, name="end-others"),
    path("security/sessions/<uuid:session>/end/", security.end_session, name="end-session"),
    path("people/", people.people, name="people"),
    path("people/invite/", inviting.invite, name="invite"),
    path("people/<uuid:person>/", people.person, name="person"),
    path("people/<uuid:person>/invite-again/", inviting.invite_again, name="invite-again"),
    path("people/<uuid:person>/appoint/", people.appoint, name="appoint"),
    path("people/<uuid:person>/withdraw/", people.withdraw_means, name="withdraw-means"),
    path("people/<uuid:person>/sign-out/", people.sign_out_everywhere, name="sign-out-person"),
    path("appointments/<uuid:appointment>/end/", people.end_appointment, name="end-appointment"),
]
