package dev.oddline.diagnostic;

/**
 * One requirement on records. Its name names the bad thing, and its page is the resource {@code rules/LANGUAGE/NAME.md}.
 *
 * @param name kebab-case, unique, permanent
 * @param severity how badly a finding weighs unless the settings say otherwise
 */
public record Rule(String name, Severity severity) implements Comparable<Rule> {

    public Rule {
        if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not a rule name: " + name);
        }
    }

    @Override
    public int compareTo(Rule other) {
        return name.compareTo(other.name);
    }
}
