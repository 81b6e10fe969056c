"""Kernels and tools of other Debian releases and architectures, fetched from Debian's mirror and unpacked below a cache folder."""
import hashlib
import lzma
import pathlib
import re
import subprocess
import urllib.request

MIRROR = "http://deb.debian.org/debian"


class FetchError(Exception):
    """A package or index that could not be had; the text says which and why."""


def fetch(url):
    try:
        with urllib.request.urlopen(url, timeout=120) as answer:
            return answer.read()
    except OSError as error:
        raise FetchError(f"{url}: {error}") from error


class Release:
    """The package index of one release and architecture."""

    def __init__(self, suite, architecture, cache):
        self.cache = pathlib.Path(cache)
        self.architecture = architecture
        self.packages = {}
        index = fetch(f"{MIRROR}/dists/{suite}/main/binary-{architecture}/Packages.xz")
        for paragraph in lzma.decompress(index).decode().split("\n\n"):
            fields = dict(re.findall(r"^([A-Za-z0-9-]+): (.*)$", paragraph, re.M))
            if "Package" in fields:
                self.packages[fields["Package"]] = fields

    def dependency(self, package, pattern):
        """The first package that `package` depends on whose name matches `pattern`."""
        found = re.search(pattern, self.packages[package].get("Depends", ""))
        if not found:
            raise FetchError(f"{package} depends on nothing like {pattern}")
        return found.group(0)

    def unpack(self, package):
        """Downloads `package`, checks its sum, and gives the folder of its files."""
        if package not in self.packages:
            raise FetchError(f"no package {package} for {self.architecture}")
        fields = self.packages[package]
        folder = self.cache / f"{package}_{fields['Version'].replace(':', '.')}_{self.architecture}"
        if folder.is_dir():
            return folder
        data = fetch(f"{MIRROR}/{fields['Filename']}")
        if hashlib.sha256(data).hexdigest() != fields["SHA256"]:
            raise FetchError(f"{package}: what the mirror sent has another checksum than its index says")
        self.cache.mkdir(parents=True, exist_ok=True)
        archive = self.cache / f"{package}.deb"
        archive.write_bytes(data)
        partial = folder.with_name(folder.name + ".partial")
        subprocess.run(["rm", "-rf", partial], check=True)
        subprocess.run(["dpkg-deb", "-x", archive, partial], check=True)
        archive.unlink()
        partial.rename(folder)
        return folder
