package dev.oddline.cli;

/** The forms in which figures are printed. */
enum FigureFormat {
    text,
    json,
    csv,
    markdown
}
