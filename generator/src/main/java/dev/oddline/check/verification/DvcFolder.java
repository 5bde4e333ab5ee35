package dev.oddline.check.verification;

import dev.oddline.check.content.StoredFile;
import dev.oddline.source.Digest;
import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** DVC's listing of a folder, whose MD5 with {@code .dir} is the folder's hash. */
final class DvcFolder {
    /** A quote inside a path is escaped, so this stands nowhere else. */
    private static final Pattern HASH = Pattern.compile("\"md5\": \"([0-9a-f]{32})\"");

    private static final Comparator<Entry> BY_CODE_POINTS = (a, b) -> compare(a.path(), b.path());

    private DvcFolder() {}

    private record Entry(String path, String md5) {}

    /**
     * Returns the hash of a folder on disk, {@code .dir} included.
     *
     * @param files all files below the folder
     */
    static String hash(RepoPath folder, List<RepoPath> files, StoredFiles disk) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (RepoPath path : files) {
            StoredFile file = disk.find(path).orElseThrow(() -> new IOException(path + " is gone"));
            entries.add(new Entry(path.value().substring(folder.value().length() + 1), FileDigest.md5(file)));
        }
        entries.sort(BY_CODE_POINTS);
        StringBuilder listing = new StringBuilder("[");
        for (Entry entry : entries) {
            listing.append(listing.length() > 1 ? ", " : "")
                    .append("{\"md5\": \"")
                    .append(entry.md5())
                    .append("\", \"relpath\": ")
                    .append(python(entry.path()))
                    .append('}');
        }
        return hash(listing.append(']').toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns the hash of a folder whose listing is known, {@code .dir} included. */
    static String hash(byte[] listing) {
        return Digest.md5(listing) + ".dir";
    }

    /** Returns the MD5 of every file of a listing, in its order. */
    static List<String> hashes(byte[] listing) {
        Matcher hash = HASH.matcher(new String(listing, StandardCharsets.UTF_8));
        List<String> hashes = new ArrayList<>();
        while (hash.find()) {
            hashes.add(hash.group(1));
        }
        return hashes;
    }

    /** Returns a text as Python's {@code json.dumps} writes it: ASCII only. */
    private static String python(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c >= 0x20 && c < 0x7f) {
                quoted.append(c);
            } else {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return quoted.append('"').toString();
    }

    /** Compares by code points; {@code String.compareTo} puts what lies above U+FFFF elsewhere. */
    private static int compare(String a, String b) {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        return Arrays.compare(left, right);
    }
}
