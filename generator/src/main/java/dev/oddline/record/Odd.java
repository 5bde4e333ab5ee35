package dev.oddline.record;

import dev.oddline.source.RepoPath;
import java.math.BigDecimal;
import java.util.List;

/**
 * One taxonomy: the attributes and values in which conditions are described.
 *
 * @param version the edition, such as {@code "2026.1"}
 * @param predecessor the edition before
 * @param attributes in the order of the file
 * @param scenarioTags in the order of the file
 * @param mappings from the words of the edition before to these, in the order of the file
 * @param excluded what lies outside the ODD, in the order of the file
 * @param openOdd files of OpenODD that state the attributes instead
 */
public record Odd(
        Heading heading,
        Stated<String> version,
        Stated<RecordId> predecessor,
        Stated<List<Attribute>> attributes,
        List<ScenarioTag> scenarioTags,
        List<Mapping> mappings,
        List<Excluded> excluded,
        Stated<OpenOddSource> openOdd)
        implements MetadataRecord {

    public Odd {
        attributes = attributes.map(List::copyOf);
        scenarioTags = List.copyOf(scenarioTags);
        mappings = List.copyOf(mappings);
        excluded = List.copyOf(excluded);
    }

    /**
     * One axis of the taxonomy, such as the weather: named values, or buckets of a number.
     *
     * @param multiple whether one scene may have several of its values
     * @param unit of the number that the buckets divide
     * @param values in the order of the file
     * @param buckets in the order of the file
     */
    public record Attribute(
            Stated<String> attributeId,
            Stated<LocalText> title,
            Stated<String> description,
            boolean multiple,
            Stated<String> unit,
            List<Value> values,
            List<Bucket> buckets) {
        public Attribute {
            values = List.copyOf(values);
            buckets = List.copyOf(buckets);
        }
    }

    /**
     * One option of an attribute, such as rain.
     *
     * @param parent the wider value that includes this one
     */
    public record Value(
            Stated<String> valueId, Stated<LocalText> title, Stated<String> description, Stated<String> parent) {}

    /**
     * A range of a number.
     *
     * @param from lowest number in it, in the attribute's unit; unbounded where absent
     * @param to lowest number above it, in the attribute's unit; unbounded where absent
     */
    public record Bucket(
            Stated<String> bucketId, Stated<LocalText> title, Stated<BigDecimal> from, Stated<BigDecimal> to) {}

    /** A word for what happens in a scenario. */
    public record ScenarioTag(Stated<String> tagId, Stated<LocalText> title, Stated<String> description) {}

    /**
     * What became of a value of the edition before.
     *
     * @param from the value there
     * @param to the value here; unknown where nobody can tell
     * @param within where nobody can tell, the wider value here that certainly includes it
     */
    public record Mapping(Stated<String> attribute, Stated<String> from, Stated<String> to, Stated<String> within) {}

    /**
     * Conditions that do not occur in the ODD or are not driven in.
     *
     * @param segment for each attribute one of the values; all attributes at once
     * @param reason in words
     */
    public record Excluded(Stated<OddValues> segment, Stated<String> reason) {}

    /**
     * OpenODD files that state the attributes and, if they do, the ODD.
     *
     * @param files in the order in which to read them; what they import comes before them
     * @param module the module that is the ODD
     */
    public record OpenOddSource(List<Stated<RepoPath>> files, Stated<String> module) {
        public OpenOddSource {
            files = List.copyOf(files);
        }

        /** Returns the paths of the files. */
        public List<RepoPath> paths() {
            return files.stream().flatMap(file -> file.value().stream()).toList();
        }
    }
}
