"""The unit for systemd."""

import shutil
import subprocess
from pathlib import Path

import pytest

from visita.site.service import unit


def made(port: int, var: str = "/srv/visita/var") -> str:
    command = ["/srv/visita/.venv/bin/python", "-m", "visita.site.main", "serve", "--port", "443"]
    return unit(user="visita", var=Path(var), code=Path("/srv/visita"), command=command, port=port)


def test_it_may_write_to_one_directory_and_gain_nothing() -> None:
    lines = made(8443).splitlines()

    assert 'ReadWritePaths="/srv/visita/var"' in lines
    assert "User=visita" in lines
    for line in ("NoNewPrivileges=yes", "ProtectSystem=strict", "PrivateTmp=yes"):
        assert line in lines
    assert "CapabilityBoundingSet=" in lines


def test_what_opens_files_from_outside_is_not_forbidden_its_walls() -> None:
    """Without these bubblewrap fails, and nothing but plain text would be read."""
    lines = made(8443).splitlines()

    assert "SystemCallFilter=@system-service @mount" in lines
    assert any(line.startswith("RestrictAddressFamilies=") and "NETLINK" in line for line in lines)
    assert not any(line.startswith(("RestrictNamespaces", "ProcSubset")) for line in lines)


def test_a_low_port_needs_the_one_capability_to_open_it() -> None:
    assert "CapabilityBoundingSet=CAP_NET_BIND_SERVICE" in made(443).splitlines()


def test_what_systemd_would_read_as_its_own_is_written_twice() -> None:
    assert 'Environment="VISITA_VAR=/srv/50%% of \\"it\\""' in made(8443, '/srv/50% of "it"')


@pytest.mark.parametrize("port", [443, 8443])
def test_systemd_accepts_it_where_it_is_there_to_ask(port: int, tmp_path: Path) -> None:
    """Where it is not, the names of its sections are at least those systemd knows."""
    text = made(port).replace("User=visita", "User=root").replace("/srv/visita", str(tmp_path))
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.touch(mode=0o755)
    file = tmp_path / "visita.service"
    file.write_text(text)

    asked = shutil.which("systemd-analyze")
    if asked:
        done = subprocess.run([asked, "verify", str(file)], capture_output=True, text=True)
        assert (done.returncode, done.stderr) == (0, "")
    assert [each for each in text.splitlines() if each.startswith("[")] == [
        "[Unit]",
        "[Service]",
        "[Install]",
    ]
