"""Runs oddline on the files of the sample as far as they are made, so that pools and rounds are its own work."""

import os
import subprocess
import tempfile


class Oddline:
    """The command, at work in a folder of its own that holds the sample so far."""

    def __init__(self, command):
        self._command = command
        self._folder = tempfile.TemporaryDirectory(prefix="oddline-sample-")
        self._known = {}

    def run(self, archive, arguments, inputs, results):
        """Runs a command and returns the bytes of its results, by path; inputs are files beside the sample."""
        for path, content in {**archive.files, **inputs}.items():
            if self._known.get(path) != content:
                self._write(path, content)
                self._known[path] = content
        for path in results:
            os.makedirs(os.path.join(self._folder.name, os.path.dirname(path)), exist_ok=True)
        environment = {key: value for key, value in os.environ.items() if not key.startswith("ODDLINE")}
        done = subprocess.run(
            self._command + arguments, cwd=self._folder.name, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        if done.returncode != 0:
            raise SystemExit(f"{' '.join(arguments)}: exit {done.returncode}\n{done.stdout.decode(errors='replace')}")
        return {path: self._read(path) for path in results}

    def made(self, beginning):
        """Returns the bytes of the files whose paths begin so, by path."""
        folder, start = os.path.split(beginning)
        names = sorted(name for name in os.listdir(os.path.join(self._folder.name, folder)) if name.startswith(start))
        return {f"{folder}/{name}": self._read(f"{folder}/{name}") for name in names}

    def _write(self, path, content):
        target = os.path.join(self._folder.name, path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "wb") as stream:
            stream.write(content)

    def _read(self, path):
        with open(os.path.join(self._folder.name, path), "rb") as stream:
            return stream.read()
