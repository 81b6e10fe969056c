"""Cgroups for what is run: names decide whether a process is taken for one in a container."""
import os
import time

# Of each hierarchy of the first version, or of the only one.
ROOTS = [root for root in ("/sys/fs/cgroup/memory", "/sys/fs/cgroup/cpuset", "/sys/fs/cgroup/cpu", "/sys/fs/cgroup/cpuacct",
                           "/sys/fs/cgroup/blkio", "/sys/fs/cgroup/unified", "/sys/fs/cgroup")
         if os.path.exists(os.path.join(root, "cgroup.procs"))]


class Group:
    """A cgroup below the first hierarchy or another one, removed by close()."""

    def __init__(self, path, root=ROOTS[0]):
        self.path = os.path.join(root, path)
        self.made = []
        folder = root
        for name in path.split("/"):
            folder = os.path.join(folder, name)
            if not os.path.isdir(folder):
                os.mkdir(folder)
                self.made.append(folder)

    def enter(self):
        """Puts the calling process into it, and into the root of all other hierarchies."""
        for path in ROOTS + [self.path]:
            with open(os.path.join(path, "cgroup.procs"), "w", encoding="ascii") as procs:
                procs.write(str(os.getpid()))

    def close(self):
        """Waits for its processes to end."""
        for folder in reversed(self.made):
            for _ in range(50):
                try:
                    os.rmdir(folder)
                    break
                except OSError:
                    time.sleep(0.02)


def container(name):
    """A group named as container runtimes name theirs."""
    return Group("docker/" + name)


def host():
    """A group that is nobody's container, deeper than events tell paths."""
    return Group("falcod-live-%d.slice/a/b/c/d/e/f/g.slice" % os.getpid())
