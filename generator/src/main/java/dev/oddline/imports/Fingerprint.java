package dev.oddline.imports;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Collects what another tool holds about one thing, to tell later whether it has something new. */
public final class Fingerprint {
    private final ByteArrayOutputStream collected = new ByteArrayOutputStream();

    /** Adds values in a fixed order; each keeps its bounds, so {@code ab, c} differs from {@code a, bc}. */
    public Fingerprint add(Object... values) {
        for (Object value : values) {
            byte[] bytes = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
            collected.writeBytes((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            collected.writeBytes(bytes);
        }
        return this;
    }

    /** Adds a sorted map. */
    public Fingerprint add(Map<String, String> texts) {
        add(texts.size());
        texts.forEach((key, text) -> add(key, text));
        return this;
    }

    /** Returns {@code sha256:…} of all that was added. */
    public String hash() {
        return Sha256.of(collected.toByteArray());
    }
}
