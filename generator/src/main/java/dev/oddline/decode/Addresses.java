package dev.oddline.decode;

import dev.oddline.message.Message;
import dev.oddline.source.RepoPath;
import dev.oddline.yaml.YamlScalar;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** The types of values that say where something is: web addresses, storage addresses, paths. */
final class Addresses {
    private static final Pattern LETTER = Pattern.compile("[a-z]");
    private static final Set<String> WEB = Set.of("http", "https");
    private static final List<String> STORAGE = List.of(
            "http",
            "https",
            "s3",
            "gs",
            "az",
            "abfs",
            "abfss",
            "dvc",
            "lakefs",
            "hdfs",
            "docker",
            "oci",
            "git",
            "ssh",
            "models",
            "runs",
            "mlflow-artifacts",
            "dbfs",
            "wandb-artifact",
            "file");
    private static final String WINDOWS = "(con|prn|aux|nul|com[0-9]|lpt[0-9])";

    /** A path in a JSON Schema; a {@code ./} in front means beside the record. */
    static final String PATH_SCHEMA = "(?=.*\\S)(\\./)?(?![A-Za-z][A-Za-z0-9+.-]*:)(?!(.*/)?(\\.\\.?|\\.git|"
            + anyCase(WINDOWS) + "(\\.[^/]*)?)(/|$))[^/\\\\#?%]+(/[^/\\\\#?%]+)*";

    private static final String URI_SCHEMA = "(" + String.join("|", STORAGE) + "):.+";

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
    private static final Pattern RESERVED = Pattern.compile("(?i)" + WINDOWS + "(\\..*)?|\\.git|git~[0-9]+|.*[. ]");

    private Addresses() {}

    /** A web or mail address that a page may link to. */
    static Shape<String> url() {
        return new ScalarShape<>(
                "type.url",
                (s, d) -> {
                    Optional<String> fault = webFault(s.text());
                    fault.ifPresent(f -> report(s, d, f));
                    return fault.isPresent() ? Optional.empty() : Optional.of(s.text());
                },
                () -> form("(https?://|mailto:).+"),
                ScalarShape.InJson.TEXT,
                "web address");
    }

    /** Where an artifact is stored. It is shown; only web addresses are linked. */
    static Shape<String> uri() {
        return new ScalarShape<>(
                "type.url",
                (s, d) -> {
                    Optional<String> fault = storageFault(s.text());
                    fault.ifPresent(f -> report(s, d, f));
                    return fault.isPresent() ? Optional.empty() : Optional.of(s.text());
                },
                () -> form(URI_SCHEMA),
                ScalarShape.InJson.TEXT,
                "address");
    }

    private static Optional<String> webFault(String text) {
        if (text.startsWith("mailto:")) {
            return text.matches("mailto:[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+")
                    ? Optional.empty()
                    : Optional.of("unsafe-url.form");
        }
        Optional<URI> parsed = parse(text);
        if (parsed.isEmpty()) {
            return Optional.of("unsafe-url.form");
        }
        URI uri = parsed.get();
        String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        if (!WEB.contains(scheme)) {
            return Optional.of("unsafe-url.scheme");
        }
        return authorityFault(uri);
    }

    private static Optional<String> authorityFault(URI uri) {
        String authority = Optional.ofNullable(uri.getRawAuthority()).orElse("");
        if (authority.contains("@")) {
            return Optional.of("unsafe-url.userinfo");
        }
        if (uri.getHost() == null || uri.getPort() > 65_535) {
            return Optional.of("unsafe-url.form");
        }
        return Optional.empty();
    }

    private static Optional<String> storageFault(String text) {
        Optional<URI> parsed = parse(text);
        String scheme = parsed.map(URI::getScheme).orElse("").toLowerCase(Locale.ROOT);
        if (!STORAGE.contains(scheme)) {
            return Optional.of(parsed.isEmpty() ? "unsafe-url.form" : "unsafe-url.storage-scheme");
        }
        URI uri = parsed.get();
        if (WEB.contains(scheme)) {
            return authorityFault(uri);
        }
        boolean password = Optional.ofNullable(uri.getRawUserInfo()).orElse("").contains(":");
        return password ? Optional.of("unsafe-url.userinfo") : Optional.empty();
    }

    /** Returns the address if it is plain ASCII and well-formed. */
    private static Optional<URI> parse(String text) {
        try {
            return text.chars().allMatch(c -> c > ' ' && c < 0x7f) ? Optional.of(new URI(text)) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    /** Reports an address without ever printing the part before {@code @}. */
    private static void report(YamlScalar scalar, Decoding decoding, String fault) {
        String shown = Scalars.shown(scalar.text()).replaceAll("(?<=//)[^/]*@", "…@");
        decoding.report(
                DecodeRules.UNSAFE_URL,
                scalar.span(),
                Message.of("unsafe-url", decoding.key(), shown),
                Message.of(fault));
    }

    /** A file of this repository; a leading {@code ./} means beside the record. */
    static Shape<RepoPath> path() {
        return new ScalarShape<>(
                "type.path",
                (s, d) -> {
                    Optional<RepoPath> path = s.text().startsWith("./")
                            ? d.path().sibling(s.text().substring(2))
                            : RepoPath.parse(s.text());
                    Optional<RepoPath> usable = path.filter(Addresses::isPlain);
                    if (usable.isEmpty()) {
                        d.report(
                                DecodeRules.MALFORMED_PATH,
                                s.span(),
                                Message.of("malformed-path", d.key(), Scalars.shown(s.text())),
                                Message.of("malformed-path.help"));
                    }
                    return usable;
                },
                () -> form(PATH_SCHEMA),
                ScalarShape.InJson.TEXT,
                "path");
    }

    /** A file of this repository, or where a file is stored. */
    static Shape<String> file() {
        Shape<String> path = path().as(RepoPath::value);
        Shape<String> uri = uri();
        return new ScalarShape<>(
                "type.path",
                (s, d) -> (SCHEME.matcher(s.text()).lookingAt() ? uri : path).read(s, d),
                () -> form("(" + PATH_SCHEMA + "|" + URI_SCHEMA + ")"),
                ScalarShape.InJson.TEXT,
                "path or address");
    }

    /** Returns whether every part of a path means the same on every file system. */
    private static boolean isPlain(RepoPath path) {
        for (String part : path.value().split("/", -1)) {
            if (RESERVED.matcher(part).matches() || part.startsWith("~")) {
                return false;
            }
        }
        return true;
    }

    /** Returns an expression that also matches upper-case letters; JSON Schema has no flag for that. */
    static String anyCase(String expression) {
        return LETTER.matcher(expression)
                .replaceAll(m -> "[" + m.group() + m.group().toUpperCase(Locale.ROOT) + "]");
    }

    private static ObjectNode form(String pattern) {
        return Json.object().put("type", "string").put("pattern", "^" + pattern + "$");
    }
}
