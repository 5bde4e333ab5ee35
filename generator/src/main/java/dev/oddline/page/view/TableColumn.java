package dev.oddline.page.view;

/**
 * One column.
 *
 * @param title its head, with the unit
 * @param role what it holds
 */
public record TableColumn(String title, ColumnRole role) {}
