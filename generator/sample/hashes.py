"""The hashes that records name, each by the rule of the tool that makes it."""

import hashlib
import json
import re


def sha256(content):
    """`sha256:…` over the raw bytes, what `sha256sum` prints."""
    return "sha256:" + hashlib.sha256(_bytes(content)).hexdigest()


def jcs_sha256(value):
    """`jcs-sha256:…` over RFC 8785 JSON.

    The values used here (text, whole numbers and decimals that JSON and ECMAScript print alike)
    need no more than sorted keys and no spaces.
    """
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    if re.search(r"[0-9](e[-+]|\.0\b)", text):
        raise ValueError(f"{text} holds a number that ECMAScript prints in another way")
    return "jcs-sha256:" + hashlib.sha256(text.encode()).hexdigest()


def git_blob(content):
    """`git:…`, the id git gives to a file with this content."""
    raw = _bytes(content)
    return "git:" + hashlib.sha1(b"blob %d\0" % len(raw) + raw).hexdigest()


def dvc_folder(names):
    """`md5:….dir`, the id DVC gives to a folder; each file's content is invented from its name."""
    listing = [{"md5": hashlib.md5(name.encode()).hexdigest(), "relpath": name} for name in sorted(names)]
    return "md5:" + hashlib.md5(json.dumps(listing, sort_keys=True).encode()).hexdigest() + ".dir"


def commit(name):
    """An invented commit id of forty hex digits."""
    return hashlib.sha1(name.encode()).hexdigest()


def _bytes(content):
    return content if isinstance(content, bytes) else content.encode()
