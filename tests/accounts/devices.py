"""A passkey made of software: what a device would answer, byte for byte."""

import json
from dataclasses import dataclass, field
from hashlib import sha256
from secrets import token_bytes
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import Aaguid, AttestationObject, AttestedCredentialData, AuthenticatorData

HOST = "localhost"
VERIFIED = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.UV


@dataclass
class SoftwareKey:
    """One passkey; `flags` say whether its user was seen and verified."""

    flags: AuthenticatorData.FLAG = VERIFIED
    id: bytes = field(default_factory=lambda: token_bytes(16))
    counter: int = 0
    private: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )

    def made(self) -> dict[str, Any]:
        """What it says when it is made."""
        public = self.private.public_key()
        key = ES256.from_cryptography_key(public)  # type: ignore[no-untyped-call]
        known = AttestedCredentialData.create(Aaguid(bytes(16)), self.id, key)
        flags = VERIFIED | AuthenticatorData.FLAG.AT
        data = AuthenticatorData.create(sha256(HOST.encode()).digest(), flags, 0, known)
        return self._answer(
            clientDataJSON=_client("webauthn.create", "eHh4"),
            attestationObject=bytes(AttestationObject.create("none", data, {})),
        )

    def signs(self, challenge: str, *, kind: str = "webauthn.get") -> dict[str, Any]:
        """What it answers to a challenge, in base64 for addresses."""
        self.counter += 1
        client = _client(kind, challenge)
        host = sha256(HOST.encode()).digest()
        data = bytes(AuthenticatorData.create(host, self.flags, self.counter))
        signature = self.private.sign(data + sha256(client).digest(), ec.ECDSA(SHA256()))
        return self._answer(clientDataJSON=client, authenticatorData=data, signature=signature)

    def _answer(self, **parts: bytes) -> dict[str, Any]:
        name = websafe_encode(self.id)
        return {
            **{"id": name, "rawId": name, "type": "public-key", "clientExtensionResults": {}},
            "response": {each: websafe_encode(value) for each, value in parts.items()},
        }


def _client(kind: str, challenge: str) -> bytes:
    told = {"type": kind, "challenge": challenge, "origin": f"http://{HOST}"}
    return json.dumps(told).encode()
