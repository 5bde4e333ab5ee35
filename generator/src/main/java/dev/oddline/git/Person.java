package dev.oddline.git;

import java.util.Optional;

/** A person as git's settings name them; either may be unset. */
public record Person(Optional<String> name, Optional<String> email) {
    static final Person UNKNOWN = new Person(Optional.empty(), Optional.empty());
}
