package dev.oddline.table.npy;

import dev.oddline.table.UnreadableTable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the numbers of an NPY file.
 *
 * @param fortranOrder whether the first index is the one that runs fastest
 * @param shape length of each dimension, 0 or more
 * @param bytes length of the header, where the numbers start
 */
record NpyHeader(ElementType type, boolean fortranOrder, List<Long> shape, int bytes) {
    /** The first bytes of every NPY file, then the version of the format. */
    static final int PREFIX = 12;

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int MOST_BYTES = 1 << 16;
    private static final int MOST_DIMENSIONS = 32;
    private static final Pattern ENTRIES = Pattern.compile(
            "'(descr|fortran_order|shape)'\\s*:\\s*('[^']{0,64}'|True|False|\\([0-9L, ]*\\)|\\[[^]]*])\\s*,?\\s*");

    NpyHeader {
        shape = List.copyOf(shape);
    }

    /**
     * Returns how many bytes the prefix and the description take.
     *
     * @param prefix the first {@link #PREFIX} bytes of the file, or all there are
     */
    static int length(String name, ByteBuffer prefix) throws UnreadableTable {
        ByteBuffer bytes = prefix.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = new byte[MAGIC.length];
        if (bytes.remaining() >= PREFIX) {
            bytes.get(magic);
        }
        if (!Arrays.equals(magic, MAGIC)) {
            throw new UnreadableTable(name, "it is no NPY file: it does not begin with \\x93NUMPY");
        }
        int major = bytes.get();
        bytes.get();
        long described = switch (major) {
            case 1 -> bytes.getShort() & 0xFFFF;
            case 2, 3 -> bytes.getInt() & 0xFFFFFFFFL;
            default -> throw new UnreadableTable(name, "version " + major + " of the NPY format is not known");
        };
        if (described > MOST_BYTES) {
            throw new UnreadableTable(name, "its header claims " + described + " bytes, more than " + MOST_BYTES);
        }
        return bytes.position() + (int) described;
    }

    /** Returns the header from its bytes, prefix included. */
    static NpyHeader of(String name, byte[] header) throws UnreadableTable {
        int start = header[MAGIC.length] == 1 ? 10 : 12;
        String text = new String(header, start, header.length - start, StandardCharsets.UTF_8).strip();
        if (!text.startsWith("{") || !text.endsWith("}")) {
            throw new UnreadableTable(name, "its header is no description of an array");
        }
        Matcher entries = ENTRIES.matcher(text);
        String[] values = {"", "", ""};
        int at = 1;
        while (at < text.length() - 1) {
            int begin = at + leadingBlanks(text, at);
            entries.region(begin, text.length() - 1);
            if (!entries.lookingAt()) {
                break;
            }
            int key = List.of("descr", "fortran_order", "shape").indexOf(entries.group(1));
            values[key] = entries.group(2);
            at = entries.end();
        }
        if (at < text.length() - 1 || !values[1].matches("True|False") || !values[2].startsWith("(")) {
            throw new UnreadableTable(name, "its header is no description of an array");
        }
        return new NpyHeader(type(name, values[0]), values[1].equals("True"), shape(name, values[2]), header.length);
    }

    private static int leadingBlanks(String text, int from) {
        int blanks = 0;
        while (from + blanks < text.length() && text.charAt(from + blanks) == ' ') {
            blanks++;
        }
        return blanks;
    }

    private static ElementType type(String name, String quoted) throws UnreadableTable {
        if (quoted.startsWith("[")) {
            throw new UnreadableTable(name, "it holds records of several fields: save one array of numbers");
        }
        String description = quoted.length() < 2 ? "" : quoted.substring(1, quoted.length() - 1);
        if (description.contains("O")) {
            throw new UnreadableTable(
                    name, "it holds Python objects, which are never loaded: save it as an array of float32 or float64");
        }
        return ElementType.of(description)
                .orElseThrow(() -> new UnreadableTable(
                        name, "numbers of type `" + description + "` are not read: save it as float32 or float64"));
    }

    private static List<Long> shape(String name, String tuple) throws UnreadableTable {
        List<Long> shape = new ArrayList<>();
        for (String length : tuple.substring(1, tuple.length() - 1).split(",", -1)) {
            String digits = length.strip().replace("L", "");
            if (digits.length() > 18 || shape.size() >= MOST_DIMENSIONS) {
                throw new UnreadableTable(name, "its shape is larger than any file");
            }
            if (!digits.isEmpty()) {
                try {
                    shape.add(Long.parseLong(digits));
                } catch (NumberFormatException e) { // blanks between digits
                    throw new UnreadableTable(name, "its header is no description of an array", e);
                }
            }
        }
        return shape;
    }

    /** Returns the number of numbers; negative if it is more than a long holds. */
    long count() {
        long count = 1;
        for (long length : shape) {
            if (length != 0 && count > Long.MAX_VALUE / length / type.bytes()) {
                return -1;
            }
            count *= length;
        }
        return count;
    }
}
