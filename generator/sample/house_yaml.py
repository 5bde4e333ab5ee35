"""Writes records in the house style.

Mappings are blocks; a small mapping or list stands on one line; text is quoted only where a YAML
reader would take it for something else; long English text is folded at a hundred columns.
"""

import re

WIDTH = 110
FOLD = 100

_INDICATORS = "-?:,[]{}#&*!|>'\"%@`"
_NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9][0-9_,]*(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0[xo][0-9a-fA-F]+|[-+]?\.(inf|nan)", re.I)
_WORDS = {"", "~", "null", "true", "false", "yes", "no", "on", "off"}
_CLOCK = re.compile(r"[0-9]+(:[0-9]+)+(\.[0-9]*)?")


class Local(dict):
    """Text per language. A record's own title is a block, so that each language has its line."""


def document(fields, comment=""):
    """Returns a record as YAML text."""
    head = "".join(f"# {line}\n" for line in comment.splitlines())
    return head + "".join(line + "\n" for line in _mapping(fields, 0))


def _mapping(fields, indent):
    lines = []
    for key, value in fields.items():
        lines += _entry(" " * indent + _plain(str(key), False) + ":", value, indent)
    return lines


def _entry(head, value, indent):
    if isinstance(value, (dict, list, tuple)):
        inline = None if isinstance(value, Local) and indent == 0 else _inline(value)
        if inline is not None and len(head) + 1 + len(inline) <= WIDTH:
            return [f"{head} {inline}"]
        if isinstance(value, dict):
            return [head] + _mapping(value, indent + 2)
        return [head] + _items(value, indent + 2)
    if isinstance(value, str) and len(head) + len(value) > WIDTH and _foldable(value):
        return [f"{head} >-"] + _folded(value, indent + 2)
    return [f"{head} {_scalar(value, False)}"]


def _items(values, indent):
    lines = []
    for value in values:
        inline = _inline(value)
        if inline is not None and indent + 2 + len(inline) <= WIDTH:
            lines.append(" " * indent + "- " + inline)
        elif isinstance(value, dict):
            block = _mapping(value, indent + 2)
            lines.append(" " * indent + "- " + block[0].lstrip())
            lines += block[1:]
        else:
            lines += _entry(" " * indent + "-", value, indent)
    return lines


def _inline(value):
    """The value on one line, or None where it must be a block."""
    if isinstance(value, dict):
        parts = []
        for key, inner in value.items():
            text = _inline(inner)
            if text is None:
                return None
            parts.append(f"{_plain(str(key), True)}: {text}")
        return "{" + ", ".join(parts) + "}"
    if isinstance(value, (list, tuple)):
        parts = [_inline(inner) for inner in value]
        return None if None in parts else "[" + ", ".join(parts) + "]"
    return _scalar(value, True)


def _scalar(value, flow):
    if value is None:
        raise ValueError("a record states no null")
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, float):
        if value != value:
            return ".nan"
        text = repr(value)
        return text if "e" not in text else format(value, "f").rstrip("0")
    if isinstance(value, int):
        return str(value)
    return _plain(value, flow)


def _plain(text, flow):
    if _needs_quotes(text, flow):
        if "\\" in text and "'" not in text:
            return f"'{text}'"
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return text


def _needs_quotes(text, flow):
    if "\n" in text:
        raise ValueError(f"line break in {text!r}")
    if text.lower() in _WORDS or _NUMBER.fullmatch(text) or _CLOCK.fullmatch(text):
        return True
    if text[0] in _INDICATORS or text != text.strip() or ": " in text or " #" in text or text.endswith(":"):
        return True
    return flow and any(sign in text for sign in ",[]{}")


def _foldable(text):
    return " " in text and "  " not in text and text.isprintable() and all(ord(sign) < 0x3000 for sign in text)


def _folded(text, indent):
    lines, line = [], ""
    for word in text.split(" "):
        if line and indent + len(line) + 1 + len(word) > FOLD:
            lines.append(" " * indent + line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return lines + [" " * indent + line]
