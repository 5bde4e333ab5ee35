package dev.oddline.page.view;

/**
 * A rule with findings.
 *
 * @param severity error, warning or note
 * @param rule its name, linked to its page
 * @param count number of findings
 */
public record RuleCount(Piece severity, Piece rule, String count) {}
