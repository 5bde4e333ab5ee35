package dev.oddline.git;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A commit as git stores it: header lines, an empty line, the message. Read by our own few lines and not by JGit's
 * {@code RevCommit}, which refuses a whole commit for one odd header.
 *
 * @param parents the first is the branch that the others were merged into
 * @param seconds committer time since 1970 as stated, 0 if it is no number; only for ordering
 * @param changeRequest the request that the message names
 */
record CommitObject(
        ObjectId id, ObjectId tree, List<ObjectId> parents, long seconds, Optional<ChangeRequest> changeRequest) {
    private static final int SHOWN_SUBJECT = 500;
    private static final int ID_DIGITS = 40;

    CommitObject {
        parents = List.copyOf(parents);
    }

    /** Returns what the history's walk needs of a commit; empty if it names no tree. */
    static Optional<CommitObject> parse(ObjectId id, byte[] raw) {
        Optional<ObjectId> tree = Optional.empty();
        List<ObjectId> parents = new ArrayList<>();
        long seconds = 0;
        for (String line : headers(raw)) {
            if (line.startsWith("tree ") && tree.isEmpty()) {
                tree = objectId(line.substring(5));
            } else if (line.startsWith("parent ")) {
                objectId(line.substring(7)).ifPresent(parents::add);
            } else if (line.startsWith("committer ")) {
                seconds = seconds(line);
            }
        }
        long stated = seconds;
        String message = new String(raw, headerEnd(raw), raw.length - headerEnd(raw), StandardCharsets.UTF_8);
        return tree.map(root -> new CommitObject(id, root, parents, stated, ChangeRequest.in(message.strip())));
    }

    /** Returns the same commit as if it had been built on others. */
    CommitObject withParents(List<ObjectId> others) {
        return new CommitObject(id, tree, others, seconds, changeRequest);
    }

    /** Returns the commit for showing it. */
    static Commit describe(ObjectId id, byte[] raw) {
        Signature author = Signature.parse("");
        Signature committer = author;
        Optional<Charset> encoding = Optional.empty();
        for (String line : headers(raw)) {
            if (line.startsWith("encoding ")) {
                encoding = charset(line.substring(9).strip());
            }
        }
        int end = headerEnd(raw);
        for (String line : decode(raw, 0, end, encoding).split("\n", -1)) {
            if (line.startsWith("author ")) {
                author = Signature.parse(line.substring(7));
            } else if (line.startsWith("committer ")) {
                committer = Signature.parse(line.substring(10));
            }
        }
        String message = decode(raw, end, raw.length, encoding).strip();
        return new Commit(new GitId(id.name()), author, committer, subject(message), ChangeRequest.in(message));
    }

    private static String subject(String message) {
        int paragraph = message.indexOf("\n\n");
        String first = paragraph < 0 ? message : message.substring(0, paragraph);
        String line = first.lines().map(String::strip).collect(Collectors.joining(" "));
        return line.length() <= SHOWN_SUBJECT ? line : line.substring(0, SHOWN_SUBJECT) + "…";
    }

    private static List<String> headers(byte[] raw) {
        return List.of(new String(raw, 0, headerEnd(raw), StandardCharsets.ISO_8859_1).split("\n", -1));
    }

    private static int headerEnd(byte[] raw) {
        for (int i = 0; i + 1 < raw.length; i++) {
            if (raw[i] == '\n' && raw[i + 1] == '\n') {
                return i;
            }
        }
        return raw.length;
    }

    private static Optional<ObjectId> objectId(String hex) {
        return hex.length() == ID_DIGITS && ObjectId.isId(hex)
                ? Optional.of(ObjectId.fromString(hex))
                : Optional.empty();
    }

    private static long seconds(String line) {
        String[] words = line.substring(line.lastIndexOf('>') + 1).strip().split(" ", -1);
        return words[0].matches("-?[0-9]{1,18}") ? Long.parseLong(words[0]) : 0;
    }

    /** UTF-8 if the bytes are that, whatever the header says: many clients state an encoding they do not use. */
    private static String decode(byte[] raw, int from, int to, Optional<Charset> stated) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(raw, from, to - from, stated.orElse(StandardCharsets.UTF_8));
        }
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
