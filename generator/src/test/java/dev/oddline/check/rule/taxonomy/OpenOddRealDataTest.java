package dev.oddline.check.rule.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.RealData;
import dev.oddline.catalog.Taxonomies;
import dev.oddline.check.InMemory;
import dev.oddline.odd.Condition;
import dev.oddline.odd.Membership;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The OpenODD files of the real-data set in a repository; what is wrong in them is counted in its README. */
class OpenOddRealDataTest {
    private static final String FOLDER = "metadata/odd/_iso/";

    private static InMemory repository(String openOdd) throws IOException {
        InMemory repository =
                new InMemory().with("odd/iso.yaml", "odd_id: iso\nversion: \"2023\"\nopenodd: " + openOdd + "\n");
        for (String name : List.of(
                "Domain_Concepts_Definition_ISO_34503.yaml",
                "ODD_Dense_Urban.yaml",
                "ODD_Taxonomy_Extended.yaml",
                "Units.yaml")) {
            repository.with("odd/_iso/" + name, Files.readString(RealData.at("data/openodd/" + name)));
        }
        return repository;
    }

    @Test
    void findsTheTwentyNinePairsThatOverlapInOneFindingForEachQuantity() throws IOException {
        List<String> overlaps = repository("[./_iso/ODD_Taxonomy_Extended.yaml, ./_iso/Units.yaml]")
                .open();

        assertThat(overlaps)
                .allMatch(line -> line.contains(" overlapping-odd-buckets: "))
                .hasSize(7);
        assertThat(pairs(overlaps, "rainfall_rate")).isEqualTo(5);
        assertThat(pairs(overlaps, "wind_speed")).isEqualTo(13);
        assertThat(pairs(overlaps, "roundabout_diameter")).isEqualTo(3);
        assertThat(pairs(overlaps, "snowfall_visibility")).isEqualTo(2);
        assertThat(pairs(overlaps, "illuminance")).isEqualTo(2);
        assertThat(pairs(overlaps, "cloudiness_rate")).isEqualTo(1);
        assertThat(pairs(overlaps, "lane_width")).isEqualTo(3);
        assertThat(overlaps).anyMatch(line -> line.contains("`light_rain` / `moderate_rain`"));
    }

    private static int pairs(List<String> findings, String quantity) {
        return findings.stream()
                .filter(line -> line.contains("`" + quantity + "`"))
                .mapToInt(line -> line.split(" / ", -1).length - 1)
                .sum();
    }

    @Test
    void findsTheFiveDefectsOfTheDenseUrbanOddAndAnEmptyItem() throws IOException {
        InMemory repository = repository("{files: ./_iso/ODD_Dense_Urban.yaml, module: odd_lsv_module}");

        assertThat(repository.open().stream().filter(line -> !line.contains(" overlapping-odd-buckets: ")))
                .containsExactly(
                        FOLDER + "ODD_Dense_Urban.yaml:19:11 unknown-odd-value:"
                                + " `minor_or local_roads` is no value of `drivable_area_type`",
                        FOLDER + "ODD_Dense_Urban.yaml:28:10 empty-odd-item: an item of `transverse_plane` is empty",
                        FOLDER + "ODD_Dense_Urban.yaml:33:11 unknown-odd-value:"
                                + " `any_lane_dimensions` is no value of `lane_dimensions`",
                        FOLDER + "ODD_Dense_Urban.yaml:48:5 ineffective-odd-constraint: `roundabout` of module"
                                + " `module_junctions` stands outside any `INCLUDE` or `EXCLUDE`, so it constrains nothing",
                        FOLDER + "ODD_Dense_Urban.yaml:53:5 ineffective-odd-constraint: `intersection` of module"
                                + " `module_junctions` stands outside any `INCLUDE` or `EXCLUDE`, so it constrains nothing",
                        FOLDER + "ODD_Dense_Urban.yaml:57:5 ineffective-odd-constraint: `intersection_classification`"
                                + " of module `module_junctions` stands outside any `INCLUDE` or `EXCLUDE`, so it"
                                + " constrains nothing");
        assertThat(repository.helps())
                .contains("did you mean `minor_or_local_roads`?", "did you mean `any_lane_dimension`?");
    }

    @Test
    void tellsWhatLiesInsideTheDenseUrbanOdd() throws IOException {
        Taxonomy urban = Taxonomies.of(repository("./_iso/ODD_Dense_Urban.yaml").catalog())
                .of(new RecordId(Kind.ODD, "iso"))
                .orElseThrow();

        assertThat(urban.inside(Map.of("drivable_area_type", condition("slip_roads_or_off-ramps"))))
                .as("the list has a misspelt value, which may mean anything")
                .isEqualTo(Membership.UNKNOWN);
        assertThat(urban.inside(Map.of("drivable_area_surface_type", condition("gravel"))))
                .isEqualTo(Membership.OUT);
        assertThat(urban.inside(Map.of("drivable_area_surface_type", condition("asphalt"))))
                .as("nothing is known of the other attributes")
                .isEqualTo(Membership.UNKNOWN);
    }

    @Test
    void readsNumbersIntoTheBucketsOfTheStandard() throws IOException {
        Taxonomy iso = Taxonomies.of(
                        repository("./_iso/ODD_Taxonomy_Extended.yaml").catalog())
                .of(new RecordId(Kind.ODD, "iso"))
                .orElseThrow();

        assertThat(iso.attribute("rainfall_intensity").orElseThrow().read("2.5").values())
                .containsExactly("moderate_rain");
        assertThat(iso.attribute("cloudiness").orElseThrow().read("2").values())
                .containsExactly("partly_cloudy_few_clouds");
        assertThat(iso.attribute("cloudiness").orElseThrow().read("8").values()).containsExactly("overcast");
        assertThat(iso.attribute("lane_type").orElseThrow().values())
                .extracting(value -> value.id())
                .startsWith("bus_lane")
                .endsWith("pedestrian_lane");
    }

    private static Condition condition(String value) {
        return new Condition(List.of(value), List.of());
    }
}
