package dev.oddline.decode;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Edit;
import dev.oddline.diagnostic.Fix;
import dev.oddline.message.Message;
import dev.oddline.record.CommitId;
import dev.oddline.record.ContentHash;
import dev.oddline.record.ContentHash.Algorithm;
import dev.oddline.record.ImageReference;
import dev.oddline.source.Location;
import dev.oddline.yaml.YamlScalar;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** The types of values that pin an input: hashes, commits, images. */
final class Pins {
    private static final Pattern ONE_DIGIT = Pattern.compile("(.)\\1*");

    private Pins() {}

    /** A SHA-256 of raw bytes, {@code sha256:…}. */
    static Shape<ContentHash> sha256() {
        return hash(Algorithm.SHA256);
    }

    /** A hash of a config: {@code sha256:…} of the file or {@code jcs-sha256:…} of its data. */
    static Shape<ContentHash> configHash() {
        return hash(Algorithm.SHA256, Algorithm.JCS_SHA256);
    }

    /** Any hash that a storage system gives: {@code sha256:…}, {@code md5:…} (DVC), {@code git:…}. */
    static Shape<ContentHash> storageHash() {
        return hash(Algorithm.SHA256, Algorithm.MD5, Algorithm.GIT);
    }

    private static Shape<ContentHash> hash(Algorithm... algorithms) {
        Set<Algorithm> allowed = Set.of(algorithms);
        String forms =
                Arrays.stream(algorithms).map(a -> a.prefix() + ":" + "…").collect(Collectors.joining("`, `"));
        return new ScalarShape<>(
                "type.hash",
                (s, d) -> {
                    Optional<ContentHash> hash =
                            ContentHash.parse(s.text()).filter(h -> allowed.contains(h.algorithm()));
                    if (hash.isEmpty()) {
                        d.report(
                                DecodeRules.MALFORMED_HASH,
                                s.span(),
                                Message.of("malformed-hash", d.key(), Scalars.shown(s.text())),
                                Message.of("malformed-hash.help", forms));
                    } else if (isMeaningless(hash.get())) {
                        d.report(
                                DecodeRules.MEANINGLESS_HASH,
                                s.span(),
                                Message.of("meaningless-hash", d.key(), s.text()));
                    }
                    return hash;
                },
                () -> form(Arrays.stream(algorithms).map(Pins::pattern).collect(Collectors.joining("|", "(", ")"))),
                ScalarShape.InJson.TEXT,
                "hash: `" + forms + "`");
    }

    private static String pattern(Algorithm algorithm) {
        String digits = algorithm.prefix() + ":[0-9a-f]{" + algorithm.digits() + "}";
        return switch (algorithm) {
            case MD5 -> digits + "(\\.dir)?";
            case GIT -> digits + "([0-9a-f]{24})?";
            case SHA256, JCS_SHA256 -> digits;
        };
    }

    /** Returns whether a hash is one repeated digit or that of nothing at all. */
    private static boolean isMeaningless(ContentHash hash) {
        return ONE_DIGIT.matcher(hash.hex()).matches()
                || List.of(
                                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                                "d41d8cd98f00b204e9800998ecf8427e",
                                "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391")
                        .contains(hash.hex());
    }

    /** A full git commit id. */
    static Shape<CommitId> commit() {
        return new ScalarShape<>(
                "type.commit",
                (s, d) -> {
                    Optional<CommitId> commit = CommitId.parse(s.text());
                    if (commit.isEmpty()) {
                        d.report(
                                DecodeRules.MALFORMED_COMMIT,
                                s.span(),
                                Message.of("malformed-commit", d.key(), Scalars.shown(s.text())),
                                Message.of(commitHelp(s)));
                    } else if (Scalars.isAmbiguous(s)) {
                        reportAmbiguous(s, d);
                    } else if (ONE_DIGIT.matcher(commit.get().hex()).matches()) {
                        d.report(
                                DecodeRules.MEANINGLESS_HASH,
                                s.span(),
                                Message.of("meaningless-hash", d.key(), s.text()));
                    }
                    return commit;
                },
                () -> form("([0-9a-f]{40}|[0-9a-f]{64})"),
                ScalarShape.InJson.TEXT,
                "commit id");
    }

    private static String commitHelp(YamlScalar scalar) {
        if (scalar.text().matches("[0-9a-f]{4,39}")) {
            return "malformed-commit.short";
        }
        return scalar.text().matches("[0-9A-F]{40}") ? "malformed-commit.case" : "malformed-commit.help";
    }

    /** A container image, {@code name:tag@sha256:…}. */
    static Shape<ImageReference> image() {
        return new ScalarShape<>(
                "type.image",
                (s, d) -> {
                    Optional<ImageReference> image = ImageReference.parse(s.text());
                    if (image.isEmpty()) {
                        d.report(
                                DecodeRules.MALFORMED_IMAGE,
                                s.span(),
                                Message.of("malformed-image", d.key(), Scalars.shown(s.text())),
                                Message.of("malformed-image.help"));
                    }
                    return image;
                },
                () -> form(ImageReference.FORM).put("maxLength", ImageReference.MAX_LENGTH),
                ScalarShape.InJson.TEXT,
                "container image");
    }

    /** Reports a value that other YAML readers take for a number, a date or a truth value. */
    static void reportAmbiguous(YamlScalar scalar, Decoding decoding) {
        Message help = Message.of("ambiguous-value.help", scalar.text());
        Diagnostic diagnostic = Diagnostic.of(
                        DecodeRules.AMBIGUOUS_VALUE,
                        new Location(decoding.path(), scalar.span()),
                        Message.of("ambiguous-value", decoding.key(), scalar.text()))
                .withHelp(help);
        boolean asWritten = scalar.text().matches("[A-Za-z0-9._:+-]+");
        decoding.report(
                asWritten
                        ? diagnostic.withFix(Fix.safe(help, new Edit(scalar.span(), "\"" + scalar.text() + "\"")))
                        : diagnostic);
    }

    private static ObjectNode form(String pattern) {
        return Json.object().put("type", "string").put("pattern", "^" + pattern + "$");
    }
}
