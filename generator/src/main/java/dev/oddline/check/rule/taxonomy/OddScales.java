package dev.oddline.check.rule.taxonomy;

import dev.oddline.check.rule.CheckInput;
import dev.oddline.odd.NumberRange;
import dev.oddline.odd.Scale;
import dev.oddline.odd.openodd.OpenOdd;
import dev.oddline.record.Odd;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How the attributes of all taxonomies divide numbers. */
final class OddScales {
    private static final int MOST_PAIRS = 40;

    private OddScales() {}

    /** Returns them in the order of the records, each once however many records name its file. */
    static List<Scale> all(CheckInput input) {
        List<Scale> scales = new ArrayList<>();
        for (OddEdition edition : OddEdition.asked(input)) {
            edition.attributes().forEach(attribute -> scales.add(scale(edition, attribute)));
            scales.addAll(edition.openOdd().map(OpenOdd::scales).orElse(List.of()));
        }
        return scales.stream().distinct().toList();
    }

    private static Scale scale(OddEdition edition, Odd.Attribute attribute) {
        return new Scale(
                attribute.attributeId().orElse(""),
                NumberRange.Step.ANY,
                attribute.buckets().stream()
                        .map(bucket -> new Scale.Bucket(
                                bucket.bucketId().orElse(""),
                                NumberRange.halfOpen(
                                        bucket.from().value(), bucket.to().value()),
                                edition.at(bucket.bucketId())))
                        .toList());
    }

    /** Returns pairs of buckets in words. */
    static String words(List<Scale.Pair> pairs) {
        String words = pairs.stream()
                .limit(MOST_PAIRS)
                .map(pair -> "`" + pair.lower().id() + "` / `" + pair.upper().id() + "`")
                .collect(Collectors.joining(", "));
        return pairs.size() > MOST_PAIRS ? words + ", …" : words;
    }
}
