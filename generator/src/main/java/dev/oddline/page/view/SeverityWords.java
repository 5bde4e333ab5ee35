package dev.oddline.page.view;

/**
 * The words of the filter by severity, each with its number.
 *
 * @param all such as <em>all 17</em>
 * @param errors such as <em>errors 2</em>; empty where there are none
 * @param warnings such as <em>warnings 4</em>; empty where there are none
 * @param notes such as <em>notes 11</em>; empty where there are none
 */
public record SeverityWords(String all, String errors, String warnings, String notes) {}
