package dev.oddline.git;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Steps through the entries of a tree object: {@code MODE NAME}, a zero byte and the 20 bytes of an id, again and again.
 * Names are left as bytes; whoever makes a path of one checks it.
 */
final class TreeCursor {
    private static final int ID_BYTES = 20;
    private static final int TYPE_MASK = 0170000;
    private static final byte[] NOTHING = {};

    private final byte[] tree;
    private int start;
    private int mode;
    private int nameStart;
    private int nameEnd;
    private int next;
    private boolean done;

    private TreeCursor(byte[] tree) {
        this.tree = tree;
        advance();
    }

    /** Returns a cursor at the first entry. */
    static TreeCursor of(byte[] tree) {
        return new TreeCursor(tree);
    }

    /** Returns a cursor over a tree without entries. */
    static TreeCursor empty() {
        return new TreeCursor(NOTHING);
    }

    /** Returns whether all entries are behind; an entry that is cut off counts as none. */
    boolean isDone() {
        return done;
    }

    void advance() {
        start = next;
        int space = indexOf((byte) ' ', next);
        int zero = space < 0 ? -1 : indexOf((byte) 0, space);
        if (zero < 0 || zero + 1 + ID_BYTES > tree.length) {
            done = true;
            return;
        }
        mode = octal(next, space);
        nameStart = space + 1;
        nameEnd = zero;
        next = zero + 1 + ID_BYTES;
    }

    /** Advances both cursors over the run of entries that are equal from here on. */
    void skipCommon(TreeCursor other) {
        int common = Arrays.mismatch(tree, start, tree.length, other.tree, other.start, other.tree.length);
        int end = common < 0 ? tree.length : start + common;
        while (!done && !other.done && next <= end) {
            advance();
            other.advance();
        }
    }

    boolean isTree() {
        return (mode & TYPE_MASK) == 0040000;
    }

    FileKind kind() {
        return switch (mode & TYPE_MASK) {
            case 0100000 -> FileKind.REGULAR;
            case 0120000 -> FileKind.SYMLINK;
            case 0160000 -> FileKind.SUBMODULE;
            default -> FileKind.SPECIAL;
        };
    }

    ObjectId id() {
        return ObjectId.fromRaw(tree, nameEnd + 1);
    }

    byte[] name() {
        return Arrays.copyOfRange(tree, nameStart, nameEnd);
    }

    boolean isNamed(String name) {
        return Arrays.equals(name(), name.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns whether both entries have the same mode and content. */
    boolean equalsEntry(TreeCursor other) {
        return mode == other.mode && Arrays.equals(tree, nameEnd + 1, next, other.tree, other.nameEnd + 1, other.next);
    }

    /** Returns whether both stand at an entry of the same name, and both at a folder or both at none. */
    boolean hasSameName(TreeCursor other) {
        return this == other || (!done && !other.done && compareName(other) == 0);
    }

    /** Compares the names as git sorts them: bytes, a folder's name ending in a slash. */
    int compareName(TreeCursor other) {
        int length = Math.min(nameEnd - nameStart, other.nameEnd - other.nameStart);
        int common = Arrays.mismatch(
                tree, nameStart, nameStart + length, other.tree, other.nameStart, other.nameStart + length);
        int at = common < 0 ? length : common;
        return Integer.compare(byteAt(at), other.byteAt(at));
    }

    private int byteAt(int offset) {
        int at = nameStart + offset;
        if (at < nameEnd) {
            return tree[at] & 0xff;
        }
        return isTree() ? '/' : 0;
    }

    private int indexOf(byte wanted, int from) {
        for (int i = from; i < tree.length; i++) {
            if (tree[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private int octal(int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = (value << 3) | (tree[i] & 7);
        }
        return value;
    }
}
