package dev.oddline.page.view;

/**
 * The verdict on an ODD segment, or the kind of a cell without figure.
 *
 * @param fill the colour of the cell
 * @param mark its drawing
 * @param hatched whether there is less data than wanted
 * @param word its name
 * @param count number of segments; empty where it is not counted
 */
public record Verdict(Fill fill, Mark mark, boolean hatched, String word, String count) {}
