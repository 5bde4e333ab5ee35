package dev.oddline.check.rule.taxonomy;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.catalog.Taxonomies;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.odd.openodd.OpenOdd;
import dev.oddline.record.Kind;
import dev.oddline.record.Odd;
import dev.oddline.record.Stated;
import dev.oddline.source.Location;
import dev.oddline.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * One edition of a taxonomy as its record writes it.
 *
 * @param taxonomies all editions
 */
record OddEdition(CatalogEntry entry, Odd odd, Taxonomies taxonomies) {

    /** Returns the editions that findings may be asked of, in the order of their records. */
    static List<OddEdition> asked(CheckInput input) {
        List<CatalogEntry> entries =
                input.isAskedBesideRecords() ? input.catalog().entries(Kind.ODD) : input.asked(Kind.ODD);
        if (entries.isEmpty()) {
            return List.of();
        }
        Taxonomies taxonomies = input.taxonomies();
        return entries.stream()
                .flatMap(entry -> entry.as(Odd.class).map(odd -> new OddEdition(entry, odd, taxonomies)).stream())
                .toList();
    }

    /** Returns what its OpenODD files say; empty if it names none that can be read. */
    Optional<OpenOdd> openOdd() {
        return taxonomies.openOdd(odd.id());
    }

    /** Returns the attributes that the record states itself. */
    List<Odd.Attribute> attributes() {
        return odd.attributes().orElse(List.of());
    }

    /** Returns where a value stands; the start of the file where none is given. */
    Location at(Stated<?> value) {
        return new Location(entry.path(), value instanceof Stated.Given<?> given ? given.span() : Span.START);
    }
}
