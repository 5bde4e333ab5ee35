package dev.oddline.check.rule.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.check.InMemory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TaxonomyRulesTest {

    private static List<String> own(String body) {
        return new InMemory()
                .with("odd/a.yaml", "odd_id: a\nversion: \"1\"\n" + body)
                .open();
    }

    private static List<String> attribute(String values) {
        return own("attributes:\n  - attribute_id: weather\n    " + values + "\n");
    }

    /** Returns the findings in an OpenODD file, without the folder. */
    private static List<String> openOdd(String... files) {
        return repository("./_openodd/0.yaml", files);
    }

    private static List<String> repository(String named, String... files) {
        InMemory repository = new InMemory().with("odd/a.yaml", "odd_id: a\nversion: \"1\"\nopenodd: " + named + "\n");
        for (int i = 0; i < files.length; i++) {
            repository.with("odd/_openodd/" + i + ".yaml", files[i]);
        }
        return repository.open().stream()
                .map(line -> line.replace("metadata/odd/", "").replace("_openodd/", ""))
                .toList();
    }

    private static final String RAIN = """
            TAXONOMY:
              rain:
                rainfall:
                  light:
                    rainfall_rate: "[0 .. 2.5) mm/h"
                  heavy:
                    rainfall_rate: ">= 2.5 mm/h"
                rainfall_rate: float precipitation_rate
              road: [urban, rural]
              clouds:
                few:
                  okta_rate: "[0 .. 2] okta"
                many:
                  okta_rate: "[3 .. 8] okta"
              okta_rate: integer cloud_coverage
            """;

    @Test
    void reportsBucketsThatShareNumbersOnceForTheirAttribute() {
        assertThat(attribute(
                        "buckets: [{bucket_id: x, to: 10}, {bucket_id: y, from: 5, to: 20}, {bucket_id: z, from: 15}]"))
                .containsExactly("metadata/odd/a.yaml:5:51 overlapping-odd-buckets:"
                        + " buckets of `weather` share numbers: `x` / `y`, `y` / `z`");
        assertThat(attribute("buckets: [{bucket_id: y, from: 10}, {bucket_id: x, to: 10}]"))
                .isEmpty();
    }

    @Test
    void reportsABucketInsideAnotherThatDoesNotStandBesideIt() {
        assertThat(
                        attribute(
                                "buckets: [{bucket_id: all, from: 0}, {bucket_id: x, from: 1, to: 2}, {bucket_id: y, from: 2, to: 3}]"))
                .singleElement()
                .asString()
                .endsWith("share numbers: `all` / `x`, `all` / `y`");
    }

    @Test
    void reportsNumbersBetweenBuckets() {
        assertThat(attribute("buckets: [{bucket_id: x, to: 10}, {bucket_id: y, from: 11}]"))
                .containsExactly("metadata/odd/a.yaml:5:51 gapped-odd-buckets:"
                        + " between buckets of `weather` are numbers in no bucket: `x` / `y`");
        assertThat(attribute("buckets: [{bucket_id: x, from: 10, to: 10}]"))
                .containsExactly(
                        "metadata/odd/a.yaml:5:27 gapped-odd-buckets: no number is in bucket `x` of `weather`");
    }

    @Test
    void takesTheStepsBetweenWholeNumbersForNoGap() {
        assertThat(openOdd(RAIN)).isEmpty();
        assertThat(openOdd(RAIN.replace("[3 .. 8]", "[4 .. 8]")))
                .containsExactly("0.yaml:14:18 gapped-odd-buckets:"
                        + " between buckets of `okta_rate` are numbers in no bucket: `few` / `many`");
        assertThat(openOdd(RAIN.replace("integer cloud", "float cloud"))).hasSize(1);
    }

    @Test
    void reportsAParentThatIsNoValue() {
        assertThat(attribute("values: [{value_id: rain}, {value_id: drizzle, parent: rian}]"))
                .containsExactly(
                        "metadata/odd/a.yaml:5:60 unknown-odd-parent: the parent `rian` is no value of `weather`");
        assertThat(attribute("values: [{value_id: rain}, {value_id: drizzle, parent: rain}]"))
                .isEmpty();
    }

    @Test
    void reportsEachCircleOfParentsOnce() {
        assertThat(
                        attribute(
                                "values: [{value_id: a, parent: c}, {value_id: b, parent: a}, {value_id: c, parent: b}, {value_id: d, parent: b}]"))
                .containsExactly("metadata/odd/a.yaml:5:36 odd-parent-cycle: `a` includes itself: a → c → b → a");
    }

    @Test
    void reportsNamesThatAreGivenTwice() {
        assertThat(own("""
                predecessor: a
                attributes:
                  - {attribute_id: weather, values: [{value_id: rain}, {value_id: rain}]}
                  - {attribute_id: weather, buckets: [{bucket_id: low, to: 1}, {bucket_id: low, from: 1}]}
                scenario_tags: [{tag_id: cut_in}, {tag_id: cut_in}]
                mapping: [{attribute: weather, from: rain, to: rain}, {attribute: weather, from: rain, to: rain}]
                """).stream().filter(line -> line.contains("duplicate-odd-name")))
                .containsExactly(
                        "metadata/odd/a.yaml:5:67 duplicate-odd-name:"
                                + " `rain` is a value of `weather` already, at metadata/odd/a.yaml:5:49",
                        "metadata/odd/a.yaml:6:20 duplicate-odd-name:"
                                + " `weather` is an attribute already, at metadata/odd/a.yaml:5:20",
                        "metadata/odd/a.yaml:6:76 duplicate-odd-name:"
                                + " `low` is a value of `weather` already, at metadata/odd/a.yaml:6:51",
                        "metadata/odd/a.yaml:7:44 duplicate-odd-name:"
                                + " `cut_in` is a scenario tag already, at metadata/odd/a.yaml:7:26",
                        "metadata/odd/a.yaml:8:82 duplicate-odd-name: what became of `rain` of `weather` is said"
                                + " already, at metadata/odd/a.yaml:8:38");
    }

    @Test
    void reportsWordsThatNeitherEditionHas() {
        assertThat(new InMemory()
                        .with(
                                "odd/a.yaml",
                                "odd_id: a\nversion: \"1\"\nattributes: [{attribute_id: weather, values: [{value_id: wet}]}]\n")
                        .with("odd/b.yaml", """
                                odd_id: b
                                version: "2"
                                predecessor: a
                                attributes: [{attribute_id: weather, values: [{value_id: rain}, {value_id: fog}]}]
                                mapping:
                                  - {attribute: weather, from: wett, to: rain}
                                  - {attribute: weather, from: wet, to: rian}
                                  - {attribute: weather, from: x, to: {unknown: y}, within: precipitation}
                                  - {attribute: wether, from: wet, to: rain}
                                excluded:
                                  - {segment: {weather: [fog, fogg]}, reason: no}
                                  - {segment: {road: x}, reason: no}
                                """)
                        .open())
                .containsExactly(
                        "metadata/odd/b.yaml:6:32 unknown-odd-value: `wett` is no value of `weather` in `a`",
                        "metadata/odd/b.yaml:7:41 unknown-odd-value: `rian` is no value of `weather` in `b`",
                        "metadata/odd/b.yaml:8:32 unknown-odd-value: `x` is no value of `weather` in `a`",
                        "metadata/odd/b.yaml:8:61 unknown-odd-value: `precipitation` is no value of `weather` in `b`",
                        "metadata/odd/b.yaml:9:17 unknown-odd-value: `wether` is no attribute of `b`",
                        "metadata/odd/b.yaml:11:31 unknown-odd-value: `fogg` is no value of `weather` in `b`",
                        "metadata/odd/b.yaml:12:16 unknown-odd-value: `road` is no attribute of `b`");
    }

    @Test
    void reportsUnitsOfAnotherQuantity() {
        assertThat(openOdd(RAIN.replace(">= 2.5 mm/h", ">= 2.5 mm")))
                .containsExactly(
                        "0.yaml:7:24 odd-unit-mismatch: `mm` is no unit of `rainfall_rate`, which is a `precipitation_rate`");
        assertThat(openOdd(RAIN.replace(">= 2.5 mm/h", ">= 0.0025 m/h"))).isEmpty();
        assertThat(openOdd(RAIN + "ODD:\n  o:\n    INCLUDE_AND: {rainfall_rate: \"< 3 deg\"}\n"))
                .containsExactly("0.yaml:18:34 odd-unit-mismatch:"
                        + " `deg` is no unit of `rainfall_rate`, which is a `precipitation_rate`");
    }

    @Test
    void reportsAnOrdinalThatIsNoValue() {
        assertThat(openOdd(RAIN + "ODD:\n  o:\n    INCLUDE_AND: {rainfall_rate: \"> lihgt\"}\n"))
                .containsExactly("0.yaml:18:34 unknown-odd-ordinal:"
                        + " `lihgt` is no value of `rainfall_rate`, so nothing stands before or after it");
        assertThat(openOdd(RAIN + "ODD:\n  o:\n    INCLUDE_AND: {rainfall_rate: \"> light\"}\n"))
                .isEmpty();
    }

    @Test
    void reportsModulesThatNoOddNeedsAndAConstraintOutsideOfAnyRule() {
        String odd = """
                IMPORT: [./1.yaml]
                ODD:
                  o: {INCLUDE_AND: {urban_part: true}}
                MODULES:
                  part: {LABEL: urban_part, EXCLUDE_OR: {road: [rural]}, rain: [light]}
                  other: {INCLUDE_OR: {road: [rural]}}
                """;
        assertThat(openOdd(odd, RAIN))
                .containsExactly(
                        "0.yaml:5:58 ineffective-odd-constraint: `rain` of module `part` stands outside any `INCLUDE` or"
                                + " `EXCLUDE`, so it constrains nothing",
                        "0.yaml:6:3 unreached-odd-module: no ODD needs module `other`");
        assertThat(repository("{files: ./_openodd/0.yaml, module: othr}", odd, RAIN))
                .contains("a.yaml:3:45 unknown-odd-value: there is no module `othr`");
    }

    @Test
    void reportsFilesThatAreNotThere() {
        assertThat(openOdd("IMPORT: ../_openodd/taxonomy.yaml\nTAXONOMY: {road: [urban]}\n"))
                .containsExactly("0.yaml:1:9 missing-file: there is no file `../taxonomy.yaml` in this repository");
        assertThat(repository("./_openodd/1.yaml", RAIN))
                .singleElement()
                .asString()
                .contains("missing-file");
        assertThat(repository("./b.yaml", "TAXONOMY: {road: [urban]}\n"))
                .anyMatch(
                        line -> line.contains("malformed-openodd: `metadata/odd/b.yaml`".replace("metadata/odd/", "")));
    }

    @Test
    void reportsWhatOpenOddHasNoMeaningForAndEmptyItems() {
        assertThat(openOdd(
                        "TAXONOMY:\n  road: [urban, ]\n  lane: a b c\n  speed: [[1]]\n  width:\n    -\n    - wide\n"))
                .containsExactly(
                        "0.yaml:3:9 malformed-openodd: `lane` is neither a list nor a type: `a b c`",
                        "0.yaml:4:11 malformed-openodd: an item of `speed` is no name",
                        "0.yaml:6:6 empty-odd-item: an item of `width` is empty");
    }

    @Test
    void reportsWhatWouldMakeAnOddWithoutDemands() {
        assertThat(openOdd("TAXONOMY: {road: [urban, rural]}\nMODULS:\n  o: {INCLUDE_AND: {road: [urban]}}\n"))
                .containsExactly(
                        "0.yaml:2:1 ineffective-odd-constraint: `MODULS` means nothing here, so nothing below it is read");
        assertThat(openOdd("TAXONOMY: {road: [urban, rural]}\nODD:\n  o: {INCLUDE_AND: {road: []}}\n"))
                .containsExactly("0.yaml:3:27 empty-odd-item: the list of `road` is empty, so it demands nothing");
        String two = """
                TAXONOMY: {road: [urban, rural]}
                MODULES:
                  city: {INCLUDE_AND: {road: [urban]}}
                  land: {INCLUDE_AND: {road: [rural]}}
                """;
        assertThat(openOdd(two))
                .containsExactly("0.yaml:3:3 unreached-odd-module: no other module names `city`, `land`,"
                        + " and nothing says which of them is the ODD, so none is");
        assertThat(repository("{files: ./_openodd/0.yaml, module: city}", two))
                .containsExactly("0.yaml:4:3 unreached-odd-module: no ODD needs module `land`");
        assertThat(openOdd("- a\n"))
                .containsExactly("0.yaml:1:1 not-a-mapping: an OpenODD file is a mapping of `IMPORT`, `TAXONOMY`, `ODD`"
                        + " or `MODULES` to what they hold, and this is none");
    }

    /** A quantity that only buckets name may be constrained by its numbers. */
    @Test
    void aConstraintMayNameTheQuantityThatBucketsDivide() {
        String taxonomy =
                "TAXONOMY:\n  wind:\n    calm: {wind_speed: \"[0 .. 2) m/s\"}\n    gale: {wind_speed: \">= 2 m/s\"}\n";
        assertThat(openOdd(taxonomy + "ODD:\n  o: {INCLUDE_AND: {wind_speed: \"<= 7.2 km/h\"}}\n"))
                .isEmpty();
        assertThat(openOdd(taxonomy + "ODD:\n  o: {INCLUDE_AND: {wind_speed: \"<= 7 lux\"}}\n"))
                .singleElement()
                .asString()
                .contains("6:33 odd-unit-mismatch");
    }

    @Test
    void survivesModulesThatNameEachOther() {
        assertThat(
                        openOdd(
                                "TAXONOMY: {road: [urban]}\nMODULES:\n  a: {INCLUDE_AND: {b: true}}\n  b: {INCLUDE_AND: {a: true}}\n"))
                .singleElement()
                .asString()
                .contains("malformed-openodd: module `a` names itself");
    }

    @Test
    void survivesModulesThatMultiplyAndImportsThatDoNotEnd() {
        StringBuilder modules = new StringBuilder("IMPORT: 0.yaml\nTAXONOMY: {road: [urban]}\nMODULES:\n");
        Stream.iterate(0, i -> i + 1)
                .limit(60)
                .forEach(i -> modules.append(
                        "  m%d: {INCLUDE_OR: {m%d: true, road: [urban]}, EXCLUDE_OR: {m%d: true}, EXCLUDE_AND: {m%d: true}}\n"
                                .formatted(i, i + 1, i + 1, i + 1)));

        assertThat(openOdd(modules.toString())).anyMatch(line -> line.contains("malformed-openodd: module"));
    }
}
