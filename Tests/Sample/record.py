#!/usr/bin/env python3
"""Records the bundled sample: a break-in that really happens, on a machine made for it under emulation.

usage: record.py --cache FOLDER --falcod PROGRAM --capture PROGRAM --output FOLDER

Writes OUTPUT/break-in.falcod and OUTPUT/break-in.alerts, what falcod's own rules said of it while it happened. The guest has
nothing but busybox, bash, the two programs and this folder's files, so that the recording tells of no other machine."""
import argparse
import base64
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parent.parent
sys.path.insert(0, str(HERE.parent / "Kernels"))
import debian  # noqa: E402
import guest  # noqa: E402
import kernels  # noqa: E402

ACCOUNTS = {
    "/etc/passwd": ("root:x:0:0:root:/root:/bin/bash\nwww-data:x:33:33:www-data:/var/www:/usr/sbin/nologin\n"
                    "falcod:x:990:990::/nonexistent:/usr/sbin/nologin\nadmin:x:1000:1000::/home/admin:/bin/sh\n"),
    "/etc/group": "root:x:0:\nwww-data:x:33:\nfalcod:x:990:\nadmin:x:1000:\n",
    "/etc/shadow": "root:$6$salt$notahash:19700:0:99999:7:::\nadmin:!:19700:0:99999:7:::\n",
    "/etc/hostname": "web-01\n",
}


def with_libraries(files):
    """Adds the shared libraries of the programs in `files`."""
    found = dict(files)
    for source in files.values():
        listed = subprocess.run(["ldd", source], capture_output=True, text=True).stdout
        for library in re.findall(r"(/\S+) \(0x", listed):
            found[library] = pathlib.Path(library).resolve()
    return found


def compile_tools(folder):
    tools = {}
    for name, target in (("server", "/usr/sbin/nginx"), ("backup", "/usr/local/bin/backup"), ("ghost", "/ghost")):
        program = pathlib.Path(folder) / name
        subprocess.run(["cc", "-O1", "-static", "-Wall", "-Wextra", "-Werror", "-D_GNU_SOURCE", HERE / f"{name}.c", "-o", program], check=True)
        tools[target] = program
    return tools


def main():
    parser = argparse.ArgumentParser()
    for name in ("--cache", "--falcod", "--capture", "--output"):
        parser.add_argument(name, required=True)
    options = parser.parse_args()
    release = debian.Release(kernels.RELEASES["6.12"], "amd64", options.cache)
    bash = kernels.program_of(release, "bash-static", "bash-static")
    with tempfile.TemporaryDirectory() as folder:
        files = with_libraries({"/usr/bin/falcod": options.falcod, "/usr/bin/falcod-capture": options.capture,
                                "/usr/bin/setpriv": "/usr/bin/setpriv"})
        files |= compile_tools(folder)
        files |= {"/bin/sh": bash, "/bin/bash": bash}
        files |= {"/etc/falcod.yaml": TOP / "deploy/falcod.yaml", "/etc/falcod_rules.yaml": TOP / "rules/falcod_rules.yaml"}
        files |= {"/intruder.sh": HERE / "intruder.sh", "/a.sh": HERE / "a.sh"}
        for target, text in ACCOUNTS.items():
            file = pathlib.Path(folder) / target.replace("/", "-")
            file.write_text(text)
            files[target] = file
        code, printed = guest.run("amd64", kernels.kernel_of(release), kernels.program_of(release, "busybox-static", "busybox"), files,
                                  (HERE / "guest.sh").read_text(), memory=2048)
    parts = re.split(r"^@@(recording|alerts|done)@@\n", printed + "\n", flags=re.M)
    if code or len(parts) != 7:
        sys.exit(f"the guest failed with {code}:\n{printed}")
    output = pathlib.Path(options.output)
    (output / "break-in.falcod").write_bytes(base64.b64decode(parts[2]))
    alerts = [line for line in parts[4].splitlines() if re.match(r"\d\d:\d\d:\d\d\.", line)]
    (output / "break-in.alerts").write_text("\n".join(alerts) + "\n")
    print(parts[0].strip())
    print(f"{len(alerts)} alerts")


if __name__ == "__main__":
    main()
