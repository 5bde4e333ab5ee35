package dev.oddline.imports.mlflow;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Turns the ways in which MLflow writes where files are into addresses as records have them. */
final class StorageUri {
    private static final Set<String> SCHEMES = Set.of(
            "file",
            "http",
            "https",
            "s3",
            "gs",
            "az",
            "abfs",
            "abfss",
            "hdfs",
            "dbfs",
            "models",
            "runs",
            "mlflow-artifacts");
    private static final String LEGAL = "-._~:/?#@!$&'()*+,;=%";

    private StorageUri() {}

    /** Returns the address; empty for a relative path and for anything that is no address. */
    static Optional<String> of(String written) {
        String uri = encoded(absolute(written.strip().replace('\\', '/')));
        int colon = uri.indexOf(':');
        if (colon < 0 || !SCHEMES.contains(uri.substring(0, colon).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(uri).toString());
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static String absolute(String path) {
        if (path.matches("(?i)file:[a-z]:/.*")) {
            return "file:///" + path.substring("file:".length());
        }
        if (path.matches("[A-Za-z]:/.*") || path.startsWith("~/") || path.equals("~")) {
            return "file:///" + path;
        }
        if (path.startsWith("//")) {
            return "file:" + path;
        }
        return path.startsWith("/") ? "file://" + path : path;
    }

    private static String encoded(String text) {
        StringBuilder uri = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean letter = c < 0x80 && Character.isLetterOrDigit(c);
            if (letter || LEGAL.indexOf(c) >= 0) {
                uri.append(c);
            } else {
                uri.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return uri.toString();
    }
}
