package dev.oddline.table.npy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of an array, as they lie in the file.
 *
 * @param order of the bytes of one
 */
record ElementType(Kind kind, ByteOrder order) {
    private static final Pattern DESCRIPTION = Pattern.compile("([<>|=])([a-zA-Z?])([0-9]{0,9})");
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("f2", Kind.HALF),
            Map.entry("f4", Kind.SINGLE),
            Map.entry("f8", Kind.DOUBLE),
            Map.entry("b1", Kind.UNSIGNED_BYTE),
            Map.entry("i1", Kind.BYTE),
            Map.entry("u1", Kind.UNSIGNED_BYTE),
            Map.entry("i2", Kind.SHORT),
            Map.entry("u2", Kind.UNSIGNED_SHORT),
            Map.entry("i4", Kind.INT),
            Map.entry("u4", Kind.UNSIGNED_INT),
            Map.entry("i8", Kind.LONG));

    /** What a number is. */
    enum Kind {
        HALF(2),
        SINGLE(4),
        DOUBLE(8),
        BYTE(1),
        UNSIGNED_BYTE(1),
        SHORT(2),
        UNSIGNED_SHORT(2),
        INT(4),
        UNSIGNED_INT(4),
        /** Beyond 2^53 rounded to the nearest double. */
        LONG(8);

        private final int bytes;

        Kind(int bytes) {
            this.bytes = bytes;
        }
    }

    /** Returns the type that a header describes, such as {@code <f4}; empty for one that holds no numbers. */
    static Optional<ElementType> of(String description) {
        Matcher matcher = DESCRIPTION.matcher(description);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        ByteOrder order = switch (matcher.group(1)) {
            case ">" -> ByteOrder.BIG_ENDIAN;
            case "=" -> ByteOrder.nativeOrder();
            default -> ByteOrder.LITTLE_ENDIAN;
        };
        return Optional.ofNullable(KINDS.get(matcher.group(2) + matcher.group(3)))
                .map(kind -> new ElementType(kind, order));
    }

    /** Returns the number of bytes of one, 1 to 8. */
    int bytes() {
        return kind.bytes;
    }

    /** Takes numbers out of the bytes that are left. */
    void read(ByteBuffer bytes, double[] into, int from, int count) {
        bytes.order(order);
        switch (kind) {
            case DOUBLE -> bytes.asDoubleBuffer().get(into, from, count);
            case SINGLE -> {
                for (int i = from; i < from + count; i++) {
                    into[i] = bytes.getFloat();
                }
            }
            default -> {
                for (int i = from; i < from + count; i++) {
                    into[i] = next(bytes);
                }
            }
        }
    }

    private double next(ByteBuffer bytes) {
        return switch (kind) {
            case HALF -> half(bytes.getShort());
            case SINGLE -> bytes.getFloat();
            case DOUBLE -> bytes.getDouble();
            case BYTE -> bytes.get();
            case UNSIGNED_BYTE -> bytes.get() & 0xFF;
            case SHORT -> bytes.getShort();
            case UNSIGNED_SHORT -> bytes.getShort() & 0xFFFF;
            case INT -> bytes.getInt();
            case UNSIGNED_INT -> bytes.getInt() & 0xFFFFFFFFL;
            case LONG -> bytes.getLong();
        };
    }

    /** IEEE 754 binary16. */
    private static double half(short bits) {
        int exponent = (bits >> 10) & 0x1F;
        int fraction = bits & 0x3FF;
        double size = switch (exponent) {
            case 0 -> fraction * 0x1p-24;
            case 0x1F -> fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
            default -> (fraction + 1024) * StrictMath.scalb(1.0, exponent - 25);
        };
        return bits < 0 ? -size : size;
    }
}
