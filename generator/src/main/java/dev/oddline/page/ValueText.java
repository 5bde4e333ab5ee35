package dev.oddline.page;

import dev.oddline.catalog.Taxonomies;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.Tone;
import dev.oddline.record.ContentHash;
import dev.oddline.record.MetricNumber;
import dev.oddline.record.RecordId;
import dev.oddline.record.TimeText;
import dev.oddline.yaml.YamlEntry;
import dev.oddline.yaml.YamlMapping;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlScalar;
import dev.oddline.yaml.YamlSequence;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values of a record in their printed form: ids as links, hashes and commits short, times in UTC, the rest as written. */
final class ValueText {
    private static final int SHORTEST_COMMIT = 40;
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    private static final int DAY_LENGTH = "2025-06-01".length();
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern SENTENCE = Pattern.compile("[.!?。！？]\\s*$");
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{3,17}");
    private static final Set<String> COUNTED = Set.of(
            "scenes",
            "frames",
            "objects",
            "rows",
            "n",
            "delivered",
            "refused",
            "events",
            "audited_objects",
            "errors",
            "size_bytes",
            "vehicles",
            "amount",
            "distance_km",
            "hours",
            "exposure_km",
            "training_scenes",
            "evaluation_scenes");

    /** Fields whose keys are attributes of a taxonomy. */
    private static final Set<String> CONDITIONS = Set.of("odd", "odd_scope", "segment");

    private final Site site;
    private final Here here;
    private final FieldWords fieldWords;

    ValueText(Site site, Here here) {
        this.site = site;
        this.here = here;
        this.fieldWords = new FieldWords(site.words());
    }

    /**
     * Returns a value on one line.
     *
     * @param key the field that holds it
     */
    Phrase of(RecordTree tree, String key, YamlNode node) {
        List<Piece> pieces = new ArrayList<>();
        add(tree, key, node, pieces);
        return new Phrase(pieces);
    }

    private void add(RecordTree tree, String key, YamlNode node, List<Piece> pieces) {
        if (node instanceof YamlSequence sequence) {
            addAll(tree, key, sequence, pieces);
        } else if (node instanceof YamlMapping mapping) {
            Optional<String> reason = unknownReason(mapping);
            if (reason.isPresent()) {
                pieces.add(Piece.of(site.words().say("value.unknown", reason.get()), Tone.WARN));
            } else {
                addAll(tree, key, mapping, pieces);
            }
        } else if (node instanceof YamlScalar scalar) {
            pieces.add(scalar(tree, key, scalar));
        }
    }

    private void addAll(RecordTree tree, String key, YamlSequence sequence, List<Piece> pieces) {
        if (sequence.items().isEmpty()) {
            pieces.add(Piece.of(site.words().say("value.none"), Tone.MUTED));
        }
        for (int i = 0; i < sequence.items().size(); i++) {
            if (i > 0) {
                pieces.add(Piece.plain(isSentence(sequence.items().get(i - 1)) ? " " : ", "));
            }
            add(tree, key, sequence.items().get(i), pieces);
        }
    }

    private static boolean isSentence(YamlNode node) {
        return node instanceof YamlScalar scalar
                && SENTENCE.matcher(scalar.text()).find();
    }

    private void addAll(RecordTree tree, String parent, YamlMapping mapping, List<Piece> pieces) {
        Optional<OddNames> names = CONDITIONS.contains(parent) ? names(tree) : Optional.empty();
        for (int i = 0; i < mapping.entries().size(); i++) {
            YamlEntry entry = mapping.entries().get(i);
            String key = entry.key().text();
            if (i > 0) {
                pieces.add(Piece.plain(FieldWords.separator(parent, key)));
            }
            if (names.isPresent()) {
                condition(names.get(), key, entry.value(), pieces);
            } else if (entry.value() instanceof YamlScalar scalar) {
                pieces.addAll(fieldWords.around(parent, key, scalar(tree, key, scalar)));
            } else {
                pieces.add(fieldWords.label(parent, key));
                pieces.add(Piece.plain("("));
                add(tree, FieldWords.isChosen(parent) ? parent : key, entry.value(), pieces);
                pieces.add(Piece.plain(")"));
            }
        }
    }

    /** Returns the names in the taxonomy that a record names, else in the one that is meant. */
    private Optional<OddNames> names(RecordTree tree) {
        Taxonomies taxonomies = site.coverage().taxonomies();
        return tree.root()
                .get("odd_id")
                .flatMap(tree::reference)
                .or(taxonomies::meant)
                .flatMap(taxonomies::of)
                .map(taxonomy -> OddNames.of(taxonomy, site));
    }

