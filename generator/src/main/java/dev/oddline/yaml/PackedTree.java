package dev.oddline.yaml;

import dev.oddline.source.Span;
import dev.oddline.yaml.YamlScalar.Style;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A tree with its positions in about as many bytes as the text it was read from. A catalog keeps one of each file, since
 * reading it back takes a twentieth of the time of reading the text again, and a tree of objects ten times the memory.
 */
public final class PackedTree {
    private final byte[] bytes;

    private PackedTree(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The type of a node; scalars by their style. Its byte also says which positions stay on the line. */
    private enum Tag {
        MAPPING(0),
        SEQUENCE(1),
        PLAIN(2),
        QUOTED(3),
        BLOCK(4);

        /** By their number. */
        static final List<Tag> ALL = List.of(values());

        static final int MASK = 0x0F;
        static final int STARTS_ON_THE_LINE = 0x10;
        static final int ENDS_ON_THE_LINE = 0x20;

        private final int number;

        Tag(int number) {
            this.number = number;
        }

        static Tag of(Style style) {
            return switch (style) {
                case PLAIN -> PLAIN;
                case QUOTED -> QUOTED;
                case BLOCK -> BLOCK;
            };
        }

        boolean isScalar() {
            return this != MAPPING && this != SEQUENCE;
        }

        Style style() {
            return switch (this) {
                case MAPPING, SEQUENCE -> throw new IllegalStateException("a collection has no style");
                case PLAIN -> Style.PLAIN;
                case QUOTED -> Style.QUOTED;
                case BLOCK -> Style.BLOCK;
            };
        }
    }

    /** Returns the tree in packed form. */
    public static PackedTree of(YamlNode root) {
        Packing packing = new Packing();
        packing.node(root);
        return new PackedTree(Arrays.copyOf(packing.bytes, packing.size));
    }

    /** Returns a tree that equals the one that was packed. */
    public YamlNode unpack() {
        return new Unpacking(bytes).node();
    }

    /** Returns how many bytes the tree takes. */
    int size() {
        return bytes.length;
    }

    /** Writes nodes one after the other; positions as the way from the one before. */
    private static final class Packing {
        private byte[] bytes = new byte[4096];
        private int size;
        private int line = 1;
        private int column = 1;

        void node(YamlNode node) {
            if (node instanceof YamlScalar scalar) {
                begin(Tag.of(scalar.style()), scalar.span());
                text(scalar.text());
            } else if (node instanceof YamlMapping mapping) {
                begin(Tag.MAPPING, mapping.span());
                number(mapping.entries().size());
                for (YamlEntry entry : mapping.entries()) {
                    node(entry.key());
                    node(entry.value());
                }
            } else {
                YamlSequence sequence = (YamlSequence) node;
                begin(Tag.SEQUENCE, sequence.span());
                number(sequence.items().size());
                for (YamlNode item : sequence.items()) {
                    node(item);
                }
            }
        }

        /** A collection ends after its children: its end is told from its start, and they go on from there. */
        private void begin(Tag tag, Span span) {
            boolean startsOnTheLine = span.startLine() == line;
            boolean endsOnTheLine = span.endLine() == span.startLine();
            put(tag.number
                    | (startsOnTheLine ? Tag.STARTS_ON_THE_LINE : 0)
                    | (endsOnTheLine ? Tag.ENDS_ON_THE_LINE : 0));
            if (startsOnTheLine) {
                signed(span.startColumn() - column);
            } else {
                signed(span.startLine() - line);
                number(span.startColumn());
            }
            if (endsOnTheLine) {
                number(span.endColumn() - span.startColumn());
            } else {
                number(span.endLine() - span.startLine());
                number(span.endColumn());
            }
            line = span.startLine();
            column = endsOnTheLine && tag.isScalar() ? span.endColumn() : span.startColumn();
        }

        private void text(String text) {
            if (isLatin1(text)) {
                number(text.length() << 1);
                room(text.length());
                byte[] latin1 = text.getBytes(StandardCharsets.ISO_8859_1);
                System.arraycopy(latin1, 0, bytes, size, latin1.length);
                size += latin1.length;
            } else {
                number((text.length() << 1) | 1);
                for (int i = 0; i < text.length(); i++) {
                    put(text.charAt(i) >> Byte.SIZE);
                    put(text.charAt(i));
                }
            }
        }

        private static boolean isLatin1(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) > 0xFF) {
                    return false;
                }
            }
            return true;
        }

        private void signed(int value) {
            number((value << 1) ^ (value >> (Integer.SIZE - 1)));
        }

        /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
        private void number(int value) {
            int rest = value;
            while ((rest & ~0x7F) != 0) {
                put((rest & 0x7F) | 0x80);
                rest >>>= 7;
            }
            put(rest);
        }

        private void put(int value) {
            room(1);
            bytes[size++] = (byte) value;
        }

        private void room(int more) {
            if (bytes.length - size < more) {
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
            }
        }
    }

    /** The way back, in the same order. */
    private static final class Unpacking {
        private final byte[] bytes;
        private int at;
        private int line = 1;
        private int column = 1;

        Unpacking(byte[] bytes) {
            this.bytes = bytes;
        }

        YamlNode node() {
            int header = bytes[at++];
            Tag tag = Tag.ALL.get(header & Tag.MASK);
            Span span = span(header, tag);
            return switch (tag) {
                case PLAIN, QUOTED, BLOCK -> new YamlScalar(text(), tag.style(), span);
                case MAPPING -> {
                    YamlEntry[] entries = new YamlEntry[number()];
                    for (int i = 0; i < entries.length; i++) {
                        entries[i] = new YamlEntry((YamlScalar) node(), node());
                    }
                    yield new YamlMapping(List.of(entries), span);
                }
                case SEQUENCE -> {
                    YamlNode[] items = new YamlNode[number()];
                    for (int i = 0; i < items.length; i++) {
                        items[i] = node();
                    }
                    yield new YamlSequence(List.of(items), span);
                }
            };
        }

        private Span span(int header, Tag tag) {
            if ((header & Tag.STARTS_ON_THE_LINE) != 0) {
                column += signed();
            } else {
                line += signed();
                column = number();
            }
            if ((header & Tag.ENDS_ON_THE_LINE) == 0) {
                int lines = number();
                return new Span(line, column, line + lines, number());
            }
            Span span = new Span(line, column, line, column + number());
            column = tag.isScalar() ? span.endColumn() : column;
            return span;
        }

        private String text() {
            int header = number();
            int length = header >>> 1;
            if ((header & 1) == 0) {
                String text = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
                at += length;
                return text;
            }
            char[] text = new char[length];
            for (int i = 0; i < length; i++) {
                text[i] = (char) (((bytes[at] & 0xFF) << Byte.SIZE) | (bytes[at + 1] & 0xFF));
                at += 2;
            }
            return new String(text);
        }

        private int signed() {
            int value = number();
            return (value >>> 1) ^ -(value & 1);
        }

        private int number() {
            int value = 0;
            int shift = 0;
            byte next = bytes[at++];
            while (next < 0) {
                value |= (next & 0x7F) << shift;
                shift += 7;
                next = bytes[at++];
            }
            return value | (next << shift);
        }
    }
}
