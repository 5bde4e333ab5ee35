"""Collects the files of the sample in memory, so that a record can name the hash of a table."""

import hashes
import house_yaml


class Archive:
    """The files of `metadata/`, by path."""

    ROOT = "metadata"

    def __init__(self):
        self.files = {}

    def record(self, folder, record_id, fields, comment="", under=""):
        """Adds a record; absent fields are given as None and left out."""
        stated = {key: value for key, value in fields.items() if value is not None}
        path = "/".join(part for part in (self.ROOT, folder, under, f"{record_id}.yaml") if part)
        return self.text(path, house_yaml.document(stated, comment))

    def table(self, name, header, rows):
        """Adds a CSV table and returns its reference."""
        lines = [",".join(header)] + [",".join(_cell(cell) for cell in row) for row in rows]
        path = f"{self.ROOT}/tables/{name}.csv"
        self.text(path, "\n".join(lines) + "\n")
        return self.reference(path)

    def text(self, path, content):
        """Adds a file of text and returns its path."""
        return self.raw(path, content.encode())

    def raw(self, path, content):
        """Adds a file and returns its path."""
        if path in self.files:
            raise ValueError(f"{path} is written twice")
        self.files[path] = content
        return path

    def reference(self, path):
        """The reference to a table or array that is there."""
        return {"table": path, "hash": self.hash_of(path)}

    def hash_of(self, path):
        """The hash over the bytes of a file."""
        return hashes.sha256(self.files[path])


def _cell(cell):
    text = str(cell)
    if any(sign in text for sign in ',"\n'):
        raise ValueError(f"table cell {text!r} needs quotes")
    return text