    /** Adds the values of an attribute, each by its name. */
    private void condition(OddNames names, String attribute, YamlNode node, List<Piece> pieces) {
        List<YamlNode> values = node instanceof YamlSequence sequence ? sequence.items() : List.of(node);
        pieces.add(FieldWords.before(names.attribute(attribute)));
        pieces.add(Piece.plain(values.stream()
                .map(value ->
                        value instanceof YamlScalar scalar ? names.value(attribute, scalar.text()) : Figures.NO_VALUE)
                .collect(Collectors.joining(" " + site.words().say("coverage.or") + " "))));
    }

    private Piece scalar(RecordTree tree, String key, YamlScalar scalar) {
        String text = scalar.text();
        Optional<RecordId> named = tree.reference(scalar);
        if (named.isPresent()) {
            return record(named.get());
        }
        if (ContentHash.parse(text).isPresent()) {
            return Piece.of(Figures.hash(text), Tone.CODE);
        }
        if (text.length() >= SHORTEST_COMMIT && COMMIT.matcher(text).matches()) {
            return Piece.of(text.substring(0, 12), Tone.CODE);
        }
        if (TimeText.isTime(text)) {
            return Piece.of(time(text), Tone.TIME);
        }
        if (text.length() == DAY_LENGTH && DAY.matcher(text).matches()) {
            return Piece.of(text, Tone.TIME);
        }
        if (COUNTED.contains(key) && COUNT.matcher(text).matches()) {
            return Piece.plain(Figures.count(Long.parseLong(text)));
        }
        if (scalar.isPlain()) {
            Optional<String> spoken = spoken(text);
            if (spoken.isPresent()) {
                return Piece.plain(spoken.get());
            }
        }
        Optional<SafeUrl> address = SafeUrl.foreign(text);
        return new Piece(text, Tone.PLAIN, address.orElse(SafeUrl.NONE));
    }

    /** Returns the word for a truth value, for what is no number, and for a choice whose written form is none to read. */
    private Optional<String> spoken(String text) {
        return switch (text) {
            case "true", "True", "TRUE" -> Optional.of(site.words().say("value.true"));
            case "false", "False", "FALSE" -> Optional.of(site.words().say("value.false"));
            case ".nan", ".NaN", ".NAN", ".inf", ".Inf", ".INF", "-.inf", "-.Inf", "-.INF" ->
                Optional.of(Figures.plain(new MetricNumber(text.toLowerCase(Locale.ROOT))));
            default -> site.words().chosen(text);
        };
    }

    /**
     * Returns a value in a few words, for a column: of a list of mappings only who or what each is about, such as the names of
     * those who approved.
     */
    Phrase brief(RecordTree tree, String key, YamlNode node) {
        if (!(node instanceof YamlSequence sequence)
                || sequence.items().isEmpty()
                || !sequence.items().stream().allMatch(item -> head(tree, item).isPresent())) {
            return of(tree, key, node);
        }
        List<Piece> pieces = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            if (!pieces.isEmpty()) {
                pieces.add(Piece.plain(", "));
            }
            pieces.add(scalar(tree, key, head(tree, item).orElseThrow()));
        }
        return new Phrase(pieces);
    }

    /** Returns the name that a mapping states, or the first record that it names. */
    private static Optional<YamlScalar> head(RecordTree tree, YamlNode node) {
        return node instanceof YamlMapping mapping
                ? mapping.get("name")
                        .or(() -> mapping.entries().stream()
                                .map(YamlEntry::value)
                                .filter(value -> tree.reference(value).isPresent())
                                .findFirst())
                        .filter(YamlScalar.class::isInstance)
                        .map(YamlScalar.class::cast)
                : Optional.empty();
    }

    private static String time(String text) {
        try {
            return Figures.time(TimeText.parse(text).toInstant());
        } catch (DateTimeException impossible) {
            return text;
        }
    }

    /** Returns the id of a record, linked if it has a page. */
    Piece record(RecordId id) {
        SafeUrl url = site.addresses().page(id).map(here::to).orElse(SafeUrl.NONE);
        return new Piece(id.value(), Tone.CODE, url);
    }

    /** Returns the reason of {@code {unknown: reason}}. */
    static Optional<String> unknownReason(YamlMapping mapping) {
        return mapping.entries().size() == 1
                ? mapping.get("unknown").filter(YamlScalar.class::isInstance).map(n -> ((YamlScalar) n).text())
                : Optional.empty();
    }
}
