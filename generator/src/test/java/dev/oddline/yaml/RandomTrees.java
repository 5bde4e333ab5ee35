package dev.oddline.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Trees full of texts that are hard to write. */
final class RandomTrees {
    private static final List<String> PIECES = List.of(
            "a",
            "run",
            "no",
            "n",
            "~",
            "0",
            "1",
            "12",
            "e4",
            ".",
            "-",
            "+",
            ":",
            ": ",
            " ",
            "#",
            " #",
            "\n",
            "\n\n",
            "  ",
            "\t",
            "'",
            "\"",
            "\\",
            "[",
            "]",
            "{",
            "}",
            ",",
            "&",
            "*",
            "!",
            "|",
            ">",
            "%",
            "@",
            "`",
            "?",
            "? ",
            "- ",
            "=",
            "<<",
            "---",
            "...",
            "日本",
            "é",
            "\uD83D\uDE97",
            "\u0085",
            "\u2028",
            "\u200B",
            "\uFEFF",
            "\u00A0",
            "\u0007",
            "null",
            "0x",
            "_",
            "2026-03-02");
    private static final List<String> PLAIN =
            List.of("1", "-1.50", "1e-4", "true", "null", "", ".nan", "2026-03-02T01:20:00Z", "0x1F", "~");

    private final SplittableRandom random;

    RandomTrees(long seed) {
        this.random = new SplittableRandom(seed);
    }

    YamlNode next() {
        return node(0);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(6); pieces > 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private YamlNode node(int depth) {
        int choice = random.nextInt(depth > 4 ? 2 : depth == 0 ? 6 : 4);
        if (choice == 0) {
            return YamlScalar.ofPlain(PLAIN.get(random.nextInt(PLAIN.size())));
        }
        if (choice == 1) {
            return YamlScalar.ofText(text());
        }
        return choice == 2 ? sequence(depth) : mapping(depth);
    }

    private YamlNode sequence(int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            items.add(node(depth + 1));
        }
        return YamlSequence.of(items);
    }

    private YamlNode mapping(int depth) {
        Set<String> keys = new HashSet<>();
        List<YamlEntry> entries = new ArrayList<>();
        for (int count = random.nextInt(5); count > 0; count--) {
            String key = text();
            if (!key.isEmpty() && keys.add(key)) {
                entries.add(new YamlEntry(YamlScalar.ofText(key), node(depth + 1)));
            }
        }
        return YamlMapping.of(entries);
    }
}
