package dev.oddline.odd.openodd;

import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.Scale;
import dev.oddline.odd.Taxonomy;
import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What OpenODD files say together.
 *
 * @param attributes in the order of the files, imported ones first
 * @param exclusions what lies outside the ODD that the files describe; none if they describe none
 * @param scales how attributes divide numbers, in the order of the files
 * @param numbers the names of numbers that no buckets divide
 * @param modules the names by which modules can be asked for
 * @param faults in the order in which they were found, each once
 */
public record OpenOdd(
        List<OddAttribute> attributes,
        List<Taxonomy.Exclusion> exclusions,
        List<Scale> scales,
        Set<String> numbers,
        Set<String> modules,
        List<OpenOddFault> faults) {
    /** Of so many faults all are kept; more tell nobody more. */
    private static final int MOST_FAULTS = 200;

    public OpenOdd {
        attributes = List.copyOf(attributes);
        exclusions = List.copyOf(exclusions);
        scales = List.copyOf(scales);
        numbers = Set.copyOf(numbers);
        modules = Collections.unmodifiableSet(new LinkedHashSet<>(modules));
        faults = List.copyOf(faults);
    }

    /**
     * Returns what files say together with those that they import.
     *
     * @param start the files that are named, at least one; those that do not exist are passed over
     * @param files every OpenODD file there is
     * @param module the name of the module that is the ODD. Where none is asked for: everything under {@code ODD}, else
     *     the only module that no other names
     */
    public static OpenOdd of(List<RepoPath> start, Map<RepoPath, OpenOddFile> files, Optional<String> module) {
        Set<OpenOddFault> faults = new LinkedHashSet<>();
        Consumer<OpenOddFault> report = fault -> {
            if (faults.size() < MOST_FAULTS) {
                faults.add(fault);
            }
        };
        List<OpenOddFile> read = new ImportedFiles(files, report).readFrom(start);
        read.forEach(file -> file.strangeKeys().forEach(report));
        Units units = new Units();
        Concept root = new Concept("", Location.startOf(start.get(0)));
        read.forEach(file -> new ConceptReader(file, units, report).read(root));
        Concepts concepts = new Concepts(root, units, report);
        List<OddModule> modules = read.stream()
                .flatMap(file -> OddModule.of(file, report).stream())
                .toList();
        Modules together = new Modules(modules, concepts, report);
        List<Taxonomy.Exclusion> exclusions = together.exclusions(module);
        return new OpenOdd(
                concepts.attributes(),
                exclusions,
                concepts.scales(),
                concepts.numbers(),
                together.names(),
                List.copyOf(faults));
    }
}
