"""A unit for systemd: Visita starts with the machine and may do little else on it."""

from pathlib import Path

UNIT = """\
[Unit]
Description=Visita
After=network-online.target postgresql.service
Wants=network-online.target

[Service]
User={user}
Environment={var}
Environment={path}
WorkingDirectory={directory}
ExecStart={command}
Restart=on-failure
RestartSec=5
TimeoutStopSec=60
UMask=0077

NoNewPrivileges=yes
AmbientCapabilities={capability}
CapabilityBoundingSet={capability}
ProtectSystem=strict
ProtectHome=read-only
ReadWritePaths={written}
PrivateTmp=yes
PrivateDevices=yes
ProtectClock=yes
ProtectControlGroups=yes
ProtectHostname=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
ProtectProc=invisible
LockPersonality=yes
RemoveIPC=yes
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX AF_NETLINK
RestrictRealtime=yes
RestrictSUIDSGID=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service @mount

[Install]
WantedBy=multi-user.target
"""
"""Netlink and mounting are there for bubblewrap, which makes the room without a network in which
files from outside are read; mounting needs rights that the program has in such a room only. For
the same reason namespaces are not restricted."""

LOWEST_FREE_PORT = 1024


def unit(*, user: str, var: Path, code: Path, command: list[str], port: int) -> str:
    """The text of visita.service. *code* is where the package `visita` is found."""
    return UNIT.format(
        user=user,
        var=_quoted(f"VISITA_VAR={var}"),
        path=_quoted(f"PYTHONPATH={code}"),
        directory=_doubled(str(code)),
        command=" ".join(_quoted(word).replace("$", "$$") for word in command),
        capability="CAP_NET_BIND_SERVICE" if port < LOWEST_FREE_PORT else "",
        written=_quoted(str(var)),
    )


def _quoted(text: str) -> str:
    escaped = _doubled(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _doubled(text: str) -> str:
    """systemd reads % as the beginning of a word of its own."""
    return text.replace("%", "%%")
