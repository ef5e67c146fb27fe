"""What the sandbox may not ask of the kernel, as a filter that bubblewrap installs.

A list of what is denied, not of what is allowed: a new version of Python or of a reader may need
calls that nobody thought of, and the walls do not rest on this list. It takes away what breaks
out most often: other namespaces, mounts, other processes' memory, sockets, keys, io_uring.
"""

import errno
import platform
import struct

DENIED: dict[str, tuple[int, ...]] = {
    "x86_64": (
        *(41, 53, 101, 310, 311, 438, 250, 248, 249, 321, 298, 323, 425, 426, 427, 272, 308, 165),
        *(166, 155, 161, 428, 429, 430, 432, 431, 433, 442, 246, 320, 175, 313, 176, 319, 304, 303),
        *(179, 163, 167, 168, 169, 135, 212, 312, 103, 68, 29, 64, 240, 278, 300, 447),
    ),
    "aarch64": (
        *(198, 199, 117, 270, 271, 438, 219, 217, 218, 280, 241, 282, 425, 426, 427, 97, 268, 40),
        *(39, 41, 51, 428, 429, 430, 432, 431, 433, 442, 104, 294, 105, 273, 106, 279, 265, 264),
        *(60, 89, 224, 225, 142, 92, 18, 272, 116, 186, 194, 190, 180, 75, 262, 447),
    ),
}
"""socket, socketpair, ptrace, process_vm_readv and _writev, pidfd_getfd, keyctl, add_key,
request_key, bpf, perf_event_open, userfaultfd, io_uring_setup, _enter and _register, unshare,
setns, mount, umount2, pivot_root, chroot, open_tree, move_mount, fsopen, fsmount, fsconfig, fspick,
mount_setattr, kexec_load, kexec_file_load, init_module, finit_module, delete_module, memfd_create,
open_by_handle_at, name_to_handle_at, quotactl, acct, swapon, swapoff, reboot, personality,
lookup_dcookie, kcmp, syslog, msgget, shmget, semget, mq_open, vmsplice, fanotify_init,
memfd_secret: in this order, from Linux's own tables."""

ARCHITECTURE = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
CLONE = {"x86_64": 56, "aarch64": 220}
CLONE3 = 435
NEW_NAMESPACES = 0x7E020000
OTHER_TABLE = 0x40000000
"""From here on x86 counts the calls of its x32 table, which the list does not name."""

LOAD, EQUAL, AT_LEAST, ANY_BIT, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
NUMBER_AT, ARCHITECTURE_AT, FIRST_ARGUMENT_AT = 0, 4, 16
ALLOW, KILL, ERROR = 0x7FFF0000, 0x80000000, 0x00050000


def call_filter(machine: str = "") -> bytes:
    """The program of the filter; empty on a machine whose calls are not listed."""
    machine = machine or platform.machine()
    if machine not in DENIED:
        return b""
    denied = b"".join(_deny(EQUAL, number, errno.EPERM) for number in DENIED[machine])
    return b"".join(
        (
            _step(LOAD, ARCHITECTURE_AT),
            _step(EQUAL, ARCHITECTURE[machine], 1, 0),
            _step(RETURN, KILL),
            _step(LOAD, NUMBER_AT),
            _deny(AT_LEAST, OTHER_TABLE, errno.EPERM),
            denied,
            # without clone3, whose flags a filter cannot see, the C library falls back to clone
            _deny(EQUAL, CLONE3, errno.ENOSYS),
            _step(EQUAL, CLONE[machine], 0, 3),
            _step(LOAD, FIRST_ARGUMENT_AT),
            _deny(ANY_BIT, NEW_NAMESPACES, errno.EPERM),
            _step(RETURN, ALLOW),
        )
    )


def _deny(test: int, value: int, error: int) -> bytes:
    return _step(test, value, 0, 1) + _step(RETURN, ERROR | error)


def _step(code: int, value: int, if_true: int = 0, if_not: int = 0) -> bytes:
    return struct.pack("=HBBI", code, if_true, if_not, value)
